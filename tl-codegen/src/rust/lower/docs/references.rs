//! Paragraphs about what uses a type: takes the references of a model, gives them as links.

use tl_parser::Section;
use tl_parser::model::{CombinatorId, TypeId};

use super::text::link;
use crate::rust::ir::Path;
use crate::rust::lower::context::Context;

/// So many names of each kind are listed; all 300 functions that take a peer would help nobody.
const LISTED: usize = 12;

/// The paragraphs about what uses a type, in the documentation of its item.
pub(super) fn references(cx: &Context<'_>, here: &Path, ty: TypeId) -> Vec<String> {
    let lists = [
        ("Part of", cx.references.holders(ty)),
        ("Returned by", cx.references.returners(ty)),
        ("Taken by", cx.references.takers(ty)),
    ];
    let used = lists.into_iter().filter(|(_, users)| !users.is_empty());
    used.flat_map(|(verb, users)| {
        let names = users.iter().take(LISTED);
        let mut names: Vec<String> = names.map(|&it| name_of(cx, here, it)).collect();
        if let Some(more @ 1..) = users.len().checked_sub(LISTED) {
            names.push(format!("and {more} more"));
        }
        let paragraph = format!("{verb} {}.", names.join(",\n"));
        let lines: Vec<String> = paragraph.split('\n').map(str::to_owned).collect();
        [vec![String::new()], lines].concat()
    })
    .collect()
}

fn name_of(cx: &Context<'_>, here: &Path, id: CombinatorId) -> String {
    let combinator = cx.model.combinator(id);
    let name = combinator.name.as_str();
    match combinator.section {
        Section::Functions => link(name, here, cx.names.combinator(id)),
        Section::Types => cx
            .links
            .to(name, here)
            .unwrap_or_else(|| format!("`{name}`")),
    }
}
