//! The schema files of the repository: all of them parse, and printing loses nothing.

use std::{fs, path::PathBuf};

use tl_parser::syntax::Item;

use crate::{parse_ok, strip::strip};

/// Every schema file: its name and text.
pub(crate) fn schemas() -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let mut paths: Vec<PathBuf> = [root.clone(), root.join("layers")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("the schema folder is there"))
        .map(|entry| entry.expect("the schema folder is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tl"))
        .collect();
    paths.sort();
    let name = |path: &PathBuf| path.file_stem().expect("a file").to_string_lossy().into();
    let read = |path: PathBuf| (name(&path), fs::read_to_string(&path).expect("readable"));
    paths.into_iter().map(read).collect()
}

/// The declarations, counted without a parser: the lines with a `=` that are no comments.
fn count_declarations(text: &str) -> usize {
    let is_declaration = |line: &&str| line.contains('=') && !line.starts_with("//");
    text.lines().filter(is_declaration).count()
}

#[test]
fn all_schemas_parse() {
    let schemas = schemas();
    assert!(schemas.len() >= 12, "api, mtproto and ten layers");
    for (name, text) in &schemas {
        let schema = parse_ok(text);
        let is_combinator = |item: &&Item<'_>| matches!(item, Item::Combinator(_));
        let combinators = schema.items.iter().filter(is_combinator).count();
        assert_eq!(combinators, count_declarations(text), "{name}");
        let layer = schema.layer.map(|layer| layer.number);
        match name.as_str() {
            "api" => assert!(layer >= Some(230)),
            "mtproto" => assert_eq!(layer, None),
            number => assert_eq!(
                layer.map(|layer| layer.to_string()).as_deref(),
                Some(number)
            ),
        }
    }
}

#[test]
fn all_schemas_survive_printing() {
    for (name, text) in &schemas() {
        let schema = parse_ok(text);
        let printed = schema.to_string();
        let again = parse_ok(&printed);
        assert_eq!(again.to_string(), printed, "{name}");
        assert!(strip(again) == strip(schema), "{name} says something else");
    }
}

#[test]
fn all_spans_cover_their_text() {
    for (_, text) in &schemas() {
        for item in &parse_ok(text).items {
            let Item::Combinator(combinator) = item else {
                continue;
            };
            let whole = combinator.span.text(text);
            assert!(whole.starts_with(combinator.name.text) && whole.ends_with(';'));
            assert_eq!(combinator.name.span.text(text), combinator.name.text);
            // Apart from the padding of ids and blanks, these files are in the printed form.
            let result = combinator.result.span.text(text);
            assert_eq!(result, combinator.result.to_string());
        }
    }
}
