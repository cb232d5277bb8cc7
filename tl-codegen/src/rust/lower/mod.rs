//! Lowering: takes a [`Model`] and the facts about it, decides everything about the Rust that stands for
//! it, gives the [`Tree`]. It is lowered once, for the owned and the borrowed form together.
//!
//! | file          | decides                                              |
//! |---------------|------------------------------------------------------|
//! | `unsupported` | what cannot be generated, and says so                |
//! | `left_out`    | what needs that, if it may be left out               |
//! | `shape`       | struct or enum                                       |
//! | `names`       | identifiers and paths                                |
//! | `layout`      | what is boxed in memory, in each form                |
//! | `codecs`      | where codecs are compiled, and how values are compared |
//! | `construction`| how values are made of what is required              |
//! | `values`      | types of fields and results                          |
//! | `fields`      | flags, shared bits, the order on the wire            |
//! | `items`       | structs, functions, enums                            |
//! | `common`      | fields that all variants of an enum have             |
//! | `errors`      | enums of the documented errors                       |
//! | `documented`  | what the table says of each function                 |
//! | `definitions` | what debugging output says of each combinator        |
//! | `derives`     | which types are `Copy` and `Hash`                    |
//! | `attributes`  | attributes that the options add                      |
//! | `docs`        | rustdoc                                              |
//! | `modules`     | a module for each namespace                          |
//! | `context`     | nothing: it is what these share                      |

mod attributes;
mod codecs;
mod common;
mod construction;
mod context;
mod definitions;
mod derives;
mod docs;
mod documented;
mod errors;
mod fields;
mod items;
mod layout;
mod left_out;
mod modules;
mod names;
mod shape;
mod unsupported;
mod values;

use tl_parser::{Facts, Model};

#[cfg(feature = "reference")]
pub(crate) use items::Examples;
pub use left_out::{LeftOut, LeftOutReason, left_out};
pub use unsupported::{Unsupported, UnsupportedKind};

use self::attributes::Attributes;
use self::context::Context;
use super::generate_error::GenerateError;
use super::ir::{Roots, Tree};
use super::options::{OptionError, Options};
use crate::references::References;

/// Lowers a model, or what is left of it if something may be left out.
///
/// # Errors
///
/// An option that cannot stand in code, or all parts of the schema that no Rust is generated for,
/// unless they are to be left out.
pub(crate) fn lower_checked(model: &Model, options: &Options) -> Result<Tree, GenerateError> {
    options.check(model).map_err(GenerateError::Option)?;
    match options.skip_unsupported {
        true => lower(&left_out::supported(model), options),
        false => lower(model, options),
    }
}

fn lower(model: &Model, options: &Options) -> Result<Tree, GenerateError> {
    in_context(model, options, |cx| {
        let tree = lower_tree(cx, options);
        check_attributes(cx, &tree).map_err(GenerateError::Option)?;
        Ok(tree)
    })
}

/// That each added attribute is one of something.
fn check_attributes(cx: &Context<'_>, tree: &Tree) -> Result<(), OptionError> {
    let groups = tree.items().flat_map(|item| &item.groups);
    let paths = tree.items().map(|item| &item.path);
    let paths = paths.chain(tree.enums.iter().map(|item| &item.path));
    cx.attributes
        .check(&paths.chain(groups.map(|group| &group.path)))
}

/// The lines of a request for each function that has an example, by its TL name.
///
/// # Errors
///
/// An option that does not fit the schema. What no Rust is generated for has no example.
#[cfg(feature = "reference")]
pub(crate) fn examples(model: &Model, options: &Options) -> Result<Examples, GenerateError> {
    in_context(&left_out::supported(model), options, |cx| {
        let structs = items::lower_structs(cx);
        let enums = items::lower_enums(cx, &structs);
        let samples = docs::Samples::new(&structs, &enums, cx.function_of_nothing());
        Ok(items::lower_examples(cx, &samples))
    })
}

/// Lowers something of a model with everything that is derived of it.
fn in_context<T>(
    model: &Model,
    options: &Options,
    lower: impl FnOnce(&Context<'_>) -> Result<T, GenerateError>,
) -> Result<T, GenerateError> {
    let facts = Facts::of(model);
    let unsupported = match &model.wider {
        Some(wider) => unsupported::check(wider, &Facts::of(wider)),
        None => unsupported::check(model, &facts),
    };
    if !unsupported.is_empty() {
        return Err(GenerateError::Unsupported(unsupported));
    }
    let shapes = shape::Shapes::new(model, &facts);
    let layouts = layout::Layout::of_forms(model, &facts, &options.in_place);
    let derived = derives::Derived::new(model, &layouts, options).map_err(GenerateError::Option)?;
    let roots = Roots::new(|kind| options.module(kind));
    let names = names::Names::new(model, &facts, &shapes, &derived, &roots);
    lower(&Context {
        model,
        facts: &facts,
        shapes: &shapes,
        links: &docs::Links::new(model, &shapes, &names),
        said: docs::Said::new(options),
        names: &names,
        roots: &roots,
        references: &References::new(model),
        documented: &documented::Documented::new(options.errors.as_ref()),
        attributes: Attributes(&options.attributes),
        derived: &derived,
        secrets: &options.secrets,
        layouts,
    })
}

fn lower_tree(cx: &Context<'_>, options: &Options) -> Tree {
    let structs = items::lower_structs(cx);
    let enums = items::lower_enums(cx, &structs);
    let samples = docs::Samples::new(&structs, &enums, cx.function_of_nothing());
    let functions = items::lower_functions(cx, &samples);
    let errors = options.errors.as_ref();
    let errors = errors.map(|table| errors::lower_errors(cx, table));
    Tree {
        layer: cx.model.layer,
        source: options.source.clone(),
        runtime: options.runtime.clone(),
        roots: cx.roots.clone(),
        parts: options.parts.clone(),
        modules: modules::lower_modules(cx, &structs, &enums, &functions, errors.as_ref()),
        structs,
        enums,
        functions,
        errors,
        definitions: definitions::lower_definitions(cx.model.widest(), cx.secrets),
        names: definitions::lower_names(cx.model.widest()),
    }
}
