//! `fmt`: takes schemas, formats all of them in memory, and only then writes or compares.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use similar::TextDiff;
use tl_codegen::fmt::{FormatError, format};
use tl_parser::SyntaxError;

use crate::outcome::{Failure, Outcome};
use crate::source_text::SourceText;
use crate::{input, output, terminal};

const EXAMPLES: &str = "\
Examples:
  tl-codegen fmt schema/api.tl           lay it out anew, if it needs that
  tl-codegen fmt --check schema/*.tl     write nothing, show what would change
  tl-codegen fmt - < in.tl > out.tl      as a filter

Exit codes:
  0  formatted, or nothing to do
  1  --check: there are files that differ
  2  the request could not be carried out; no file was touched";

/// How long the search for the shortest diff may take. What is found then may be longer.
const DIFF_TIME: Duration = Duration::from_secs(1);

/// Lay schemas out in the canonical way
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Fmt {
    /// The schemas; `-` is standard input, which goes to standard output
    #[arg(required = true, value_name = "FILE")]
    schemas: Vec<PathBuf>,

    /// Write nothing; list the files that differ, and how
    #[arg(long)]
    check: bool,
}

impl Fmt {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let files = self.schemas.iter().map(|path| File::format(path));
        let files = files.collect::<Result<Vec<_>, _>>()?;
        match self.check {
            true => check(&files),
            false => write(&files),
        }
    }
}

/// A file and how it should be.
struct File<'p> {
    path: &'p Path,
    text: SourceText,
    formatted: String,
}

impl<'p> File<'p> {
    fn format(path: &'p Path) -> Result<Self, Failure> {
        let text = input::read(path)?;
        let formatted = format(&text.content).map_err(|error| match error {
            FormatError::Syntax(errors) => {
                Failure::in_text(&text, &errors, SyntaxError::diagnostic)
            }
            FormatError::Changed => Failure::with_help(
                format!("`{}`: {error}", text.name),
                "this is a mistake of the formatter; please report it with the file",
            ),
        })?;
        match formatted.is_empty() {
            true => Err(input::declares_nothing(&text)),
            false => Ok(Self {
                path,
                text,
                formatted,
            }),
        }
    }

    fn differs(&self) -> bool {
        self.text.content != self.formatted
    }

    fn diff(&self) -> String {
        let mut config = TextDiff::configure();
        let diff = config
            .timeout(DIFF_TIME)
            .diff_lines(&self.text.content, &self.formatted);
        let name = &self.text.name;
        let new_name = format!("{name} (formatted)");
        diff.unified_diff().header(name, &new_name).to_string()
    }

    fn write(&self) -> Result<(), Failure> {
        if self.path.as_os_str() == "-" {
            return terminal::print_exactly(&self.formatted);
        }
        if !self.differs() {
            return Ok(());
        }
        // A link stays one: it is what it leads to that is replaced.
        let path = fs::canonicalize(self.path);
        let path = path.map_err(|error| Failure::io("find", self.path, &error))?;
        output::replace(&path, &self.formatted)?;
        terminal::report(&format!("formatted: {}\n", self.text.name));
        Ok(())
    }
}

fn check(files: &[File<'_>]) -> Result<Outcome, Failure> {
    let mut count = 0;
    for file in files.iter().filter(|file| file.differs()) {
        count += 1;
        let name = &file.text.name;
        terminal::print_exactly(&format!("differs: {name}\n{}", file.diff()))?;
    }
    if count > 0 {
        terminal::report(&format!("{count} file(s) differ; run `tl-codegen fmt`\n"));
    }
    Ok(Outcome::found(count > 0))
}

fn write(files: &[File<'_>]) -> Result<Outcome, Failure> {
    files.iter().try_for_each(File::write)?;
    Ok(Outcome::Fine)
}
