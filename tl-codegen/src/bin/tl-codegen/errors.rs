//! Tables of documented errors: takes paths, gives tables, or one table of several.

use std::path::Path;

use tl_codegen::ErrorTable;
use tl_codegen::errors::{Parameters, TableError};

use crate::args::Merge;
use crate::{Failure, Outcome, output, terminal, text::Text};

/// Reads a table and the meanings of its parameters.
pub(crate) fn load(table: &Path, parameters: Option<&Path>) -> Result<ErrorTable, Failure> {
    let parameters = match parameters {
        Some(path) => parse(path, Parameters::parse)?,
        None => Parameters::default(),
    };
    parse(table, |json| ErrorTable::parse(json, &parameters))
}

/// Merges tables, writes the result and says what each one added.
pub(crate) fn merge(args: &Merge) -> Result<Outcome, Failure> {
    let tables: Result<Vec<_>, Failure> = args
        .tables
        .iter()
        .map(|path| Ok((path.display().to_string(), load(path, None)?)))
        .collect();
    let (merged, report) = tl_codegen::errors::merge(&tables?);
    match &args.output {
        Some(path) => output::replace(path, &merged.to_json())?,
        None => terminal::print(merged.to_json())?,
    }
    terminal::report(&format!("{report}\n"));
    Ok(Outcome::Fine)
}

fn parse<T>(path: &Path, parse: impl FnOnce(&str) -> Result<T, TableError>) -> Result<T, Failure> {
    let text = Text::read(path)?;
    parse(&text.content).map_err(|error| text.failure(&[error], TableError::diagnostic))
}
