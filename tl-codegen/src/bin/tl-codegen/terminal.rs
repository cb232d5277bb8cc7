//! The terminal: takes texts, writes them to standard output and standard error, in colours where
//! they are wanted.

use std::io::{ErrorKind, Write};

use anstream::ColorChoice;
use clap::ValueEnum;

use crate::outcome::Failure;

/// When to use colours.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Tells the writers of standard output and error.
    pub(crate) fn write_global(self) {
        match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        }
        .write_global();
    }
}

/// Writes what was asked for to standard output, without its colours where they are not
/// wanted. That nobody reads it to its end is no failure.
pub(crate) fn print(text: impl AsRef<[u8]>) -> Result<(), Failure> {
    write(anstream::stdout(), text.as_ref())
}

/// The same for a file's text, which may hold anything, even colours.
pub(crate) fn print_exactly(text: &str) -> Result<(), Failure> {
    write(std::io::stdout(), text.as_bytes())
}

fn write(mut stdout: impl Write, text: &[u8]) -> Result<(), Failure> {
    let written = stdout.write_all(text);
    match written.and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(format!(
            "cannot write to standard output: {error}"
        ))),
        _ => Ok(()),
    }
}

/// What was read, after what was noticed meanwhile is reported.
pub(crate) fn report_notes<T>((read, notes): (T, String)) -> T {
    report(&notes);
    read
}

/// Writes what is going on to standard error. If that fails there is nowhere to say it.
pub(crate) fn report(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
