//! Sizes in memory: no enum is large, and nothing large is held without a `Box`. The limits are
//! the generator's; it estimates sizes, the compiler has the last word, and here they meet.

use std::collections::{BTreeMap, BTreeSet};

use tl_codegen::Files;
use tl_tests::case::{self, Cases};
use tl_tests::tree::read_tree;
use tl_types::enums;

/// Largest struct or enum that a field holds without a `Box`.
const FIELD_LIMIT: usize = 48;

/// Largest struct that a variant holds without a `Box`.
const VARIANT_LIMIT: usize = 128;

/// The same in the types that `tl-codegen.toml` names for it.
const IN_PLACE_LIMIT: usize = 512;

/// Those types.
const IN_PLACE: [&str; 3] = ["Chat", "Message", "User"];

/// What an enum may have beside its largest variant, to tell the variants apart.
const TAG: usize = 8;

/// Sizes by the path that generated code names a type by: `types::messages::Dialogs`.
fn sizes(schema: &str, cases: &Cases) -> BTreeMap<String, usize> {
    let prefix = format!("tl_types::{schema}::");
    let sizes = cases.0.iter().map(|(_, case)| {
        let path = case.rust_name().strip_prefix(&prefix);
        let path = path.expect("a type of the schema");
        (path.replace("<'_>", ""), case.size())
    });
    sizes.collect()
}

/// The generated files of one root module.
fn lines<'f>(files: &'f Files, root: &'f str) -> impl Iterator<Item = &'f str> {
    let files = files.iter().filter(move |(path, _)| path.starts_with(root));
    files.flat_map(|(_, text)| text.lines())
}

/// The type of a field that is held in place, an `Option` apart.
fn field_type(line: &str) -> Option<&str> {
    let (_, ty) = line
        .strip_prefix("    pub ")?
        .strip_suffix(',')?
        .split_once(": ")?;
    let ty = ty
        .strip_prefix("Option<")
        .and_then(|ty| ty.strip_suffix('>'))
        .unwrap_or(ty);
    let ty = ty.strip_suffix("<'a>").unwrap_or(ty);
    let roots = ["types::", "enums::", "borrowed::"];
    roots.iter().any(|root| ty.starts_with(root)).then_some(ty)
}

/// The struct that a variant holds in place.
fn variant_type(line: &str) -> Option<&str> {
    let (_, ty) = line
        .strip_prefix("    ")?
        .strip_suffix("),")?
        .split_once('(')?;
    let ty = ty.strip_suffix("<'a>").unwrap_or(ty);
    (ty.starts_with("types::") || ty.starts_with("borrowed::")).then_some(ty)
}

/// Checks all types in place against a limit; gives how many there are.
fn check<'l>(
    sizes: &BTreeMap<String, usize>,
    types: impl Iterator<Item = &'l str>,
    limit: usize,
) -> usize {
    // The structs of shared flag bits have no case of their own.
    let known: Vec<_> = types.filter_map(|ty| Some((ty, *sizes.get(ty)?))).collect();
    for (ty, size) in &known {
        assert!(*size <= limit, "{ty}: {size} bytes");
    }
    known.len()
}

#[test]
fn nothing_large_is_held_without_a_box() {
    let trees = [
        ("api", "", case::api()),
        ("mtproto", "", case::mtproto()),
        ("api", "borrowed/", case::api_borrowed()),
        ("mtproto", "borrowed/", case::mtproto_borrowed()),
    ];
    for (schema, form, cases) in trees {
        let files = read_tree(&format!("tl-types/src/generated/{schema}"));
        let sizes = sizes(schema, &cases);
        let (types, enums) = (format!("{form}types"), format!("{form}enums"));
        let fields = lines(&files, &types).filter_map(field_type);
        let fields = check(&sizes, fields, FIELD_LIMIT);
        let variants = lines(&files, &enums).filter_map(variant_type);
        let variants = check(&sizes, variants, IN_PLACE_LIMIT);
        println!("{schema}/{form}: {fields} fields and {variants} variants without a box");
        assert!(variants > 10, "{schema}/{form}: {fields}, {variants}");
    }
}

#[test]
fn no_enum_is_large() {
    let cases = case::all();
    let enums = cases
        .iter()
        .filter(|(_, case)| case.rust_name().contains("::enums::"));
    let sizes: Vec<_> = enums.map(|(name, case)| (case.size(), *name)).collect();
    let largest = sizes.iter().max().expect("an enum");
    println!("{} enums, the largest: {largest:?}", sizes.len());
    assert!(sizes.len() > 200, "{}", sizes.len());
    assert!(largest.0 <= IN_PLACE_LIMIT + TAG, "{largest:?}");
    let large = sizes.iter().filter(|(size, _)| *size > VARIANT_LIMIT + TAG);
    let large: BTreeSet<_> = large.map(|(_, name)| *name).collect();
    assert_eq!(Vec::from_iter(large), IN_PLACE);
}

#[test]
fn the_types_of_every_update_are_no_larger() {
    let sizes = [
        ("Update", size_of::<enums::Update>(), 128),
        ("Updates", size_of::<enums::Updates>(), 128),
        ("Message", size_of::<enums::Message>(), 512),
        ("MessageMedia", size_of::<enums::MessageMedia>(), 136),
        ("User", size_of::<enums::User>(), 384),
        ("Chat", size_of::<enums::Chat>(), 384),
    ];
    for (name, size, limit) in sizes {
        println!("{name}: {size} bytes");
        assert!(size <= limit, "{name}: {size} bytes");
    }
}
