//! Known faults: takes `faults.toml`, tells whether one of them explains a difference.

use std::collections::BTreeSet;

use anyhow::Context;
use serde::Deserialize;
use tl_codegen::value::{Codec, Combined, Value};
use tl_parser::model::Role;

use crate::case::Case;
use crate::peer::Way;

/// A fault of one implementation.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    /// The name of the implementation.
    pub(crate) peer: String,
    /// What goes wrong, in a few words.
    pub(crate) what: String,
    /// The reason.
    #[expect(dead_code, reason = "it is for who reads the file")]
    why: String,
    /// In which ways it shows.
    ways: BTreeSet<Way>,
    /// The values that it can show in.
    when: When,
}

/// What a value has to have.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum When {
    /// A constructor of these names.
    Constructors(BTreeSet<String>),
    /// An optional vector without elements.
    EmptyOptionalVector,
    /// A vector of elements of four or eight bytes each, if all that follows were its elements.
    ShortVector,
    /// A `long` that no `double` can hold.
    Beyond53Bits,
    /// A negative `long` of which 2^32 is a divisor, or so near to one that a `double` cannot tell the quotients apart.
    NegativeMultiple,
    /// A text of 2^24 bytes or more.
    LongText,
}

#[derive(Deserialize)]
struct List {
    fault: Vec<Fault>,
}

/// All known faults.
///
/// # Errors
///
/// The file is not as it should be.
pub(crate) fn known() -> anyhow::Result<Vec<Fault>> {
    let list: List = toml::from_str(include_str!("../faults.toml")).context("faults.toml")?;
    Ok(list.fault)
}

impl Fault {
    /// Whether the fault explains that an implementation differs.
    pub(crate) fn explains(&self, codec: &Codec<'_>, way: Way, case: &Case) -> bool {
        self.ways.contains(&way) && self.when.holds(codec, case)
    }
}

impl When {
    fn holds(&self, codec: &Codec<'_>, case: &Case) -> bool {
        let has = |test: &dyn Fn(&Value) -> bool| any(&case.value, test);
        let has_combined = |test: &dyn Fn(&Combined) -> bool| {
            has(&|value| matches!(value, Value::Combined(it) if test(it)))
        };
        let has_long =
            |test: fn(i64) -> bool| has(&|value| matches!(value, Value::Long(it) if test(*it)));
        match self {
            Self::Constructors(names) => {
                has_combined(&|it| names.contains(codec.combinator(it.combinator).name.as_str()))
            }
            Self::EmptyOptionalVector => has_combined(&|it| has_empty_optional(codec, it)),
            Self::ShortVector => has_short_vector(&case.bytes),
            Self::Beyond53Bits => has_long(|it| it.unsigned_abs() > 1 << 53),
            Self::NegativeMultiple => has_long(is_negative_multiple),
            Self::LongText => has(&|value| match value {
                Value::String(text) | Value::Bytes(text) => text.bytes.len() >= 1 << 24,
                _ => false,
            }),
        }
    }
}

/// Whether the quotient by 2^32, less one and cut off, is less than the next whole number below it.
fn is_negative_multiple(number: i64) -> bool {
    number < 0 && number as f64 / 4_294_967_296.0 - 1.0 <= ((number >> 32) - 1) as f64
}

/// Whether a value, or one in it, passes a test.
fn any(value: &Value, test: &dyn Fn(&Value) -> bool) -> bool {
    test(value)
        || match value {
            Value::Combined(combined) => combined
                .fields
                .iter()
                .flatten()
                .any(|field| any(field, test)),
            Value::Vector(vector) => vector.items.iter().any(|item| any(item, test)),
            _ => false,
        }
}

fn has_empty_optional(codec: &Codec<'_>, combined: &Combined) -> bool {
    let fields = codec
        .combinator(combined.combinator)
        .fields
        .iter()
        .zip(&combined.fields);
    let mut vectors = fields.filter(|(field, _)| field.role == Role::Optional);
    vectors
        .any(|(_, value)| matches!(value, Some(Value::Vector(vector)) if vector.items.is_empty()))
}

fn has_short_vector(bytes: &[u8]) -> bool {
    let mut vectors = (0..bytes.len()).step_by(4).filter_map(|place| {
        let rest = bytes[place..].strip_prefix(&0x1cb5_c415_u32.to_le_bytes())?;
        let (count, rest) = rest.split_first_chunk()?;
        Some((
            usize::try_from(u32::from_le_bytes(*count)).ok()?,
            rest.len(),
        ))
    });
    vectors.any(|(count, rest)| {
        count > 0 && [count.saturating_mul(4), count.saturating_mul(8)].contains(&rest)
    })
}
