//! Every constructor and function of the API and of MTProto, there and back: arbitrary values
//! are encoded, decoded and compared; every shorter input is an error; and what an independent
//! writer makes of the schema decodes and encodes to the same bytes.

use std::collections::BTreeSet;

use fastrand::Rng;
use tl_parser::Model;
use tl_parser::model::CombinatorId;
use tl_tests::case::{Case, Cases, cases};
use tl_tests::{random::Writer, schema};
use tl_types::{arbitrary as api, mtproto::arbitrary as mtproto};

/// Arbitrary values of each struct, and of each variant of each enum.
const VALUES: u64 = 6;

/// Bytes that an arbitrary value is made of.
const SEED_BYTES: usize = 192;

fn all_cases(of: &str) -> Cases {
    match of {
        "schema/api.tl" => cases(&[api::visit_types, api::visit_enums, api::visit_functions]),
        _ => cases(&[
            mtproto::visit_types,
            mtproto::visit_enums,
            mtproto::visit_functions,
        ]),
    }
}

/// Seeds whose first byte goes round: an enum takes its variant of it.
fn seeds(count: u64) -> impl Iterator<Item = Vec<u8>> {
    (0..count).map(|number| {
        let mut rng = Rng::with_seed(number);
        let mut seed: Vec<u8> = (0..SEED_BYTES).map(|_| rng.u8(..)).collect();
        seed[0] = number.to_le_bytes()[0];
        seed
    })
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

/// Whether a value ends with the raw bytes of another one, so that no length is wrong for it.
fn ends_raw(name: &str) -> bool {
    name.starts_with("invoke") || name == "initConnection" || name == "rpc_result"
}

fn check_value(name: &str, case: &dyn Case, seed: &[u8]) -> Option<u32> {
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
    for length in 0..bytes.len() {
        let prefix = &bytes[..length];
        match case.decode(prefix) {
            Err(_) => {}
            Ok(again) => assert!(
                ends_raw(name) && again == prefix,
                "{name} decodes {length} of {} bytes",
                bytes.len()
            ),
        }
    }
    Some(id_of(&bytes))
}

fn check_arbitrary(path: &str) -> (usize, usize) {
    let model = schema::model(path);
    let (mut seen, mut values) = (BTreeSet::new(), 0);
    for (name, case) in &all_cases(path).0 {
        for seed in seeds(VALUES * variants(&model, name)) {
            if let Some(id) = check_value(name, &**case, &seed) {
                seen.insert(id);
                values += 1;
            }
        }
    }
    let expected = expected_ids(&model);
    let missing: Vec<_> = expected
        .difference(&seen)
        .map(|id| format!("{id:08x}"))
        .collect();
    assert!(missing.is_empty(), "{path}: never made: {missing:?}");
    assert_eq!(expected, seen, "{path}: made what the schema does not have");
    (seen.len(), values)
}

#[test]
fn arbitrary_values_of_the_api_come_back_and_no_prefix_does() {
    let (combinators, values) = check_arbitrary("schema/api.tl");
    println!("api.tl: {combinators} constructors and functions, {values} values");
    assert!(combinators > 2_500, "{combinators}");
}

#[test]
fn arbitrary_values_of_mtproto_come_back_and_no_prefix_does() {
    let (combinators, values) = check_arbitrary("schema/mtproto.tl");
    println!("mtproto.tl: {combinators} constructors and functions, {values} values");
    assert!(combinators > 60, "{combinators}");
}

/// The TL name of the generated item that stands for a combinator: its own, or its type's
/// where it is a variant without fields.
fn item_name(model: &Model, id: CombinatorId) -> &str {
    let combinator = model.combinator(id);
    let is_plain = combinator.fields.is_empty();
    let ty = model.types.iter().find(|ty| ty.constructors.contains(&id));
    match ty {
        Some(ty) if is_plain && ty.constructors.len() > 1 => ty.name.as_str(),
        _ => combinator.name.as_str(),
    }
}

fn check_random(path: &str, values: u64) -> usize {
    let (model, cases) = (schema::model(path), all_cases(path));
    let mut checked = 0;
    for index in 0..model.combinators.len() {
        let id = CombinatorId(index);
        if model.combinator(id).builtin {
            continue;
        }
        let name = item_name(&model, id);
        let case = cases
            .find(name)
            .unwrap_or_else(|| panic!("{name} has no Rust type"));
        for seed in 0..values {
            let mut writer = Writer::new(&model, seed);
            writer.boxed(id);
            let again = case.decode(&writer.bytes);
            assert_eq!(again.as_ref(), Ok(&writer.bytes), "{name}, seed {seed}");
        }
        checked += 1;
    }
    checked
}

#[test]
fn what_an_independent_writer_makes_of_the_schema_is_read_and_written_alike() {
    for path in ["schema/api.tl", "schema/mtproto.tl"] {
        println!(
            "{path}: {} constructors and functions",
            check_random(path, 12)
        );
    }
}
