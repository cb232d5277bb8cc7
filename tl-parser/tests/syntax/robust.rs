//! Texts that nobody would write: no input makes the parser panic, recurse without bound or
//! take more than linear time.

use proptest::prelude::*;
use tl_parser::{LineIndex, parse};

use crate::any_text::{check_places, check_printed};
use crate::{parse_ok, real::schemas};

/// Each of these, repeated, makes a parser slow that looks ahead or back too far: a quadratic
/// one does not come to an end.
#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn takes_linear_time() {
    const LENGTH: usize = 1 << 17;
    let units = [
        "/*",
        "/ ",
        "//\n",
        "/**/",
        "(",
        ")",
        "((a ",
        "[",
        "]",
        "{",
        "}",
        "{t",
        "<",
        "a<",
        "%",
        "!",
        "+",
        "1+",
        "*",
        "n*[",
        "#",
        "# ",
        "?",
        "=",
        ":",
        ";",
        ",",
        ".",
        "-",
        "---",
        "--- ",
        "@",
        "@a ",
        "@a\n",
        "a",
        "a ",
        "a.",
        "a:",
        "a\n",
        "a;",
        "a = ",
        "a = A;",
        "a = A\n",
        "a = A ",
        "a x:int\n",
        "a x:int ",
        "a#1 ",
        "a#1\n",
        "a#1 x:int\n",
        "a#z;",
        "a#z\n",
        "a #1\n",
        "A = A\n",
        "$",
        "$;",
        "$\n",
        "$ ;",
        ";x:",
        "; =",
        "x:;",
        "1",
        "1 ",
        "é",
        "é;",
        " ",
        "\n",
        "\r",
        "a /*",
        "---type---",
        "---types---",
        "---types---\n",
        "---x\n",
        "--\n",
        "New ",
        "New T",
        "a (x:",
        "a [x:",
        "a {x:",
        "a x:f.0? ",
        "a x:f.",
        "// LAYER ",
        "// LAYER x\n",
        "// IDS ",
        "a\n = (",
        "a\n(b\n:",
        "\u{feff}",
    ];
    for unit in units {
        let source = unit.repeat(LENGTH / unit.len());
        let parsed = parse(&source);
        let index = LineIndex::new(&source);
        for error in parsed.errors.iter().take(100) {
            assert!(index.locate(error.span.start()).line > 0);
        }
        for prefix in ["a x:", "a = ", "a ("] {
            let _ = parse(&format!("{prefix}{source}"));
        }
    }
}

/// Mistakes take more memory than the text that has them, so there is an end to them.
#[test]
fn stops_at_ten_thousand_errors() {
    assert_eq!(parse(&";".repeat(20_000)).errors.len(), 10_000);
}

/// A mistake in one declaration costs at most that declaration and the one after it.
#[test]
fn loses_little_to_one_wrong_character() {
    let schemas = schemas();
    let (_, text) = schemas
        .iter()
        .find(|(name, _)| name == "mtproto")
        .expect("it is there");
    let whole = parse_ok(text).items.len();
    let wrong = [
        "$", "(", ")", "[", "{", "<", "%", "#", "=", ":", ";", ".", "-", "?", "é",
    ];
    for (at, character) in text.char_indices().step_by(7) {
        let end = at + character.len_utf8();
        for wrong in wrong {
            let source = format!("{}{wrong}{}", &text[..at], &text[end..]);
            let left = parse(&source).schema.items.len();
            assert!(
                left + 2 >= whole,
                "{left} of {whole} items: {wrong} at {at}"
            );
        }
    }
}

/// What holds for every text.
fn check(source: &str) {
    check_places(source);
    check_printed(source);
}

/// The tokens of TL, and some that are none.
fn token() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "a",
        "b.c",
        "T",
        "n.T",
        "Type",
        "New",
        "_",
        "#",
        "#1f",
        " ",
        "\n",
        "\r\n",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        ":",
        ";",
        "=",
        "?",
        "!",
        "%",
        "*",
        "+",
        ",",
        ".",
        "@",
        "-",
        "---",
        "---types---",
        "---functions---",
        "0",
        "17",
        "4294967296",
        "f.3?",
        "x:int",
        "a = A;",
        "//",
        "//@",
        "// LAYER 3\n",
        "// IDS telegram\n",
        "/*",
        "*/",
        "/",
        "$",
        "é",
        "\u{feff}",
        "{t:Type}",
        "3*[",
        "V<",
        "\0",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn takes_any_text(source in "\\PC{0,80}") {
        check(&source);
    }

    #[test]
    fn takes_any_tokens(tokens in prop::collection::vec(token(), 0..60)) {
        check(&tokens.concat());
    }

    #[test]
    fn takes_mutated_schemas(
        file in any::<prop::sample::Index>(),
        start in any::<prop::sample::Index>(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..20, token()), 1..8),
    ) {
        const WINDOW: usize = 3000;
        let schemas = schemas();
        let (_, text) = file.get(&schemas);
        let from = text.floor_char_boundary(start.index(text.len()));
        let to = text.floor_char_boundary(from + WINDOW);
        let mut source = text[from..to].to_owned();
        for (at, removed, added) in edits {
            let at = source.floor_char_boundary(at.index(source.len() + 1));
            let end = source.floor_char_boundary(at + removed).max(at);
            source.replace_range(at..end, added);
        }
        check(&source);
    }
}
