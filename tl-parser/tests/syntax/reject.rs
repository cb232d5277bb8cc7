//! Texts with mistakes: each with every error, its place, and what is left of the schema.

use tl_parser::syntax::{Bracket, Found};
use tl_parser::{LineIndex, Span, SyntaxErrorKind, parse};

use crate::parse_ok;

/// Checks the errors of a text, each given as `line:column "text" message`.
#[track_caller]
fn check(source: &str, expected: &[&str]) {
    let index = LineIndex::new(source);
    let describe = |error: &tl_parser::SyntaxError| {
        let place = index.locate(error.span.start());
        let text = error.span.text(source);
        format!("{}:{} {text:?} {error}", place.line, place.column)
    };
    let found: Vec<String> = parse(source).errors.iter().map(describe).collect();
    assert_eq!(found, expected, "{source:?}");
}

/// Checks that a declaration has one error, and that the ones around it are still there.
#[track_caller]
fn check_one(broken: &str, expected: &str) {
    check(broken, &[expected]);
    for joint in [" ", "\n", "\n// comment\n"] {
        let source = format!("before = A;{joint}{broken}{joint}after#1 = A;");
        let parsed = parse(&source);
        assert_eq!(parsed.errors.len(), 1, "{source:?}: {:?}", parsed.errors);
        let printed = parsed.schema.to_string();
        assert_eq!(printed, "before = A;\nafter#00000001 = A;\n", "{source:?}");
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn reports_tokens_that_do_not_fit() {
    let cases = [
        ("= A;", r#"1:1 "=" expected a declaration, found `=`"#),
        ("1a = A;", r#"1:1 "1a" expected a declaration, found `1a`"#),
        ("a-b = A;", r#"1:2 "-" expected a field or `=`, found `-`"#),
        (
            "a:int = A;",
            r#"1:2 ":" expected a field or `=`, found `:`"#,
        ),
        (
            "a x:int) = A;",
            r#"1:8 ")" expected a field or `=`, found `)`"#,
        ),
        (
            "a x:int {t:Type} = A;",
            r#"1:9 "{" expected a field or `=`, found `{`"#,
        ),
        (
            "a ? x:int = A;",
            r#"1:5 "x" expected a field or `=`, found `x`"#,
        ),
        ("a == A;", r#"1:4 "=" expected a type, found `=`"#),
        ("a x:.b = A;", r#"1:5 "." expected a type, found `.`"#),
        ("a x:f.?b = A;", r#"1:7 "?" expected a number, found `?`"#),
        ("a x:f.g?b = A;", r#"1:7 "g" expected a number, found `g`"#),
        ("a x:int? = A;", r#"1:8 "?" expected a field, found `?`"#),
        (
            "a x:int? y:int = A;",
            r#"1:8 "?" expected a field, found `?`"#,
        ),
        ("a x:f.0? y:int = A;", r#"1:9 "" missing type of the field"#),
        (
            "a x:Vector<> = A;",
            r#"1:12 ">" expected a type, found `>`"#,
        ),
        ("a x:M<a,> = A;", r#"1:9 ">" expected a type, found `>`"#),
        (
            "a x:M<3 a> = A;",
            r#"1:9 "a" expected `,` or `>`, found `a`"#,
        ),
        (
            "a x:() = A;",
            r#"1:6 ")" expected a type or a number, found `)`"#,
        ),
        ("a (x 3:int) = A;", r#"1:7 ":" expected `)`, found `:`"#),
        (
            "a () = A;",
            r#"1:4 ")" expected a type or a name, found `)`"#,
        ),
        ("a {t} = A;", r#"1:5 "}" expected a name or `:`, found `}`"#),
        ("a {:Type} = A;", r#"1:4 ":" expected a name, found `:`"#),
        ("a {t:} = A;", r#"1:6 "}" expected a type, found `}`"#),
        ("a n*int = A;", r#"1:5 "int" expected `[`, found `int`"#),
        (
            "a x:n+ = A;",
            r#"1:8 "=" expected a type or a number, found `=`"#,
        ),
        ("a ! = A;", r#"1:4 "" missing type of the field"#),
        ("a = A x:int;", r#"1:8 ":" expected `;`, found `:`"#),
        ("a = A b = B;", r#"1:9 "=" expected `;`, found `=`"#),
        ("a = A.;", r#"1:6 "." expected `;`, found `.`"#),
        ("@ = A;", r#"1:3 "=" expected a name, found `=`"#),
        ("@read = A;", r#"1:7 "=" expected a name, found `=`"#),
        ("New T x;", r#"1:7 "x" expected `;`, found `x`"#),
        ("Vector<int> x;", r#"1:13 "x" expected `;`, found `x`"#),
    ];
    for (broken, expected) in cases {
        check_one(broken, expected);
    }
}

#[test]
fn reports_characters_that_are_no_tl() {
    let cases = [
        ("a x:$int = A;", r#"1:5 "$" `$` has no meaning in TL"#),
        ("$ = A;", r#"1:1 "$" `$` has no meaning in TL"#),
        ("a = A \"x\";", r#"1:7 "\"" `"` has no meaning in TL"#),
        ("naïve = A;", r#"1:3 "ï" `ï` has no meaning in TL"#),
        (
            "a\u{a0}= A;",
            "1:2 \"\\u{a0}\" `\\u{a0}` has no meaning in TL",
        ),
        ("a\0 = A;", r#"1:2 "\0" `\0` has no meaning in TL"#),
        ("a x:int / 2 = A;", r#"1:9 "/" `/` has no meaning in TL"#),
    ];
    for (broken, expected) in cases {
        check_one(broken, expected);
    }
}

#[test]
fn reports_unclosed_brackets() {
    let cases = [
        (
            "a x:(b = A;",
            r#"1:8 "=" unclosed `(`: expected `)`, found `=`"#,
        ),
        (
            "a (x y = A;",
            r#"1:8 "=" unclosed `(`: expected `)`, found `=`"#,
        ),
        (
            "a x:V<int = A;",
            r#"1:11 "=" unclosed `<`: expected `>`, found `=`"#,
        ),
        (
            "a {t:Type = A;",
            r#"1:11 "=" unclosed `{`: expected `}`, found `=`"#,
        ),
        (
            "a # [ t = A;",
            r#"1:9 "=" unclosed `[`: expected `]`, found `=`"#,
        ),
        (
            "a x:(b] = A;",
            r#"1:7 "]" unclosed `(`: expected `)`, found `]`"#,
        ),
        (
            "a = (A;",
            r#"1:7 ";" unclosed `(`: expected `)`, found `;`"#,
        ),
        ("V<int;", r#"1:6 ";" unclosed `<`: expected `>`, found `;`"#),
    ];
    for (broken, expected) in cases {
        check_one(broken, expected);
    }
    let found = "unclosed `(`: expected `)`, found the end of the declaration";
    check("a x:(b", &[&format!("1:7 \"\" {found}")]);
}

#[test]
fn says_where_the_bracket_is_opened() {
    let errors = parse("a x:V<M<int> = A;").errors;
    let kind = SyntaxErrorKind::Unclosed {
        bracket: Bracket::Angle,
        open: Span::new(5, 6),
        found: Found::Symbol('='),
    };
    assert_eq!(errors[0].kind, kind);
    let secondary = errors[0].diagnostic().secondary;
    assert_eq!(secondary.len(), 1);
    assert_eq!(secondary[0].span, Span::new(5, 6));
}

#[test]
fn reports_missing_parts() {
    let cases = [
        ("a x:int;", r#"1:8 "" missing `=` and result type"#),
        ("a#1 B;", r#"1:6 "" missing `=` and result type"#),
        ("a;", r#"1:2 "" missing `=` and result type"#),
        ("a {t:Type};", r#"1:11 "" missing `=` and result type"#),
        (
            "a x:int y:string; z:int = A;",
            r#"1:17 "" missing `=` and result type"#,
        ),
        ("a x:int; = A;", r#"1:8 "" missing `=` and result type"#),
        ("a x:int = ;", r#"1:10 "" missing result type after `=`"#),
        ("a x: = A;", r#"1:5 "" missing type of the field"#),
        ("a x:flags.0? = A;", r#"1:13 "" missing type of the field"#),
        ("a x:! = A;", r#"1:6 "" missing type of the field"#),
        ("a x: y:int = A;", r#"1:5 "" missing type of the field"#),
        ("a {} = A;", r#"1:3 "{}" empty braces"#),
        ("a { /* t */ } = A;", r#"1:3 "{ /* t */ }" empty braces"#),
        (
            "a x:flags.3 int = A;",
            r#"1:5 "flags.3" condition without `?`"#,
        ),
        (
            "a flags.3?int = A;",
            r#"1:3 "flags.3?" optional field without a name"#,
        ),
        (
            "a mode?int = A;",
            r#"1:3 "mode?" optional field without a name"#,
        ),
    ];
    for (broken, expected) in cases {
        check_one(broken, expected);
    }
}

#[test]
fn reports_bad_names_and_numbers() {
    let cases = [
        (
            "a#123456789 = A;",
            r#"1:3 "123456789" id of 9 digits, where 8 are the most"#,
        ),
        ("a#12xz = A;", r#"1:5 "x" `x` is no hexadecimal digit"#),
        ("a# = A;", "1:2 \"#\" `#` without the id's digits"),
        ("a#{t:Type} = A;", "1:2 \"#\" `#` without the id's digits"),
        (
            "a #1cb5c415 x:int = A;",
            "1:3 \"#\" blank between the name and its id",
        ),
        (
            "a 4294967296*[ int ] = A;",
            r#"1:3 "4294967296" number does not fit into 32 bits"#,
        ),
        (
            "a x:f.9999999999?T = A;",
            r#"1:7 "9999999999" number does not fit into 32 bits"#,
        ),
        (
            "a 0x10*[ int ] = A;",
            r#"1:3 "0x10" number goes on with letters"#,
        ),
        ("a b.c:int = A;", r#"1:3 "b.c" field name with a dot"#),
        ("a (x b.c:int) = A;", r#"1:6 "b.c" field name with a dot"#),
        (
            "Aa x:int = A;",
            r#"1:1 "Aa" combinator name starts with an upper-case letter"#,
        ),
        (
            "n.Aa#1 = A;",
            r#"1:3 "Aa" combinator name starts with an upper-case letter"#,
        ),
    ];
    for (broken, expected) in cases {
        check_one(broken, expected);
    }
}

#[test]
fn reports_bad_separators() {
    let cases = [
        ("---type---", r#"1:4 "type" unknown section `type`"#),
        (
            "--- Functions ---",
            r#"1:5 "Functions" unknown section `Functions`"#,
        ),
        ("---x.y---", r#"1:4 "x.y" unknown section `x.y`"#),
        (
            "--types--",
            r#"1:1 "--types--" malformed section separator"#,
        ),
        (
            "---types----",
            r#"1:1 "---types----" malformed section separator"#,
        ),
        ("---types", r#"1:1 "---types" malformed section separator"#),
        ("---", r#"1:1 "---" malformed section separator"#),
        ("- x", r#"1:1 "- x" malformed section separator"#),
    ];
    for (broken, expected) in cases {
        check(broken, &[expected]);
        let source = format!("before = A;\n{broken}\nafter = A;");
        let parsed = parse(&source);
        assert_eq!(parsed.errors.len(), 1, "{source:?}");
        assert_eq!(parsed.schema.items.len(), 2, "{source:?}");
    }
}

#[test]
fn ends_a_separator_with_its_line() {
    check(
        "---\ntypes ---",
        &[
            r#"1:1 "---" malformed section separator"#,
            r#"2:7 "-" expected a field or `=`, found `-`"#,
        ],
    );
    let parsed = parse("---types\nb = A;");
    assert_eq!(parsed.errors[0].span.text(parsed.schema.source), "---types");
    let parsed = parse("---\nb = A;");
    assert_eq!(parsed.errors[0].span.text(parsed.schema.source), "---");
}

#[test]
fn suggests_the_section_that_is_meant() {
    let cases = [
        ("---type---", "write `---types---`"),
        ("---function---", "write `---functions---`"),
        ("---methods---", "write `---functions---`"),
        ("---x---", "write `---types---` or `---functions---`"),
    ];
    for (source, help) in cases {
        let diagnostic = parse(source).errors[0].diagnostic();
        assert_eq!(diagnostic.help.as_deref(), Some(help));
    }
}

#[test]
fn reports_stray_semicolons() {
    let message = "\";\" `;` without a declaration";
    check(
        "a = A;; b = B;\n;",
        &[&format!("1:7 {message}"), &format!("2:1 {message}")],
    );
    assert_eq!(parse("a = A;; b = B;").schema.items.len(), 2);
}

/// The text goes on to a line that starts a declaration: the `;` before it is missing, and
/// the declaration there is parsed as if it were not.
#[test]
fn reports_a_missing_end_before_the_next_declaration() {
    let nexts = [
        "next y:int = B;",
        "next#1 y:int = B;",
        "next = B;",
        "next ? = B;",
        "next {t:Type} = B;",
        "next (y z:int) = B;",
        "next y:(Vector int) = B;",
        "@read next = B;",
        "n.next y:flags.0?int = B;",
        "---functions---",
    ];
    let starts = [
        ("a x:int = A", "1:12 \"\" missing `;` after the declaration"),
        ("a x:int = ", "1:10 \"\" missing result type after `=`"),
        (
            "a#1 x:(int",
            "1:11 \"\" unclosed `(`: expected `)`, found the end of the declaration",
        ),
    ];
    for next in nexts {
        for (start, expected) in starts {
            let source = format!("{start}\n{next}\nlast = C;");
            check(&source, &[expected]);
            let rest = format!("{next}\nlast = C;");
            let printed = parse(&source).schema.to_string();
            assert_eq!(printed, parse_ok(&rest).to_string(), "{source:?}");
        }
    }
}

#[test]
fn reports_every_declaration_without_an_end() {
    let source = "a#1 x:int = A\nb#2 = A\nc#3 x:Vector<int> = A\nd#4 x:int\ne#5 = A;";
    let message = "missing `;` after the declaration";
    check(
        source,
        &[
            &format!("1:14 \"\" {message}"),
            &format!("2:8 \"\" {message}"),
            &format!("3:22 \"\" {message}"),
            "4:10 \"\" missing `=` and result type",
        ],
    );
}

#[test]
fn reports_the_end_of_the_text() {
    check("a = A", &["1:6 \"\" missing `;` after the declaration"]);
    check(
        "a = A // x",
        &["1:6 \"\" missing `;` after the declaration"],
    );
    check("a x:int\n\n", &["1:8 \"\" missing `=` and result type"]);
    check("a x:", &["1:5 \"\" missing type of the field"]);
    check("a =", &["1:4 \"\" missing result type after `=`"]);
    check(
        "@read",
        &["1:6 \"\" expected a name, found the end of the declaration"],
    );
}

#[test]
fn reports_several_mistakes_in_order() {
    let source = "a x:$ = A;\n---type---\nb = B;\nc#xyz = C; d y: = D;\n/*";
    check(
        source,
        &[
            r#"1:5 "$" `$` has no meaning in TL"#,
            r#"2:4 "type" unknown section `type`"#,
            r#"4:3 "x" `x` is no hexadecimal digit"#,
            r#"4:16 "" missing type of the field"#,
            r#"5:1 "/*" comment without an end"#,
        ],
    );
}

#[test]
fn goes_on_over_the_lines_of_a_broken_declaration() {
    let source = "a\n  x:$\n  y:int\n  = A;\nb = B;";
    check(source, &[r#"2:5 "$" `$` has no meaning in TL"#]);
    assert_eq!(parse(source).schema.items.len(), 1);
}

#[test]
fn limits_the_depth() {
    let repeat = |open: &str, count: usize, close: &str| {
        format!("a x:{}int{} = A;", open.repeat(count), close.repeat(count))
    };
    for (open, close) in [("(", ")"), ("%", ""), ("V<", ">"), ("2*[", "]"), ("1+", "")] {
        parse_ok(&repeat(open, 64, close));
        let too_deep = repeat(open, 65, close);
        let errors = parse(&too_deep).errors;
        let kinds: Vec<_> = errors.into_iter().map(|error| error.kind).collect();
        assert_eq!(kinds, [SyntaxErrorKind::TooDeep], "{too_deep}");
    }
    // What is closed counts no more, be it brackets or sums.
    parse_ok(&format!("a {} = A;", "x:(int) ".repeat(1000)));
    parse_ok(&format!("a {} = A;", "n+1*[ int ] ".repeat(1000)));
}

#[test]
fn explains_every_error() {
    let sources = [
        "= A;",
        "$",
        "/*",
        "a (",
        "a = A",
        "a;",
        "a = ;",
        "a x:;",
        "a {}",
        "a#;",
        "a#x;",
        "a#123456789;",
        "a #1",
        "a 99999999999",
        "a 3x",
        "a x:f.3 T",
        "a f?T",
        "a b.c:int",
        "A = A;",
        "---x---",
        "--",
        ";",
        "a ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
    ];
    for source in sources {
        for error in parse(source).errors {
            let diagnostic = error.diagnostic();
            assert_eq!(diagnostic.message, error.to_string());
            assert_eq!(diagnostic.primary.span, error.span);
            assert!(!diagnostic.primary.text.is_empty());
            let is_expected = matches!(error.kind, SyntaxErrorKind::Expected { .. });
            assert!(
                diagnostic.help.is_some() || is_expected,
                "{source}: {error}"
            );
        }
    }
}

#[test]
fn cuts_long_names_short_in_messages() {
    let source = format!("a = A;\na ? {};", "x".repeat(1000));
    let message = parse(&source).errors[0].to_string();
    assert!(
        message.ends_with("xxx…`") && message.chars().count() < 100,
        "{message}"
    );
}
