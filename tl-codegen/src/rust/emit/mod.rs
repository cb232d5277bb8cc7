//! Emission: takes the [`Tree`], gives the tokens of every file. It decides nothing: every
//! name and number is in the tree.
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

use std::cmp::Reverse;

use crate::rust::ir::{Module, Ownership, Root, Tree};

/// A file of a tree, still to be emitted: tokens do not go from thread to thread, and those of all
/// files together take much memory.
#[derive(Clone, Copy)]
pub(crate) enum Source<'t> {
    /// A file that is made of the whole tree.
    Whole(fn(&Tree) -> SourceFile),
    /// The file of a module.
    Module(&'t Module),
}

impl Source<'_> {
    /// Emits it.
    pub(crate) fn emit(self, tree: &Tree) -> SourceFile {
        match self {
            Self::Whole(emit) => emit(tree),
            Self::Module(module) => emit_module(tree, module),
        }
    }
}

/// All files of a tree, those that take longest first.
pub(crate) fn sources(tree: &Tree) -> Vec<Source<'_>> {
    let mut modules: Vec<_> = tree.modules.iter().collect();
    modules.sort_by_key(|module| Reverse(module.items.len()));
    let modules = modules.into_iter().map(Source::Module);
    let whole = [
        arbitrary::emit_arbitrary,
        definitions::emit_definitions,
        definitions::emit_names,
        serde::emit_serde,
        variants::emit_variants,
        root::emit_root,
        borrowed::emit_root,
    ];
    let whole = whole.map(Source::Whole);
    modules.chain(whole).collect()
}

fn emit_module(tree: &Tree, module: &Module) -> SourceFile {
    let indices = module.items.iter().copied();
    let structs = indices.clone().map(|index| &tree.structs[index]);
    let enums = indices.clone().map(|index| &tree.enums[index]);
    let ownership = module.path.ownership;
    let (traits, items) = match (module.path.root, ownership) {
        (Root::Types, Ownership::Owned) => (
            &structs::TRAITS[..],
            structs
                .map(|item| structs::emit_constructor(item, ownership))
                .collect(),
        ),
        (Root::Types, Ownership::Borrowed) => (
            &structs::TRAITS[..],
            structs.map(borrowed::emit_borrowed_constructor).collect(),
        ),
        (Root::Enums, Ownership::Owned) => (
            enums::traits(enums.clone(), ownership),
            enums
                .map(|item| enums::emit_enum(item, ownership))
                .collect(),
        ),
        (Root::Enums, Ownership::Borrowed) => (
            enums::traits(enums.clone(), ownership),
            enums.map(borrowed::emit_borrowed_enum).collect(),
        ),
        (Root::Functions, _) => (
            &structs::TRAITS[..],
            indices
                .map(|index| functions::emit_function(&tree.functions[index]))
                .collect(),
        ),
        (Root::Errors, _) => {
            let errors = tree.errors.as_ref();
            return errors.map_or_else(
                || SourceFile::of_module(module),
                |errors| errors::emit_module(tree, module, errors),
            );
        }
    };
    SourceFile {
        head: head::emit_head(tree, module, traits),
        items,
        ..SourceFile::of_module(module)
    }
}
