//! What is said of a part of a schema: takes the names that nothing declares, gives a line.

use crate::report::list_names;
use tl_parser::Excerpt;

use super::source_text::SourceText;

/// Nothing if all names are declared. `advice` says how to name the files that declare the others.
pub fn note(text: &SourceText, excerpt: &Excerpt, advice: &str) -> String {
    let names = excerpt.undeclared_names();
    match names.is_empty() {
        true => String::new(),
        false => {
            let (file, names) = (text.name(), list_names(&names));
            format!("note: `{file}` does not declare {names}{advice}\n")
        }
    }
}
