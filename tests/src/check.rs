//! Round trips: takes a model and the codecs that were generated from it, checks every constructor
//! and function, gives how many there were.

use std::collections::BTreeSet;

use fastrand::Rng;
use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Model, TypeRef};

use crate::case::{Case, Cases};
use crate::random::Writer;

/// Bytes that an arbitrary value is made of.
const SEED_BYTES: usize = 192;

/// What has been checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checked {
    /// Constructors and functions.
    pub combinators: usize,
    /// Their values.
    pub values: usize,
}

/// Seeds whose first byte goes round: an enum takes its variant of it.
pub fn seeds(count: u64) -> impl Iterator<Item = Vec<u8>> {
    (0..count).map(|number| {
        let mut rng = Rng::with_seed(number);
        let mut seed: Vec<u8> = (0..SEED_BYTES).map(|_| rng.u8(..)).collect();
        seed[0] = number.to_le_bytes()[0];
        seed
    })
}

/// Encodes `values` arbitrary values of each struct and of each variant, decodes them, compares,
/// and decodes every shorter input, which has to fail.
///
/// # Panics
///
/// If a value does not come back, if a prefix does, or if a combinator of the model is never made.
pub fn check_arbitrary(model: &Model, cases: &Cases, values: u64) -> Checked {
    let raw = raw_names(model);
    let (mut seen, mut count) = (BTreeSet::new(), 0);
    for (name, case) in &cases.0 {
        let ends_raw = raw.contains(name);
        for seed in seeds(values * variants(model, name)) {
            if let Some(id) = check_value(name, &**case, &seed, ends_raw) {
                seen.insert(id);
                count += 1;
            }
        }
    }
    let expected = expected_ids(model);
    let missing: Vec<_> = expected
        .difference(&seen)
        .map(|id| format!("{id:08x}"))
        .collect();
    assert!(missing.is_empty(), "never made: {missing:?}");
    assert_eq!(expected, seen, "made what the schema does not have");
    Checked {
        combinators: seen.len(),
        values: count,
    }
}

fn check_value(name: &str, case: &dyn Case, seed: &[u8], ends_raw: bool) -> Option<u32> {
    let bytes = case.make(seed)?;
    assert_eq!(
        case.decode(&bytes).as_ref(),
        Ok(&bytes),
        "{name} does not come back"
    );
    assert!(
        case.is_made_of(seed, &bytes),
        "{name} comes back as another value: {bytes:02x?}"
    );
    assert!(
        case.min_size() <= bytes.len(),
        "{name} in {} bytes",
        bytes.len()
    );
    for length in 0..bytes.len() {
        let prefix = &bytes[..length];
        match case.decode(prefix) {
            Err(_) => {}
            Ok(again) => assert!(
                ends_raw && again == prefix,
                "{name} decodes {length} of {} bytes",
                bytes.len()
            ),
        }
    }
    Some(id_of(&bytes))
}

/// Lets an independent writer encode `values` values of every combinator, decodes and encodes them.
///
/// # Panics
///
/// If the bytes are not the same again.
pub fn check_random(model: &Model, cases: &Cases, values: u64) -> Checked {
    let mut checked = Checked::default();
    let mut seen = BTreeSet::new();
    let ids = (0..model.combinators.len()).map(CombinatorId);
    for id in ids.filter(|id| !model.combinator(*id).builtin) {
        let name = item_name(model, id);
        let case = cases
            .find(name)
            .unwrap_or_else(|| panic!("{name} has no Rust type"));
        for seed in 0..values {
            let mut writer = Writer::new(model, seed);
            writer.boxed(id);
            let again = case.decode(&writer.bytes);
            assert_eq!(again.as_ref(), Ok(&writer.bytes), "{name}, seed {seed}");
            checked.values += 1;
        }
        // A function and its prefix have one id.
        seen.insert(model.combinator(id).id);
    }
    checked.combinators = seen.len();
    checked
}

fn id_of(bytes: &[u8]) -> u32 {
    u32::from_le_bytes(
        bytes[..4]
            .try_into()
            .expect("a boxed value starts with an id"),
    )
}

/// The ids that a schema's generated code has to know.
fn expected_ids(model: &Model) -> BTreeSet<u32> {
    let real = model
        .combinators
        .iter()
        .filter(|combinator| !combinator.builtin);
    real.map(|combinator| combinator.id).collect()
}

/// How many constructors a type has; 1 for structs and functions.
fn variants(model: &Model, name: &str) -> u64 {
    let ty = model.types.iter().find(|ty| ty.name.as_str() == name);
    ty.map_or(1, |ty| ty.constructors.len() as u64)
}

/// The TL name of the generated item that stands for a combinator: its own, or its type's
/// where it is a variant without fields.
#[must_use]
pub fn item_name(model: &Model, id: CombinatorId) -> &str {
    let combinator = model.combinator(id);
    let is_plain = combinator.fields.is_empty();
    let ty = model.types.iter().find(|ty| ty.constructors.contains(&id));
    match ty {
        Some(ty) if is_plain && ty.constructors.len() > 1 => ty.name.as_str(),
        _ => combinator.name.as_str(),
    }
}

/// The names of the items whose values end with the raw bytes of another one, so that no length
/// is wrong for them.
fn raw_names(model: &Model) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    loop {
        let combinators = model.combinators.iter();
        let raw: Vec<_> = combinators
            .filter(|each| ends_raw(model, each, &names))
            .collect();
        let before = names.len();
        for combinator in raw {
            names.insert(combinator.name.as_str());
            if let (Section::Types, TypeRef::Boxed { ty, .. }) =
                (combinator.section, &combinator.result)
            {
                names.insert(model.ty(*ty).name.as_str());
            }
        }
        if names.len() == before {
            return names;
        }
    }
}

fn ends_raw(model: &Model, combinator: &Combinator, raw: &BTreeSet<&str>) -> bool {
    let Some((last, before)) = combinator.fields.split_last() else {
        return false;
    };
    let before = before.last().and_then(|field| field.name.as_deref());
    match &last.ty {
        TypeRef::Object => before != Some("bytes"),
        TypeRef::Generic { .. } => true,
        TypeRef::Boxed { ty, .. } => raw.contains(model.ty(*ty).name.as_str()),
        TypeRef::Bare { constructor, .. } => {
            raw.contains(model.combinator(*constructor).name.as_str())
        }
        _ => false,
    }
}
