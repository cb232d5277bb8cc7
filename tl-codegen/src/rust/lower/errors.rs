//! Errors: takes the table of documented errors, gives an enum of them all and one for each
//! function that has any, and what a function's documentation says of them.

use std::collections::{BTreeMap, HashMap};

use tl_parser::model::{CombinatorId, Model};

use super::context::Context;
use super::docs;
use super::names::{CODE, ErrorNames, parameter_names};
use crate::errors::{self, DocumentedError, ErrorTable, Segment};
use crate::rust::ir::{
    ApiError, ErrorBody, ErrorVariant, Errors, FunctionErrors, Ident, Parameter, Path, Piece, Root,
};

/// Where the enum of a function's errors is.
pub(crate) fn error_path(errors: &Root, function: &Path) -> Path {
    Path {
        root: errors.clone(),
        namespace: function.namespace.clone(),
        ident: Ident::new(format!("{}Error", function.ident.name())),
        borrows: false,
        copied: false,
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

/// An enum for each set of errors with their codes, where the first function with them is; the others
/// have another name for it. Every enum costs its users time to compile.
fn lower_functions(cx: &Context<'_>, idents: &ErrorNames<'_>) -> Vec<FunctionErrors> {
    let mut by_errors: BTreeMap<Vec<_>, Vec<CombinatorId>> = BTreeMap::new();
    for (id, function) in cx.model.functions() {
        if cx.documented.has_enum(function) {
            let errors = cx.documented.of(function);
            let errors = errors.map(|(name, codes, _)| (name, codes)).collect();
            by_errors.entry(errors).or_default().push(id);
        }
    }
    let mut alike: Vec<_> = by_errors.into_values().collect();
    alike.sort();
    let enums = alike
        .iter()
        .map(|functions| lower_enum(cx, functions, idents));
    let aliases = alike.iter().flat_map(|functions| {
        let first = error_path(&cx.roots.errors, cx.names.combinator(functions[0]));
        functions[1..].iter().map(move |&id| FunctionErrors {
            path: error_path(&cx.roots.errors, cx.names.combinator(id)),
            docs: docs::function_errors(cx, &[id]),
            body: ErrorBody::SameAs(first.clone()),
        })
    });
    enums.chain(aliases).collect()
}

/// The enum of functions with the same errors.
fn lower_enum(
    cx: &Context<'_>,
    functions: &[CombinatorId],
    idents: &ErrorNames<'_>,
) -> FunctionErrors {
    let errors = cx.documented.of(cx.model.combinator(functions[0]));
    let variants = errors.map(|(name, codes, error)| ErrorVariant {
        ident: idents[name].clone(),
        docs: docs::error_variant(name, codes, error),
        codes: codes.iter().copied().collect(),
        code_field: (codes.len() > 1).then(|| Ident::new(CODE)),
        parameters: parameters(error),
    });
    FunctionErrors {
        path: error_path(&cx.roots.errors, cx.names.combinator(functions[0])),
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
