//! What of TL has no Rust form here: takes a model, gives an error for every such place.

use std::fmt;

use tl_parser::model::{
    Combinator, CombinatorId, Field, GenericKind, Model, NatUse, TypeArg, TypeRef,
};
use tl_parser::{Diagnostic, Label, Section, Span};

use super::fields::is_sized_object;
use super::shape::is_true;

/// A part of the schema that no Rust is generated for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// What it is.
    pub kind: UnsupportedKind,
    /// Where it stands.
    pub span: Span,
}

/// The parts of TL that no Rust is generated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnsupportedKind {
    /// `New`, `Final`, `Empty` and partial applications.
    Declaration,
    /// A constructor with implicit arguments.
    GenericConstructor,
    /// An implicit argument that is a number.
    NatArgument,
    /// `X` where `!X` would be a function call.
    PlainVariable,
    /// A repetition `n*[ … ]`.
    Repetition,
    /// A `#` field whose value something else refers to.
    DependentNat,
    /// A `#` field of flags that is optional itself.
    OptionalFlags,
    /// `mode?T`: no bit is named.
    WholeCondition,
    /// `vector<vector<T>>`: the inner vector has no id of its own.
    BareInnerVector,
    /// `Object` or `!X`, or something that ends with one, with something behind it.
    UnknownLength,
    /// A bit that no flags field of 32 bits has.
    BitTooHigh,
}

impl Unsupported {
    /// The same, ready for showing.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic {
            message: self.to_string(),
            primary: Label {
                span: self.span,
                text: "no Rust is generated for this".to_owned(),
            },
            secondary: Vec::new(),
            help: Some(self.kind.help().to_owned()),
        }
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            UnsupportedKind::Declaration => "this declaration is not supported by code generation",
            UnsupportedKind::GenericConstructor => {
                "constructors with implicit arguments are not supported by code generation"
            }
            UnsupportedKind::NatArgument => {
                "numbers as implicit arguments are not supported by code generation"
            }
            UnsupportedKind::PlainVariable => {
                "a value of variable type is not supported by code generation"
            }
            UnsupportedKind::Repetition => "repetitions are not supported by code generation",
            UnsupportedKind::DependentNat => {
                "types that depend on a number are not supported by code generation"
            }
            UnsupportedKind::OptionalFlags => {
                "an optional flags field is not supported by code generation"
            }
            UnsupportedKind::WholeCondition => {
                "a condition without a bit is not supported by code generation"
            }
            UnsupportedKind::BareInnerVector => {
                "a bare vector inside of a vector is not supported by code generation"
            }
            UnsupportedKind::UnknownLength => {
                "a value of unknown length can only stand at the very end"
            }
            UnsupportedKind::BitTooHigh => "a flags field has bits 0 to 31",
        })
    }
}

impl std::error::Error for Unsupported {}

impl UnsupportedKind {
    fn help(self) -> &'static str {
        match self {
            Self::Declaration => "remove it: it says nothing about bytes on the wire",
            Self::GenericConstructor => "write a constructor for each type that it is applied to",
            Self::NatArgument | Self::DependentNat => {
                "use `Vector`, or a constructor for each number that occurs"
            }
            Self::PlainVariable => "write `!X` for a function call, or the type that it is",
            Self::Repetition => "use `Vector`, or write the fields out",
            Self::OptionalFlags => "let the flags field be there always: it costs four bytes",
            Self::WholeCondition => "name the bit: `mode.0?T`",
            Self::BareInnerVector => "write `Vector<Vector<T>>`: the inner vector boxed",
            Self::UnknownLength => {
                "move it to the end; before an `Object` a field `bytes:int` can hold its length"
            }
            Self::BitTooHigh => "use a second flags field for it",
        }
    }
}

/// Everything that no Rust can be generated for, in source order.
pub(crate) fn check(model: &Model) -> Vec<Unsupported> {
    let declarations = model.declarations.iter().map(|declaration| Unsupported {
        kind: UnsupportedKind::Declaration,
        span: declaration.span,
    });
    let greedy = greedy_combinators(model);
    let combinators = model
        .combinators
        .iter()
        .filter(|combinator| !combinator.builtin)
        .flat_map(|combinator| check_combinator(model, combinator, &greedy));
    let mut found: Vec<_> = declarations.chain(combinators).collect();
    found.sort_by_key(|unsupported| unsupported.span);
    found
}

fn check_combinator(model: &Model, combinator: &Combinator, greedy: &[bool]) -> Vec<Unsupported> {
    let generics = combinator.generics.iter().filter_map(|generic| {
        let kind = match (generic.kind, combinator.section) {
            (GenericKind::Nat, _) => UnsupportedKind::NatArgument,
            (GenericKind::Type, Section::Types) => UnsupportedKind::GenericConstructor,
            (GenericKind::Type, Section::Functions) => return None,
        };
        let span = generic.span;
        Some(Unsupported { kind, span })
    });
    let last = combinator.fields.len().saturating_sub(1);
    let fields = combinator
        .fields
        .iter()
        .enumerate()
        .filter_map(|(index, field)| {
            let in_the_middle = index < last
                && !is_sized_object(&combinator.fields, index)
                && is_greedy(model, &field.ty, greedy);
            let kind = match in_the_middle {
                true => UnsupportedKind::UnknownLength,
                false => check_field(model, field, greedy)?,
            };
            let span = field.span;
            Some(Unsupported { kind, span })
        });
    generics.chain(fields).collect()
}

fn check_field(model: &Model, field: &Field, greedy: &[bool]) -> Option<UnsupportedKind> {
    match (field.nat_use, field.condition) {
        (Some(NatUse::Value), _) => return Some(UnsupportedKind::DependentNat),
        (Some(NatUse::Flags), Some(_)) => return Some(UnsupportedKind::OptionalFlags),
        _ => {}
    }
    match field.condition.map(|condition| condition.bit) {
        Some(None) => return Some(UnsupportedKind::WholeCondition),
        Some(Some(32..)) => return Some(UnsupportedKind::BitTooHigh),
        _ => {}
    }
    if is_true(model, field) {
        return None;
    }
    check_type(model, &field.ty, greedy)
}

fn check_type(model: &Model, ty: &TypeRef, greedy: &[bool]) -> Option<UnsupportedKind> {
    match ty {
        TypeRef::Vector { item, .. } => match **item {
            TypeRef::Vector { boxed: false, .. } => Some(UnsupportedKind::BareInnerVector),
            _ if is_greedy(model, item, greedy) => Some(UnsupportedKind::UnknownLength),
            _ => check_type(model, item, greedy),
        },
        TypeRef::Boxed { args, .. } | TypeRef::Bare { args, .. } => match args.first()? {
            TypeArg::Type(_) => Some(UnsupportedKind::GenericConstructor),
            TypeArg::Nat(_) => Some(UnsupportedKind::DependentNat),
        },
        TypeRef::Generic { bang: false, .. } => Some(UnsupportedKind::PlainVariable),
        TypeRef::Repeat { .. } => Some(UnsupportedKind::Repetition),
        _ => None,
    }
}

/// Whether decoding a value takes all bytes that are left.
fn is_greedy(model: &Model, ty: &TypeRef, greedy: &[bool]) -> bool {
    match ty {
        TypeRef::Object | TypeRef::Generic { bang: true, .. } => true,
        TypeRef::Bare { constructor, .. } => greedy[constructor.0],
        TypeRef::Boxed { ty, .. } => model
            .ty(*ty)
            .constructors
            .iter()
            .any(|constructor| greedy[constructor.0]),
        _ => false,
    }
}

/// Which combinators take all bytes that are left, by index.
fn greedy_combinators(model: &Model) -> Vec<bool> {
    let mut greedy = vec![false; model.combinators.len()];
    loop {
        let more: Vec<CombinatorId> = (0..greedy.len())
            .map(CombinatorId)
            .filter(|id| !greedy[id.0] && ends_greedily(model, *id, &greedy))
            .collect();
        if more.is_empty() {
            return greedy;
        }
        for id in more {
            greedy[id.0] = true;
        }
    }
}

fn ends_greedily(model: &Model, id: CombinatorId, greedy: &[bool]) -> bool {
    let fields = &model.combinator(id).fields;
    fields.last().is_some_and(|last| {
        is_greedy(model, &last.ty, greedy) && !is_sized_object(fields, fields.len() - 1)
    })
}
