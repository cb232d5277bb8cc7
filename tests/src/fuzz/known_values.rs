//! What is generated: takes an id or a name, gives the codecs of everything that has it.

use std::collections::BTreeMap;

use tl_codegen::value::{Codec, Target};
use tl_parser::{Model, Section};
use tl_types::{Schema, mtproto};

use crate::case::{self, Case, Cases, cases};
use crate::schema;
use crate::second_opinion::target;

/// A struct or an enum in one of its forms, and what the interpreting codec knows it as.
pub(super) struct Known {
    pub(super) codec: &'static Codec<'static>,
    pub(super) target: Target,
    pub(super) case: Box<dyn Case>,
    pub(super) schema: Schema,
}

#[derive(Default)]
struct AllKnown {
    by_id: BTreeMap<u32, Vec<&'static Known>>,
    by_name: BTreeMap<&'static str, Vec<&'static Known>>,
}

thread_local! {
    static ALL: AllKnown = all();
}

/// Gives an input, and what may begin with its id. An id that nothing has counts as a number of one that
/// something has, so that random bytes come further than their first word.
pub(super) fn with_id<T>(
    input: &[u8],
    check: impl FnOnce(&[u8], &[&'static Known]) -> T,
) -> Option<T> {
    let (id, rest) = input.split_first_chunk()?;
    let id = u32::from_le_bytes(*id);
    let (id, known) = ALL.with(|all| {
        let number = id as usize % all.by_id.len();
        let found = all.by_id.get_key_value(&id);
        let (id, known) = found.or_else(|| all.by_id.iter().nth(number))?;
        Some((*id, known.clone()))
    })?;
    Some(check(&[&id.to_le_bytes(), rest].concat(), &known))
}

/// What has a name, as owned values.
pub(super) fn with_name(name: &str) -> Vec<&'static Known> {
    ALL.with(|all| all.by_name.get(name).cloned())
        .unwrap_or_default()
}

fn all() -> AllKnown {
    let mut all = AllKnown::default();
    let borrowed = cases(&[tl_types::arbitrary::visit_borrowable]);
    all.add("schema/api.tl", [case::api(), borrowed], tl_types::SCHEMA);
    let borrowed = cases(&[mtproto::arbitrary::visit_borrowable]);
    let forms = [case::mtproto(), borrowed];
    all.add("schema/mtproto.tl", forms, mtproto::SCHEMA);
    all
}

impl AllKnown {
    /// Owned forms come before borrowed ones, and have the names.
    fn add(&mut self, path: &str, [owned, borrowed]: [Cases; 2], schema: Schema) {
        let model: &Model = Box::leak(Box::new(schema::model(path)));
        let codec: &Codec<'_> = Box::leak(Box::new(Codec::new([model])));
        for (name, case) in owned.0 {
            let known = self.add_case(codec, model, name, case, schema);
            self.by_name.entry(name).or_default().push(known);
        }
        for (name, case) in borrowed.0 {
            self.add_case(codec, model, name, case, schema);
        }
    }

    fn add_case(
        &mut self,
        codec: &'static Codec<'static>,
        model: &Model,
        name: &str,
        case: Box<dyn Case>,
        schema: Schema,
    ) -> &'static Known {
        let known: &Known = Box::leak(Box::new(Known {
            codec,
            target: target(codec, name, &*case),
            case,
            schema,
        }));
        for id in ids(model, name, &*known.case) {
            self.by_id.entry(id).or_default().push(known);
        }
        known
    }
}

/// The ids that an item's values begin with: one, or those of a type's constructors.
fn ids(model: &Model, name: &str, case: &dyn Case) -> Vec<u32> {
    let is_function = case.rust_name().contains("::functions::");
    let section = match is_function {
        true => Section::Functions,
        false => Section::Types,
    };
    let mut own = model.combinators.iter();
    let own = own.find(|it| it.name.as_str() == name && it.section == section);
    let ty = model.types.iter().find(|ty| ty.name.as_str() == name);
    let constructors = ty.into_iter().flat_map(|ty| &ty.constructors);
    let of_type = constructors.map(|&id| model.combinator(id).id);
    own.map(|it| it.id).into_iter().chain(of_type).collect()
}
