//! Documentation: takes what is written about a schema, gives findings for what is missing in it, for
//! names that the schema does not have, and for texts that say nothing.

use tl_parser::Section;
use tl_parser::model::Combinator;

use super::Docs;
use super::doc_names::{History, Names, meaningful_fields};
use super::doc_words::is_hollow;
use super::rules::{DOCS_AWAITED, DOCS_HOLLOW, DOCS_MISSING, DOCS_UNKNOWN};
use super::schema_file::{File, subject};
use crate::documentation::{Entry, Text};
use crate::schema::report::{Finding, Place, Rule};

/// Everything about one documentation, whose first text has that index. Of a schema that makes no sense
/// nothing is missing.
pub(super) fn find(docs: &Docs<'_>, files: &[File<'_>], first_text: usize) -> Vec<Finding> {
    let Some(file) = files.get(docs.schema) else {
        return Vec::new();
    };
    let Some(model) = file.model() else {
        return Vec::new();
    };
    let models = files.iter().filter_map(File::model);
    let earlier = models.clone().filter_map(|it| Some((it.layer?, it)));
    let earlier = earlier.filter(|(layer, _)| Some(*layer) < model.layer);
    let check = Check {
        docs,
        file,
        first_text,
        names: Names::of(model),
        all: models.map(Names::of).collect(),
        history: History(earlier.map(|(layer, it)| (layer, Names::of(it))).collect()),
    };
    let mut findings = Vec::new();
    for (name, entry) in &docs.documentation.entries {
        check.entry(name, entry, &mut findings);
    }
    check.categories(&mut findings);
    findings.sort_by_key(|finding| finding.place.map(|place| (place.file, place.span)));
    let mut all = check.missing();
    all.append(&mut findings);
    all
}

struct Check<'a> {
    docs: &'a Docs<'a>,
    file: &'a File<'a>,
    first_text: usize,
    names: Names<'a>,
    all: Vec<Names<'a>>,
    history: History<'a>,
}

impl Check<'_> {
    fn missing(&self) -> Vec<Finding> {
        let entries = &self.docs.documentation.entries;
        let lacks = |name: &str| !entries.contains_key(name);
        let types = self.names.types.iter();
        let types = types.filter(|(name, _)| lacks(name));
        let mut findings: Vec<Finding> = types
            .map(|(name, first)| self.lack(first, name, None, "the type has no entry"))
            .collect();
        for combinator in &self.names.combinators {
            let name = combinator.name.as_str();
            if lacks(name) {
                findings.push(self.lack(combinator, name, None, "it has no entry"));
            }
            findings.extend(self.missing_fields(combinator));
            findings.extend(self.missing_category(combinator));
        }
        findings.sort_by_key(|finding| finding.place.map(|place| place.span));
        findings
    }

    fn missing_fields(&self, combinator: &Combinator) -> Vec<Finding> {
        let name = combinator.name.as_str();
        let fields = meaningful_fields(combinator).filter_map(|(field, it)| {
            let ty = self.names.model.type_in(combinator, &it.ty);
            match self.docs.documentation.field(name, field, &ty) {
                Some(_) => None,
                None => {
                    let message =
                        format!("`{field}:{ty}` is neither in its entry nor in the glossary");
                    Some(self.lack(combinator, name, Some(field), &message))
                }
            }
        });
        fields.collect()
    }

    fn missing_category(&self, combinator: &Combinator) -> Option<Finding> {
        let (documentation, name) = (self.docs.documentation, combinator.name.as_str());
        let is_asked =
            combinator.section == Section::Functions && !documentation.categories.is_empty();
        (is_asked && documentation.category(name).is_none())
            .then(|| self.lack(combinator, name, None, "it is in no category"))
    }

    /// Something that is missing, unless nobody waits for it yet.
    fn lack(
        &self,
        combinator: &Combinator,
        name: &str,
        field: Option<&str>,
        message: &str,
    ) -> Finding {
        let layer = self.names.model.layer;
        let since = self.history.since(name, field).or(layer);
        let is_new = self
            .docs
            .layer
            .is_some_and(|documented| since > Some(documented));
        let rule = if is_new { &DOCS_AWAITED } else { &DOCS_MISSING };
        let subject = subject(name, field);
        self.file
            .finding(rule, subject, combinator.name_span, message.to_owned())
    }

    /// What is wrong with an entry.
    fn entry(&self, name: &str, entry: &Entry, findings: &mut Vec<Finding>) {
        let names = match entry.gone {
            Some(layer) => self.gone(name, layer, entry, findings),
            None => Some(&self.names),
        };
        if let Some(names) = names {
            if !names.has(name) {
                let message = "the schema does not declare it".to_owned();
                findings.push(self.finding(&DOCS_UNKNOWN, name.to_owned(), message, entry.place));
            } else {
                self.fields(name, entry, names, findings);
            }
        }
        self.related(name, entry, findings);
        let paragraphs = entry.paragraphs.iter().map(|it| it.text.as_str());
        let texts: Vec<&str> = std::iter::once(entry.summary.text.as_str())
            .chain(paragraphs)
            .collect();
        self.hollow(
            name.to_owned(),
            name,
            &texts.join(" "),
            entry.summary.place,
            findings,
        );
    }

    /// The last layer with what is gone, if there is any earlier layer to look into.
    fn gone(
        &self,
        name: &str,
        layer: u32,
        entry: &Entry,
        findings: &mut Vec<Finding>,
    ) -> Option<&Names<'_>> {
        let last = self.history.last_with(name);
        let message = match last {
            _ if self.names.has(name) => "the schema still declares it".to_owned(),
            _ if self.history.0.is_empty() => return None,
            Some((last, names)) if last == layer => return Some(names),
            Some((last, _)) => format!("layer {last} is the last that declares it"),
            None => "no earlier layer declares it".to_owned(),
        };
        findings.push(self.finding(&DOCS_UNKNOWN, name.to_owned(), message, entry.place));
        None
    }

    fn fields(&self, name: &str, entry: &Entry, names: &Names<'_>, findings: &mut Vec<Finding>) {
        let known = names.fields(name);
        for (field, text) in &entry.fields {
            let subject = subject(name, Some(field));
            match known.contains(field.as_str()) {
                true => self.hollow(subject, field, &text.text, text.place, findings),
                false => {
                    let message = format!("`{name}` has no field `{field}`");
                    findings.push(self.finding(&DOCS_UNKNOWN, subject, message, text.place));
                }
            }
        }
    }

    fn related(&self, name: &str, entry: &Entry, findings: &mut Vec<Finding>) {
        let is_known = |it: &&Text| self.all.iter().any(|names| names.has(&it.text));
        for related in entry
            .related
            .iter()
            .filter(|it| !is_known(it) || it.text == name)
        {
            let message = match related.text == name {
                true => format!("`{name}` sends its readers to itself"),
                false => format!("`{name}` sends its readers to what no schema declares"),
            };
            let subject = related.text.clone();
            findings.push(self.finding(&DOCS_UNKNOWN, subject, message, related.place));
        }
    }

    fn categories(&self, findings: &mut Vec<Finding>) {
        let categories = self.docs.documentation.categories.iter();
        let functions = categories.flat_map(|it| &it.functions);
        for function in functions.filter(|it| !self.names.is_function(&it.text)) {
            let message = "the schema has no such function".to_owned();
            let subject = function.text.clone();
            findings.push(self.finding(&DOCS_UNKNOWN, subject, message, function.place));
        }
    }

    fn hollow(
        &self,
        subject: String,
        name: &str,
        text: &str,
        place: Place,
        findings: &mut Vec<Finding>,
    ) {
        if is_hollow(name, text) {
            let message = format!("\"{text}\" repeats the name");
            findings.push(self.finding(&DOCS_HOLLOW, subject, message, place));
        }
    }

    /// A finding in one of the texts.
    fn finding(
        &self,
        rule: &'static Rule,
        subject: String,
        message: String,
        place: Place,
    ) -> Finding {
        let file = self.first_text + place.file;
        Finding::new(rule, subject, message, Some(Place { file, ..place }))
    }
}
