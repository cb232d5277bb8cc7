//! `lint`: takes the request, reads all files, and reports what is wrong or unusual in them.

use tl_codegen::ErrorTable;
use tl_codegen::errors::{Parameters, TableError};
use tl_codegen::lint::{AllowError, AllowList, Input, lint};
use tl_codegen::report::{Finding, Report, Source, counts};
use tl_parser::{Parsed, SyntaxError};

use crate::args::{Format, Lint};
use crate::{Failure, Outcome, report, schema, text::Text};

/// Carries the request out.
pub(crate) fn run(args: &Lint) -> Result<Outcome, Failure> {
    let schemas = args.schemas.iter().map(|path| Text::read(path));
    let schemas = schemas.collect::<Result<Vec<_>, _>>()?;
    let errors = args.errors.as_deref().map(Text::read).transpose()?;
    let allow = args.allow_file.as_deref().map(Text::read).transpose()?;
    let parsed: Result<Vec<_>, _> = schemas.iter().map(parse).collect();
    let table = errors.as_ref().map(parse_table).transpose()?;
    let list = allow.as_ref().map(parse_allow_list).transpose()?;
    let findings = lint(&Input {
        schemas: &parsed?,
        errors: table
            .as_ref()
            .zip(errors.as_ref().map(|text| &*text.content)),
        allow: list.as_ref(),
        allow_rules: args.allow.clone(),
    });
    let files: Vec<_> = schemas.iter().chain(&errors).chain(&allow).collect();
    print(&files, &findings, args.format)?;
    Ok(match findings.is_empty() {
        true => Outcome::Fine,
        false => Outcome::Findings,
    })
}

fn print(texts: &[&Text], findings: &[Finding], format: Format) -> Result<(), Failure> {
    let sources = texts.iter().map(|text| Source {
        path: &text.name,
        text: &text.content,
    });
    let report = Report {
        sources: &sources.collect::<Vec<_>>(),
        findings,
        bump: None,
        summary: &counts(findings).to_string(),
    };
    report::print(&report, format)
}

/// What can be parsed; that has to be something.
fn parse(text: &Text) -> Result<Parsed<'_>, Failure> {
    let parsed = tl_parser::parse(&text.content);
    match (parsed.schema.items.is_empty(), parsed.errors.is_empty()) {
        (false, _) => Ok(parsed),
        (true, true) => Err(schema::declares_nothing(text)),
        (true, false) => Err(text.failure(&parsed.errors, SyntaxError::diagnostic)),
    }
}

fn parse_table(text: &Text) -> Result<ErrorTable, Failure> {
    ErrorTable::parse(&text.content, &Parameters::default())
        .map_err(|error| text.failure(&[error], TableError::diagnostic))
}

fn parse_allow_list(text: &Text) -> Result<AllowList, Failure> {
    AllowList::parse(&text.content).map_err(|errors| text.failure(&errors, AllowError::diagnostic))
}
