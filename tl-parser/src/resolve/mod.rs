//! Resolution: takes a [`Schema`], gives a [`Model`] or all that is wrong with it.
//!
//! | file            | has                                                              |
//! |-----------------|------------------------------------------------------------------|
//! | `index`         | the names of the whole schema                                    |
//! | `scope`         | the names of one combinator                                      |
//! | `combinator`    | declarations                                                     |
//! | `fields`        | fields, those of repetitions included                            |
//! | `roles`         | what each field is for, and the bits that fields share           |
//! | `type_exprs`    | type expressions                                                 |
//! | `numbers`       | sums, counts and conditions                                      |
//! | `application`   | what is applied to what                                          |
//! | `builtins`      | names that need no declaration                                   |
//! | `implied_true`  | the `true` that is used without a declaration                    |
//! | `duplicates`    | combinators that cannot be told apart                            |
//! | `namespaces`    | names in too many namespaces                                     |
//! | `docs`          | documentation comments                                           |
//! | `look_alikes`   | known names that look like an unknown one                        |
//! | `context`       | what all of them share                                           |
//! | `resolve_error` | what can be wrong                                                |
//! | `words`         | what is said of it                                               |
//! | `cycle`         | what is said of types without an end                             |

mod application;
mod builtins;
mod combinator;
mod context;
mod cycle;
mod docs;
mod duplicates;
mod fields;
mod implied_true;
mod index;
mod look_alikes;
mod namespaces;
mod numbers;
mod resolve_error;
mod roles;
mod scope;
mod type_exprs;
mod words;

pub use self::resolve_error::{
    CycleStep, MAX_FIELDS_PER_BIT, MAX_NAMESPACES, ResolveError, ResolveErrorKind,
};

use self::{combinator::resolve_combinator, context::Context, docs::Documentation, index::Index};
use crate::{
    facts::endless::{Step, endless},
    model::{Declaration, Model, Name, Type},
    syntax::{Item, Schema},
};

/// Looks up every name of a schema and checks what the grammar cannot.
///
/// `int`, `long`, `double`, `string`, `bytes`, `int128`, `int256`, `Bool`, `true`,
/// `vector`, `Vector` and `Object` need no declaration. If `true` or `True` is used and not
/// declared, the model gets a constructor `true#3fedd339 = True` after all others, with an
/// empty span.
///
/// Of a schema with sections for layers it takes the last layer; [`Schema::at_layer`] gives the
/// others.
///
/// Ids that are not written are computed in the dialect that [`Schema::ids`] has, or else in
/// the classic one.
///
/// # Errors
///
/// All mistakes of the schema, in source order.
pub fn resolve(schema: &Schema<'_>) -> Result<Model, Vec<ResolveError>> {
    match schema.layers().last() {
        Some(&last) => resolve_layer(&schema.at_layer(last)),
        None => resolve_layer(schema),
    }
}

fn resolve_layer(schema: &Schema<'_>) -> Result<Model, Vec<ResolveError>> {
    let index = Index::new(schema);
    let docs = Documentation::new(schema, &index.combinators);
    let mut cx = Context::new(&index, schema.dialect());
    duplicates::check_names(&mut cx);
    namespaces::check_depth(&mut cx);
    let model = implied_true::settle(&index, resolve_model(&mut cx, schema, &docs));
    duplicates::check_ids(&mut cx, &model.combinators);
    let cycles = endless(&model).into_iter();
    cx.report_all(cycles.map(|cycle| endless_error(&model, &cycle)));
    let errors = cx.into_errors();
    match errors.is_empty() {
        true => Ok(model),
        false => Err(errors),
    }
}

fn resolve_model<'a>(cx: &mut Context<'a>, schema: &Schema<'_>, docs: &Documentation<'_>) -> Model {
    let index = cx.index;
    let types = index.types.iter().map(|entry| Type {
        name: Name::new(entry.name),
        params: entry.params.clone(),
        constructors: entry.constructors.clone(),
        docs: docs.of_type(entry.name),
    });
    let combinators = index.combinators.iter();
    Model {
        layer: schema.layer.map(|layer| layer.number),
        types: types.collect(),
        combinators: combinators
            .map(|it| resolve_combinator(cx, it, docs.of_combinator(it)))
            .collect(),
        declarations: schema.items.iter().filter_map(other_declaration).collect(),
    }
}

/// What is no combinator, in its canonical form.
fn other_declaration(item: &Item<'_>) -> Option<Declaration> {
    let is_other = matches!(item, Item::PartialApplication(_) | Item::Finality(_));
    is_other.then(|| Declaration {
        text: item.to_string().trim_end_matches(';').to_owned(),
        span: item.span(),
    })
}

fn endless_error(model: &Model, cycle: &[Step]) -> ResolveError {
    let steps = cycle.iter().map(|step| CycleStep {
        constructor: model.combinator(step.constructor).name.to_string(),
        field: step.field,
    });
    ResolveError {
        kind: ResolveErrorKind::Endless {
            cycle: steps.collect(),
        },
        span: cycle.first().map(|step| step.field).unwrap_or_default(),
    }
}
