//! Files: takes a path, gives the text there, the model of a schema or a
//! table of errors, or everything that is wrong with the file.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::string::FromUtf8Error;

use crate::ErrorTable;
use crate::errors::{Corrections, Parameters, Places, TableError};
use tl_parser::crc::Dialect;
use tl_parser::{Excerpt, LineIndex, Model, ResolveError, Schema, SyntaxError};

use super::excerpt_note::note;
use super::failure::Failure;
use super::source_text::SourceText;

/// The greatest length of a file, in MiB. The largest known ones, layers in JSON, have two.
const LIMIT_MIB: u64 = 64;

/// Reads a text file; `-` is standard input.
///
/// # Errors
///
/// The file cannot be read, is longer than any schema, or is not UTF-8.
pub fn read(path: &Path) -> Result<SourceText, Failure> {
    let (name, bytes) = read_bytes(path)?;
    match String::from_utf8(bytes) {
        Ok(content) => Ok(SourceText::new(name, &content)),
        Err(error) => Err(not_utf8(&name, &error)),
    }
}

/// Reads any file; `-` is standard input. What messages call it comes with the bytes.
///
/// # Errors
///
/// The file cannot be read, or is longer than any schema.
pub fn read_bytes(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let (name, bytes) = match path.as_os_str() == "-" {
        true => ("<stdin>".to_owned(), read_bounded(io::stdin())),
        false => (path.display().to_string(), read_file(path)),
    };
    match bytes.map_err(|error| Failure::io("read", path, &error))? {
        Some(bytes) => Ok((name, bytes)),
        None => Err(too_long(&name)),
    }
}

/// The files of a folder whose names end like this, by name.
///
/// # Errors
///
/// The folder cannot be listed.
pub fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, Failure> {
    let list = |error| Failure::io("list", folder, &error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(list)? {
        let path = entry.map_err(list)?.path();
        if path.extension().is_some_and(|it| it == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Reads the files of one schema.
///
/// # Errors
///
/// One of them cannot be read.
pub fn read_parts(path: &Path, with: &[PathBuf]) -> Result<SourceText, Failure> {
    let texts = std::iter::once(path).chain(with.iter().map(PathBuf::as_path));
    let texts = texts.map(read).collect::<Result<Vec<_>, _>>()?;
    Ok(SourceText::join(&texts))
}

/// Resolves a schema.
///
/// # Errors
///
/// Everything that is wrong in it.
pub fn resolve(text: &SourceText, ids: Option<Dialect>) -> Result<Model, Failure> {
    let model = tl_parser::resolve(&parse(text, ids)?)
        .map_err(|errors| Failure::in_text(text, &errors, ResolveError::diagnostic))?;
    check_declares(text, &model)?;
    Ok(model)
}

/// The model of each layer, if the schema has sections for them.
///
/// # Errors
///
/// Everything that is wrong in the first wrong layer.
pub fn resolve_layers(text: &SourceText, ids: Option<Dialect>) -> Result<Vec<Model>, Failure> {
    let schema = parse(text, ids)?;
    let layers = schema.layers().into_iter();
    let models = layers.map(|layer| tl_parser::resolve(&schema.at_layer(layer)));
    let models = models.collect::<Result<_, _>>();
    models.map_err(|errors| Failure::in_text(text, &errors, ResolveError::diagnostic))
}

/// Resolves what may be a part of a schema.
///
/// # Errors
///
/// Everything that is wrong in it.
pub fn resolve_excerpt(text: &SourceText, ids: Option<Dialect>) -> Result<Excerpt, Failure> {
    let excerpt = tl_parser::resolve_excerpt(&parse(text, ids)?)
        .map_err(|errors| Failure::in_text(text, &errors, ResolveError::diagnostic))?;
    check_declares(text, &excerpt.model)?;
    Ok(excerpt)
}

/// The model of a file that may be a part of a schema, and a note of what it does not declare.
///
/// # Errors
///
/// It cannot be read, or everything that is wrong in it.
pub fn read_excerpt(path: &Path, ids: Option<Dialect>) -> Result<(Model, String), Failure> {
    let text = read(path)?;
    let excerpt = resolve_excerpt(&text, ids)?;
    let note = note(&text, &excerpt, "");
    Ok((excerpt.model, note))
}

/// Parses a schema. A dialect of ids counts more than what the schema says of it.
///
/// # Errors
///
/// All syntax errors.
pub fn parse(text: &SourceText, ids: Option<Dialect>) -> Result<Schema<'_>, Failure> {
    let parsed = text.parts().parse(ids).into_result();
    parsed.map_err(|errors| Failure::in_text(text, &errors, SyntaxError::diagnostic))
}

fn check_declares(text: &SourceText, model: &Model) -> Result<(), Failure> {
    match model.combinators.is_empty() {
        true => Err(declares_nothing(text)),
        false => Ok(()),
    }
}

/// A file without a declaration.
#[must_use]
pub fn declares_nothing(text: &SourceText) -> Failure {
    let message = format!("`{}` declares nothing", text.name());
    Failure::with_help(message, "is it the right file?")
}

/// Reads a table of errors and the meanings of its parameters.
///
/// # Errors
///
/// One of the files cannot be read or is no such table.
pub fn read_error_table(table: &Path, parameters: Option<&Path>) -> Result<ErrorTable, Failure> {
    let parameters = parameters.map(read).transpose()?;
    error_table(&read(table)?, parameters.as_ref())
}

/// Parses a table of errors, and the table that says what its parameters are.
///
/// # Errors
///
/// What is wrong in either.
pub fn error_table(
    table: &SourceText,
    parameters: Option<&SourceText>,
) -> Result<ErrorTable, Failure> {
    let parameters = match parameters {
        Some(text) => {
            Parameters::parse(text.content()).map_err(|error| wrong_table(text, error))?
        }
        None => Parameters::default(),
    };
    let (table, _) = parse_error_table(table, &parameters)?;
    Ok(table)
}

/// Reads corrections of tables of errors; without a file, there are none.
///
/// # Errors
///
/// The file cannot be read, or what is wrong in it.
pub fn read_corrections(path: Option<&Path>) -> Result<Corrections, Failure> {
    let Some(path) = path else {
        return Ok(Corrections::default());
    };
    let text = read(path)?;
    Corrections::parse(text.content()).map_err(|error| wrong_table(&text, error))
}

/// Parses a table of errors; the places are for what is found in it.
///
/// # Errors
///
/// What is wrong in it.
pub fn parse_error_table(
    text: &SourceText,
    parameters: &Parameters,
) -> Result<(ErrorTable, Places), Failure> {
    ErrorTable::parse_with_places(text.content(), parameters)
        .map_err(|error| wrong_table(text, error))
}

fn wrong_table(text: &SourceText, error: TableError) -> Failure {
    Failure::in_text(text, &[error], TableError::diagnostic)
}

/// The bytes of a file, unless they are too many. Its length may be known before it is read.
///
/// # Errors
///
/// It cannot be read.
pub fn read_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    match file.metadata()?.len() > LIMIT_MIB << 20 {
        true => Ok(None),
        false => read_bounded(file),
    }
}

/// The bytes of what may never end, such as a pipe or a device, unless they are too many.
fn read_bounded(from: impl io::Read) -> io::Result<Option<Vec<u8>>> {
    let limit = LIMIT_MIB << 20;
    let mut bytes = Vec::new();
    let length = from.take(limit + 1).read_to_end(&mut bytes)?;
    Ok((length as u64 <= limit).then_some(bytes))
}

fn too_long(name: &str) -> Failure {
    Failure::with_help(
        format!("`{name}` has more than {LIMIT_MIB} MiB"),
        "no schema is as long, and no value; is it the right file?",
    )
}

fn not_utf8(name: &str, error: &FromUtf8Error) -> Failure {
    let valid = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(&error.as_bytes()[..valid]);
    let place = LineIndex::new(&before).locate(valid);
    let (line, column) = (place.line, place.column);
    Failure::with_help(
        format!("`{name}` is not UTF-8: what stands at {line}:{column} is no character"),
        "it has to be a text file; is it the right one?",
    )
}
