//! References: takes a model, tells which functions take and return each type, and which constructors have
//! values of it.

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Model, Role, TypeId, TypeRef};

use super::text::link;
use crate::rust::ir::Path;
use crate::rust::lower::context::Context;

/// So many names of each kind are listed; all 300 functions that take a peer would help nobody.
const LISTED: usize = 12;

/// Which functions take and return each type, and which constructors hold it, by the type's index.
#[derive(Debug)]
pub(crate) struct References {
    takers: Vec<Vec<CombinatorId>>,
    returners: Vec<Vec<CombinatorId>>,
    holders: Vec<Vec<CombinatorId>>,
}

impl References {
    pub(crate) fn new(model: &Model) -> Self {
        let none = vec![Vec::new(); model.types.len()];
        let mut references = Self {
            takers: none.clone(),
            returners: none.clone(),
            holders: none,
        };
        for (id, function) in model.functions() {
            push_all(&mut references.takers, model, id, fields(function));
            let result = [&function.result].into_iter();
            push_all(&mut references.returners, model, id, result);
        }
        for (id, constructor) in model.constructors() {
            push_all(&mut references.holders, model, id, fields(constructor));
        }
        references
    }
}

/// The paragraphs about what uses a type, in the documentation of its item.
pub(super) fn references(cx: &Context<'_>, here: &Path, TypeId(index): TypeId) -> Vec<String> {
    let lists = [
        ("Part of", &cx.references.holders[index]),
        ("Returned by", &cx.references.returners[index]),
        ("Taken by", &cx.references.takers[index]),
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

fn fields(combinator: &Combinator) -> impl Iterator<Item = &TypeRef> {
    let fields = combinator.fields.iter();
    let fields = fields.filter(|field| field.role != Role::True);
    fields.map(|field| &field.ty)
}

fn push_all<'m>(
    lists: &mut [Vec<CombinatorId>],
    model: &Model,
    id: CombinatorId,
    types: impl Iterator<Item = &'m TypeRef>,
) {
    for TypeId(index) in types.filter_map(|ty| named_type(model, ty)) {
        if lists[index].last() != Some(&id) {
            lists[index].push(id);
        }
    }
}

/// The type that a TL type names, in however many vectors.
pub(super) fn named_type(model: &Model, ty: &TypeRef) -> Option<TypeId> {
    match ty {
        TypeRef::Boxed { ty, .. } => Some(*ty),
        TypeRef::Bare { constructor, .. } => {
            named_type(model, &model.combinator(*constructor).result)
        }
        TypeRef::Vector { item, .. } => named_type(model, item),
        _ => None,
    }
}
