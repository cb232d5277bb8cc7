//! Files: takes paths and texts, gives the lines and columns of findings.

use std::fmt;

use tl_parser::{LineColumn, LineIndex};

use super::finding::Finding;
use crate::place::Place;

/// A file that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source<'a> {
    /// The path of the file, as it is to be shown.
    pub path: &'a str,
    /// The whole text of the file.
    pub text: &'a str,
}

/// Everything that a renderer needs.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The files; [`Place::file`] counts them.
    pub sources: &'a [Source<'a>],
    /// The findings, in the order to show them in where they have one rule.
    pub findings: &'a [Finding],
    /// The version bump that a difference asks for, by its name; nothing else has one.
    pub bump: Option<&'a str>,
    /// The last line: what all of it comes to.
    pub summary: &'a str,
}

/// Finds places in the files of a report.
pub(super) struct Locator<'a> {
    files: Vec<(&'a str, LineIndex<'a>)>,
}

/// Where a finding is.
#[derive(Clone, Copy)]
pub(super) struct Location<'a> {
    pub(super) path: &'a str,
    pub(super) start: LineColumn,
    pub(super) end: LineColumn,
}

impl<'a> Locator<'a> {
    pub(super) fn new(sources: &[Source<'a>]) -> Self {
        let files = sources.iter();
        Self {
            files: files
                .map(|source| (source.path, LineIndex::new(source.text)))
                .collect(),
        }
    }

    /// Nothing if the place is in none of the files.
    pub(super) fn locate(&self, place: Option<Place>) -> Option<Location<'a>> {
        let place = place?;
        let (path, lines) = self.files.get(place.file)?;
        Some(Location {
            path,
            start: lines.locate(place.span.start()),
            end: lines.locate(place.span.end()),
        })
    }
}

impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let LineColumn { line, column } = self.start;
        write!(f, "{}:{line}:{column}", self.path)
    }
}
