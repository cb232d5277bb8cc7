//! `fmt`: takes schemas, formats all of them in memory, and only then writes or compares.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use similar::TextDiff;
use tl_codegen::files::{folder_of, is_special, write_special};
use tl_codegen::fmt::{FormatError, format_part};
use tl_codegen::input::{self, SourceText};
use tl_parser::SyntaxError;

use crate::differing::report_differing;
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::writer::Writer;

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

    /// Another file of the same schema, whose names the others use; it stays as it is
    #[arg(long, value_name = "FILE")]
    with: Vec<PathBuf>,

    /// Write nothing; list the files that differ, and how
    #[arg(long)]
    check: bool,
}

impl Fmt {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        match self.check {
            true => check(&self.format()?),
            false => self.write(),
        }
    }

    fn format(&self) -> Result<Vec<File<'_>>, Failure> {
        let with = self.with.iter().map(|path| input::read(path));
        let with = with.collect::<Result<Vec<_>, _>>()?;
        for text in &with {
            input::parse(text, None)?;
        }
        let others: Vec<_> = with.iter().map(SourceText::content).collect();
        let schemas = self.schemas.iter();
        schemas.map(|path| File::format(path, &others)).collect()
    }

    /// Everything that may fail comes before the files are replaced: standard output too.
    fn write(&self) -> Result<Outcome, Failure> {
        let writer = Writer::open(self.folders()?)?;
        let files = self.format()?;
        let to_replace = |file: &&File<'_>| file.differs() && !is_stream(file.path);
        for file in files.iter().filter(to_replace) {
            writer.stage(|transaction| transaction.write(file.path, &file.formatted))?;
        }
        for file in files.iter().filter(|file| is_stream(file.path)) {
            file.write_stream()?;
        }
        writer.commit()?;
        for file in files.iter().filter(to_replace) {
            terminal::report(&format!("formatted: {}\n", file.text.name()));
        }
        Ok(Outcome::Fine)
    }

    /// The folders of the files. Those files are there: no folder is made for what is missing.
    fn folders(&self) -> Result<Vec<PathBuf>, Failure> {
        let files = self.schemas.iter().filter(|path| !is_stream(path));
        let folders = files.map(|path| match path.metadata() {
            Ok(_) => Ok(folder_of(path)?),
            Err(error) => Err(Failure::io("read", path, &error)),
        });
        folders.collect()
    }
}

/// Whether a path leads to something that can only be read once: `-`, a pipe.
fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-" || is_special(path)
}

/// A file and how it should be.
struct File<'p> {
    path: &'p Path,
    text: SourceText,
    formatted: String,
}

impl<'p> File<'p> {
    fn format(path: &'p Path, others: &[&str]) -> Result<Self, Failure> {
        let text = input::read(path)?;
        let formatted = format_part(text.content(), others).map_err(|error| match error {
            FormatError::Syntax(errors) => {
                Failure::in_text(&text, &errors, SyntaxError::diagnostic)
            }
            FormatError::Changed => Failure::with_help(
                format!("`{}`: {error}", text.name()),
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
        self.text.content() != self.formatted
    }

    fn diff(&self) -> String {
        let mut config = TextDiff::configure();
        let diff = config
            .timeout(DIFF_TIME)
            .diff_lines(self.text.content(), &self.formatted);
        let name = self.text.name();
        let new_name = format!("{name} (formatted)");
        diff.unified_diff().header(name, &new_name).to_string()
    }

    fn write_stream(&self) -> Result<(), Failure> {
        match is_special(self.path) {
            true => Ok(write_special(self.path, &self.formatted)?),
            false => terminal::print_exactly(&self.formatted),
        }
    }
}

fn check(files: &[File<'_>]) -> Result<Outcome, Failure> {
    let mut count = 0;
    for file in files.iter().filter(|file| file.differs()) {
        count += 1;
        let name = file.text.name();
        terminal::print_exactly(&format!("differs: {name}\n{}", file.diff()))?;
    }
    report_differing(count, "run it without `--check`");
    Ok(Outcome::found(count > 0))
}
