//! What of TL has no Rust form here: takes a model, gives an error for every such place.

use std::fmt;

use tl_parser::model::{
    Combinator, CombinatorId, Field, GenericId, GenericKind, Model, Role, TypeArg, TypeRef,
};
use tl_parser::{Diagnostic, Facts, Section, Span};

use crate::words::{Explain, Words};

/// The most bytes of a number: it lies on the stack while it is decoded.
const MAX_ARRAY: usize = 4096;

/// A part of the schema that no Rust is generated for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// Which of the parts without a Rust form it is.
    pub kind: UnsupportedKind,
    /// The combinator that it is a part of; none if it is a declaration of another kind.
    pub combinator: Option<CombinatorId>,
    /// Where it stands in the schema.
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
    /// A type variable of a function that none of its arguments has.
    UnusedVariable,
    /// `X` where `!X` would be a function call.
    PlainVariable,
    /// A repetition `n*[ … ]`.
    Repetition,
    /// A `#` field whose value something else refers to.
    DependentNat,
    /// A `#` field of flags that is optional itself.
    OptionalFlags,
    /// `n.0?T` where `{n:#}` is an implicit argument.
    GenericCondition,
    /// `mode?T`: no bit is named.
    WholeCondition,
    /// A repetition of whole numbers that takes more bytes than a value should in memory.
    LongArray,
    /// A function that returns a vector whose elements have no ids: `Vector<%T>`.
    BareResult,
    /// `Object` or `!X`, or something that ends with one, with something after it.
    UnknownLength,
    /// A bit that no flags field of 32 bits has.
    BitTooHigh,
    /// Something of which no more is known than its name.
    UnknownForm,
}

impl Unsupported {
    /// The same, ready for showing.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let words = self.kind.words();
        words.at(self.span, "no Rust is generated for this")
    }
}

impl fmt::Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind.words().message)
    }
}

impl std::error::Error for Unsupported {}

impl Explain for UnsupportedKind {
    fn words(&self) -> Words {
        let no_form = |what| Words::new(format!("{what} not supported by code generation"));
        match self {
            Self::Declaration => no_form("this declaration is")
                .help(
                "if it is a constructor's that has lost its `=`, write that; otherwise remove it, as it \
                 says nothing about bytes on the wire",
            ),
            Self::GenericConstructor => no_form("constructors with implicit arguments are").help(
                "write a constructor for each type that it is applied to, with the id of this one",
            ),
            Self::NatArgument => no_form("numbers as implicit arguments are").help(
                "write a constructor for each number that occurs, with the id of this one; a \
                 `Vector` has other bytes on the wire",
            ),
            Self::UnusedVariable => Words::new("no argument says what this variable is").help(
                "name the type that is returned; an argument `query:!X` has bytes of its own",
            ),
            Self::PlainVariable => no_form("a value of variable type is")
                .help("write `!X` for a function call, or the type that it is"),
            Self::Repetition => no_form("repetitions of anything but whole numbers are")
                .help("write the fields out; a `Vector` has other bytes on the wire"),
            Self::LongArray => Words::new(format!("a number of over {MAX_ARRAY} bytes"))
                .help("`bytes` can hold so many, but has other bytes on the wire"),
            Self::DependentNat => no_form("types that depend on a number are").help(
                "a count right before what it counts is `vector<T>`, with the same bytes; \
                 otherwise write a constructor for each number that occurs",
            ),
            Self::OptionalFlags => no_form("an optional flags field is").help(
                "no other declaration has the same bytes: one that is always there takes four more",
            ),
            Self::GenericCondition => no_form("a condition on an implicit argument is").help(
                "write a constructor for each value that the argument has, with the id of this one",
            ),
            Self::WholeCondition => no_form("a condition without a bit is")
                .help("`mode.0?T` means the same as long as the number is 0 or 1"),
            Self::BareResult => no_form("a result of elements without their ids is").help(
                "`Vector<T>` of a boxed type has other bytes on the wire, as has a type with \
                 this vector as its field",
            ),
            Self::UnknownLength => {
                Words::new("an `Object` or other value of unknown length can only stand at the very end").help(
                    "move it to the end, or write its length into a field `bytes:int` before an \
                 `Object`; both are other bytes on the wire",
                )
            }
            Self::BitTooHigh => {
                Words::new("a flags field has bits 0 to 31").help("use a second flags field for it")
            }
            Self::UnknownForm => Words::new("the form of this type on the wire is not known").help(
                "built in are int, long, double, string, bytes, int128 and int256; write what it is \
                 made of, or `Object` at the very end, which is any boxed value of unknown length",
            ),
        }
    }
}

/// Everything that no Rust can be generated for, in source order.
pub(crate) fn check(model: &Model, facts: &Facts) -> Vec<Unsupported> {
    let declarations = model.declarations.iter().map(|declaration| Unsupported {
        kind: UnsupportedKind::Declaration,
        combinator: None,
        span: declaration.span,
    });
    let combinators = model.combinators.iter().enumerate();
    let combinators = combinators
        .filter(|(_, combinator)| !combinator.builtin)
        .flat_map(|(index, combinator)| {
            let found = check_combinator(model, facts, combinator).into_iter();
            found.map(move |(kind, span)| Unsupported {
                kind,
                combinator: Some(CombinatorId(index)),
                span,
            })
        });
    let mut found: Vec<_> = declarations.chain(combinators).collect();
    found.sort_by_key(|unsupported| unsupported.span);
    found
}

fn check_combinator(
    model: &Model,
    facts: &Facts,
    combinator: &Combinator,
) -> Vec<(UnsupportedKind, Span)> {
    let generics = combinator.generics.iter().enumerate();
    let generics = generics.filter_map(|(index, generic)| {
        let kind = match (generic.kind, combinator.section) {
            (GenericKind::Nat, _) => UnsupportedKind::NatArgument,
            (GenericKind::Type, Section::Types) => UnsupportedKind::GenericConstructor,
            (GenericKind::Type, Section::Functions) if is_used(combinator, GenericId(index)) => {
                return None;
            }
            (GenericKind::Type, Section::Functions) => UnsupportedKind::UnusedVariable,
            _ => UnsupportedKind::GenericConstructor,
        };
        Some((kind, generic.span))
    });
    let last = combinator.fields.len().saturating_sub(1);
    let fields = combinator
        .fields
        .iter()
        .enumerate()
        .filter_map(|(index, field)| {
            let in_the_middle =
                index < last && field.role != Role::Measured && facts.is_greedy(&field.ty);
            let kind = match in_the_middle {
                true => UnsupportedKind::UnknownLength,
                false => check_field(model, facts, field)?,
            };
            Some((kind, field.span))
        });
    let result = check_result(model, facts, combinator).map(|kind| (kind, combinator.name_span));
    generics.chain(fields).chain(result).collect()
}

fn check_result(model: &Model, facts: &Facts, combinator: &Combinator) -> Option<UnsupportedKind> {
    match &combinator.result {
        TypeRef::Boxed { args, .. } if combinator.section == Section::Functions => check_args(args),
        ty => check_vector(model, facts, ty),
    }
}

fn check_vector(model: &Model, facts: &Facts, ty: &TypeRef) -> Option<UnsupportedKind> {
    let TypeRef::Vector { item, .. } = ty else {
        return None;
    };
    match &**item {
        // Alone it is raw bytes, of which several would have no ends.
        TypeRef::Undeclared { .. } => Some(UnsupportedKind::UnknownForm),
        item if facts.is_greedy(item) => Some(UnsupportedKind::UnknownLength),
        TypeRef::Boxed { args, .. } => check_args(args),
        _ if has_bare_elements(model, ty) => Some(UnsupportedKind::BareResult),
        item => check_vector(model, facts, item),
    }
}

/// What a type is applied to.
fn check_args(args: &[TypeArg]) -> Option<UnsupportedKind> {
    match args.first()? {
        TypeArg::Type(_) => Some(UnsupportedKind::GenericConstructor),
        _ => Some(UnsupportedKind::DependentNat),
    }
}

/// Whether a vector's elements are not in the one form that results are read in.
fn has_bare_elements(model: &Model, ty: &TypeRef) -> bool {
    let TypeRef::Vector { item, .. } = ty else {
        return false;
    };
    match **item {
        TypeRef::Bare { .. } => model.array_size(item).is_none(),
        TypeRef::Vector { boxed: false, .. } => true,
        _ => has_bare_elements(model, item),
    }
}

/// Whether an argument has a type variable, so that callers say what it is.
fn is_used(function: &Combinator, variable: GenericId) -> bool {
    let mut used = false;
    for field in &function.fields {
        field.ty.walk(&mut |ty| {
            used |= matches!(ty, TypeRef::Generic { generic, .. } if *generic == variable);
        });
    }
    used
}

fn check_field(model: &Model, facts: &Facts, field: &Field) -> Option<UnsupportedKind> {
    match (field.role, field.condition) {
        (Role::Count, _) => return Some(UnsupportedKind::DependentNat),
        (Role::Flags | Role::Bits, Some(_)) => return Some(UnsupportedKind::OptionalFlags),
        _ => {}
    }
    if field.condition.is_some_and(|it| it.field().is_none()) {
        return Some(UnsupportedKind::GenericCondition);
    }
    match field.condition.map(|condition| condition.bit) {
        Some(None) => return Some(UnsupportedKind::WholeCondition),
        Some(Some(32..)) => return Some(UnsupportedKind::BitTooHigh),
        _ => {}
    }
    match field.role {
        Role::True => None,
        _ => check_type(model, facts, &field.ty),
    }
}

fn check_type(model: &Model, facts: &Facts, ty: &TypeRef) -> Option<UnsupportedKind> {
    if let Some(bytes) = model.array_size(ty) {
        return (bytes > MAX_ARRAY).then_some(UnsupportedKind::LongArray);
    }
    match ty {
        TypeRef::Vector { item, .. } if facts.is_greedy(item) => {
            Some(UnsupportedKind::UnknownLength)
        }
        TypeRef::Vector { item, .. } => check_type(model, facts, item),
        TypeRef::Boxed { args, .. } | TypeRef::Bare { args, .. } => check_args(args),
        TypeRef::Generic { bang: false, .. } => Some(UnsupportedKind::PlainVariable),
        TypeRef::Repeat { .. } => Some(UnsupportedKind::Repetition),
        TypeRef::Undeclared { .. } => Some(UnsupportedKind::UnknownForm),
        _ => None,
    }
}
