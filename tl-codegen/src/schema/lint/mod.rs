//! Lint: takes parsed schemas, gives findings about what is wrong or unusual in them.
//!
//! | file              | has                                                          |
//! |-------------------|--------------------------------------------------------------|
//! | `rules`           | the rules, as data                                           |
//! | `schema_file`     | one schema with what was resolved of it                      |
//! | `problems`        | what parser and resolution complain of, by rule              |
//! | `excerpts`        | names that are declared in another part of the schema        |
//! | `ids`             | ids that follow from no declaration, or from two dialects    |
//! | `alike_names`     | names that differ only in case and underscores               |
//! | `sections`        | functions among the types, what declares nothing             |
//! | `flags_and_docs`  | flags that nothing depends on, documentation without a field |
//! | `unlikely_meanings` | numbers without bytes, results that nothing declares        |
//! | `unknown_methods` | a table of errors against the functions                      |
//! | `docs`            | what the documentation lacks, and what it should not have    |
//! | `doc_names`       | what it has to be about                                      |
//! | `doc_words`       | whether a text says more than its name                       |
//! | `doc_terms`       | terms of the glossary that explain nothing                   |
//! | `unused_allow`    | what is allowed and was not found                            |
//!
//! ```
//! use tl_codegen::lint::{Input, lint};
//!
//! let schemas = [tl_parser::parse("ping#00000001 ping_id:long = Pong;")];
//! let findings = lint(&Input::new(&schemas));
//! assert_eq!(findings[0].rule.id, "id-mismatch");
//! assert_eq!(findings[0].new.as_deref(), Some("#7abe77ec"));
//! ```

mod alike_names;
mod doc_names;
mod doc_terms;
mod doc_words;
mod docs;
mod excerpts;
mod flags_and_docs;
mod ids;
mod problems;
mod rules;
mod schema_file;
mod sections;
mod unknown_methods;
mod unlikely_meanings;
mod unused_allow;

use tl_parser::Parsed;

use crate::documentation::Documentation;
use crate::errors::{ErrorTable, Places};
use crate::schema::report::{AllowList, Allowed, Finding};

pub use rules::RULES;

use schema_file::File;

/// What is to be linted. [`Place::file`](crate::schema::report::Place) counts in the order of the
/// fields here: the schemas first, then the texts of their documentation, then the table if there is one,
/// then the allow-list.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The schemas; those with errors too.
    pub schemas: &'a [Parsed<'a>],
    /// What says what the names of schemas are for.
    pub docs: Vec<Docs<'a>>,
    /// A table of errors and the places in its text.
    pub errors: Option<(&'a ErrorTable, &'a Places)>,
    /// What is known and explained.
    pub allow: Option<&'a AllowList>,
    /// Rules that do not count, all in all or for a subject.
    pub allow_rules: Vec<Allowed>,
}

impl<'a> Input<'a> {
    /// Schemas without a table of errors, of which nothing is allowed.
    #[must_use]
    pub const fn new(schemas: &'a [Parsed<'a>]) -> Self {
        Self {
            schemas,
            docs: Vec::new(),
            errors: None,
            allow: None,
            allow_rules: Vec::new(),
        }
    }
}

/// The documentation of one of the schemas. Those of them that say that they are an earlier layer of it
/// tell since when it has a definition, and declare what is gone.
#[derive(Clone, Copy, Debug)]
pub struct Docs<'a> {
    /// Which of the schemas it is about.
    pub schema: usize,
    /// What there is.
    pub documentation: &'a Documentation,
    /// How many texts it was read from.
    pub texts: usize,
    /// The last layer that has to be documented; all of the schema if there is none.
    pub layer: Option<u32>,
}

/// What looks at one schema.
type Check = fn(&File<'_>) -> Vec<Finding>;

const CHECKS: [Check; 12] = [
    problems::find_syntax_errors,
    problems::find_resolve_errors,
    excerpts::find_excerpt,
    ids::find_mismatches,
    ids::find_unclear,
    alike_names::find_in_schema,
    sections::find_functions_in_types,
    sections::find_inert_declarations,
    flags_and_docs::find_unused_flags,
    flags_and_docs::find_unknown_docs,
    unlikely_meanings::find_empty_numbers,
    unlikely_meanings::find_undeclared_results,
];

/// Looks for everything that there is a rule for, apart from what is allowed: the findings
/// of each schema in the order of their places, then those of the documentation, of the table and of the
/// allow-list.
#[must_use]
pub fn lint(input: &Input<'_>) -> Vec<Finding> {
    let schemas = input.schemas.iter().enumerate();
    let files: Vec<File<'_>> = schemas.map(|(index, it)| File::new(index, it)).collect();
    let mut findings: Vec<Finding> = files.iter().flat_map(lint_file).collect();
    let mut next_file = files.len();
    let unused_terms = doc_terms::find_unused(&input.docs, &files, next_file);
    for docs in &input.docs {
        findings.extend(docs::find(docs, &files, next_file));
        next_file += docs.texts;
    }
    findings.extend(unused_terms);
    if let Some((table, places)) = input.errors {
        let unknown = unknown_methods::find_unknown(table, places, next_file, &files);
        let alike = alike_names::find_in_table(table, places, next_file);
        findings.extend(unknown.into_iter().chain(alike));
        next_file += 1;
    }
    if let Some(list) = input.allow {
        findings = unused_allow::apply(list, findings, input, next_file);
    }
    findings.retain(|finding| !input.allow_rules.iter().any(|it| it.covers(finding)));
    findings
}

fn lint_file(file: &File<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CHECKS.iter().flat_map(|check| check(file)).collect();
    findings.sort_by_key(|finding| finding.place.map(|place| place.span));
    // Layers have much in common.
    findings.dedup();
    findings
}
