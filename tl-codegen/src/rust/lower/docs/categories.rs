//! Categories of functions: takes the documentation, gives the chapters that lead to every function.

use std::collections::HashMap;

use tl_parser::model::CombinatorId;

use super::text::{escape, escape_but_code, link_up};
use crate::documentation::Category;
use crate::rust::lower::context::Context;

/// Lines for the module of all functions: a chapter for each category.
pub(super) fn chapters(cx: &Context<'_>) -> Vec<String> {
    let functions = cx.model.functions();
    let functions: HashMap<&str, CombinatorId> = functions
        .map(|(id, function)| (function.name.as_str(), id))
        .collect();
    let categories = cx.said.documentation.into_iter();
    let categories = categories.flat_map(|it| &it.categories);
    categories
        .flat_map(|category| chapter(cx, category, &functions))
        .collect()
}

fn chapter(
    cx: &Context<'_>,
    category: &Category,
    functions: &HashMap<&str, CombinatorId>,
) -> Vec<String> {
    let links = category.functions.iter().filter_map(|name| {
        let &id = functions.get(name.text.as_str())?;
        Some(link_up(&name.text, 1, cx.names.combinator(id)))
    });
    let links: Vec<String> = links.collect();
    if links.is_empty() {
        return Vec::new();
    }
    let title = format!("# {}", escape(&category.title.text));
    let summary = escape_but_code(&category.summary.text, &|_| None);
    let links = format!("{}.", links.join(",\n"));
    let mut lines = ["", &title, "", &summary, ""].map(str::to_owned).to_vec();
    lines.extend(links.split('\n').map(str::to_owned));
    lines
}
