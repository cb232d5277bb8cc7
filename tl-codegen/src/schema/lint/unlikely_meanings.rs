//! Unlikely meanings: takes a resolved schema, gives findings about what TL allows, but hardly anybody
//! means: numbers that take no bytes, and functions whose answers nobody can read.

use tl_parser::model::{Combinator, Model, TypeRef};
use tl_parser::{Section, Span};

use super::rules::{EMPTY_NUMBER, UNDECLARED_RESULT};
use super::schema_file::File;
use crate::schema::report::Finding;

/// What names of number types start with.
const NUMBERS: [&str; 9] = [
    "int", "uint", "long", "ulong", "short", "ushort", "byte", "float", "double",
];

/// `uint32 = Uint32`: no built-in that is known, and so a constructor without fields.
pub(super) fn find_empty_numbers(file: &File<'_>) -> Vec<Finding> {
    let empty = file.models().flat_map(|model| {
        let constructors = model.constructors();
        constructors.filter(|(_, it)| is_empty_number(model, it))
    });
    let findings = empty.map(|(_, constructor)| {
        let name = constructor.name.as_str();
        let message = format!("`{name}` looks like a number, but takes no bytes");
        file.finding(&EMPTY_NUMBER, name, constructor.name_span, message)
    });
    findings.collect()
}

fn is_empty_number(model: &Model, constructor: &Combinator) -> bool {
    let name = constructor.name.as_str();
    let is_own_type = match constructor.result {
        TypeRef::Boxed { ty, .. } => model.ty(ty).name.as_str().eq_ignore_ascii_case(name),
        TypeRef::Type => true,
        _ => false,
    };
    let word = name.trim_end_matches(|last: char| last.is_ascii_digit());
    is_own_type && constructor.fields.is_empty() && NUMBERS.contains(&word)
}

/// Functions that return a type without constructors; in a part of a schema that is nothing odd.
pub(super) fn find_undeclared_results(file: &File<'_>) -> Vec<Finding> {
    let models = file.models().filter(|_| file.excerpt().is_none());
    let functions = models.flat_map(Model::functions);
    let findings = functions.filter_map(|(_, function)| {
        let TypeRef::Undeclared { name: ty, .. } = &function.result else {
            return None;
        };
        let message = format!("no constructor has the result `{ty}`");
        let span = result_span(file, function);
        Some(file.finding(&UNDECLARED_RESULT, function.name.as_str(), span, message))
    });
    findings.collect()
}

/// Where the result is written.
fn result_span(file: &File<'_>, function: &Combinator) -> Span {
    let mut functions = file.section(Section::Functions);
    let written = functions.find(|it| it.span == function.span);
    written.map_or(function.name_span, |it| it.result.span)
}
