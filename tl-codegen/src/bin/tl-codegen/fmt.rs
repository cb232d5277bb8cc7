//! `fmt`: takes the request, formats everything in memory, and only then writes or compares.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use similar::TextDiff;
use tl_codegen::fmt::{FormatError, format};
use tl_parser::SyntaxError;

use crate::args::Fmt;
use crate::{Failure, Outcome, output, schema, terminal, text::Text};

/// How long the search for the shortest diff may take. What is found then may be longer.
const DIFF_TIME: Duration = Duration::from_secs(1);

/// Carries the request out.
pub(crate) fn run(args: &Fmt) -> Result<Outcome, Failure> {
    let files = args.schemas.iter().map(|path| File::format(path));
    let files = files.collect::<Result<Vec<_>, _>>()?;
    match args.check {
        true => check(&files),
        false => write(&files),
    }
}

/// A file and how it should be.
struct File {
    path: PathBuf,
    text: Text,
    formatted: String,
}

impl File {
    fn format(path: &Path) -> Result<Self, Failure> {
        let text = Text::read(path)?;
        let formatted = format(&text.content).map_err(|error| match error {
            FormatError::Syntax(errors) => text.failure(&errors, SyntaxError::diagnostic),
            FormatError::Changed => Failure::with_help(
                format!("`{}`: {error}", text.name),
                "this is a mistake of the formatter; please report it with the file",
            ),
        })?;
        if formatted.is_empty() {
            return Err(schema::declares_nothing(&text));
        }
        let path = path.to_owned();
        Ok(Self {
            path,
            text,
            formatted,
        })
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
        let path = fs::canonicalize(&self.path);
        let path = path.map_err(|error| Failure::io("find", &self.path, &error))?;
        output::replace(&path, &self.formatted)?;
        terminal::report(&format!("formatted: {}\n", self.text.name));
        Ok(())
    }
}

fn check(files: &[File]) -> Result<Outcome, Failure> {
    let mut count = 0;
    for file in files.iter().filter(|file| file.differs()) {
        count += 1;
        let name = &file.text.name;
        terminal::print_exactly(&format!("differs: {name}\n{}", file.diff()))?;
    }
    if count == 0 {
        return Ok(Outcome::Fine);
    }
    terminal::report(&format!("{count} file(s) differ; run `tl-codegen fmt`\n"));
    Ok(Outcome::Findings)
}

fn write(files: &[File]) -> Result<Outcome, Failure> {
    files.iter().try_for_each(File::write)?;
    Ok(Outcome::Fine)
}
