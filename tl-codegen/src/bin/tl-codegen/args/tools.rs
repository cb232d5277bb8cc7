//! Arguments of the commands that look at schemas and say what they found.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args as ClapArgs, ValueEnum};
use clap_complete::Shell;
use tl_codegen::lint::{RULES, find_rule};
use tl_codegen::report::Rule;

const DIFF_EXAMPLES: &str = "\
Examples:
  tl-codegen diff schema/layers/227.tl schema/api.tl
  tl-codegen diff old.tl new.tl --deny any --format github
  git show main:api.tl | tl-codegen diff - api.tl --format markdown >> $GITHUB_STEP_SUMMARY
  tl-codegen diff --history schema/layers schema/api.tl

What changes break, from worst to best:
  wire        peers with the old schema can no longer talk to those with the new one
  source      users of generated code have to change their source
  compatible  nothing

Exit codes:
  0  nothing was found that is denied
  1  there are changes that are denied
  2  the request could not be carried out";

/// Arguments of `diff`.
#[derive(Debug, ClapArgs)]
#[command(after_help = DIFF_EXAMPLES, override_usage = "\
tl-codegen diff [OPTIONS] <OLD> <NEW>
       tl-codegen diff --history <DIR> <NEW>")]
pub(crate) struct Diff {
    /// The old schema; `-` is standard input. With --history there is none
    #[arg(value_name = "OLD")]
    pub(crate) first: PathBuf,

    /// The new schema
    #[arg(value_name = "NEW", required_unless_present = "history")]
    pub(crate) second: Option<PathBuf>,

    /// Tell of each definition when it came, changed and went: in the schemas of this folder,
    /// by layer, and in NEW
    #[arg(long, value_name = "DIR", conflicts_with_all = ["second", "deny", "format"])]
    pub(crate) history: Option<PathBuf>,

    /// Which changes fail: those that are at least so bad
    #[arg(long, value_enum, default_value_t = Deny::Wire, value_name = "SEVERITY")]
    pub(crate) deny: Deny,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Which changes fail.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Deny {
    Wire,
    Source,
    Any,
    None,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    /// For people, grouped by rule
    Text,
    /// For programs; the shape has a version
    Json,
    /// For a comment on a pull request, or `$GITHUB_STEP_SUMMARY`
    Markdown,
    /// Annotations in a GitHub workflow
    Github,
}

const LINT_EXAMPLES: &str = "\
Examples:
  tl-codegen lint api.tl mtproto.tl
  tl-codegen lint api.tl --errors errors.json --allow unused-flags
  tl-codegen lint schema/*.tl --allow-file schema/lint.allow --format github

A line of an allow-list is `rule subject  # reason`.

Exit codes:
  0  nothing was found but what is allowed
  1  there are findings
  2  the request could not be carried out";

/// Arguments of `lint`.
#[derive(Debug, ClapArgs)]
#[command(after_help = lint_help())]
pub(crate) struct Lint {
    /// The schemas; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) schemas: Vec<PathBuf>,

    /// A rule that does not count; may be given several times
    #[arg(long, value_name = "RULE", value_parser = rule_parser(), hide_possible_values = true)]
    pub(crate) allow: Vec<&'static Rule>,

    /// What is known and explained: findings that do not count
    #[arg(long, value_name = "FILE")]
    pub(crate) allow_file: Option<PathBuf>,

    /// The documented errors, in Telegram's own JSON form: their methods have to be functions
    #[arg(long, value_name = "FILE")]
    pub(crate) errors: Option<PathBuf>,

    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

fn rule_parser() -> impl clap::builder::IntoResettable<clap::builder::ValueParser> {
    let ids = PossibleValuesParser::new(RULES.map(|rule| rule.id));
    ids.try_map(|id| find_rule(&id).ok_or("no such rule"))
}

/// The rules are data, and so is their list.
fn lint_help() -> String {
    let rules = RULES.map(|rule| format!("  {:18} {}\n", rule.id, rule.summary));
    format!("Rules:\n{}\n{LINT_EXAMPLES}", rules.concat())
}

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  tl-codegen completions bash > ~/.local/share/bash-completion/completions/tl-codegen
  tl-codegen completions fish > ~/.config/fish/completions/tl-codegen.fish";

/// Arguments of `completions`.
#[derive(Debug, ClapArgs)]
#[command(after_help = COMPLETIONS_EXAMPLES)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: Shell,
}
