//! Lowering: takes a [`Model`], decides everything about the Rust that stands for it, gives
//! the [`Tree`].
//!
//! | file          | decides                                       |
//! |---------------|-----------------------------------------------|
//! | `support`     | what cannot be generated, and says so         |
//! | `shape`       | struct or enum                                |
//! | `names`       | identifiers and paths                         |
//! | `layout`      | what is boxed in memory                       |
//! | `small`       | whose codecs and comparisons are in place     |
//! | `values`      | types of fields and results                   |
//! | `fields`      | flags, shared bits, the order on the wire     |
//! | `items`       | structs, functions, enums                     |
//! | `errors`      | enums of the documented errors                |
//! | `definitions` | what debugging output says of each combinator |
//! | `borrowed`    | how that becomes owned                        |
//! | `docs`        | rustdoc                                       |
//! | `modules`     | a module for each namespace                   |

mod borrowed;
mod definitions;
mod docs;
mod errors;
mod fields;
mod items;
mod layout;
mod modules;
mod names;
mod shape;
mod small;
mod support;
mod values;

use tl_parser::model::{CombinatorId, Node, TypeId};
use tl_parser::{Facts, Model};

pub use support::{Unsupported, UnsupportedKind};

use crate::Options;
use crate::rust::ir::{Ownership, Path, Tree};

/// What the steps of lowering share: the model and the facts derived of it.
struct Context<'m> {
    model: &'m Model,
    facts: &'m Facts,
    shapes: &'m shape::Shapes,
    names: &'m names::Names,
    references: &'m docs::References,
    documented: &'m errors::FunctionFacts<'m>,
    layout: layout::Layout<'m>,
    /// The form that is being lowered.
    ownership: Ownership,
}

impl Context<'_> {
    /// The struct of a constructor's fields, or of a function's arguments.
    fn combinator_path(&self, id: CombinatorId) -> Path {
        self.in_form(
            self.names.combinator(id),
            self.facts.holds_text(Node::Combinator(id)),
        )
    }

    /// The item that stands for a boxed type.
    fn type_path(&self, id: TypeId) -> Path {
        self.in_form(self.names.ty(id), self.facts.holds_text(Node::Type(id)))
    }

    /// An item in the form that is being lowered. What holds no text has only one.
    fn in_form(&self, item: &Path, holds_text: bool) -> Path {
        match self.ownership {
            Ownership::Borrowed if holds_text => item.borrowed(),
            _ => item.clone(),
        }
    }
}

/// Lowers a whole model.
///
/// # Errors
///
/// All parts of the schema that no Rust is generated for.
pub(crate) fn lower(model: &Model, options: &Options) -> Result<Tree, Vec<Unsupported>> {
    let facts = Facts::of(model);
    let unsupported = support::check(model, &facts);
    if !unsupported.is_empty() {
        return Err(unsupported);
    }
    let shapes = shape::Shapes::new(model, &facts);
    let cx = Context {
        model,
        facts: &facts,
        shapes: &shapes,
        names: &names::Names::new(model, &shapes),
        references: &docs::References::new(model),
        documented: &errors::FunctionFacts::new(options.errors.as_ref()),
        layout: layout::Layout::new(model, &facts, Ownership::Owned),
        ownership: Ownership::Owned,
    };
    Ok(lower_tree(&cx, options))
}

fn lower_tree(cx: &Context<'_>, options: &Options) -> Tree {
    // Groups are named while their structs are lowered; nothing looks those names up.
    let mut claims = cx.names.clone();
    let types = items::lower_structs(cx, &mut claims);
    let enums = items::lower_enums(cx);
    let borrowing = Context {
        layout: layout::Layout::new(cx.model, cx.facts, Ownership::Borrowed),
        ownership: Ownership::Borrowed,
        ..*cx
    };
    let borrowed_types = items::lower_structs(&borrowing, &mut cx.names.clone());
    let borrowed_types = borrowed::lower_borrowed_structs(&types, borrowed_types);
    let borrowed_enums = items::lower_enums(&borrowing);
    let borrowed_enums = borrowed::lower_borrowed_enums(&enums, borrowed_enums);
    let functions = items::lower_functions(cx, &mut claims);
    let errors = options.errors.as_ref();
    Tree {
        layer: cx.model.layer,
        source: options.source.clone(),
        runtime: options.runtime.clone(),
        types: modules::lower_modules(&["types"], types),
        enums: modules::lower_modules(&["enums"], enums),
        functions: modules::lower_modules(&["functions"], functions),
        borrowed_types: modules::lower_modules(&["borrowed", "types"], borrowed_types),
        borrowed_enums: modules::lower_modules(&["borrowed", "enums"], borrowed_enums),
        errors: errors.map(|table| errors::lower_errors(cx, table)),
        definitions: definitions::lower_definitions(cx.model),
    }
}
