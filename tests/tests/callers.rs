//! Who may call: the generated `CALLERS` of every function of the API against the lists in
//! `schema/errors.json`.

use std::collections::{BTreeMap, BTreeSet};

use tl_codegen::errors::{ErrorTable, Parameters};
use tl_tests::schema;

/// The names of all functions, each with what the generated code says of its callers.
fn generated() -> BTreeMap<String, String> {
    let folder = "tl-types/src/generated/api/functions";
    let files = std::fs::read_dir(schema::path(folder)).expect("the generated functions");
    let files = files.map(|file| file.expect("a generated file").file_name());
    let files = files.map(|file| format!("{folder}/{}", file.to_string_lossy()));
    let texts = files
        .chain([format!("{folder}.rs")])
        .map(|file| schema::read(&file));
    let mut callers = BTreeMap::new();
    for text in texts {
        // A function's name comes before its callers, and both before the next one's name.
        for function in text.split("\n        name: \"").skip(1) {
            let (name, _) = function.split_once('"').expect("a name");
            let after = function.split_once("const CALLERS: rt::Callers = rt::Callers::");
            let who = after.and_then(|(_, after)| after.split_once(';'));
            // Where nothing is said, the trait says that nothing is known.
            let who = who.map_or("Unknown", |(who, _)| who);
            assert_eq!(
                callers.insert(name.to_owned(), who.to_owned()),
                None,
                "{name}"
            );
        }
    }
    callers
}

/// What the lists say of a method: one of them has it, or none.
fn listed(table: &ErrorTable, method: &str) -> &'static str {
    let lists: [(_, &BTreeSet<String>); 3] = [
        ("User", &table.user_only),
        ("Bot", &table.bot_only),
        ("Both", &table.both),
    ];
    let lists = lists.into_iter().filter(|(_, list)| list.contains(method));
    let who: Vec<_> = lists.map(|(who, _)| who).collect();
    assert!(who.len() < 2, "{method} is in several lists: {who:?}");
    who.first().copied().unwrap_or("Unknown")
}

#[test]
fn no_function_says_anything_else_than_the_lists() {
    let json = schema::read("schema/errors.json");
    let table = ErrorTable::parse(&json, &Parameters::default()).expect("our table");
    let model = schema::model("schema/api.tl");
    let functions = model
        .functions()
        .map(|(_, function)| function.name.as_str());
    let generated = generated();
    let mut counts = BTreeMap::<&str, usize>::new();
    for function in functions {
        let expected = listed(&table, function);
        assert_eq!(generated[function], expected, "{function}");
        *counts.entry(expected).or_default() += 1;
    }
    println!("functions by callers: {counts:?}");
    assert_eq!(counts.values().sum::<usize>(), generated.len());
    // How many there are in the layer of the lists is held where the lists are.
    for who in ["Bot", "Both", "User"] {
        assert!(counts[who] > 20, "{who}: {counts:?}");
    }
}
