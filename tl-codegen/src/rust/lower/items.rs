//! Items: takes combinators and types, gives structs, functions and enums.

use std::collections::BTreeMap;

use tl_parser::Section;
use tl_parser::model::{CombinatorId, Type, TypeId, TypeRef};

use super::common::lower_common;
use super::construction::construction;
use super::context::Context;
use super::docs::Samples;
use super::errors::error_path;
use super::fields::lower_fields;
use super::names::{self, OTHER, OTHER_SNAKE, type_ident};
use super::values::lower_result;
use super::{codecs, docs};
use crate::rust::ir::{
    Codec, Enum, ErrorType, Function, Ident, Other, Path, Payload, Struct, Variant,
};

/// The structs of all constructors that have one.
pub(crate) fn lower_structs(cx: &Context<'_>) -> Vec<Struct> {
    let constructors = cx.model.constructors().map(|(id, _)| id);
    constructors
        .filter(|&id| cx.shapes.has_struct(id))
        .map(|id| lower_struct(cx, id, None))
        .collect()
}

/// All functions, with examples made of these values.
pub(crate) fn lower_functions(cx: &Context<'_>, samples: &Samples<'_>) -> Vec<Function> {
    let functions = cx.model.functions();
    functions
        .map(|(id, function)| Function {
            arguments: lower_struct(cx, id, Some(samples)),
            min_size: cx.facts.least_size_with_id(id),
            returns: lower_result(cx, function),
            error: lower_error(cx, id),
            callers: cx.documented.callers(function),
        })
        .collect()
}

/// Lines of code by the TL names of functions.
#[cfg(feature = "reference")]
pub(crate) type Examples = BTreeMap<String, Vec<String>>;

/// A request for each function, made of these values.
#[cfg(feature = "reference")]
pub(crate) fn lower_examples(cx: &Context<'_>, samples: &Samples<'_>) -> Examples {
    let examples = cx.model.functions().filter_map(|(id, function)| {
        let fields = lower_fields(cx, id).fields;
        let example = samples.request(cx.names.combinator(id), construction(&fields), &fields)?;
        Some((function.name.to_string(), example))
    });
    examples.collect()
}

/// What a function fails with: one that returns what another function does also fails with
/// that one's errors.
fn lower_error(cx: &Context<'_>, id: CombinatorId) -> ErrorType {
    let function = cx.model.combinator(id);
    match &function.result {
        TypeRef::Generic { generic, .. } => {
            ErrorType::Of(type_ident(&function.generics[generic.0].name))
        }
        _ if cx.documented.has_enum(function) => {
            ErrorType::Own(error_path(&cx.roots.errors, cx.names.combinator(id)))
        }
        _ => ErrorType::Common,
    }
}

/// The enums of all types with several constructors.
pub(crate) fn lower_enums(cx: &Context<'_>, structs: &[Struct]) -> Vec<Enum> {
    let structs: BTreeMap<&Path, &Struct> = structs.iter().map(|it| (&it.path, it)).collect();
    (0..cx.model.types.len())
        .map(TypeId)
        .filter(|&id| cx.shapes.only_constructor(id).is_none())
        .map(|id| lower_enum(cx, id, &structs))
        .collect()
}

fn lower_struct(cx: &Context<'_>, id: CombinatorId, samples: Option<&Samples<'_>>) -> Struct {
    let combinator = cx.model.combinator(id);
    let fields = lower_fields(cx, id);
    let (path, construction) = (cx.names.combinator(id), construction(&fields.fields));
    let example = samples.and_then(|it| it.request(path, construction, &fields.fields));
    let recursive = match combinator.result {
        TypeRef::Boxed { ty, .. } if combinator.section == Section::Types => {
            let is_read_alone =
                cx.shapes.only_constructor(ty) == Some(id) || cx.facts.is_used_bare(id);
            cx.facts.is_recursive(ty) && is_read_alone
        }
        _ => false,
    };
    Struct {
        construction,
        tl_name: combinator.name.to_string(),
        id: combinator.id,
        path: path.clone(),
        docs: docs::combinator(cx, id, example.unwrap_or_default()),
        aliases: docs::aliases_of_struct(cx, id),
        attributes: cx.attributes.of(cx.names.combinator(id)),
        params: combinator
            .generics
            .iter()
            .map(|generic| type_ident(&generic.name))
            .collect(),
        fields: fields.fields,
        codec: codecs::codec(cx.model, id),
        comparison: codecs::comparison(cx.model, id),
        derives: cx.derived.of_combinator(combinator),
        steps: fields.steps,
        groups: fields.groups,
        accessors: fields.accessors,
        min_size: cx.facts.least_bare_size(id),
        recursive,
    }
}

fn lower_enum(cx: &Context<'_>, id: TypeId, structs: &BTreeMap<&Path, &Struct>) -> Enum {
    let ty = cx.model.ty(id);
    let constructors = ty.constructors.iter();
    // What has no struct has no path of its own either.
    let payloads = constructors.map(|&it| {
        let is_struct = cx.shapes.has_struct(it);
        structs
            .get(is_struct.then(|| cx.names.combinator(it))?)
            .copied()
    });
    let shallowest = cx.facts.shallowest(id);
    Enum {
        tl_name: ty.name.to_string(),
        path: cx.names.ty(id).clone(),
        docs: docs::ty(cx, id),
        aliases: docs::aliases(&ty.name, &cx.names.ty(id).ident),
        attributes: cx.attributes.of(cx.names.ty(id)),
        variants: ty
            .constructors
            .iter()
            .map(|&constructor| lower_variant(cx, id, constructor))
            .collect(),
        other: lower_other(ty),
        common: match ty.others[..] {
            [] => lower_common(payloads.collect()),
            _ => Vec::new(),
        },
        fallback: ty
            .constructors
            .iter()
            .position(|&it| it == shallowest)
            .unwrap_or(0),
        min_size: cx.facts.least_boxed_size(id),
        in_place: cx.layouts.owned.is_in_place(id),
        codec: Codec::Shared,
        comparison: codecs::comparison_of_type(cx.model, id),
        derives: cx.derived.of_type(id),
        recursive: cx.facts.is_recursive(id),
    }
}

fn lower_other(ty: &Type) -> Option<Other> {
    (!ty.others.is_empty()).then(|| Other {
        ident: Ident::new(OTHER),
        docs: docs::other(ty),
        selectors: names::selectors(OTHER_SNAKE),
        ids: ty.others.clone(),
    })
}

fn lower_variant(cx: &Context<'_>, ty: TypeId, id: CombinatorId) -> Variant {
    let combinator = cx.model.combinator(id);
    let payload = (!combinator.fields.is_empty()).then(|| Payload {
        path: cx.names.combinator(id).clone(),
        selectors: cx.names.selectors(id),
        numbers: codecs::is_small(cx.model, id).then(|| cx.names.fields(id).idents().to_vec()),
        boxed: cx.layouts.each(|layout| layout.boxes_variant(id)),
    });
    let ident = cx.names.variant(id).clone();
    let aliases = match cx.shapes.has_struct(id) {
        true => Vec::new(),
        false => docs::aliases(&combinator.name, &ident),
    };
    Variant {
        ident,
        docs: docs::variant(cx, ty, id),
        aliases,
        id: combinator.id,
        payload,
    }
}
