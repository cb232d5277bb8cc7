//! Code without documentation.

use tl_codegen::{Options, generate};

const SCHEMA: &str = "// A user.\nuser#1 flags:# name:string at:flags.0?int by:flags.0?int = User;";

#[test]
fn documentation_can_be_left_out() {
    let schema = tl_parser::parse(SCHEMA)
        .into_result()
        .expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let with = Options::new("user.tl");
    let without = Options {
        docs: false,
        ..Options::new("user.tl")
    };
    let with = generate(&model, &with).expect("a Rust form");
    let without = generate(&model, &without).expect("a Rust form");
    assert!(with["types.rs"].contains("/// A user."));
    for (path, text) in &without {
        assert!(
            !text.contains("///") && !text.contains("//!"),
            "{path}: {text}"
        );
    }
    // Nothing else is gone.
    let code = |text: &str| {
        let lines = text.lines().map(str::trim);
        let lines = lines.filter(|line| !line.starts_with("//") && !line.is_empty());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    for (path, text) in &with {
        assert_eq!(code(text), code(&without[path]), "{path}");
    }
}
