//! Sections for layers: what each layer has, and what is an error.

use tl_parser::{Model, Parts, Schema, SyntaxErrorKind, parse, resolve};

const SCHEMA: &str = "\
// The first.
same#1 x:int = Same;
===8===
a#2 x:int = A;
// Old.
b#3 = A;
---functions---
get#4 = A;
===17===
// New.
b#5 y:int = A;
===9===
b#6 z:int = A;
late#7 = Same;
";

fn schema(text: &str) -> Schema<'_> {
    parse(text).into_result().expect("no syntax errors")
}

fn ids(model: &Model) -> Vec<u32> {
    model.combinators.iter().map(|it| it.id).collect()
}

#[test]
fn each_layer_is_complete() {
    let schema = schema(SCHEMA);
    assert_eq!(schema.layers(), [8, 9, 17]);
    for (layer, expected) in [
        (8, &[1, 2, 3, 4][..]),
        (9, &[1, 2, 4, 6, 7]),
        (17, &[1, 2, 4, 5, 7]),
    ] {
        let model = resolve(&schema.at_layer(layer)).expect("all names are known");
        assert_eq!(model.layer, Some(layer));
        assert_eq!(ids(&model), expected, "{layer}");
    }
    let last = resolve(&schema).expect("all names are known");
    assert_eq!(Ok(last), resolve(&schema.at_layer(17)));
}

#[test]
fn documentation_is_of_the_layer() {
    let model = resolve(&schema(SCHEMA)).expect("all names are known");
    let docs = model
        .combinators
        .iter()
        .map(|it| it.docs.description.as_deref());
    let expected = [Some("The first."), None, None, Some("New."), None];
    assert_eq!(docs.collect::<Vec<_>>(), expected);
}

#[test]
fn a_layer_declares_a_name_once() {
    let twice = "===8=== a#1 = A; ===9=== a#2 = A; a#3 x:int = A;";
    let schema = schema(twice);
    assert!(resolve(&schema.at_layer(8)).is_ok());
    assert_eq!(resolve(&schema).expect_err("a duplicate").len(), 1);
}

#[test]
fn sections_are_printed_and_checked() {
    let schema = schema(SCHEMA);
    let printed = schema.to_string();
    assert!(printed.contains("\n===17===\n"), "{printed}");
    for wrong in [
        "==8==",
        "===8==",
        "===8\n===",
        "===x===",
        "===99999999999===",
    ] {
        let text = format!("a#1 = A;\n{wrong}\nb#2 = A;");
        let parsed = parse(&text);
        assert!(!parsed.errors.is_empty(), "{wrong}");
    }
    let parsed = parse("a#1 = A;\n===8==\nb#2 = A;");
    assert_eq!(parsed.errors.len(), 1);
    assert_eq!(parsed.errors[0].kind, SyntaxErrorKind::MalformedSeparator);
    assert_eq!(parsed.schema.items.len(), 2);
}

#[test]
fn each_file_starts_outside_of_all_layers() {
    let files = [
        "a#1 = A;\n===8===\nb#2 x:Other = A; // The last.",
        "other#3 = Other;\n===9===\nb#4 = A;",
        "always#5 = Other;",
    ];
    let parts = Parts::new(files);
    let schema = parts.parse(None).into_result().expect("no syntax errors");
    for (layer, expected) in [(8, &[1, 2, 3, 5][..]), (9, &[1, 3, 4, 5])] {
        let model = resolve(&schema.at_layer(layer)).expect("all names are known");
        assert_eq!(ids(&model), expected, "{layer}");
        let mut docs = model.combinators.iter().map(|it| &it.docs.description);
        assert!(docs.all(Option::is_none), "{layer}");
    }
}

#[test]
fn comments_document_nothing_in_the_next_file() {
    for comment in ["//@description Nothing", "// Nothing", "// Nothing\n"] {
        let parts = Parts::new([comment, "a#1 = A;"]);
        let schema = parts.parse(None).into_result().expect("no syntax errors");
        let model = resolve(&schema).expect("all names are known");
        assert_eq!(model.combinators[0].docs.description, None, "{comment}");
    }
}
