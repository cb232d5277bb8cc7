//! The rules of `lint`, as data.

use crate::schema::report::{Rule, Severity};

/// Every rule, from what is wrong to what is unusual.
pub static RULES: [&Rule; 16] = [
    &SYNTAX,
    &RESOLUTION,
    &UNDEFINED_TYPE,
    &AMBIGUOUS_TYPE,
    &DUPLICATE_NAME,
    &DUPLICATE_ID,
    &ID_MISMATCH,
    &FLAG_BIT,
    &FLAG_ORDER,
    &NAME_CASE,
    &FUNCTION_IN_TYPES,
    &RESULT_CASE,
    &UNUSED_FLAGS,
    &UNKNOWN_DOC_FIELD,
    &UNKNOWN_METHOD,
    &UNUSED_ALLOW,
];

pub(super) static SYNTAX: Rule = Rule {
    id: "syntax",
    severity: Severity::Error,
    summary: "the text does not follow the grammar",
    help: "fix these first: what the parser skips, the other rules cannot see",
};

pub(super) static RESOLUTION: Rule = Rule {
    id: "resolution",
    severity: Severity::Error,
    summary: "a declaration makes no sense, though it follows the grammar",
    help: "no code can be generated before these are fixed",
};

pub(super) static UNDEFINED_TYPE: Rule = Rule {
    id: "undefined-type",
    severity: Severity::Error,
    summary: "a name is used that nothing declares",
    help: "declare a constructor for it, or correct the spelling",
};

pub(super) static AMBIGUOUS_TYPE: Rule = Rule {
    id: "ambiguous-type",
    severity: Severity::Error,
    summary: "a bare type leaves open which of several constructors is meant",
    help: "write the boxed type, or the name of the constructor",
};

pub(super) static DUPLICATE_NAME: Rule = Rule {
    id: "duplicate-name",
    severity: Severity::Error,
    summary: "a name is declared twice",
    help: "remove one of the two, or rename it",
};

pub(super) static DUPLICATE_ID: Rule = Rule {
    id: "duplicate-id",
    severity: Severity::Error,
    summary: "two declarations have one id",
    help: "the id is all that a reader has to tell them apart: correct the one that is wrong",
};

pub(super) static ID_MISMATCH: Rule = Rule {
    id: "id-mismatch",
    severity: Severity::Error,
    summary: "the written id does not follow from the declaration, in either dialect",
    help: "look for a typing error in the fields or in the id, or leave the id out",
};

pub(super) static FLAG_BIT: Rule = Rule {
    id: "flag-bit",
    severity: Severity::Error,
    summary: "a condition asks for a bit over 31",
    help: "a `#` has 32 bits, counted from 0: add another `#` field",
};

pub(super) static FLAG_ORDER: Rule = Rule {
    id: "flag-order",
    severity: Severity::Error,
    summary: "a `#` field is used before its declaration",
    help: "move it before the first field that depends on it",
};

pub(super) static NAME_CASE: Rule = Rule {
    id: "name-case",
    severity: Severity::Error,
    summary: "a name starts in the wrong case",
    help: "behind the namespaces, constructors and functions start lower-case, types upper-case",
};

pub(super) static FUNCTION_IN_TYPES: Rule = Rule {
    id: "function-in-types",
    severity: Severity::Error,
    summary: "a declaration among the types looks like a function",
    help: "move it behind a `---functions---` line",
};

pub(super) static RESULT_CASE: Rule = Rule {
    id: "result-case",
    severity: Severity::Warning,
    summary: "two types differ only in case",
    help: "if they are meant to be one type, spell them alike",
};

pub(super) static UNUSED_FLAGS: Rule = Rule {
    id: "unused-flags",
    severity: Severity::Warning,
    summary: "nothing depends on a `#` field",
    help: "it is sent all the same: remove it, unless it is kept for fields to come",
};

pub(super) static UNKNOWN_DOC_FIELD: Rule = Rule {
    id: "unknown-doc-field",
    severity: Severity::Warning,
    summary: "a comment documents a field that does not exist",
    help: "correct the name behind the `@`, or remove the text",
};

pub(super) static UNKNOWN_METHOD: Rule = Rule {
    id: "unknown-method",
    severity: Severity::Warning,
    summary: "the table of errors names a function that no schema declares",
    help: "correct the name, or remove it if the function is gone",
};

pub(super) static UNUSED_ALLOW: Rule = Rule {
    id: "unused-allow",
    severity: Severity::Warning,
    summary: "an allowance is for something that was not found",
    help: "remove the line: what it allowed is gone",
};

/// The rule with this id.
#[must_use]
pub fn find_rule(id: &str) -> Option<&'static Rule> {
    RULES.into_iter().find(|rule| rule.id == id)
}
