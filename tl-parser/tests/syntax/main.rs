//! The syntax stage, tested through the public interface: texts in, trees and errors out.

mod accept;
mod any_text;
mod real;
mod reject;
mod robust;
mod strip;
mod trivia;

use tl_parser::{Schema, parse};

/// The schema of a text that has to be correct.
#[track_caller]
fn parse_ok(source: &str) -> Schema<'_> {
    parse(source)
        .into_result()
        .unwrap_or_else(|errors| panic!("{source:?}: {errors:?}"))
}
