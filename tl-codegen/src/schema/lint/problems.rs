//! Complaints of the earlier stages: takes the errors of parsing and resolution, gives
//! findings, by the rule that fits best.

use tl_parser::{Diagnostic, ResolveError, ResolveErrorKind as Kind, SyntaxErrorKind};

use super::rules;
use super::schema_file::{File, head};
use super::sections::is_variable;
use crate::schema::report::{Finding, Rule};

/// What the parser could not read.
pub(super) fn find_syntax_errors(file: &File<'_>) -> Vec<Finding> {
    let errors = file.syntax_errors.iter();
    let findings = errors.map(|error| {
        let rule = match error.kind {
            SyntaxErrorKind::UppercaseConstructor => &rules::NAME_CASE,
            _ => &rules::SYNTAX,
        };
        finding(file, rule, error.diagnostic())
    });
    findings.collect()
}

/// What could not be resolved. Where the parser had to leave something out, names that seem
/// to be unknown are no finding: they may be declared there.
pub(super) fn find_resolve_errors(file: &File<'_>) -> Vec<Finding> {
    let is_complete = file.syntax_errors.is_empty();
    let errors = file.resolve_errors().iter();
    let errors = errors.filter(|error| is_complete || !is_unknown(&error.kind));
    errors
        .map(|error| finding(file, rule(file, error), error.diagnostic()))
        .collect()
}

fn is_unknown(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::UnknownType { .. } | Kind::UnknownConstructor { .. } | Kind::UnknownApplied { .. }
    )
}

fn rule(file: &File<'_>, error: &ResolveError) -> &'static Rule {
    match &error.kind {
        kind if is_unknown(kind) => &rules::UNDEFINED_TYPE,
        Kind::BareAmbiguous { .. } => &rules::AMBIGUOUS_TYPE,
        Kind::DuplicateConstructor { .. } | Kind::DuplicateFunction { .. } => {
            &rules::DUPLICATE_NAME
        }
        Kind::DuplicateId { .. } => &rules::DUPLICATE_ID,
        Kind::BitTooBig { .. } => &rules::FLAG_BIT,
        Kind::DeclaredLater { .. } => &rules::FLAG_ORDER,
        // `= Bool`, `= Vector t`: an answer, but no type to add a constructor to.
        Kind::BuiltinResult { .. } => &rules::FUNCTION_IN_TYPES,
        Kind::ResultNotBoxed => rule_of_result(file, error),
        _ => &rules::RESOLUTION,
    }
}

/// Only a function returns a type variable; any other name is in the wrong case.
fn rule_of_result(file: &File<'_>, error: &ResolveError) -> &'static Rule {
    let Some(combinator) = file.combinator_at(error.span) else {
        return &rules::RESOLUTION;
    };
    match head(&combinator.result) {
        Some(name) if is_variable(combinator, name) => &rules::FUNCTION_IN_TYPES,
        Some(_) => &rules::NAME_CASE,
        None => &rules::RESOLUTION,
    }
}

/// Rules that collect many kinds of mistake leave the advice to the finding.
fn finding(file: &File<'_>, rule: &'static Rule, diagnostic: Diagnostic) -> Finding {
    let collects = [&rules::SYNTAX, &rules::RESOLUTION, &rules::UNDEFINED_TYPE].contains(&rule);
    let message = match diagnostic.help {
        Some(help) if collects => format!("{}: {help}", diagnostic.message),
        _ => diagnostic.message,
    };
    let span = diagnostic.primary.span;
    file.finding(rule, file.subject_at(span), span, message)
}
