//! Documentation of fields: takes a combinator's fields, gives the lines of what stands for them.

use tl_parser::model::{Combinator, CombinatorId, Field, FieldId};

use super::said::Subject;
use crate::rust::ir::{Path, PerForm};
use crate::rust::lower::context::Context;

/// Lines for a field. Those of a borrowed form are what the owned one's are.
pub(crate) fn field(cx: &Context<'_>, id: CombinatorId, field: &Field) -> PerForm<Vec<String>> {
    PerForm::owned(text(cx, id, field).into_iter().collect())
}

/// Lines for the field that has the bits of a word that no field depends on.
pub(crate) fn other_bits(
    cx: &Context<'_>,
    id: CombinatorId,
    word: FieldId,
) -> PerForm<Vec<String>> {
    let combinator = cx.model.combinator(id);
    let bits = combinator.bits.iter();
    let bits = bits.filter(|bit| bit.condition.field() == Some(word));
    let asked: Vec<String> = bits
        .filter_map(|bit| bit.condition.bit)
        .map(|bit| bit.to_string())
        .collect();
    let line = format!(
        "Bits that say which fields are there are computed and ignored here: {}.",
        asked.join(", ")
    );
    let said = text(cx, id, &combinator.fields[word.0]);
    PerForm {
        owned: said.into_iter().chain([line.clone()]).collect(),
        borrowed: vec![line],
    }
}

/// Lines for the struct of the fields that share a bit.
pub(crate) fn group(combinator: &Combinator, owner: &Path) -> Vec<String> {
    let (name, ident) = (&combinator.name, owner.ident.name());
    vec![format!(
        "Fields of `{name}` that are there together or not at all: see [`{ident}`]."
    )]
}

/// Lines for the field that holds a group.
pub(crate) fn group_field<'f>(members: impl Iterator<Item = &'f Field>) -> PerForm<Vec<String>> {
    let names: Vec<String> = members.map(quoted_name).collect();
    let names = names.join(", ");
    PerForm::both(vec![format!("{names}: there together or not at all.")])
}

/// Lines for the method that stands for a field.
pub(crate) fn accessor(cx: &Context<'_>, id: CombinatorId, field: &Field) -> PerForm<Vec<String>> {
    let line = format!(
        "{}, which shares its flag bit with other fields.",
        quoted_name(field)
    );
    let said = text(cx, id, field).into_iter();
    let said = said.flat_map(|text| [text, String::new()]);
    PerForm {
        owned: said.chain([line.clone()]).collect(),
        borrowed: vec![line],
    }
}

fn text(cx: &Context<'_>, id: CombinatorId, field: &Field) -> Option<String> {
    let combinator = cx.model.combinator(id);
    let subject = Subject {
        cx,
        name: combinator.name.as_str(),
        combinator: Some(combinator),
        from: cx.names.combinator(id),
    };
    subject.field(combinator, field)
}

fn quoted_name(field: &Field) -> String {
    format!("`{}`", field.name.as_deref().unwrap_or("_"))
}
