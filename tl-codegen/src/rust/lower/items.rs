//! Items: takes combinators and types, gives structs, functions and enums.

use tl_parser::Section;
use tl_parser::model::{CombinatorId, TypeId, TypeRef};

use super::errors::error_path;
use super::fields::{lower_fields, unique_idents};
use super::names::{Names, param_ident};
use super::values::lower_result;
use super::{Context, docs, small};
use crate::rust::ir::{Codec, Enum, ErrorType, Function, Payload, Struct, Variant};

/// Bytes of the id before the fields.
const ID_SIZE: usize = 4;

/// The structs of all constructors that have one.
pub(crate) fn lower_structs(cx: &Context<'_>, names: &mut Names) -> Vec<Struct> {
    let constructors = cx.model.constructors().map(|(id, _)| id);
    constructors
        .filter(|&id| cx.shapes.has_struct(id))
        .map(|id| lower_struct(cx, names, id))
        .collect()
}

/// All functions.
pub(crate) fn lower_functions(cx: &Context<'_>, names: &mut Names) -> Vec<Function> {
    let functions = cx.model.functions();
    functions
        .map(|(id, function)| Function {
            arguments: lower_struct(cx, names, id),
            min_size: cx.measures.bare_size(id) + ID_SIZE,
            returns: lower_result(cx, function),
            error: lower_error(cx, id),
            callers: cx.facts.callers(function),
        })
        .collect()
}

/// What a function fails with: one that returns what another function does also fails with
/// that one's errors.
fn lower_error(cx: &Context<'_>, id: CombinatorId) -> ErrorType {
    let function = cx.model.combinator(id);
    match &function.result {
        TypeRef::Generic { generic, .. } => {
            ErrorType::Of(param_ident(&function.generics[generic.0].name))
        }
        _ if cx.facts.has_enum(function) => ErrorType::Own(error_path(cx.names.combinator(id))),
        _ => ErrorType::Common,
    }
}

/// The enums of all types with several constructors.
pub(crate) fn lower_enums(cx: &Context<'_>) -> Vec<Enum> {
    (0..cx.model.types.len())
        .map(TypeId)
        .filter(|&id| cx.shapes.only_constructor(id).is_none())
        .map(|id| lower_enum(cx, id))
        .collect()
}

fn lower_struct(cx: &Context<'_>, names: &mut Names, id: CombinatorId) -> Struct {
    let combinator = cx.model.combinator(id);
    let fields = lower_fields(cx, names, id);
    let (recursive, aliases) = match combinator.result {
        TypeRef::Boxed { ty, .. } if combinator.section == Section::Types => {
            let recursive = cx.model.ty(ty).recursive && cx.shapes.is_read_alone(id, ty);
            (recursive, aliases(cx, ty, id))
        }
        _ => (false, Vec::new()),
    };
    Struct {
        tl_name: combinator.name.to_string(),
        id: combinator.id,
        path: cx.combinator_path(id),
        docs: docs::combinator(cx, id),
        aliases,
        params: combinator
            .generics
            .iter()
            .map(|generic| param_ident(&generic.name))
            .collect(),
        fields: fields.fields,
        codec: small::codec(cx.model, id),
        comparison: small::comparison(cx.model, id),
        steps: fields.steps,
        groups: fields.groups,
        accessors: fields.accessors,
        min_size: cx.measures.bare_size(id),
        recursive,
    }
}

/// The name of a type that is found by its only constructor's.
fn aliases(cx: &Context<'_>, ty: TypeId, id: CombinatorId) -> Vec<String> {
    let is_only = cx.shapes.only_constructor(ty) == Some(id);
    let name = cx.model.ty(ty).name.local();
    let differs = name != cx.names.combinator(id).ident;
    (is_only && differs)
        .then(|| name.to_owned())
        .into_iter()
        .collect()
}

fn lower_enum(cx: &Context<'_>, id: TypeId) -> Enum {
    let ty = cx.model.ty(id);
    Enum {
        tl_name: ty.name.to_string(),
        path: cx.type_path(id),
        docs: docs::ty(cx, id),
        variants: ty
            .constructors
            .iter()
            .map(|&id| lower_variant(cx, id))
            .collect(),
        fallback: cx.measures.shallowest(cx.model, id),
        min_size: cx.measures.boxed_size(id),
        // It is a branch for every constructor, and often in a field.
        codec: Codec::Shared,
        comparison: small::comparison_of_type(cx.model, id),
        recursive: ty.recursive,
    }
}

fn lower_variant(cx: &Context<'_>, id: CombinatorId) -> Variant {
    let combinator = cx.model.combinator(id);
    let payload = (!combinator.fields.is_empty()).then(|| Payload {
        path: cx.combinator_path(id),
        numbers: small::is_small(cx.model, id).then(|| unique_idents(combinator)),
        boxed: cx.layout.boxes_variant(id),
    });
    Variant {
        ident: cx.names.variant(id).to_owned(),
        docs: docs::variant(combinator),
        id: combinator.id,
        payload,
    }
}
