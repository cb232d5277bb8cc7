//! Aliases: takes names of the schema, gives those that a search of the documentation would not find by
//! the name in Rust.

use tl_parser::Section;
use tl_parser::model::{CombinatorId, Name, TypeRef};

use crate::rust::ir::Ident;
use crate::rust::lower::context::Context;

/// The name in TL, unless it differs in case alone: a search does not look at that.
pub(crate) fn aliases(name: &Name, ident: &Ident) -> Vec<String> {
    let name = name.as_str();
    let differs = !name.eq_ignore_ascii_case(ident.name());
    differs.then(|| name.to_owned()).into_iter().collect()
}

/// Those of a struct: it stands for its type as well if that has no other constructor.
pub(crate) fn aliases_of_struct(cx: &Context<'_>, id: CombinatorId) -> Vec<String> {
    let combinator = cx.model.combinator(id);
    let ident = &cx.names.combinator(id).ident;
    let mut names = aliases(&combinator.name, ident);
    match combinator.result {
        TypeRef::Boxed { ty, .. }
            if combinator.section == Section::Types
                && cx.shapes.only_constructor(ty) == Some(id) =>
        {
            let ty = &cx.model.ty(ty).name;
            let local = (ty.local() != ident.name()).then(|| ty.local().to_owned());
            names.extend(aliases(ty, ident).into_iter().chain(local));
        }
        _ => {}
    }
    let mut known: Vec<String> = Vec::new();
    names.retain(|name| {
        let is_new = !known.iter().any(|it| it.eq_ignore_ascii_case(name));
        known.push(name.clone());
        is_new
    });
    names
}
