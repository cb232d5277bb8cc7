//! Names do not depend on the order of lines: each id has the same name in Rust wherever its
//! declaration stands.

use std::collections::BTreeSet;

use tl_codegen::{Options, Parts, generate};

/// What is declared, by id: the name of the struct above each id, the name of the variant before it.
fn names(lines: &[&str]) -> BTreeSet<String> {
    let text = lines.join("\n");
    let schema = tl_parser::parse(&text)
        .into_result()
        .expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let files = generate(&model, &Options::new("names.tl")).expect("all of it has a Rust form");
    let mut names = BTreeSet::new();
    for (file, text) in files.iter().filter(|(file, _)| !file.contains("arbitrary")) {
        let mut name = "";
        for line in text.lines().map(str::trim) {
            if let Some(item) = line.strip_prefix("impl rt::Identifiable for ") {
                name = item.trim_end_matches(" {");
            }
            if let Some(id) = line.strip_prefix("id: ") {
                names.insert(format!("{file} {name} {id}"));
            }
            if line.contains(" => Self::") && line.starts_with("0x") {
                names.insert(format!("{file} {line}"));
            }
        }
    }
    names
}

#[test]
fn swapping_lines_swaps_no_names() {
    let lines = [
        "foo_bar#1 a:int = X;",
        "fooBar#2 a:int = X;",
        "kindOne#3 = Kind;",
        "one#4 = Kind;",
        "kind_one#5 a:int = Kind;",
        "itemAAndB#6 a:int = ItemAAndB;",
        "item#7 flags:# a:flags.0?int b:flags.0?int A:flags.1?int B:flags.1?int = Item;",
        "some.thing#8 a:int = some.Thing;",
    ];
    let expected = names(&lines);
    assert!(expected.len() >= 8, "{expected:?}");
    let mut reversed = lines.to_vec();
    reversed.reverse();
    assert_eq!(names(&reversed), expected);
    for rotation in 1..lines.len() {
        let mut rotated = lines.to_vec();
        rotated.rotate_left(rotation);
        assert_eq!(names(&rotated), expected);
    }
    let structs = expected
        .iter()
        .filter(|it| it.starts_with("types.rs FooBar"));
    assert_eq!(
        structs.collect::<Vec<_>>(),
        [
            "types.rs FooBar00000001 0x00000001,",
            "types.rs FooBar00000002 0x00000002,"
        ]
    );
}

/// `as_…` and `into_…` ask for a variant, and other names are those of traits.
#[test]
fn methods_for_common_fields_have_names_of_their_own() {
    let fields = "as_one:int into_one:int clone:int size:int";
    let text = format!("one {fields} = Number; two {fields} = Number;");
    let schema = tl_parser::parse(&text).into_result();
    let model = tl_parser::resolve(&schema.expect("a schema")).expect("all names are known");
    let options = Options {
        parts: Parts::Features,
        ..Options::new("names.tl")
    };
    let files = generate(&model, &options).expect("all of it has a Rust form");
    let methods = &files["variants.rs"];
    for method in ["as_one_", "into_one_", "clone_", "size"] {
        let head = format!("fn {method}(&self) -> i32 {{");
        assert!(methods.contains(&head), "{method}: {methods}");
    }
}
