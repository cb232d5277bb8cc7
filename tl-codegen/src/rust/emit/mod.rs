//! Emission: takes the [`Tree`], gives every file, as parts whose tokens are made when they are asked
//! for. It decides nothing: every name and number is in the tree.
//!
//! | file          | writes                                      |
//! |---------------|---------------------------------------------|
//! | `root`        | `mod.rs`                                    |
//! | `structs`     | constructors                                |
//! | `functions`   | functions                                   |
//! | `enums`       | types with several constructors             |
//! | `borrowed`    | borrowed forms of constructors and types    |
//! | `to_owned`    | how a borrowed value becomes owned          |
//! | `api_error`   | the enum and the table of all errors        |
//! | `errors`      | the errors of functions                     |
//! | `error_fields`| the parameters of errors                    |
//! | `others`      | the variant of constructors that have none  |
//! | `variants`    | methods of enums that need no `match`       |
//! | `shared`      | what a method gives of a value it holds     |
//! | `write`       | bodies of `serialize`                       |
//! | `read`        | bodies of `deserialize`                     |
//! | `debug`       | `Debug`                                     |
//! | `clone`       | `Clone` of structs                          |
//! | `construct`   | `new` and `Default` of structs              |
//! | `equality`    | `PartialEq`                                 |
//! | `arbitrary`   | arbitrary values for tests and fuzzers      |
//! | `serde`       | serde's traits, and the table that they need |
//! | `definitions` | the table for debugging output and names    |
//! | `head`        | modules inside of a file, and its imports   |
//! | `generics`    | type parameters and lifetimes of structs    |
//! | `place`       | expressions for a value                     |
//! | `tokens`      | identifiers, paths, types, doc comments     |
//! | `source_file` | nothing: it is the form that a file is in   |

mod api_error;
mod arbitrary;
mod borrowed;
mod clone;
mod construct;
mod debug;
mod definitions;
mod enums;
mod equality;
mod error_fields;
mod errors;
mod functions;
mod generics;
mod head;
mod others;
mod place;
mod read;
mod root;
mod serde;
mod shared;
mod source_file;
mod structs;
mod to_owned;
mod tokens;
mod variants;
mod write;

pub(crate) use source_file::SourceFile;
pub(crate) use tokens::LINE_END;

use crate::rust::ir::{Gate, ItemKind, Module, Ownership, Part, Tree};

/// All files of a tree. What has large parts comes first, as whoever takes parts last should not be
/// left with one.
pub(crate) fn files(tree: &Tree) -> Vec<SourceFile<'_>> {
    let whole = [
        (None, definitions::emit_definitions(tree)),
        (Some(Part::Arbitrary), arbitrary::emit_arbitrary(tree)),
        (Some(Part::Construct), construct::emit_construct(tree)),
        (Some(Part::Variants), variants::emit_variants(tree)),
        (Some(Part::Serde), serde::emit_serde(tree)),
        (Some(Part::Names), definitions::emit_names(tree)),
        (None, root::emit_root(tree)),
        (Some(Part::Borrowed), borrowed::emit_root(tree)),
    ];
    let modules = tree.modules.iter();
    let modules = modules.map(|module| (part_of(module), emit_module(tree, module)));
    let files = whole.into_iter().chain(modules);
    let is_written = |part: Option<Part>| part.is_none_or(|it| tree.parts.gate(it) != Gate::Shut);
    let files = files.filter(|(part, _)| is_written(*part));
    files.map(|(_, file)| with_lints(tree, file)).collect()
}

/// A file that `mod.rs` declares says which lints it does not follow, and the files below it.
fn with_lints<'t>(tree: &'t Tree, file: SourceFile<'t>) -> SourceFile<'t> {
    match file.path.contains('/') || file.path == "mod.rs" {
        true => file,
        false => file.first(|| root::emit_lints(tree)),
    }
}

/// The optional part that a module is.
fn part_of(module: &Module) -> Option<Part> {
    match (module.path.ownership, module.path.root.kind) {
        (Ownership::Borrowed, _) => Some(Part::Borrowed),
        (_, ItemKind::Errors) => Some(Part::Errors),
        _ => None,
    }
}

fn emit_module<'t>(tree: &'t Tree, module: &'t Module) -> SourceFile<'t> {
    let indices = module.items.iter().copied();
    let structs = indices.clone().map(|index| &tree.structs[index]);
    let enums = indices.clone().map(|index| &tree.enums[index]);
    let functions = indices.map(|index| &tree.functions[index]);
    let ownership = module.path.ownership;
    let with_head = |traits: &'static [&str]| {
        SourceFile::of_module(module).part(move || head::emit_head(tree, module, traits))
    };
    match (module.path.root.kind, ownership) {
        (ItemKind::Types, Ownership::Owned) => with_head(&structs::TRAITS)
            .each(structs, move |item| {
                structs::emit_constructor(item, ownership)
            }),
        (ItemKind::Types, Ownership::Borrowed) => {
            with_head(&structs::TRAITS).each(structs, borrowed::emit_borrowed_constructor)
        }
        (ItemKind::Enums, Ownership::Owned) => with_head(enums::traits(enums.clone(), ownership))
            .each(enums, move |item| enums::emit_enum(item, ownership)),
        (ItemKind::Enums, Ownership::Borrowed) => {
            with_head(enums::traits(enums.clone(), ownership))
                .each(enums, borrowed::emit_borrowed_enum)
        }
        (ItemKind::Functions, _) => with_head(&structs::TRAITS).each(functions, move |function| {
            functions::emit_function(function, &tree.parts)
        }),
        (ItemKind::Errors, _) => match &tree.errors {
            Some(errors) => errors::emit_module(tree, module, errors),
            None => SourceFile::of_module(module),
        },
    }
}
