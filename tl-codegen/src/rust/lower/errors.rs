//! Errors: takes the table of documented errors, gives an enum of them all and one for each
//! function that has any, and what a function's documentation says of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tl_parser::model::{Combinator, CombinatorId, Model};

use super::context::Context;
use super::docs;
use super::names::{ErrorNames, error_names, parameter_names};
use crate::errors::{self, DocumentedError, ErrorTable, Segment};
use crate::rust::ir::{
    ApiError, Callers, ErrorBody, ErrorVariant, Errors, FunctionErrors, Ident, Parameter, Path,
    Piece, Root,
};

/// The table, the other way round: by function.
#[derive(Debug, Default)]
pub(crate) struct Documented<'t> {
    errors: HashMap<&'t str, BTreeMap<&'t str, BTreeSet<i32>>>,
    table: Option<&'t ErrorTable>,
    /// What the variants of the enum of all errors are called.
    pub(crate) idents: ErrorNames<'t>,
}

impl<'t> Documented<'t> {
    pub(crate) fn new(table: Option<&'t ErrorTable>) -> Self {
        let mut facts = Self {
            errors: HashMap::new(),
            table,
            idents: table.map(error_names).unwrap_or_default(),
        };
        for (name, error) in table.iter().flat_map(|table| &table.errors) {
            for (code, functions) in &error.codes {
                for function in functions {
                    let errors = facts.errors.entry(function).or_default();
                    errors.entry(name).or_default().insert(*code);
                }
            }
        }
        facts
    }

    /// The errors documented for a function, by name, with their codes there.
    pub(crate) fn of(
        &self,
        function: &Combinator,
    ) -> impl Iterator<Item = (&'t str, &BTreeSet<i32>, &'t DocumentedError)> {
        let errors = self
            .errors
            .get(function.name.as_str())
            .into_iter()
            .flatten();
        errors.filter_map(|(name, codes)| {
            let error = self.table?.errors.get(*name)?;
            Some((*name, codes, error))
        })
    }

    /// Whether a function has an enum of its own. One that calls another function fails with
    /// that function's errors.
    pub(crate) fn has_enum(&self, function: &Combinator) -> bool {
        function.generics.is_empty() && self.errors.contains_key(function.name.as_str())
    }

    /// Who may call a function. One that is in neither list may be called by both, if the
    /// documentation knows it at all.
    pub(crate) fn callers(&self, function: &Combinator) -> Option<Callers> {
        let name = function.name.as_str();
        let table = self.table?;
        match (
            table.user_only.contains(name),
            table.bot_only.contains(name),
        ) {
            (true, false) => Some(Callers::User),
            (false, true) => Some(Callers::Bot),
            (true, true) => None,
            (false, false) => self.errors.contains_key(name).then_some(Callers::Both),
        }
    }
}

/// Where the enum of a function's errors is.
pub(crate) fn error_path(function: &Path) -> Path {
    Path {
        root: Root::Errors,
        namespace: function.namespace.clone(),
        ident: Ident::new(format!("{}Error", function.ident.name())),
        borrows: false,
    }
}

/// Lowers the whole table.
pub(crate) fn lower_errors(cx: &Context<'_>, table: &ErrorTable) -> Errors {
    let idents = &cx.documented.idents;
    let givers = givers(cx.model);
    let all = table.errors.iter().map(|(name, error)| ApiError {
        ident: idents[name.as_str()].clone(),
        docs: docs::api_error(cx, name, error, &givers),
        name: template(error),
        codes: error.codes.keys().copied().collect(),
        description: error.description.clone().unwrap_or_default(),
        pieces: pieces(error),
        parameters: parameters(error),
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    Errors {
        all,
        functions: lower_functions(cx, idents),
    }
}

/// An enum for each set of errors, where the first function with them is; the others have
/// another name for it. Every enum costs its users time to compile.
fn lower_functions(cx: &Context<'_>, idents: &ErrorNames<'_>) -> Vec<FunctionErrors> {
    let mut by_errors: BTreeMap<Vec<&str>, Vec<CombinatorId>> = BTreeMap::new();
    for (id, function) in cx.model.functions() {
        if cx.documented.has_enum(function) {
            let names = cx.documented.of(function).map(|(name, ..)| name).collect();
            by_errors.entry(names).or_default().push(id);
        }
    }
    let mut alike: Vec<_> = by_errors.into_values().collect();
    alike.sort();
    let enums = alike
        .iter()
        .map(|functions| lower_enum(cx, functions, idents));
    let aliases = alike.iter().flat_map(|functions| {
        let first = error_path(cx.names.combinator(functions[0]));
        functions[1..].iter().map(move |&id| FunctionErrors {
            path: error_path(cx.names.combinator(id)),
            docs: docs::function_errors(cx, &[id]),
            body: ErrorBody::SameAs(first.clone()),
        })
    });
    enums.chain(aliases).collect()
}

/// The enum of functions with the same errors, with the codes that any of them gives.
fn lower_enum(
    cx: &Context<'_>,
    functions: &[CombinatorId],
    idents: &ErrorNames<'_>,
) -> FunctionErrors {
    let mut errors: BTreeMap<&str, (BTreeSet<i32>, &DocumentedError)> = BTreeMap::new();
    for &id in functions {
        for (name, codes, error) in cx.documented.of(cx.model.combinator(id)) {
            let (all_codes, _) = errors.entry(name).or_insert((BTreeSet::new(), error));
            all_codes.extend(codes);
        }
    }
    let variants = errors
        .into_iter()
        .map(|(name, (codes, error))| ErrorVariant {
            ident: idents[name].clone(),
            docs: docs::error_variant(name, &codes, error),
            parameters: parameters(error),
        });
    FunctionErrors {
        path: error_path(cx.names.combinator(functions[0])),
        docs: docs::function_errors(cx, functions),
        body: ErrorBody::Enum(variants.collect()),
    }
}

/// The functions of this schema that the table may name.
fn givers(model: &Model) -> HashMap<&str, CombinatorId> {
    let functions = model.functions();
    functions
        .map(|(id, function)| (function.name.as_str(), id))
        .collect()
}

fn parameters(error: &DocumentedError) -> Vec<Parameter> {
    let kinds = error.pattern.parameters().map(|(kind, _)| kind);
    let parameters = parameter_names(error).into_iter().zip(kinds);
    parameters
        .map(|(ident, kind)| Parameter { ident, kind })
        .collect()
}

fn pieces(error: &DocumentedError) -> Vec<Piece> {
    if parameters(error).is_empty() {
        return Vec::new();
    }
    let segments = error.pattern.segments.iter();
    let pieces = segments.map(|segment| match segment {
        Segment::Text(text) => Piece::Text(text.clone()),
        Segment::Parameter {
            kind: errors::ParameterKind::Number,
            ..
        } => Piece::Number,
        Segment::Parameter { .. } => Piece::Word,
    });
    pieces.collect()
}

/// The name with `%d` and `%s`, however the table writes parameters.
fn template(error: &DocumentedError) -> String {
    let segments = error.pattern.segments.iter();
    let parts = segments.map(|segment| match segment {
        Segment::Text(text) => text.as_str(),
        Segment::Parameter {
            kind: errors::ParameterKind::Number,
            ..
        } => "%d",
        Segment::Parameter { .. } => "%s",
    });
    parts.collect()
}
