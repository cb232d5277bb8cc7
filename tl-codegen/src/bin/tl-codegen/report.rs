//! Reports: takes findings, writes them to standard output in the form that is wanted.

use tl_codegen::report::{self, Report};

use crate::args::Format;
use crate::{Failure, terminal};

/// Writes a report.
pub(crate) fn print(report: &Report<'_>, format: Format) -> Result<(), Failure> {
    let text = match format {
        Format::Text => report::text(report),
        Format::Json => report::json(report),
        Format::Markdown => report::markdown(report),
        Format::Github => report::github(report),
    };
    terminal::print(text)
}
