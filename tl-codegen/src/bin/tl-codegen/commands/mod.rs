//! The commands, a file for each: its arguments, and what it does with them.

mod completions;
mod decode;
mod diff;
mod docs;
mod encode;
mod errors;
mod fmt;
mod generate;
mod json;
mod layer;
mod lint;
mod references;
mod show;
mod which;

use clap::Subcommand;

use crate::outcome::{Failure, Outcome};

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Generate(Box<generate::Generate>),
    Show(show::Show),
    Docs(docs::Docs),
    Diff(diff::Diff),
    Layer(layer::Layer),
    Lint(lint::Lint),
    Which(which::Which),
    Fmt(fmt::Fmt),
    Json(json::Json),
    Decode(decode::Decode),
    Encode(encode::Encode),
    #[command(subcommand)]
    Errors(errors::Errors),
    Completions(completions::Completions),
}

impl Command {
    /// Carries the request out. `whole` is the command line that it is a part of.
    pub(crate) fn run(self, whole: clap::Command) -> Result<Outcome, Failure> {
        match self {
            Self::Generate(generate) => generate.run(),
            Self::Show(show) => show.run(),
            Self::Docs(docs) => docs.run(),
            Self::Diff(diff) => diff.run(),
            Self::Layer(layer) => layer.run(),
            Self::Lint(lint) => lint.run(),
            Self::Which(which) => which.run(),
            Self::Fmt(fmt) => fmt.run(),
            Self::Json(json) => json.run(),
            Self::Decode(decode) => decode.run(),
            Self::Encode(encode) => encode.run(),
            Self::Errors(errors::Errors::Merge(merge)) => merge.run(),
            Self::Completions(completions) => completions.run(whole),
        }
    }
}
