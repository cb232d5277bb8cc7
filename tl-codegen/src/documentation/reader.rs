//! All texts of a schema's documentation: takes them, gives the documentation, or every error in them.

use tl_parser::Span;

use super::blocks::Block;
use super::entry::{Documentation, Text};
use super::text_error::{TextError, TextErrorKind};
use super::{entries, lists};
use crate::place::Place;

/// The texts of a schema's documentation, in the order in which [`Place::file`] counts them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Texts<'a> {
    /// The files with entries.
    pub entries: &'a [&'a str],
    /// What fields mean that recur.
    pub glossary: Option<&'a str>,
    /// Which function is in which category.
    pub categories: Option<&'a str>,
}

impl Documentation {
    /// Reads all texts.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with any of them, text by text, in the order in which it stands there.
    pub fn parse(texts: &Texts<'_>) -> Result<Self, Vec<TextError>> {
        let mut reader = Reader::default();
        for source in texts.entries {
            entries::read(&mut reader, source);
            reader.next_file();
        }
        if let Some(source) = texts.glossary {
            lists::read_glossary(&mut reader, source);
            reader.next_file();
        }
        if let Some(source) = texts.categories {
            lists::read_categories(&mut reader, source);
            reader.next_file();
        }
        match reader.errors.is_empty() {
            true => Ok(reader.documentation),
            false => Err(reader.errors),
        }
    }
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) documentation: Documentation,
    file: usize,
    errors: Vec<TextError>,
}

impl Reader {
    fn next_file(&mut self) {
        let file = self.file;
        // What is missing shows later than what comes after it.
        let of_file = self.errors.iter().position(|it| it.place.file == file);
        let of_file = of_file.unwrap_or(self.errors.len());
        self.errors[of_file..].sort_by_key(|error| error.place.span);
        self.file += 1;
    }

    pub(super) fn fail(&mut self, kind: TextErrorKind, span: Span) {
        let place = self.place(span);
        self.errors.push(TextError { kind, place });
    }

    /// What a block has, or nothing if it is none.
    pub(super) fn block(&mut self, block: Result<Block, (TextErrorKind, Span)>) -> Option<Block> {
        block.map_err(|(kind, span)| self.fail(kind, span)).ok()
    }

    /// A text that is at least one sentence.
    pub(super) fn sentence(&mut self, text: &str, span: Span) -> Text {
        let inside = text.strip_suffix(')').unwrap_or(text);
        if !inside.ends_with(['.', '?', '!']) {
            self.fail(TextErrorKind::NoFullStop, span);
        }
        self.text(text, span)
    }

    pub(super) fn text(&self, text: &str, span: Span) -> Text {
        Text {
            text: text.to_owned(),
            place: self.place(span),
        }
    }

    pub(super) fn place(&self, span: Span) -> Place {
        let file = self.file;
        Place { file, span }
    }
}
