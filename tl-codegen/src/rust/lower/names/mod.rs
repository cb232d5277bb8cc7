//! Names: takes a model, gives the Rust identifiers and paths of everything in it.
//!
//! | file       | decides                                       |
//! |------------|-----------------------------------------------|
//! | `case`     | case, keywords and leading digits             |
//! | `claims`   | who gets a name that several items want       |
//! | `variants` | what a constructor is called in its enum      |
//! | `fields`   | what fields and groups of them are called     |
//! | `errors`   | what documented errors are called             |

mod case;
mod claims;
mod errors;
mod fields;
mod variants;

use std::collections::BTreeMap;

use tl_parser::model::{CombinatorId, Condition, Model, Name, Node, TypeId};
use tl_parser::{Facts, Section};

use self::claims::{Claim, Claims};
use self::variants::{Variant, name_variants};
use super::derives::Derived;
use super::shape::Shapes;
use crate::rust::ir::{Ident, Path, Root, Roots};

pub(crate) use self::case::type_ident;
pub(crate) use self::errors::{CODE, ErrorNames, error_names, parameter_names};
pub(crate) use self::fields::{FieldNames, method_of_enum};
pub(crate) use self::variants::{OTHER, OTHER_SNAKE};

/// The Rust names of everything in a model.
#[derive(Debug)]
pub(crate) struct Names {
    types: Vec<Path>,
    combinators: Vec<Path>,
    fields: Vec<FieldNames>,
    groups: BTreeMap<(CombinatorId, Condition), Path>,
    variants: BTreeMap<CombinatorId, Variant>,
}

/// Where a name has to be unique.
type Scope = (Root, Vec<Ident>);

impl Names {
    /// Names everything.
    pub(crate) fn new(
        model: &Model,
        facts: &Facts,
        shapes: &Shapes,
        derived: &Derived,
        roots: &Roots,
    ) -> Self {
        let mut claims = Claims::new([]);
        let combinators = combinator_paths(model, facts, shapes, derived, roots, &mut claims);
        let fields: Vec<_> = model.combinators.iter().map(FieldNames::of).collect();
        let types = 0..model.types.len();
        let variants = types.flat_map(|index| {
            let constructors = model.types[index].constructors.iter().copied();
            constructors.zip(name_variants(model, TypeId(index)))
        });
        Self {
            types: type_paths(
                model,
                facts,
                shapes,
                derived,
                roots,
                &combinators,
                &mut claims,
            ),
            groups: group_paths(model, facts, &combinators, &fields, &mut claims),
            variants: variants.collect(),
            combinators,
            fields,
        }
    }

    /// The item that stands for a boxed type.
    pub(crate) fn ty(&self, id: TypeId) -> &Path {
        &self.types[id.0]
    }

    /// The struct of a constructor's fields, or of a function's arguments.
    pub(crate) fn combinator(&self, id: CombinatorId) -> &Path {
        &self.combinators[id.0]
    }

    /// The fields of a combinator.
    pub(crate) fn fields(&self, id: CombinatorId) -> &FieldNames {
        &self.fields[id.0]
    }

    /// The struct of the optional fields that depend on a condition, if there are several.
    pub(crate) fn group(&self, id: CombinatorId, condition: Condition) -> Option<&Path> {
        self.groups.get(&(id, condition))
    }

    /// The variant of a constructor in its type's enum.
    pub(crate) fn variant(&self, id: CombinatorId) -> &Ident {
        &self.variants[&id].ident
    }

    /// The methods of the enum that give a reference to what that variant holds, and that itself.
    pub(crate) fn selectors(&self, id: CombinatorId) -> [Ident; 2] {
        selectors(&self.variants[&id].snake)
    }
}

/// The methods that give a reference to what a variant holds, and that itself.
pub(crate) fn selectors(snake: &str) -> [Ident; 2] {
    ["as", "into"].map(|verb| Ident::new(format!("{verb}_{snake}")))
}

fn combinator_paths(
    model: &Model,
    facts: &Facts,
    shapes: &Shapes,
    derived: &Derived,
    roots: &Roots,
    claims: &mut Claims<Scope>,
) -> Vec<Path> {
    let combinators = model.combinators.iter().enumerate();
    let mut paths: Vec<Path> = combinators
        .map(|(index, combinator)| Path {
            borrows: facts.holds_text(Node::Combinator(CombinatorId(index))),
            copied: derived.of_combinator(combinator).copy,
            ..path(roots, root_of(roots, combinator.section), &combinator.name)
        })
        .collect();
    // What has no struct needs no name, and takes none away from others.
    let named = (0..paths.len()).filter(|&index| shapes.has_struct(CombinatorId(index)));
    let mark = |index: usize| format!("{:08X}", model.combinators[index].id);
    settle(&mut paths, named, mark, claims);
    paths
}

/// A type with one constructor is its struct.
fn type_paths(
    model: &Model,
    facts: &Facts,
    shapes: &Shapes,
    derived: &Derived,
    roots: &Roots,
    combinators: &[Path],
    claims: &mut Claims<Scope>,
) -> Vec<Path> {
    let only = |index| shapes.only_constructor(TypeId(index));
    let types = model.types.iter().enumerate();
    let mut paths: Vec<Path> = types
        .map(|(index, ty)| match only(index) {
            Some(constructor) => combinators[constructor.0].clone(),
            None => Path {
                borrows: facts.holds_text(Node::Type(TypeId(index))),
                copied: derived.of_type(TypeId(index)).copy,
                ..path(roots, &roots.enums, &ty.name)
            },
        })
        .collect();
    let enums = (0..paths.len()).filter(|&index| only(index).is_none());
    let mark = |index: usize| {
        let ids = model.types[index].constructors.iter();
        let least = ids.map(|&id| model.combinator(id).id).min();
        format!("{:08X}", least.unwrap_or_default())
    };
    settle(&mut paths, enums, mark, claims);
    paths
}

/// Structs of fields that share a bit are called like their owner and the field that holds them.
fn group_paths(
    model: &Model,
    facts: &Facts,
    combinators: &[Path],
    fields: &[FieldNames],
    claims: &mut Claims<Scope>,
) -> BTreeMap<(CombinatorId, Condition), Path> {
    let mut keys = Vec::new();
    let mut paths = Vec::new();
    for (index, combinator) in model.combinators.iter().enumerate() {
        for bit in combinator.bits.iter().filter(|bit| bit.optionals.len() > 1) {
            let (owner, field) = (&combinators[index], fields[index].group(bit));
            let mut members = bit.optionals.iter().map(|id| &combinator.fields[id.0].ty);
            keys.push((CombinatorId(index), bit.condition));
            paths.push(Path {
                ident: type_ident(&format!("{}_{}", owner.ident.name(), field.name())),
                borrows: members.any(|ty| facts.type_holds_text(ty)),
                copied: false,
                ..owner.clone()
            });
        }
    }
    let mark = |index: usize| {
        let (CombinatorId(owner), condition) = keys[index];
        let bit = condition.bit.unwrap_or_default();
        format!("{:08X}Bit{bit}", model.combinators[owner].id)
    };
    let all = 0..paths.len();
    settle(&mut paths, all, mark, claims);
    keys.into_iter().zip(paths).collect()
}

/// Gives those of the paths that are named a name of their own.
fn settle(
    paths: &mut [Path],
    named: impl Iterator<Item = usize>,
    mark: impl Fn(usize) -> String,
    claims: &mut Claims<Scope>,
) {
    let named: Vec<usize> = named.collect();
    let wanted = named.iter().map(|&index| Claim {
        scope: (paths[index].root.clone(), paths[index].namespace.clone()),
        wanted: paths[index].ident.name().to_owned(),
        mark: mark(index),
    });
    let names = claims.settle(&wanted.collect::<Vec<_>>());
    for (index, name) in named.into_iter().zip(names) {
        paths[index].ident = Ident::new(name);
    }
}

fn path(roots: &Roots, root: &Root, name: &Name) -> Path {
    let namespace = name.namespace();
    Path {
        root: root.clone(),
        namespace: namespace.map(|it| case::module_ident(it, roots)).collect(),
        ident: type_ident(name.local()),
        borrows: false,
        copied: false,
    }
}

fn root_of(roots: &Roots, section: Section) -> &Root {
    match section {
        Section::Types => &roots.types,
        Section::Functions => &roots.functions,
    }
}
