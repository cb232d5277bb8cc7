//! Documentation of errors: takes the table, gives the lines of functions and of errors' variants.

use std::collections::{BTreeSet, HashMap};

use tl_parser::model::CombinatorId;

use super::text::{escape_but_code, link_up};
use crate::errors::DocumentedError;
use crate::rust::ir::Callers;
use crate::rust::lower::context::Context;

/// Who may call a function, and what it fails with.
pub(super) fn errors(cx: &Context<'_>, id: CombinatorId) -> Vec<String> {
    let function = cx.model.combinator(id);
    let callers = cx
        .documented
        .callers(function)
        .map(|callers| match callers {
            Callers::User => "May be called by users, not by bots.",
            Callers::Bot => "May be called by bots, not by users.",
            Callers::Both => "May be called by users and bots.",
        });
    let callers = callers.into_iter().flat_map(|callers| ["", callers]);
    let mut lines: Vec<String> = callers.map(str::to_owned).collect();
    let mut rows = cx.documented.of(function).peekable();
    let start: &[&str] = match rows.peek() {
        Some(_) => &["", "| code | error | meaning |", "|---|---|---|"],
        None if !cx.documented.is_known() => &[],
        None if function.generics.is_empty() => &["", "No error is documented for it."],
        None => &[
            "",
            "It fails with what the function fails with that it calls.",
        ],
    };
    lines.extend(start.iter().map(|&line| line.to_owned()));
    let up = "super::".repeat(cx.names.combinator(id).namespace.len() + 1);
    lines.extend(rows.map(|(name, codes, error)| {
        let variant = &cx.documented.idents[name];
        let link = format!("[`{name}`]({up}errors::ApiError::{variant})");
        format!("| {} | {link} | {} |", join(codes), meaning(error))
    }));
    lines
}

/// Lines for a variant of the enum of all errors.
pub(crate) fn api_error(
    cx: &Context<'_>,
    name: &str,
    error: &DocumentedError,
    functions: &HashMap<&str, CombinatorId>,
) -> Vec<String> {
    let codes = join(error.codes.keys());
    let mut lines = vec![
        format!("{codes} `{name}`: {}", meaning(error))
            .trim_end()
            .to_owned(),
    ];
    let givers: BTreeSet<&String> = error.codes.values().flatten().collect();
    let links = givers.into_iter().filter_map(|giver| {
        let &id = functions.get(giver.as_str())?;
        Some(link_up(giver, 1, cx.names.combinator(id)))
    });
    let links: Vec<String> = links.collect();
    if !links.is_empty() {
        lines.push(String::new());
        lines.extend(
            format!("Given by {}.", links.join(",\n"))
                .split('\n')
                .map(str::to_owned),
        );
    }
    lines
}

/// Lines for the enum of the errors of these functions; the first one has its name.
pub(crate) fn function_errors(cx: &Context<'_>, functions: &[CombinatorId]) -> Vec<String> {
    let depth = cx.names.combinator(functions[0]).namespace.len() + 1;
    let links = functions.iter().map(|&id| {
        let name = &cx.model.combinator(id).name;
        link_up(name.as_str(), depth, cx.names.combinator(id))
    });
    let links: Vec<String> = links.collect();
    let text = match &links[..] {
        [only] => format!("What {only} fails with."),
        several => format!("What these functions fail with: {}.", several.join(",\n")),
    };
    text.split('\n').map(str::to_owned).collect()
}

/// Lines for a variant of it.
pub(crate) fn error_variant(
    name: &str,
    codes: &BTreeSet<i32>,
    error: &DocumentedError,
) -> Vec<String> {
    vec![
        format!("{} `{name}`: {}", join(codes), meaning(error))
            .trim_end()
            .to_owned(),
    ]
}

fn join<'c>(codes: impl IntoIterator<Item = &'c i32>) -> String {
    let codes: Vec<String> = codes.into_iter().map(i32::to_string).collect();
    codes.join(", ")
}

/// An error's description, fit for a table. What stands between backticks is code already.
fn meaning(error: &DocumentedError) -> String {
    escape_but_code(error.description.as_deref().unwrap_or_default(), &|_| None)
}
