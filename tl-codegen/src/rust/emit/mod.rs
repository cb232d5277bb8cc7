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
//! | `errors`      | the documented errors                       |
//! | `write`       | bodies of `serialize`                       |
//! | `read`        | bodies of `deserialize`                     |
//! | `debug`       | `Debug`                                     |
//! | `clone`       | `Clone` of structs                          |
//! | `equality`    | `PartialEq`                                 |
//! | `arbitrary`   | arbitrary values for tests and fuzzers      |
//! | `definitions` | the table for debugging output and names    |
//! | `head`        | modules inside of a file, and its imports   |
//! | `generics`    | type parameters and lifetimes of structs    |
//! | `tokens`      | identifiers, paths, types, doc comments     |
//! | `source_file` | nothing: it is the form that a file is in   |

mod arbitrary;
mod borrowed;
mod clone;
mod debug;
mod definitions;
mod enums;
mod equality;
mod errors;
mod functions;
mod generics;
mod head;
mod read;
mod root;
mod source_file;
mod structs;
mod tokens;
mod write;

use proc_macro2::TokenStream;

pub(crate) use source_file::SourceFile;

use crate::rust::ir::{Module, Tree};

/// All files of a tree, one at a time: the tokens of all of them together take much memory.
pub(crate) fn emit(tree: &Tree) -> impl Iterator<Item = SourceFile> {
    let types = tree.types.iter();
    let types =
        types.map(|module| emit_module(tree, module, &structs::TRAITS, structs::emit_constructor));
    let enums = tree.enums.iter();
    let enums = enums.map(|module| {
        let traits = enums::traits(&module.items);
        emit_module(tree, module, traits, enums::emit_enum)
    });
    let functions = tree.functions.iter();
    let functions = functions
        .map(|module| emit_module(tree, module, &structs::TRAITS, functions::emit_function));
    let borrowed_types = tree.borrowed_types.iter();
    let borrowed_types = borrowed_types.map(|module| {
        emit_module(
            tree,
            module,
            &structs::TRAITS,
            borrowed::emit_borrowed_constructor,
        )
    });
    let borrowed_enums = tree.borrowed_enums.iter();
    let borrowed_enums = borrowed_enums.map(|module| {
        let traits = enums::traits(module.items.iter().map(|item| &item.item));
        emit_module(tree, module, traits, borrowed::emit_borrowed_enum)
    });
    let errors = tree.errors.iter();
    let errors = errors.flat_map(|errors| errors::emit_errors(tree, errors));
    let tables = [
        definitions::emit_definitions,
        definitions::emit_names,
        arbitrary::emit_arbitrary,
    ];
    [root::emit_root(tree), borrowed::emit_root()]
        .into_iter()
        .chain(types)
        .chain(enums)
        .chain(functions)
        .chain(borrowed_types)
        .chain(borrowed_enums)
        .chain(errors)
        .chain(tables.into_iter().map(|emit| emit(tree)))
}

fn emit_module<I>(
    tree: &Tree,
    module: &Module<I>,
    traits: &[&str],
    emit: fn(&I) -> TokenStream,
) -> SourceFile {
    SourceFile {
        path: format!("{}.rs", module.path.join("/")),
        docs: module.docs.clone(),
        head: head::emit_head(tree, module, traits),
        items: module.items.iter().map(emit).collect(),
    }
}
