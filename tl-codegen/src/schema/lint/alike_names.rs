//! Names: takes the results of constructors, gives findings where two differ only in case.

use std::collections::{HashMap, HashSet};

use tl_parser::Section;
use tl_parser::syntax::{Expr, ExprKind, Ident};

use super::rules::RESULT_CASE;
use super::schema_file::File;
use crate::schema::report::Finding;

/// Types that have the name of an earlier one but for the case, each where it first occurs.
pub(super) fn find_in_schema(file: &File<'_>) -> Vec<Finding> {
    let constructors = file.combinators.iter();
    let constructors = constructors.filter(|it| it.section == Section::Types);
    let mut spellings = HashMap::new();
    let mut known = HashSet::new();
    let mut findings = Vec::new();
    for name in constructors.filter_map(|it| head(&it.result)) {
        let first = *spellings
            .entry(name.text.to_ascii_lowercase())
            .or_insert(name.text);
        if known.insert(name.text) && first != name.text {
            let message = format!("only the case sets it apart from `{first}`");
            findings.push(Finding {
                old: Some(first.to_owned()),
                new: Some(name.text.to_owned()),
                ..file.finding(&RESULT_CASE, name.text, name.span, message)
            });
        }
    }
    findings
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
