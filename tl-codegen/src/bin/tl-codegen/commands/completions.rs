//! `completions`: takes the name of a shell, gives a script for it.

use clap::{Args, Command};
use clap_complete::Shell;

use crate::outcome::{Failure, Outcome};
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  tl-codegen completions bash > ~/.local/share/bash-completion/completions/tl-codegen
  tl-codegen completions fish > ~/.config/fish/completions/tl-codegen.fish";

/// Print a script that completes arguments in a shell
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    /// Writes the script for this command line to standard output.
    pub(crate) fn run(&self, mut whole: Command) -> Result<Outcome, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut whole, "tl-codegen", &mut script);
        terminal::print(script)?;
        Ok(Outcome::Fine)
    }
}
