//! The 350 API methods that client authors use most: each generates a function, from the newest
//! layer that has it.

use std::collections::BTreeSet;

use tl_codegen::{Files, Options};
use tl_parser::Model;
use tl_parser::model::CombinatorId;
use tl_tests::schema;

fn methods() -> BTreeSet<String> {
    let text = schema::read("tests/fixtures/methods-350.txt");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

/// Whether the generated code has a function of this name and id, in the file of its namespace.
fn is_generated(files: &Files, name: &str, id: u32) -> Option<bool> {
    let file = match name.split_once('.') {
        Some((namespace, _)) => format!("functions/{namespace}.rs"),
        None => "functions.rs".to_owned(),
    };
    let identity = format!("\n        name: {name:?},\n        id: {id:#010x},\n");
    let (before, after) = files.get(&file)?.split_once(&identity)?;
    let (_, implementor) = before
        .lines()
        .nth_back(1)?
        .split_once("Identifiable for ")?;
    Some(after.contains(&format!("RemoteCall for {implementor}")))
}

/// Generates the code of a layer and looks for these functions in it.
fn check_layer(layer: u32, model: &Model, functions: &[CombinatorId]) {
    let files = tl_codegen::generate(model, &Options::new("api.tl")).expect("a real schema");
    for &id in functions {
        let function = model.combinator(id);
        let name = function.name.as_str();
        let generated = is_generated(&files, name, function.id);
        assert_eq!(generated, Some(true), "{name} of layer {layer}");
    }
}

#[test]
fn each_of_the_350_methods_generates_a_function() {
    let mut wanted = methods();
    assert_eq!(wanted.len(), 350);
    let mut counts = Vec::new();
    std::thread::scope(|scope| {
        for (layer, model) in schema::layers().into_iter().rev() {
            let ids = model
                .functions()
                .filter(|(_, function)| wanted.remove(function.name.as_str()));
            let ids: Vec<CombinatorId> = ids.map(|(id, _)| id).collect();
            if !ids.is_empty() {
                counts.push((layer, ids.len()));
                scope.spawn(move || check_layer(layer, &model, &ids));
            }
        }
    });
    println!("methods by layer: {counts:?}");
    assert!(wanted.is_empty(), "in no layer: {wanted:?}");
    assert!(counts[0].1 >= 340, "few of them are in the newest layer");
}
