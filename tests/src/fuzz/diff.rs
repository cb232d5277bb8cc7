//! Two schemas, on a page each: what changed from one to the other.

use tl_codegen::diff::{Bump, Diff, Outline, diff, patch};
use tl_codegen::report::Severity;
use tl_codegen::value::{Codec, Form, Target};
use tl_parser::Facts;
use tl_parser::model::{Combinator, CombinatorId, Condition, Field, Model, Role, TypeRef};

use super::inputs::pages;
use crate::schema::resolve;
use crate::values::Maker;

/// How many values of each combinator the other schema has to read.
const VALUES: u64 = 2;

/// Whether the texts are schemas.
///
/// # Panics
///
/// If the changes are not all there are, or not what they are said to be.
pub fn check(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let [Ok(old), Ok(new)] = pages(&text).map(resolve) else {
        return false;
    };
    assert_eq!(diff(&old, &old).changes, [], "{text:?}");
    check_changes(&old, &new);
    check_changes(&new, &old);
    true
}

/// The old model and the changes make the new one, and they are as bad as they are said to be.
fn check_changes(old: &Model, new: &Model) {
    let difference = diff(old, new);
    let (was, is) = (Outline::of(old), Outline::of(new));
    assert_eq!(patch(old, &difference), is, "{difference:#?}");
    let worst = difference.worst();
    let bump = match worst {
        None => Bump::Patch,
        Some(Severity::Compatible) => Bump::Minor,
        Some(_) => Bump::Major,
    };
    assert_eq!(difference.bump(), bump);
    assert!(worst.is_some() || was == is, "{was:?}, {is:?}");
    if worst != Some(Severity::Wire) && old.combinators.iter().all(can_be_made) {
        check_bytes(old, new, &difference);
    }
}

/// What peers with the old schema write is read by those with the new one.
fn check_bytes(old: &Model, new: &Model, difference: &Diff) {
    let (writer, reader, facts) = (Codec::new([old]), Codec::new([new]), Facts::of(old));
    let ids = (0..old.combinators.len()).map(CombinatorId);
    for id in ids.filter(|id| !old.combinator(*id).builtin) {
        for seed in 0..VALUES {
            let value = Maker::new(&writer, old, &facts, seed).combined(id, Form::Boxed);
            let read = reader.decode(&writer.encode(&value), &Target::any());
            assert!(read.is_ok(), "{read:?} of {value:?}: {difference:#?}");
        }
    }
}

/// Whether [`Maker`] knows how to make a value: it is for schemas such as ours.
fn can_be_made(combinator: &Combinator) -> bool {
    combinator.builtin || combinator.generics.is_empty() && combinator.fields.iter().all(is_plain)
}

/// Any bits of a [`Role::Bits`] may be set, those that a new field depends on, too.
fn is_plain(field: &Field) -> bool {
    let has_bit = |condition: Condition| condition.bit.is_some();
    field.role != Role::Bits && field.condition.is_none_or(has_bit) && is_plain_type(&field.ty)
}

fn is_plain_type(ty: &TypeRef) -> bool {
    match ty {
        TypeRef::Vector { item, .. } => is_plain_type(item),
        TypeRef::Boxed { args, .. } | TypeRef::Bare { args, .. } => args.is_empty(),
        TypeRef::Nat | TypeRef::Builtin { .. } | TypeRef::Bool => true,
        _ => false,
    }
}
