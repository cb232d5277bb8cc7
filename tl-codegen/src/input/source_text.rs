//! A text that messages can point into: one file, or several that are one schema.

use std::collections::HashSet;

use crate::report::{Finding, Place, Source};
use tl_parser::{Parts, Span};

/// A text and the files that it comes from.
#[derive(Clone, Debug)]
pub struct SourceText {
    names: Vec<String>,
    parts: Parts,
}

impl SourceText {
    /// The text of one file. Its name is what messages call it: its path, or `<stdin>`.
    pub fn new(name: String, content: &str) -> Self {
        Self {
            names: vec![name],
            parts: Parts::new([content]),
        }
    }

    /// The texts of several files that are one schema.
    pub fn join(texts: &[Self]) -> Self {
        let names = texts.iter().flat_map(|text| text.names.iter().cloned());
        Self {
            names: names.collect(),
            parts: Parts::new(texts.iter().flat_map(|text| text.parts.texts())),
        }
    }

    /// The name of the first file.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }

    /// The whole text.
    pub fn content(&self) -> &str {
        self.parts.text()
    }

    /// The same as files for a parser.
    pub const fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Which of the files a place is in, and where in that file.
    pub fn locate(&self, span: Span) -> (usize, Span) {
        self.parts.locate(span)
    }

    /// The files.
    pub fn files(&self) -> impl Iterator<Item = Source<'_>> {
        let files = self.names.iter().zip(self.parts.texts());
        files.map(|(path, text)| Source { path, text })
    }
}

/// The files of several texts, and findings whose places count the texts, with places that count
/// the files. A file that is in several texts is there once, and so is what was found in it.
pub fn by_file<'t>(
    texts: &[&'t SourceText],
    findings: Vec<Finding>,
) -> (Vec<Source<'t>>, Vec<Finding>) {
    let mut sources: Vec<Source<'_>> = Vec::new();
    let mut numbers = Vec::new();
    for text in texts {
        let files = text.files().map(|file| {
            let known = sources.iter().position(|it| it.path == file.path);
            known.unwrap_or_else(|| {
                sources.push(file);
                sources.len() - 1
            })
        });
        numbers.push(files.collect::<Vec<usize>>());
    }
    let in_file = |place: Place| {
        let (file, span) = texts.get(place.file)?.locate(place.span);
        let file = *numbers.get(place.file)?.get(file)?;
        Some(Place { file, span })
    };
    let findings = findings.into_iter().map(|finding| Finding {
        place: finding.place.and_then(in_file),
        ..finding
    });
    let is_shared = numbers.iter().map(Vec::len).sum::<usize>() > sources.len();
    let mut known = HashSet::new();
    let findings = findings.filter(|it| !is_shared || known.insert(key(it)));
    let findings = findings.collect();
    (sources, findings)
}

/// What two findings have in common that are one.
fn key(finding: &Finding) -> (Option<(usize, Span)>, &'static str, String, String) {
    let place = finding.place.map(|it| (it.file, it.span));
    let (subject, message) = (finding.subject.clone(), finding.message.clone());
    (place, finding.rule.id, subject, message)
}
