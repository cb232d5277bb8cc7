//! What holds for every text: takes one, panics if something does not. The fuzz targets of `tl-tests` have
//! this file as well.

use tl_parser::{Diagnostic, Parsed, parse};

use super::strip::strip;

/// Every mistake has a place in the text, and they stand in its order.
pub(crate) fn check_places(source: &str) {
    let Parsed { errors, .. } = parse(source);
    for error in &errors {
        check_diagnostic(source, &error.diagnostic());
    }
    assert!(
        errors.is_sorted_by_key(|error| error.span.start()),
        "{errors:?}"
    );
}

/// The places that are shown are in the text.
pub(crate) fn check_diagnostic(source: &str, diagnostic: &Diagnostic) {
    let secondary = diagnostic.secondary.iter().map(|label| label.span);
    for span in secondary.chain([diagnostic.primary.span]) {
        assert!(
            source.get(span.range()).is_some(),
            "{diagnostic:?} in {source:?}"
        );
    }
}

/// What was understood is printed as a text without mistakes, which says the same.
pub(crate) fn check_printed(source: &str) {
    let schema = parse(source).schema;
    let printed = schema.to_string();
    let Parsed {
        schema: again,
        errors,
    } = parse(&printed);
    assert_eq!(errors, [], "{source:?}: {printed}");
    assert!(strip(again) == strip(schema), "{source:?}: {printed}");
}
