//! Variants: takes a type and its constructors, gives each constructor's name in the type's enum.

use heck::ToSnakeCase as _;
use tl_parser::model::{Model, TypeId};

use super::case::{escape_self, upper_camel};
use super::claims::{Claim, Claims, first_or_second};
use crate::rust::ir::Ident;

/// The variant for everything else: constructors that have none, errors that are not documented.
pub(crate) const OTHER: &str = "Other";

/// The same as a part of a method's name.
pub(crate) const OTHER_SNAKE: &str = "other";

/// What a variant is called.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) ident: Ident,
    /// The same as a part of a method's name.
    pub(super) snake: String,
}

/// In the order of the type's constructors: without the type's name, unless two constructors would be
/// called alike then.
pub(super) fn name_variants(model: &Model, id: TypeId) -> Vec<Variant> {
    let ty = model.ty(id);
    let constructors = ty.constructors.iter().map(|&id| model.combinator(id));
    let wishes = constructors.clone().map(|constructor| {
        let name = constructor.name.local();
        let short = variant_name(ty.name.local(), name);
        (escape_self(short), escape_self(upper_camel(name)))
    });
    let mut wishes: Vec<_> = wishes.collect();
    let is_open = !ty.others.is_empty();
    let other = is_open.then(|| (OTHER.to_owned(), OTHER.to_owned()));
    wishes.extend(other);
    let wanted = first_or_second(&wishes).into_iter();
    let ids: Vec<u32> = constructors.map(|constructor| constructor.id).collect();
    let taken = |name: &str| is_open.then(|| name.to_owned());
    let idents = settle(&ids, wanted, |id| format!("{id:08X}"), taken(OTHER));
    let snakes = idents.iter().map(|ident| ident.to_snake_case());
    let snakes = settle(&ids, snakes, |id| format!("_{id:08x}"), taken(OTHER_SNAKE));
    let names = idents.into_iter().map(Ident::new).zip(snakes);
    names
        .map(|(ident, snake)| Variant { ident, snake })
        .collect()
}

fn settle(
    ids: &[u32],
    wanted: impl Iterator<Item = String>,
    mark: impl Fn(u32) -> String,
    taken: Option<String>,
) -> Vec<String> {
    let claims = ids.iter().zip(wanted).map(|(&id, wanted)| Claim {
        scope: (),
        wanted,
        mark: mark(id),
    });
    let taken = taken.map(|name| ((), name));
    Claims::new(taken).settle(&claims.collect::<Vec<_>>())
}

/// A constructor's name without its type's: `inputPeerUser` of `InputPeer` is `User`.
fn variant_name(type_name: &str, constructor: &str) -> String {
    let (ty, full) = (upper_camel(type_name), upper_camel(constructor));
    let Some(rest) = full.strip_prefix(&ty) else {
        return full;
    };
    match rest.chars().next() {
        // `photosSlice` of `Photo` does not end where the type's name does.
        Some(first) if first.is_ascii_lowercase() => full,
        Some(first) if first.is_ascii_uppercase() && rest != "Self" => rest.to_owned(),
        // Nothing is left, or what no identifier can be: the last word of the type's name
        // goes before it, as in `PeerSelf`, `Id64`.
        _ => {
            let last_word = ty.rfind(|letter: char| letter.is_ascii_uppercase());
            format!("{}{rest}", &ty[last_word.unwrap_or(0)..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_drop_the_type_name_where_something_is_left() {
        let cases = [
            ("InputPeer", "inputPeerUser", "User"),
            ("InputPeer", "inputPeerSelf", "PeerSelf"),
            ("User", "user", "User"),
            (
                "InputBotInlineMessageID",
                "inputBotInlineMessageID64",
                "Id64",
            ),
            ("Photo", "photosSlice", "PhotosSlice"),
            ("NewSession", "new_session_created", "Created"),
            ("Update", "updateOption", "Option"),
            ("Vec", "vecEmpty", "Empty"),
        ];
        for (ty, constructor, rust) in cases {
            assert_eq!(variant_name(ty, constructor), rust, "{constructor}");
        }
    }
}
