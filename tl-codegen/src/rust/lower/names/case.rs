//! Case: takes a TL name, gives a Rust identifier. Case, keywords and leading digits are dealt with
//! here and nowhere else.

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::rust::ir::{Ident, Roots};

/// Modules that code names beside those of its items: the borrowed forms', and the runtime's.
const RESERVED_MODULES: [&str; 2] = ["borrowed", "rt"];

/// Keywords that `r#` does not help.
const STRICT_KEYWORDS: [&str; 4] = ["crate", "self", "super", "_"];

/// Keywords of all editions that can be written with `r#`.
#[rustfmt::skip]
const RAW_KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in",
    "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield",
];

/// The module of a namespace, which is called like none of the items' modules. It is also a file, whose name
/// no `r#` can go before.
pub(crate) fn module_ident(namespace: &str, roots: &Roots) -> Ident {
    let mut name = snake(namespace);
    let roots = [&roots.enums, &roots.functions, &roots.types].map(|it| &*it.name);
    let reserved = [
        &roots[..],
        &RESERVED_MODULES,
        &RAW_KEYWORDS,
        &STRICT_KEYWORDS,
    ]
    .concat();
    if name.is_empty() || reserved.contains(&name.as_str()) {
        name.push('_');
    }
    Ident::new(name)
}

/// Upper camel case, which no digit starts.
pub(super) fn upper_camel(name: &str) -> String {
    let mut ident = name.to_upper_camel_case();
    if ident.is_empty() || ident.starts_with(|first: char| first.is_ascii_digit()) {
        ident.insert(0, '_');
    }
    ident
}

/// The identifier of a struct, an enum, a variant or a type parameter.
pub(crate) fn type_ident(name: &str) -> Ident {
    Ident::new(escape_self(upper_camel(name)))
}

/// `Self` is the only keyword in upper camel case.
pub(super) fn escape_self(mut name: String) -> String {
    if name == "Self" {
        name.push('_');
    }
    name
}

/// The identifier of a field, or of a local variable that holds it.
pub(crate) fn field_ident(name: &str) -> Ident {
    let name = snake(name);
    match name.as_str() {
        // The ecosystem's name for `self`, which TL has as a flag of users.
        "self" => Ident::new("is_self"),
        "" => Ident::new("_field"),
        strict if STRICT_KEYWORDS.contains(&strict) => Ident::new(format!("{strict}_")),
        raw if RAW_KEYWORDS.contains(&raw) => Ident::raw(name),
        _ => Ident::new(name),
    }
}

/// Snake case, in which abbreviations keep their plural: `userIDs` is `user_ids`.
fn snake(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let capitals = rest.find(|char: char| !char.is_ascii_uppercase());
        let len = match capitals {
            Some(len @ 2..) if is_plural(&rest[len..]) => {
                text.push(first);
                text.push_str(&rest[1..len].to_ascii_lowercase());
                len
            }
            _ => {
                let len = capitals.unwrap_or(rest.len()).max(first.len_utf8());
                text.push_str(&rest[..len]);
                len
            }
        };
        rest = &rest[len..];
    }
    text.to_snake_case()
}

/// Whether this is an `s` at the end of a word.
fn is_plural(rest: &str) -> bool {
    let rest = rest.strip_prefix('s');
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_lowercase()))
}

/// The identifier of an error: `FLOOD_WAIT_` is `FloodWait`.
pub(crate) fn error_ident(name: &str) -> Ident {
    // The one digit that names start with (`2FA_…`); no identifier can.
    match name.strip_prefix('2') {
        Some(rest) => type_ident(&format!("TWO_{rest}")),
        None => type_ident(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rust::ir::ItemKind;

    #[test]
    fn types_are_upper_camel_case() {
        let cases = [
            ("inputPeerUser", "InputPeerUser"),
            ("p_q_inner_data", "PQInnerData"),
            ("Server_DH_Params", "ServerDhParams"),
            ("resPQ", "ResPq"),
            ("Self", "Self_"),
            ("option", "Option"),
        ];
        for (tl, rust) in cases {
            assert_eq!(type_ident(tl).to_string(), rust, "{tl}");
        }
    }

    #[test]
    fn fields_are_snake_case_and_avoid_keywords() {
        let cases = [
            ("srp_B", "srp_b"),
            ("type", "r#type"),
            ("self", "is_self"),
            ("crate", "crate_"),
            ("new_nonce_hash1", "new_nonce_hash1"),
            ("accessHash", "access_hash"),
            ("UserIDs", "user_ids"),
            ("URLs_of", "urls_of"),
            ("peerIDsMax", "peer_ids_max"),
            ("DCsize", "d_csize"),
            ("asIs", "as_is"),
            ("userID", "user_id"),
        ];
        for (tl, rust) in cases {
            assert_eq!(field_ident(tl).to_string(), rust, "{tl}");
        }
    }

    #[test]
    fn modules_avoid_the_generated_ones() {
        let roots = Roots::new(|kind| match kind {
            ItemKind::Enums => "unions",
            other => other.name(),
        });
        for (namespace, module) in [
            ("types", "types_"),
            ("unions", "unions_"),
            ("enums", "enums"),
            ("auth", "auth"),
            ("mod", "mod_"),
        ] {
            assert_eq!(module_ident(namespace, &roots).name(), module);
        }
    }
}
