//! The last word of a check: takes how many files are not as they should be, says it and what to do.

use crate::terminal;

/// Says nothing if no file differs.
pub(crate) fn report_differing(count: usize, help: &str) {
    let files = match count {
        0 => return,
        1 => "1 file differs".to_owned(),
        _ => format!("{count} files differ"),
    };
    terminal::report(&format!("{files}; {help}\n"));
}
