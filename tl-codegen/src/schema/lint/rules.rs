//! The rules of `lint`, as data: first what is wrong, then what is unusual, then what is good to know.

use crate::schema::report::{Rule, Severity, rules};

rules! {
    pub(super),

    SYNTAX: "syntax", Error,
        "the text does not follow the grammar",
        "fix these first: what the parser skips, the other rules cannot see";
    RESOLUTION: "resolution", Error,
        "a declaration makes no sense, though it follows the grammar",
        "no code can be generated before these are fixed";
    UNDEFINED_TYPE: "undefined-type", Error,
        "a name is used that nothing declares",
        "declare a constructor for it, or correct the spelling";
    AMBIGUOUS_TYPE: "ambiguous-type", Error,
        "a bare type leaves open which of several constructors is meant",
        "write the name of the constructor; the boxed type has an id on the wire, too";
    DUPLICATE_NAME: "duplicate-name", Error,
        "a name is declared twice",
        "remove one of the two, or rename it";
    DUPLICATE_ID: "duplicate-id", Error,
        "two declarations have one id",
        "the id is all that a reader has to tell them apart: correct the one that is wrong";
    ID_MISMATCH: "id-mismatch", Error,
        "the written id does not follow from the declaration, in either dialect",
        "look for a typing error in the fields or in the id; what is written is what is sent";
    FLAG_BIT: "flag-bit", Error,
        "a condition asks for a bit over 31",
        "a `#` has 32 bits, counted from 0: add another `#` field";
    FLAG_ORDER: "flag-order", Error,
        "a `#` field is used before its declaration",
        "move it before the first field that depends on it";
    NAME_CASE: "name-case", Error,
        "a name starts in the wrong case",
        "after the namespaces, constructors and functions start lower-case, types upper-case";
    FUNCTION_IN_TYPES: "function-in-types", Error,
        "a declaration among the types looks like a function",
        "move it after a `---functions---` line";
    DOCS_MISSING: "docs-missing", Error,
        "nothing says what a definition, a field or a function's category is",
        "write it down in our own words; a definition of a layer that is not documented yet may wait";
    DOCS_UNKNOWN: "docs-unknown", Error,
        "the documentation speaks of a name that the schema does not have",
        "correct the name; for a function that is gone, say in which layer it was last seen";
    DOCS_HOLLOW: "docs-hollow", Error,
        "a text says no more than the name does",
        "say what it is for, or what one has to know to use it";
    UNCLEAR_ID: "unclear-id", Warning,
        "no id is written, and it is not clear which one is meant: the dialects differ",
        "say which dialect the schema is in, with a comment `// IDS classic` or `// IDS telegram`, or write the id";
    NAMES_ALIKE: "names-alike", Warning,
        "two constructors, functions or types differ only in case and underscores",
        "rename one, as many languages cannot tell them apart; if both mean one type, spell them alike";
    INERT_DECLARATION: "inert-declaration", Warning,
        "a partial application, or a `New`, `Final` or `Empty`, which says nothing about bytes on the wire",
        "if it is a constructor's that has lost its `=`, write that; otherwise it can go";
    UNUSED_FLAGS: "unused-flags", Warning,
        "nothing depends on a word of flags",
        "it is sent all the same: remove it, unless it is kept for fields to come";
    EMPTY_NUMBER: "empty-number", Warning,
        "a constructor without fields is called like a number",
        "if it is one, write the built-in that it stands for, such as `int`, or what it is made of";
    UNDECLARED_RESULT: "undeclared-result", Warning,
        "a function returns a type that nothing declares",
        "its answer stays raw bytes: declare the type's constructors, or correct the spelling";
    UNKNOWN_DOC_FIELD: "unknown-doc-field", Warning,
        "a comment documents a field that does not exist",
        "correct the name after the `@`, or remove the text";
    UNKNOWN_METHOD: "unknown-method", Warning,
        "the table of errors names a function that no schema declares",
        "correct the name, or remove it if the function is gone";
    DOCS_UNUSED: "docs-unused", Warning,
        "the glossary explains what no field needs explained",
        "remove the line, or lint all schemas that share the glossary together";
    ERRORS_ALIKE: "errors-alike", Warning,
        "two errors differ only in case, underscores and blanks",
        "if they are one error, keep one spelling; else only their codes tell them apart in many languages";
    UNUSED_ALLOW: "unused-allow", Warning,
        "an allowance is for something that was not found",
        "remove the line: what it allowed is gone";
    DOCS_AWAITED: "docs-awaited", Note,
        "a newer layer than the documented one has it, and nothing says what it is for",
        "write it down before the layer counts as documented";
    EXCERPT: "excerpt", Note,
        "the schema seems to be a part of one: it uses names that it does not declare",
        "name its other files with `--with FILE`; code is only generated for a whole schema";
}
