//! Samples: takes the JSON of a correct table, gives the table; takes JSON that is wrong, with the place
//! marked, checks what is said about it.

use crate::errors::{ErrorTable, Parameters, TableError};

pub(super) fn table(json: &str) -> ErrorTable {
    ErrorTable::parse(json, &Parameters::default()).expect("a correct table")
}

/// Checks the messages for texts, each with the place of what is wrong marked by `^` before it.
pub(super) fn check_places(wrong: &[(&str, &str)], parse: impl Fn(&str) -> Result<(), TableError>) {
    for (marked, message) in wrong {
        // Not on the first line, nor all on one.
        let marked = &format!("\n\t{marked}").replace(r#"{"errors": {}, "#, "{\"errors\": {},\n");
        let json = marked.replacen('^', "", 1);
        let before = marked.split('^').next().unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |last| last.chars().count())
            + 1;
        let error = parse(&json).expect_err(&json);
        let expected = format!("line {line}, column {column}: {message}");
        assert_eq!(error.to_string(), expected, "{json}");
    }
}
