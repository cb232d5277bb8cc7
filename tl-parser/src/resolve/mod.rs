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
//! | `shared`        | the types of VK's that are used without one                      |
//! | `declarations`  | partial applications and finalities                              |
//! | `duplicates`    | combinators that cannot be told apart                            |
//! | `prefix`        | a function and its prefix, which share an id                     |
//! | `namespaces`    | names in too many namespaces                                     |
//! | `docs`          | documentation comments                                           |
//! | `look_alikes`   | known names that look like an unknown one                        |
//! | `context`       | what all of them share                                           |
//! | `excerpt`       | what comes of a part of a schema                                 |
//! | `resolve_error` | what can be wrong                                                |
//! | `words`         | what is said of it                                               |
//! | `cycle`         | what is said of types without an end                             |

mod application;
mod builtins;
mod combinator;
mod context;
mod cycle;
mod declarations;
mod docs;
mod duplicates;
mod excerpt;
mod fields;
mod implied_true;
mod index;
mod look_alikes;
mod namespaces;
mod numbers;
mod prefix;
mod resolve_error;
mod roles;
mod scope;
mod shared;
mod type_exprs;
mod words;

pub use self::excerpt::Excerpt;
pub use self::look_alikes::nearest_name;
pub use self::prefix::is_prefix;
pub use self::resolve_error::{
    CycleStep, MAX_FIELDS_PER_BIT, MAX_NAMESPACES, ResolveError, ResolveErrorKind,
};

use self::{
    combinator::resolve_combinator, context::Context, declarations::resolve_declarations,
    docs::Documentation, index::Index,
};
use crate::{
    facts::endless::{Step, endless},
    model::{Docs, Model, Name, Type},
    syntax::Schema,
};

/// Looks up every name of a schema and checks what the grammar cannot.
///
/// `int`, `long`, `double`, `string`, `bytes`, `int128`, `int256`, `Bool`, `true`,
/// `vector`, `Vector` and `Object` need no declaration. If `true` or `True` is used and not
/// declared, the model gets a constructor `true#3fedd339 = True` after all others, with an
/// empty span. So it gets the constructors of `Dictionary` and `Maybe`, which VK's schemas share.
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
    let (excerpt, mut errors) = attempt(schema);
    errors.extend(excerpt.undeclared);
    errors.sort_by_key(|error| error.span);
    match errors.is_empty() {
        true => Ok(excerpt.model),
        false => Err(errors),
    }
}

/// The same for what may be a part of a schema: names that nothing declares are no mistakes, and
/// stand in the model as [`TypeRef::Undeclared`](crate::model::TypeRef::Undeclared).
///
/// # Errors
///
/// All other mistakes of the schema, in source order.
pub fn resolve_excerpt(schema: &Schema<'_>) -> Result<Excerpt, Vec<ResolveError>> {
    let (excerpt, errors) = attempt(schema);
    match errors.is_empty() {
        true => Ok(excerpt),
        false => Err(errors),
    }
}

/// The model as far as there is one, and what is wrong with it.
fn attempt(schema: &Schema<'_>) -> (Excerpt, Vec<ResolveError>) {
    match schema.layers().last() {
        Some(&last) => attempt_layer(&schema.at_layer(last)),
        None => attempt_layer(schema),
    }
}

fn attempt_layer(schema: &Schema<'_>) -> (Excerpt, Vec<ResolveError>) {
    let index = Index::new(schema);
    let docs = Documentation::new(schema, &index.combinators);
    let mut cx = Context::new(&index, schema.dialect());
    duplicates::check_names(&mut cx);
    namespaces::check_depth(&mut cx);
    let model = implied_true::settle(&index, resolve_model(&mut cx, schema, &docs));
    duplicates::check_ids(&mut cx, &model.combinators);
    let cycles = endless(&model).into_iter();
    cx.report_all(cycles.map(|cycle| endless_error(&model, &cycle)));
    let [errors, undeclared] = cx.into_errors();
    (Excerpt { model, undeclared }, errors)
}

fn resolve_model<'a>(cx: &mut Context<'a>, schema: &Schema<'_>, docs: &Documentation<'_>) -> Model {
    let index = cx.index;
    let types = index.types.iter().map(|entry| Type {
        name: Name::new(entry.name),
        params: entry.params.clone(),
        constructors: entry.constructors.clone(),
        others: Vec::new(),
        docs: docs.of_type(entry.name),
    });
    let (written, shared) = index.combinators.split_at(index.written);
    let written = written.iter().map(|it| (*it, docs.of_combinator(it)));
    let shared = shared.iter().map(|it| (*it, Docs::default()));
    let combinators = written.chain(shared);
    let mut model = Model {
        layer: schema.layer.map(|layer| layer.number),
        types: types.collect(),
        combinators: combinators
            .map(|(it, docs)| resolve_combinator(cx, it, docs))
            .collect(),
        declarations: resolve_declarations(cx, schema),
        wider: None,
    };
    for shared in model.combinators.iter_mut().skip(index.written) {
        shared.builtin = true;
        // They stand in no text that anybody has.
        shared.forget_places();
    }
    model
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
