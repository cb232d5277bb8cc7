//! Names: takes TL names, gives Rust identifiers and paths. Case, keywords, collisions and
//! leading digits are dealt with here and nowhere else.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};
use tl_parser::Section;
use tl_parser::model::{CombinatorId, Model, Name, TypeId};

use super::shape::Shapes;
use crate::rust::ir::{Ownership, Path};

/// Modules that generated code has of its own, and the runtime's.
const RESERVED_MODULES: [&str; 5] = ["borrowed", "enums", "functions", "rt", "types"];

/// Methods of the traits that generated types have.
#[rustfmt::skip]
const TRAIT_METHODS: [&str; 17] = [
    "borrow", "clone", "deserialize", "deserialize_bare", "eq", "fmt", "from", "from_bytes",
    "into", "ne", "serialize", "serialize_bare", "to_bytes", "to_owned", "try_from", "try_into",
    "type_id",
];

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

/// The Rust names of everything in a model.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    types: Vec<Path>,
    combinators: Vec<Path>,
    variants: Vec<String>,
    taken: BTreeSet<Path>,
}

impl Names {
    /// Names everything, in source order, so that the first of two colliding names keeps it.
    pub(crate) fn new(model: &Model, shapes: &Shapes) -> Self {
        let mut names = Self {
            types: Vec::new(),
            combinators: Vec::new(),
            variants: vec![String::new(); model.combinators.len()],
            taken: BTreeSet::new(),
        };
        for (index, combinator) in model.combinators.iter().enumerate() {
            let path = path(root_module(combinator.section), &combinator.name);
            let path = match shapes.has_struct(CombinatorId(index)) {
                true => names.claim(path),
                false => path,
            };
            names.combinators.push(path);
        }
        for (index, ty) in model.types.iter().enumerate() {
            let path = match shapes.only_constructor(TypeId(index)) {
                Some(constructor) => names.combinators[constructor.0].clone(),
                None => names.claim(path("enums", &ty.name)),
            };
            names.types.push(path);
            names.name_variants(model, TypeId(index));
        }
        names
    }

    /// The item that stands for a boxed type.
    pub(crate) fn ty(&self, id: TypeId) -> &Path {
        &self.types[id.0]
    }

    /// The struct of a constructor's fields, or of a function's arguments.
    pub(crate) fn combinator(&self, id: CombinatorId) -> &Path {
        &self.combinators[id.0]
    }

    /// The variant of a constructor in its type's enum.
    pub(crate) fn variant(&self, id: CombinatorId) -> &str {
        &self.variants[id.0]
    }

    /// The struct of the fields of `owner` that share a bit, by the name of the field that
    /// holds it.
    pub(crate) fn claim_group(&mut self, owner: &Path, field: &str) -> Path {
        let field = field.strip_prefix("r#").unwrap_or(field);
        self.claim(Path {
            module: owner.module.clone(),
            ident: type_ident(&format!("{}_{field}", owner.ident)),
            ownership: Ownership::Owned,
        })
    }

    fn claim(&mut self, mut path: Path) -> Path {
        while !self.taken.insert(path.clone()) {
            path.ident.push('_');
        }
        path
    }

    fn name_variants(&mut self, model: &Model, id: TypeId) {
        let ty = model.ty(id);
        let mut taken = BTreeSet::new();
        for &constructor in &ty.constructors {
            let name = &model.combinator(constructor).name;
            let short = variant_ident(ty.name.local(), name.local());
            let mut ident = match taken.contains(&short) {
                false => short,
                true => upper_camel(name.local()),
            };
            while ident == "Self" || !taken.insert(ident.clone()) {
                ident.push('_');
            }
            self.variants[constructor.0] = ident;
        }
    }
}

fn path(root: &str, name: &Name) -> Path {
    let namespaces = name.namespace().map(module_ident);
    Path {
        module: std::iter::once(root.to_owned()).chain(namespaces).collect(),
        ident: type_ident(name.local()),
        ownership: Ownership::Owned,
    }
}

fn root_module(section: Section) -> &'static str {
    match section {
        Section::Types => "types",
        Section::Functions => "functions",
    }
}

/// A module is also a file, whose name no `r#` can go before.
fn module_ident(namespace: &str) -> String {
    let mut ident = namespace.to_snake_case();
    let reserved = [&RESERVED_MODULES[..], &RAW_KEYWORDS, &STRICT_KEYWORDS].concat();
    if ident.is_empty() || reserved.contains(&ident.as_str()) {
        ident.push('_');
    }
    ident
}

/// Upper camel case, which no digit starts.
fn upper_camel(name: &str) -> String {
    let mut ident = name.to_upper_camel_case();
    if ident.is_empty() || ident.starts_with(|first: char| first.is_ascii_digit()) {
        ident.insert(0, '_');
    }
    ident
}

/// The runtime is named by path, so that a type may be called like anything but a keyword.
fn type_ident(name: &str) -> String {
    let mut ident = upper_camel(name);
    if ident == "Self" {
        ident.push('_');
    }
    ident
}

/// The identifier of a field, or of a local variable that holds it.
pub(crate) fn field_ident(name: &str) -> String {
    escape_keyword(name.to_snake_case())
}

/// Whether codecs use a name themselves: for the reader or the buffer.
pub(crate) fn is_used_by_codecs(ident: &str) -> bool {
    matches!(ident, "r" | "buf")
}

/// The identifier of an error: `FLOOD_WAIT_` is `FloodWait`.
pub(crate) fn error_ident(name: &str) -> String {
    // The one digit that names start with (`2FA_…`); no identifier can.
    match name.strip_prefix('2') {
        Some(rest) => type_ident(&format!("TWO_{rest}")),
        None => type_ident(name),
    }
}

/// Whether a method of this name would hide one of the traits that all types have.
pub(crate) fn is_trait_method(ident: &str) -> bool {
    TRAIT_METHODS.contains(&ident)
}

/// The identifier of a type parameter.
pub(crate) fn param_ident(name: &str) -> String {
    type_ident(name)
}

fn escape_keyword(ident: String) -> String {
    match ident.as_str() {
        // The ecosystem's name for `self`, which TL has as a flag of users.
        "self" => "is_self".to_owned(),
        "" => "_field".to_owned(),
        strict if STRICT_KEYWORDS.contains(&strict) => format!("{strict}_"),
        raw if RAW_KEYWORDS.contains(&raw) => format!("r#{raw}"),
        _ => ident,
    }
}

/// A constructor's name without its type's: `inputPeerUser` of `InputPeer` is `User`.
fn variant_ident(type_name: &str, constructor: &str) -> String {
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
    fn types_are_upper_camel_case_and_no_keyword() {
        let cases = [
            ("inputPeerUser", "InputPeerUser"),
            ("p_q_inner_data", "PQInnerData"),
            ("Server_DH_Params", "ServerDhParams"),
            ("resPQ", "ResPq"),
            ("vec", "Vec"),
            ("Self", "Self_"),
            ("option", "Option"),
        ];
        for (tl, rust) in cases {
            assert_eq!(type_ident(tl), rust, "{tl}");
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
        ];
        for (tl, rust) in cases {
            assert_eq!(field_ident(tl), rust, "{tl}");
        }
    }

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
            assert_eq!(variant_ident(ty, constructor), rust, "{constructor}");
        }
    }

    #[test]
    fn modules_avoid_the_generated_ones() {
        assert_eq!(module_ident("types"), "types_");
        assert_eq!(module_ident("auth"), "auth");
        assert_eq!(module_ident("mod"), "mod_");
    }
}
