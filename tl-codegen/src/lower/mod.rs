//! Lowering: takes a [`Model`], decides everything about the Rust that stands for it, gives
//! the [`Tree`].
//!
//! | file       | decides                                                     |
//! |------------|-------------------------------------------------------------|
//! | `support`  | what cannot be generated, and says so                       |
//! | `shape`    | struct or enum                                              |
//! | `names`    | identifiers and paths                                       |
//! | `measure`  | least sizes on the wire, shallowest variants                |
//! | `layout`   | what is boxed in memory                                     |
//! | `values`   | types of fields and results                                 |
//! | `fields`   | flags, shared bits, the order on the wire                   |
//! | `items`    | structs, functions, enums                                   |
//! | `errors`   | enums of the documented errors                              |
//! | `definitions` | what debugging output says of each combinator            |
//! | `docs`     | rustdoc                                                     |
//! | `modules`  | a module for each namespace                                 |

mod definitions;
mod docs;
mod errors;
mod fields;
mod items;
mod layout;
mod measure;
mod modules;
mod names;
mod shape;
mod support;
mod values;

use tl_parser::Model;

pub use support::{Unsupported, UnsupportedKind};

use crate::Options;
use crate::ir::Tree;

/// What the steps of lowering share: the model and the facts derived of it.
struct Context<'m> {
    model: &'m Model,
    shapes: &'m shape::Shapes,
    names: &'m names::Names,
    layout: layout::Layout,
    measures: measure::Measures,
    references: docs::References,
    facts: errors::FunctionFacts<'m>,
}

/// Lowers a whole model.
///
/// # Errors
///
/// All parts of the schema that no Rust is generated for.
pub(crate) fn lower(model: &Model, options: &Options) -> Result<Tree, Vec<Unsupported>> {
    let unsupported = support::check(model);
    if !unsupported.is_empty() {
        return Err(unsupported);
    }
    let shapes = shape::Shapes::new(model);
    let names = names::Names::new(model, &shapes);
    // Groups are named while their structs are lowered; nothing looks those names up.
    let mut claims = names.clone();
    let cx = Context {
        model,
        shapes: &shapes,
        names: &names,
        layout: layout::Layout::new(model),
        measures: measure::Measures::new(model),
        references: docs::References::new(model),
        facts: errors::FunctionFacts::new(options.errors.as_ref()),
    };
    Ok(Tree {
        layer: model.layer,
        source: options.source.clone(),
        runtime: options.runtime.clone(),
        types: modules::lower_modules("types", items::lower_structs(&cx, &mut claims)),
        enums: modules::lower_modules("enums", items::lower_enums(&cx)),
        functions: modules::lower_modules("functions", items::lower_functions(&cx, &mut claims)),
        errors: options
            .errors
            .as_ref()
            .map(|table| errors::lower_errors(&cx, table)),
        definitions: definitions::lower_definitions(model),
    })
}
