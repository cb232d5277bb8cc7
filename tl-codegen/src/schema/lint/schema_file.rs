//! One schema: takes the syntax tree, gives what resolution makes of it, and findings with
//! their subjects.

use tl_parser::crc::Dialect;
use tl_parser::syntax::{Arg, Body, Combinator, Expr, ExprKind, Ident, Item};
use tl_parser::{
    Excerpt, Model, Parsed, ResolveError, ResolveErrorKind, Schema, Section, Span, SyntaxError,
};

use crate::schema::report::{Finding, Place, Rule};

/// A schema as far as it could be read.
pub(super) struct File<'s> {
    /// How many files come before it.
    index: usize,
    /// The whole text of the file.
    pub(super) source: &'s str,
    /// The dialect of ids, if the schema or its user names one.
    pub(super) ids: Option<Dialect>,
    /// Every combinator that could be parsed, in source order.
    pub(super) combinators: Vec<&'s Combinator<'s>>,
    /// Partial applications and finalities.
    pub(super) inert: Vec<&'s Item<'s>>,
    /// What could not be parsed.
    pub(super) syntax_errors: &'s [SyntaxError],
    /// The model, or what is wrong with the parts that could be parsed.
    resolved: Result<Excerpt, Vec<ResolveError>>,
    /// The models of the layers before the last one.
    older: Vec<Model>,
}

impl<'s> File<'s> {
    pub(super) fn new(index: usize, parsed: &'s Parsed<'s>) -> Self {
        let (mut combinators, mut inert) = (Vec::new(), Vec::new());
        for item in &parsed.schema.items {
            match item {
                Item::Combinator(combinator) => combinators.push(combinator),
                Item::PartialApplication(_) | Item::Finality(_) => inert.push(item),
                Item::Separator(_) | Item::Layer(_) => {}
            }
        }
        let (resolved, older) = resolve_all(&parsed.schema);
        Self {
            index,
            source: parsed.schema.source,
            ids: parsed.schema.ids,
            combinators,
            inert,
            syntax_errors: &parsed.errors,
            resolved,
            older,
        }
    }

    /// The constructors, or the functions.
    pub(super) fn section(&self, section: Section) -> impl Iterator<Item = &'s Combinator<'s>> {
        let combinators = self.combinators.iter().copied();
        combinators.filter(move |it| it.section == section)
    }

    pub(super) fn model(&self) -> Option<&Model> {
        self.resolved.as_ref().ok().map(|it| &it.model)
    }

    /// The models of all layers, if all resolve.
    pub(super) fn models(&self) -> impl Iterator<Item = &Model> {
        self.model().into_iter().chain(&self.older)
    }

    /// What resolution complains of. A name that is not declared is a slip if it looks like one
    /// that is.
    pub(super) fn resolve_errors(&self) -> &[ResolveError] {
        match &self.resolved {
            Err(errors) => errors,
            Ok(excerpt) if is_part(excerpt) => &[],
            Ok(excerpt) => &excerpt.undeclared,
        }
    }

    /// The model and what it lacks, if the schema is a part of one.
    pub(super) fn excerpt(&self) -> Option<&Excerpt> {
        self.resolved.as_ref().ok().filter(|it| is_part(it))
    }

    /// A finding without old and new.
    pub(super) fn finding(
        &self,
        rule: &'static Rule,
        subject: impl Into<String>,
        span: Span,
        message: String,
    ) -> Finding {
        Finding::new(rule, subject, message, self.place(span))
    }

    /// A place in the file.
    pub(super) const fn place(&self, span: Span) -> Option<Place> {
        let file = self.index;
        Some(Place { file, span })
    }

    /// The combinator that a place is in.
    pub(super) fn combinator_at(&self, span: Span) -> Option<&'s Combinator<'s>> {
        let starts_before = |it: &&Combinator<'_>| it.span.start() <= span.start();
        let next = self.combinators.partition_point(starts_before);
        let combinator = self.combinators.get(next.checked_sub(1)?)?;
        (span.start() < combinator.span.end()).then_some(combinator)
    }

    /// What a place is about: `user`, `user.id`. Where nothing could be parsed it is the
    /// name that the line starts with.
    pub(super) fn subject_at(&self, span: Span) -> String {
        let Some(combinator) = self.combinator_at(span) else {
            return first_name(self.source, span.start()).to_owned();
        };
        let inside =
            |arg: &&Arg<'_>| arg.span.start() <= span.start() && span.start() < arg.span.end();
        let field = args(combinator).iter().find(inside);
        let field = field.and_then(|arg| arg.names.first());
        subject(combinator.name.text, field.map(|name| name.text))
    }
}

/// The excerpt of the last layer with what any layer lacks, or what is wrong with the first layer that
/// does not resolve; and the models of the other layers.
fn resolve_all(schema: &Schema<'_>) -> (Result<Excerpt, Vec<ResolveError>>, Vec<Model>) {
    let mut layers = schema.layers();
    layers.pop();
    let (mut models, mut undeclared) = (Vec::new(), Vec::new());
    for layer in layers {
        match tl_parser::resolve_excerpt(&schema.at_layer(layer)) {
            Ok(older) => {
                models.push(older.model);
                undeclared.extend(older.undeclared);
            }
            errors => return (errors, Vec::new()),
        }
    }
    let resolved = tl_parser::resolve_excerpt(schema).map(|mut last| {
        last.undeclared.extend(undeclared);
        last.undeclared.sort_by_key(|error| error.span);
        last.undeclared.dedup();
        last
    });
    (resolved, models)
}

/// Whether a name is not declared that looks like none of the others.
fn is_part(excerpt: &Excerpt) -> bool {
    let mut undeclared = excerpt.undeclared.iter();
    undeclared.any(|error| {
        matches!(
            error.kind,
            ResolveErrorKind::UnknownType { similar: None, .. }
                | ResolveErrorKind::UnknownConstructor { similar: None, .. }
        )
    })
}

/// The name of a combinator or of one of its fields.
pub(super) fn subject(combinator: &str, field: Option<&str>) -> String {
    match field {
        Some(field) => format!("{combinator}.{field}"),
        None => combinator.to_owned(),
    }
}

/// The fields of a combinator; a built-in has none.
pub(super) fn args<'c>(combinator: &'c Combinator<'c>) -> &'c [Arg<'c>] {
    match &combinator.body {
        Body::Builtin(_) => &[],
        Body::Args(args) => args,
    }
}

/// The name of a type, without what it is applied to.
pub(super) fn head<'e>(expr: &Expr<'e>) -> Option<Ident<'e>> {
    match &expr.kind {
        ExprKind::Name(_) => expr.name(),
        ExprKind::Paren(inner) => head(inner),
        ExprKind::Apply(apply) => head(&apply.head),
        ExprKind::Bare(_) | ExprKind::Nat(_) | ExprKind::Hash | ExprKind::Sum(..) => None,
    }
}

fn first_name(source: &str, offset: usize) -> &str {
    let before = source.get(..offset).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = source.get(start..).unwrap_or_default().trim_start();
    let end = line.find(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '_' | '.')));
    &line[..end.unwrap_or(line.len())]
}
