//! One schema: takes the syntax tree, gives what resolution makes of it, and findings with
//! their subjects.

use tl_parser::crc::Dialect;
use tl_parser::syntax::{Arg, Body, Combinator, Expr, ExprKind, Ident, Item};
use tl_parser::{Model, Parsed, ResolveError, Schema, Section, Span, SyntaxError};

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
    /// What could not be parsed.
    pub(super) syntax_errors: &'s [SyntaxError],
    /// The model, or what is wrong with the parts that could be parsed.
    resolved: Result<Model, Vec<ResolveError>>,
}

impl<'s> File<'s> {
    pub(super) fn new(index: usize, parsed: &'s Parsed<'s>) -> Self {
        let combinators = parsed.schema.items.iter().filter_map(|item| match item {
            Item::Combinator(combinator) => Some(combinator),
            Item::Separator(_)
            | Item::Layer(_)
            | Item::PartialApplication(_)
            | Item::Finality(_) => None,
        });
        Self {
            index,
            source: parsed.schema.source,
            ids: parsed.schema.ids,
            combinators: combinators.collect(),
            syntax_errors: &parsed.errors,
            resolved: resolve_all(&parsed.schema),
        }
    }

    /// The constructors, or the functions.
    pub(super) fn section(&self, section: Section) -> impl Iterator<Item = &'s Combinator<'s>> {
        let combinators = self.combinators.iter().copied();
        combinators.filter(move |it| it.section == section)
    }

    pub(super) fn model(&self) -> Option<&Model> {
        self.resolved.as_ref().ok()
    }

    pub(super) fn resolve_errors(&self) -> &[ResolveError] {
        self.resolved.as_ref().err().map_or(&[], Vec::as_slice)
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

/// The model of the last layer, if those of all layers resolve.
fn resolve_all(schema: &Schema<'_>) -> Result<Model, Vec<ResolveError>> {
    for layer in schema.layers() {
        tl_parser::resolve(&schema.at_layer(layer))?;
    }
    tl_parser::resolve(schema)
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
