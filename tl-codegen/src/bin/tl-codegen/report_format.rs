//! The form of a report: takes findings, writes them to standard output in the form that is
//! wanted.

use clap::ValueEnum;
use tl_codegen::report::{self, Finding, Report, Source};

use crate::{outcome::Failure, terminal};

/// The form of a report.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people, grouped by rule
    Text,
    /// For programs; the shape has a version
    Json,
    /// For a comment on a pull request
    Markdown,
    /// The same at any length, for `$GITHUB_STEP_SUMMARY`
    Summary,
    /// Annotations in a GitHub workflow
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

impl ReportFormat {
    /// Writes a report. `sources` are what the findings point into, `bump` is the version that a
    /// change calls for.
    pub(crate) fn print(
        self,
        sources: &[Source<'_>],
        findings: &[Finding],
        bump: Option<&str>,
        summary: &str,
    ) -> Result<(), Failure> {
        let report = Report {
            sources,
            findings,
            bump,
            summary,
        };
        terminal::print(match self {
            Self::Text => report::text(&report),
            Self::Json => report::json(&report),
            Self::Markdown => report::markdown(&report),
            Self::Summary => report::summary(&report),
            Self::Github => report::github(&report),
            Self::Sarif => report::sarif(&report),
        })
    }
}
