//! Comments, blanks and the layer.

use tl_parser::syntax::CommentKind::{self, Block, Doc, Line};
use tl_parser::{SyntaxErrorKind, parse};

use crate::parse_ok;

#[test]
fn finds_the_layer_in_any_line_comment() {
    let cases = [
        ("// LAYER 230\na = A;", Some((230, "230"))),
        ("a = A;\n\n// LAYER 109\n", Some((109, "109"))),
        ("//LAYER 5", Some((5, "5"))),
        ("/// LAYER   6  \r\n", Some((6, "6"))),
        ("// one\n// LAYER 1\n// LAYER 2", Some((1, "1"))),
        ("// LAYER 007", Some((7, "007"))),
        ("// LAYER", None),
        ("// LAYER230", None),
        ("// LAYER x", None),
        ("// LAYER 1 of 2", None),
        ("// the LAYER 1", None),
        ("// LAYER 99999999999", None),
        ("/* LAYER 1 */", None),
        ("//@LAYER 1", None),
        ("a = A;", None),
    ];
    for (source, expected) in cases {
        let layer = parse_ok(source).layer;
        let found = layer.map(|layer| (layer.number, layer.span.text(source)));
        assert_eq!(found, expected, "{source:?}");
    }
}

#[test]
fn keeps_every_comment() {
    let cases: [(&str, &[(CommentKind, &str)]); 8] = [
        ("a = A; // x", &[(Line, "// x")]),
        ("a = A; // x\r\nb = B;", &[(Line, "// x")]),
        (
            "//@x\n//\n///@x",
            &[(Doc, "//@x"), (Line, "//"), (Line, "///@x")],
        ),
        (
            "a /* x\n */ = /**/ A;",
            &[(Block, "/* x\n */"), (Block, "/**/")],
        ),
        ("/* // */ a = A;", &[(Block, "/* // */")]),
        ("// /* \na = A; // */", &[(Line, "// /* "), (Line, "// */")]),
        ("/*/ a */a = A;", &[(Block, "/*/ a */")]),
        (
            "//é\n/*ü*/a/*ö*/=A;",
            &[(Line, "//é"), (Block, "/*ü*/"), (Block, "/*ö*/")],
        ),
    ];
    for (source, expected) in cases {
        let schema = parse_ok(source);
        let comments = schema.comments.iter();
        let found: Vec<_> = comments
            .clone()
            .map(|comment| (comment.kind, comment.text))
            .collect();
        assert_eq!(found, expected, "{source:?}");
        for comment in comments {
            assert_eq!(comment.span.text(source), comment.text);
        }
    }
}

#[test]
fn reports_a_comment_without_an_end_and_nothing_else() {
    for source in [
        "/*",
        "a = A; /* b = B;",
        "a x:int /* = A;",
        "a x:(int /* /* /*",
        "/*/",
    ] {
        let errors = parse(source).errors;
        let kinds: Vec<_> = errors.iter().map(|error| &error.kind).collect();
        assert_eq!(kinds, [&SyntaxErrorKind::UnterminatedComment], "{source:?}");
        assert_eq!(
            errors[0].span.start(),
            source.find("/*").unwrap_or_default()
        );
    }
}

#[test]
fn reports_mistakes_before_a_comment_without_an_end() {
    let errors = parse("a x:$ = A; b = /*").errors;
    let kinds: Vec<_> = errors.into_iter().map(|error| error.kind).collect();
    let expected = [
        SyntaxErrorKind::ForeignCharacter('$'),
        SyntaxErrorKind::UnterminatedComment,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn never_goes_on_inside_a_comment() {
    let source = "---x--- /*\n# $ \n*/\na = A;";
    let parsed = parse(source);
    assert_eq!(parsed.errors.len(), 1, "{:?}", parsed.errors);
    assert_eq!(parsed.schema.items.len(), 1);
}

#[test]
fn takes_an_empty_text() {
    for source in ["", " \t\r\n\u{b}\u{c}", "\u{feff}", "//", "/**/"] {
        assert_eq!(parse_ok(source).items, []);
    }
}
