//! The folder with a schema's documentation: takes its path, gives what the files say, or everything that
//! is wrong with them.

use std::path::{Path, PathBuf};

use crate::documentation::{Documentation, TextError, Texts};

use super::failure::Failure;
use super::read as input;
use super::source_text::SourceText;

/// What fields mean that recur; it stands in the folder above, as several schemas share it.
const GLOSSARY: &str = "glossary.md";

/// Which function is in which category.
const CATEGORIES: &str = "categories.md";

/// The documentation of a schema, and what it was read from.
pub struct DocsFolder {
    /// The texts, in the order in which places count them.
    pub texts: Vec<SourceText>,
    /// What they say.
    pub documentation: Documentation,
}

/// Reads all files of a folder.
///
/// # Errors
///
/// There are none, or something is wrong with some of them.
pub fn read(folder: &Path) -> Result<DocsFolder, Failure> {
    let (categories, entries): (Vec<_>, Vec<_>) = input::files_in(folder, "md")?
        .into_iter()
        .partition(|path| path.ends_with(CATEGORIES));
    if entries.is_empty() {
        let message = format!("there is no documentation in `{}`", folder.display());
        return Err(Failure::with_help(
            message,
            "it has to be in files called `*.md`",
        ));
    }
    let glossary = glossary(folder);
    let paths = entries.iter().chain(&glossary).chain(&categories);
    let texts = paths
        .map(|path| input::read(path))
        .collect::<Result<Vec<_>, _>>()?;
    let all: Vec<&str> = texts.iter().map(SourceText::content).collect();
    let (entries, lists) = all.split_at(entries.len());
    let (glossary, categories) = lists.split_at(usize::from(glossary.is_some()));
    let documentation = Documentation::parse(&Texts {
        entries,
        glossary: glossary.first().copied(),
        categories: categories.first().copied(),
    });
    match documentation {
        Ok(documentation) => Ok(DocsFolder {
            documentation,
            texts,
        }),
        Err(errors) => Err(failure(&texts, &errors)),
    }
}

/// The glossary that goes with a folder, if there is one.
#[must_use]
pub fn glossary(folder: &Path) -> Option<PathBuf> {
    Some(above(folder).join(GLOSSARY)).filter(|path| path.exists())
}

fn above(folder: &Path) -> PathBuf {
    match (folder.file_name(), folder.parent()) {
        (Some(_), Some(parent)) => parent.to_owned(),
        _ => folder.join(".."),
    }
}

/// What is wrong, text by text.
fn failure(texts: &[SourceText], errors: &[TextError]) -> Failure {
    let of_texts = texts.iter().enumerate().filter_map(|(file, text)| {
        let errors = errors.iter().filter(|it| it.place.file == file);
        let errors: Vec<_> = errors.cloned().collect();
        (!errors.is_empty()).then(|| Failure::in_text(text, &errors, TextError::diagnostic))
    });
    Failure::Several(of_texts.collect())
}
