//! The table in `schema`: how much it has, and that it is whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::errors::pattern::is_meaning;
use crate::errors::{ErrorTable, Parameters};

fn read(file: &str) -> String {
    let path = format!("{}/../schema/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn documented() -> ErrorTable {
    let parameters = Parameters::parse(&read("error-parameters.json"));
    let parameters = parameters.expect("schema/error-parameters.json");
    ErrorTable::parse(&read("errors.json"), &parameters).expect("schema/errors.json")
}

#[test]
fn the_counts_are_reached() {
    let counts = documented().counts();
    println!("schema/errors.json: {counts}");
    assert!(counts.names >= 900, "{counts}");
    assert!(counts.pairs >= 2_366, "{counts}");
    assert!(counts.methods >= 582, "{counts}");
}

#[test]
fn it_is_in_the_canonical_form() {
    assert!(documented().to_json() == read("errors.json"));
}

#[test]
fn every_name_has_a_code_and_a_sentence_with_its_parameters() {
    let placeholders = |text: &str| text.matches("%d").count() + text.matches("%s").count();
    for (name, error) in &documented().errors {
        assert!(!error.codes.is_empty(), "{name}");
        let description = error.description.as_deref().unwrap_or_default();
        assert!(description.ends_with('.'), "{name}: {description}");
        assert_eq!(placeholders(description), placeholders(name), "{name}");
    }
}

#[test]
fn every_parameter_has_a_meaning_and_every_meaning_a_parameter() {
    let meanings: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(&read("error-parameters.json")).expect("an object");
    let table = documented();
    let errors = table.errors.iter();
    let with_parameters: BTreeSet<_> = errors
        .filter(|(_, error)| error.pattern.parameters().count() > 0)
        .map(|(name, _)| name)
        .collect();
    assert!(meanings.keys().eq(with_parameters));
    for (name, error) in &table.errors {
        for (_, meaning) in error.pattern.parameters() {
            assert!(is_meaning(meaning), "{name}: {meaning}");
            assert!(!matches!(meaning, "value" | "text"), "{name}: {meaning}");
        }
    }
}

#[test]
fn nearly_all_examples_are_texts_of_one_name_only() {
    let table = documented();
    let mut owners = BTreeMap::<String, Vec<&str>>::new();
    for (name, error) in &table.errors {
        let example = error.pattern.example(0);
        owners.entry(example).or_default().push(name);
    }
    let shared: Vec<_> = owners.values().filter(|names| names.len() > 1).collect();
    // A name without a parameter goes before one with a parameter that can be the same text.
    assert_eq!(shared, [&["FILE_PART_%d_MISSING", "FILE_PART_0_MISSING"]]);
}
