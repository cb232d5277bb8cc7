//! Excerpts: takes a schema that uses names which it does not declare, gives one finding for all of them.

use tl_parser::model::{Model, TypeRef};

use super::rules::EXCERPT;
use super::schema_file::File;
use crate::schema::report::{Finding, list_names};

/// What a part of a schema leaves to the other parts. Where the parser had to leave something out,
/// that may be what declares them.
pub(super) fn find_excerpt(file: &File<'_>) -> Vec<Finding> {
    let excerpt = file.excerpt().filter(|_| file.syntax_errors.is_empty());
    let finding = excerpt.and_then(|excerpt| {
        let first = excerpt.undeclared.first()?;
        let mut names = excerpt.undeclared_names();
        for name in undeclared_results(&excerpt.model) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let message = format!("nothing declares {}", list_names(&names));
        let subject = file.subject_at(first.span);
        Some(file.finding(&EXCERPT, subject, first.span, message))
    });
    finding.into_iter().collect()
}

fn undeclared_results(model: &Model) -> impl Iterator<Item = &str> {
    model.functions().filter_map(|(_, it)| match &it.result {
        TypeRef::Undeclared { name, .. } => Some(name.as_str()),
        _ => None,
    })
}
