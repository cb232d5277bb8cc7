//! The table in `schema`: how much it has, and that it is whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::errors::pattern::is_meaning;
use crate::errors::{Callers, Corrections, ErrorTable, Parameters, merge};

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
    assert!(counts.names >= 907, "{counts}");
    assert!(counts.pairs >= 2_600, "{counts}");
    assert!(counts.methods >= 640, "{counts}");
}

/// A number as the README writes it: `2,618`.
fn with_comma(number: usize) -> String {
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

#[test]
fn the_readme_has_its_counts() {
    let table = documented();
    let counts = table.counts();
    let codes = table.errors.values().map(|error| error.codes.len()).sum();
    let numbers = [counts.names, codes, counts.pairs, counts.methods].map(with_comma);
    let row = format!(
        "| **`errors.json`** | | | **{}** |",
        numbers.join("** | **")
    );
    assert!(read("README.md").contains(&row), "{row}");
    let lists = [&table.user_only, &table.bot_only, &table.both].map(BTreeSet::len);
    let [user, bot, both] = lists;
    let lists = format!("{user} methods in `user_only`, {bot} in `bot_only` and {both} in `both`");
    assert!(read("README.md").contains(&lists), "{lists}");
}

#[test]
fn all_corrections_have_been_made() {
    let corrections = Corrections::parse(&read("error-corrections.json"));
    let corrections = corrections.expect("schema/error-corrections.json");
    let (corrected, report) = merge(&[("errors.json".to_owned(), documented())], &corrections);
    assert_eq!(corrected, documented(), "{report}");
}

/// Telegram's own lists are of layer 227: 656, 31, and the other methods of that layer.
#[test]
fn who_may_call_is_known_of_all_functions_of_the_sources_layer() {
    let schema = read("layers/227.tl");
    let parsed = tl_parser::parse(&schema).into_result().expect("layer 227");
    let model = tl_parser::resolve(&parsed).expect("layer 227");
    let table = documented();
    let callers = model
        .functions()
        .map(|(_, function)| table.callers(function.name.as_str()));
    let callers: Vec<_> = callers.collect();
    let count = |wanted| callers.iter().filter(|it| **it == Some(wanted)).count();
    let counts = [Callers::User, Callers::Bot, Callers::Both].map(count);
    println!("layer 227: for users, bots, both: {counts:?}");
    assert_eq!(counts, [656, 31, 103]);
    assert_eq!(callers.len(), 790);
}

#[test]
fn what_any_call_may_meet_is_no_methods_own() {
    let table = documented();
    for name in [
        "AUTH_KEY_UNREGISTERED",
        "BUSINESS_CONNECTION_NOT_ALLOWED",
        "FLOOD_WAIT_%d",
        "TIMEOUT",
    ] {
        assert!(table.errors[name].methods().is_empty(), "{name}");
    }
}

#[test]
fn every_step_of_a_login_can_ask_for_the_password() {
    let methods = [
        "account.sendVerifyEmailCode",
        "account.verifyEmail",
        "auth.exportLoginToken",
        "auth.finishPasskeyLogin",
        "auth.importLoginToken",
        "auth.sendCode",
        "auth.signIn",
    ];
    let table = documented();
    let of_table = table.errors["SESSION_PASSWORD_NEEDED"].methods();
    assert!(of_table.into_iter().eq(methods));
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
