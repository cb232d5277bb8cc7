//! Documentation of items: takes combinators and types, gives the lines of their structs, enums, fields
//! and methods.

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Docs, Field, FieldId, TypeId, TypeRef};

use super::errors::errors;
use super::text::{escape, link, link_up, tl_block};
use crate::rust::ir::{Path, PerForm};
use crate::rust::lower::context::Context;

/// Lines for the struct of a constructor or of a function's arguments.
pub(crate) fn combinator(cx: &Context<'_>, id: CombinatorId) -> PerForm<Vec<String>> {
    let combinator = cx.model.combinator(id);
    let here = cx.names.combinator(id);
    let name = &combinator.name;
    let declaration = tl_block(&cx.model.declaration(combinator));
    let mut borrowed = borrowed(name.as_str(), here);
    borrowed.push(String::new());
    borrowed.extend(declaration.iter().cloned());
    let result = cx.model.result(combinator);
    let mut owned = description(&combinator.docs);
    owned.push(match combinator.section {
        Section::Functions => format!("The function `{name}`, which returns `{result}`."),
        Section::Types => format!("The constructor `{name}` of `{result}`."),
    });
    owned.push(String::new());
    owned.extend(declaration);
    match (combinator.section, &combinator.result) {
        (Section::Functions, _) => owned.extend(errors(cx, combinator)),
        (Section::Types, TypeRef::Boxed { ty, .. }) if cx.names.ty(*ty) == here => {
            owned.extend(references(cx, here, *ty));
        }
        _ => {}
    }
    PerForm { owned, borrowed }
}

/// Lines for the enum of a boxed type.
pub(crate) fn ty(cx: &Context<'_>, id: TypeId) -> PerForm<Vec<String>> {
    let ty = cx.model.ty(id);
    let count = ty.constructors.len();
    let mut owned = description(&ty.docs);
    owned.push(format!(
        "The type `{}`: one of {count} constructors.",
        ty.name
    ));
    owned.extend(references(cx, cx.names.ty(id), id));
    PerForm {
        owned,
        borrowed: borrowed(ty.name.as_str(), cx.names.ty(id)),
    }
}

/// Lines for the borrowed form of an item.
fn borrowed(name: &str, owned: &Path) -> Vec<String> {
    // The module `borrowed` is one more on the way up.
    let link = link_up(name, owned.namespace.len() + 2, owned);
    vec![format!("The borrowed form of {link}.")]
}

/// Lines for a variant.
pub(crate) fn variant(combinator: &Combinator) -> Vec<String> {
    let mut lines = description(&combinator.docs);
    lines.push(format!("`{}#{:08x}`", combinator.name, combinator.id));
    lines
}

/// Lines for a field: what the schema says of it.
pub(crate) fn field(combinator: &Combinator, field: &Field) -> Vec<String> {
    let name = field.name.as_deref().unwrap_or_default();
    let known = combinator
        .docs
        .fields
        .iter()
        .find(|(known, _)| known == name);
    known.map(|(_, text)| escape(text)).into_iter().collect()
}

/// Lines for the field that has the bits of a word that no field depends on.
pub(crate) fn other_bits(combinator: &Combinator, word: FieldId) -> Vec<String> {
    let bits = combinator.bits.iter();
    let bits = bits.filter(|bit| bit.condition.field == word);
    let asked: Vec<String> = bits
        .filter_map(|bit| bit.condition.bit)
        .map(|bit| bit.to_string())
        .collect();
    let mut lines = field(combinator, &combinator.fields[word.0]);
    lines.push(format!(
        "Bits that say which fields are there are computed and ignored here: {}.",
        asked.join(", ")
    ));
    lines
}

/// Lines for the struct of the fields that share a bit.
pub(crate) fn group(combinator: &Combinator, owner: &Path) -> Vec<String> {
    let (name, ident) = (&combinator.name, owner.ident.name());
    vec![format!(
        "Fields of `{name}` that are there together or not at all: see [`{ident}`]."
    )]
}

/// Lines for the field that holds a group.
pub(crate) fn group_field<'f>(members: impl Iterator<Item = &'f Field>) -> Vec<String> {
    let names: Vec<String> = members.map(quoted_name).collect();
    vec![format!(
        "{}: there together or not at all.",
        names.join(", ")
    )]
}

/// Lines for the method that stands for a field.
pub(crate) fn accessor(field: &Field) -> Vec<String> {
    vec![format!(
        "{}, which shares its flag bit with other fields.",
        quoted_name(field)
    )]
}

fn references(cx: &Context<'_>, here: &Path, ty: TypeId) -> Vec<String> {
    let lists = [
        ("Returned by", &cx.references.returners[ty.0]),
        ("Taken by", &cx.references.takers[ty.0]),
    ];
    let used = lists
        .into_iter()
        .filter(|(_, functions)| !functions.is_empty());
    used.flat_map(|(verb, functions)| {
        let links = functions.iter().map(|&function| {
            let name = &cx.model.combinator(function).name;
            link(name.as_str(), here, cx.names.combinator(function))
        });
        let links: Vec<String> = links.collect();
        [String::new(), format!("{verb} {}.", links.join(",\n"))]
    })
    .flat_map(|paragraph| paragraph.split('\n').map(str::to_owned).collect::<Vec<_>>())
    .collect()
}

fn quoted_name(field: &Field) -> String {
    format!("`{}`", field.name.as_deref().unwrap_or("_"))
}

fn description(docs: &Docs) -> Vec<String> {
    let text = docs.description.iter();
    text.flat_map(|text| [escape(text), String::new()])
        .collect()
}
