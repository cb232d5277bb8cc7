//! The commands, a file for each: its arguments, and what it does with them.
//!
//! | file          | has                                                   |
//! |---------------|-------------------------------------------------------|
//! | `generate`    | schemas to code                                       |
//! | `show`        | the page of a name, an id or an error                 |
//! | `docs`        | a web site about schemas                              |
//! | `diff`        | what changed between two schemas, or over many layers |
//! | `layer`       | a new layer in the place of the old one               |
//! | `lint`        | what is wrong or unusual in schemas                   |
//! | `which`       | what an id or a name stands for, and in which layers  |
//! | `fmt`         | schemas laid out                                      |
//! | `json`        | a schema in its other form                            |
//! | `decode`      | bytes to a value                                      |
//! | `encode`      | a value in JSON to bytes                              |
//! | `errors`      | tables of errors merged to one                        |
//! | `completions` | a script for a shell                                  |
//! | `references`  | what `show` and `docs` read                           |

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
