//! Terms of the glossary: takes schemas with their documentation, gives findings for terms that explain no
//! field of any of them.

use std::collections::BTreeSet;

use super::Docs;
use super::doc_names::{Names, meaningful_fields};
use super::rules::DOCS_UNUSED;
use super::schema_file::File;
use crate::schema::report::{Finding, Place};

/// A field's name and type.
type Term = (String, String);

/// All terms that nothing needs; `first_text` is the index of the first documentation's first text. What
/// several documentations share is found once. Of a schema that makes no sense nothing is known.
pub(super) fn find_unused(
    all: &[Docs<'_>],
    files: &[File<'_>],
    mut first_text: usize,
) -> Vec<Finding> {
    let explained: Option<Vec<BTreeSet<Term>>> =
        all.iter().map(|docs| explained(docs, files)).collect();
    let Some(explained) = explained else {
        return Vec::new();
    };
    let mut known: BTreeSet<Term> = explained.into_iter().flatten().collect();
    let mut findings = Vec::new();
    for docs in all {
        let mut unused = Vec::new();
        for (term, text) in &docs.documentation.glossary {
            if known.insert(term.clone()) {
                let file = first_text + text.place.file;
                let place = Place { file, ..text.place };
                let subject = format!("{}:{}", term.0, term.1);
                let message = "every such field is explained where it stands, or there is none";
                unused.push(Finding::new(
                    &DOCS_UNUSED,
                    subject,
                    message.to_owned(),
                    Some(place),
                ));
            }
        }
        unused.sort_by_key(|finding| finding.place.map(|place| place.span));
        findings.append(&mut unused);
        first_text += docs.texts;
    }
    findings
}

/// The fields of a schema that the glossary has to explain, as no entry does.
fn explained(docs: &Docs<'_>, files: &[File<'_>]) -> Option<BTreeSet<Term>> {
    let model = files.get(docs.schema)?.model()?;
    let entries = &docs.documentation.entries;
    let mut terms = BTreeSet::new();
    for combinator in Names::of(model).combinators {
        let entry = entries.get(combinator.name.as_str());
        for (name, field) in meaningful_fields(combinator) {
            if !entry.is_some_and(|entry| entry.fields.contains_key(name)) {
                terms.insert((name.to_owned(), model.type_in(combinator, &field.ty)));
            }
        }
    }
    Some(terms)
}
