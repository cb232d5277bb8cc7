//! Resolution: takes a [`Schema`], gives a [`Model`] or all that is wrong with it.

mod builtins;
mod combinator;
mod context;
mod duplicates;
mod fields;
mod index;
mod numbers;
mod parts;
mod scope;
mod types;

use self::{
    combinator::resolve_combinator,
    context::Context,
    index::{Index, TypeEntry},
};
use super::{
    Combinator, CombinatorId, Declaration, Docs, Model, Name, ResolveError, Type, TypeId, TypeRef,
    docs::Documentation,
    finite::find_endless,
    graph::{Reference, visit_fields, visit_type},
    recursion::recursive_types,
    text::one_line,
};
use crate::{
    span::Span,
    syntax::{Item, Schema, Section},
};

/// Looks up every name of a schema and checks what the grammar cannot.
///
/// `int`, `long`, `double`, `string`, `bytes`, `int128`, `int256`, `Bool`, `true`,
/// `vector`, `Vector` and `Object` need no declaration. If `true` or `True` is used and not
/// declared, the model gets a constructor `true#3fedd339 = True` behind all others, with an
/// empty span.
///
/// # Errors
///
/// All mistakes of the schema, in source order.
pub fn resolve(schema: &Schema<'_>) -> Result<Model, Vec<ResolveError>> {
    let index = Index::new(schema);
    let mut cx = Context::new(&index);
    duplicates::check_names(&mut cx);
    let mut model = Model {
        layer: schema.layer.map(|layer| layer.number),
        types: index.types.iter().map(resolve_type_entry).collect(),
        combinators: resolve_combinators(&mut cx, schema),
        declarations: resolve_declarations(schema),
    };
    settle_true(&mut model, &index);
    duplicates::check_ids(&mut cx, &model.combinators);
    for endless in find_endless(&model) {
        cx.report(endless.kind, endless.span);
    }
    let errors = cx.into_errors();
    if !errors.is_empty() {
        return Err(errors);
    }
    mark_recursive(&mut model);
    Documentation::new(schema).fill(&mut model);
    Ok(model)
}

fn resolve_combinators<'a>(cx: &mut Context<'a>, schema: &Schema<'_>) -> Vec<Combinator> {
    let declarations = cx.index.combinators.iter();
    declarations
        .map(|it| resolve_combinator(cx, it, one_line(schema, it.span)))
        .collect()
}

fn resolve_type_entry(entry: &TypeEntry<'_>) -> Type {
    Type {
        name: Name::new(entry.name),
        params: entry.params.clone(),
        constructors: entry.constructors.clone(),
        docs: Docs::default(),
        recursive: false,
    }
}

fn resolve_declarations(schema: &Schema<'_>) -> Vec<Declaration> {
    let spans = schema.items.iter().filter_map(|item| match item {
        Item::PartialApplication(application) => Some(application.span),
        Item::Finality(finality) => Some(finality.span),
        Item::Separator(_) | Item::Combinator(_) => None,
    });
    spans
        .map(|span| Declaration {
            text: one_line(schema, span),
            span,
        })
        .collect()
}

/// Adds the `true` that the index promised, or takes the promise back if nobody needs it.
fn settle_true(model: &mut Model, index: &Index<'_>) {
    let promised = CombinatorId(model.combinators.len());
    let Some((ty, _)) = index.ty("True") else {
        return;
    };
    if index.constructor("true") != Some(promised) {
        return;
    }
    if is_true_used(model, ty, promised) {
        model.combinators.push(implied_true(ty));
        return;
    }
    model.types[ty.0].constructors.pop();
    // A type that only the promised constructor made is the last one.
    model.types.pop_if(|ty| ty.constructors.is_empty());
}

fn is_true_used(model: &Model, ty: TypeId, promised: CombinatorId) -> bool {
    let is_only = model.ty(ty).constructors == [promised];
    let mut used = false;
    let mut visit = |reference| {
        used |= reference == Reference::Constructor(promised);
        used |= reference == Reference::Type(ty) && is_only;
    };
    for combinator in &model.combinators {
        visit_fields(&combinator.fields, &mut visit);
        visit_type(&combinator.result, &mut visit);
    }
    used
}

fn implied_true(ty: TypeId) -> Combinator {
    Combinator {
        name: Name::new("true"),
        section: Section::Types,
        id: builtins::TRUE_ID,
        explicit_id: true,
        builtin: false,
        annotations: Vec::new(),
        generics: Vec::new(),
        fields: Vec::new(),
        result: TypeRef::Boxed {
            ty,
            args: Vec::new(),
        },
        docs: Docs::default(),
        text: "true#3fedd339 = True".to_owned(),
        span: Span::default(),
        name_span: Span::default(),
    }
}

fn mark_recursive(model: &mut Model) {
    let recursive = recursive_types(model);
    for (ty, recursive) in model.types.iter_mut().zip(recursive) {
        ty.recursive = recursive;
    }
}
