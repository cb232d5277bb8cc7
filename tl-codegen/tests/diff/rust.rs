//! `diff --rust`: each rule on a small pair of schemas, both ways, and a real step between layers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use tl_codegen::errors::{ErrorTable, Parameters};
use tl_codegen::report::{Finding, Place, Severity};
use tl_codegen::surface::{Surface, compare, rules::RULES};
use tl_codegen::{Options, Parts, diff};

use super::{LAYERS, resolve};

/// A name for the snapshot, and two schemas. The snapshot has both directions.
const CASES: &[(&str, &str, &str)] = &[
    ("item", "a#1 = A;", "a#1 = A; b.c#2 s:string = b.C;"),
    (
        "struct_becomes_enum",
        "user#1 id:long = User; list#2 v:Vector<User> = List;",
        "user#1 id:long = User; noUser#3 = User; list#2 v:Vector<User> = List;",
    ),
    (
        "type_parameters",
        "a#1 = A; ---functions--- f#2 x:int q:int = A;",
        "a#1 = A; ---functions--- f#2 {X:Type} x:int q:!X = X;",
    ),
    ("layer", "a#1 = A;", "// LAYER 2\na#1 = A;"),
    ("field", "a#1 x:int = A;", "a#1 x:int y:long = A;"),
    (
        "options",
        "a#1 = A; ---functions--- f#2 flags:# x:int y:flags.0?int = A; g#3 flags:# y:flags.0?int = A; h#4 = A;",
        "a#1 = A; ---functions--- f#2 flags:# x:int y:flags.0?int z:flags.1?int = A; \
         g#3 flags:# y:flags.0?int z:flags.1?true = A; h#4 flags:# z:flags.1?true = A;",
    ),
    (
        "option_of_a_constructor",
        "a#1 flags:# x:int = A;",
        "a#1 flags:# x:int type:flags.0?string = A;",
    ),
    (
        "field_retyped",
        "a#1 x:int = A; b#2 x:string = B;",
        "a#1 x:string = A; b#2 x:bytes = B;",
    ),
    (
        "field_box",
        "big#1 a:long b:long c:long d:long e:long = Big; a#2 flags:# x:flags.0?Big = A;",
        "big#1 a:long b:long c:long d:long e:long f:long g:long = Big; a#2 flags:# x:flags.0?Big = A;",
    ),
    (
        "variant",
        "a#1 x:int = A; b#2 = A;",
        "a#1 x:int = A; b#2 = A; c#3 x:string = A; d#4 = A;",
    ),
    (
        "variant_retyped",
        "a#1 x:int = A; b#2 = A;",
        "a#1 x:int = A; b#2 x:int = A;",
    ),
    (
        "variant_box",
        "a#1 v:int128 w:int256 x:int256 y:int256 = A; b#2 = A;",
        "a#1 v:int128 w:int256 x:int256 y:int256 z:int256 = A; b#2 = A;",
    ),
    (
        "return",
        "a#1 = A; ---functions--- f#2 x:int = A;",
        "a#1 = A; ---functions--- f#2 x:int = Vector<A>;",
    ),
    (
        "new",
        "a#1 = A; ---functions--- f#2 flags:# x:int y:flags.0?int = A; g#3 flags:# y:flags.0?int = A;",
        "a#1 = A; ---functions--- f#2 flags:# x:int z:string y:flags.0?int = A; g#3 flags:# x:int y:flags.0?int = A;",
    ),
    (
        "argument_renamed",
        "a#1 = A; ---functions--- f#2 flags:# x:int y:flags.0?int = A;",
        "a#1 = A; ---functions--- f#2 flags:# z:int y:flags.0?int = A;",
    ),
    (
        "shared_bit",
        "a#1 flags:# x:flags.0?int = A;",
        "a#1 flags:# x:flags.0?int y:flags.0?string z:flags.0?true = A;",
    ),
    (
        "common_field",
        "a#1 x:int = A; b#2 x:int y:int = A;",
        "a#1 x:long = A; b#2 x:long y:int = A;",
    ),
];

/// The same with tables of errors for a function `f`.
const ERRORS: &[(&str, &str, &str)] = &[
    (
        "errors_of_a_function",
        r#"{"400": {"FOO": []}}"#,
        r#"{"400": {"FOO": ["f"]}}"#,
    ),
    (
        "error",
        r#"{"400": {"FOO": ["f"]}}"#,
        r#"{"400": {"FOO": ["f"], "BAR": ["f"]}, "406": {"FOO": ["f"]}}"#,
    ),
    (
        "errors_in_common",
        r#"{"400": {"FOO": ["f", "g"]}}"#,
        r#"{"400": {"FOO": ["f", "g"], "BAR": ["g"]}}"#,
    ),
];

const FUNCTIONS: &str = "a#1 = A; ---functions--- f#2 = A; g#3 = A;";

fn surface(text: &str, errors: Option<&str>) -> Surface {
    let mut options = options("test.tl");
    options.errors = errors.map(|errors| {
        let json = format!(r#"{{"errors": {errors}}}"#);
        ErrorTable::parse(&json, &Parameters::default()).expect("a table")
    });
    Surface::of(&resolve(text), &options).expect("all of it has a Rust form")
}

/// Every case: its name, the texts that places point into, and both surfaces.
fn cases() -> impl Iterator<Item = (&'static str, [&'static str; 2], [Surface; 2])> {
    let schemas = CASES.iter().map(|&(name, old, new)| {
        let surfaces = [old, new].map(|text| surface(text, None));
        (name, [old, new], surfaces)
    });
    let errors = ERRORS.iter().map(|&(name, old, new)| {
        let surfaces = [old, new].map(|errors| surface(FUNCTIONS, Some(errors)));
        (name, [FUNCTIONS; 2], surfaces)
    });
    schemas.chain(errors)
}

#[test]
fn findings_of_each_case() {
    for (name, [old, new], [before, after]) in cases() {
        let there = describe(&compare(&before, &after), [old, new]);
        let back = describe(&compare(&after, &before), [new, old]);
        insta::assert_snapshot!(
            format!("rust_{name}"),
            format!("{there}\nand back\n\n{back}")
        );
    }
}

#[test]
fn every_rule_fires_in_some_case() {
    let both_ways = |(_, _, [old, new]): (_, _, [Surface; 2])| {
        [compare(&old, &new), compare(&new, &old)].concat()
    };
    let found = cases().flat_map(both_ways);
    let found: BTreeSet<_> = found.map(|finding| finding.rule.id).collect();
    let all: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(found, all);
    let others = diff::rules::RULES.iter().chain(&diff::error_rules::RULES);
    let others = others.map(|rule| rule.id).collect();
    assert!(all.is_disjoint(&others), "ids are unique");
}

#[test]
fn what_only_the_wire_sees_is_no_change() {
    let old = "// One.\na#1 flags:# x:flags.0?int y:int = A; ---functions--- f#2 x:int = A;";
    let new = "a#3 flags:# y:int x:flags.1?int = A; ---functions--- f#4 x:int = A;";
    let findings = compare(&surface(old, None), &surface(new, None));
    let rules: Vec<_> = findings.iter().map(|it| it.rule.id).collect();
    assert_eq!(rules, [""; 0]);
}

/// How often each rule fires between two layers, as a reviewer would count them.
#[test]
fn from_layer_227_to_230() {
    let of_layer = |number: u32| {
        let mut layers = LAYERS.iter();
        let (_, model) = layers.find(|(layer, _)| *layer == number).expect("known");
        Surface::of(model, &options("api.tl")).expect("layers have a Rust form")
    };
    let findings = compare(&of_layer(227), &of_layer(230));
    let mut counts = BTreeMap::new();
    for finding in &findings {
        *counts.entry(finding.rule.id).or_insert(0) += 1;
        let (subject, rule) = (&finding.subject, finding.rule.id);
        let is_placed = finding.place.is_some();
        let has_none = subject.contains("::") || ["LAYER", "true"].contains(&subject.as_str());
        assert!(is_placed || has_none, "{rule} {subject}");
    }
    let lines = counts
        .iter()
        .map(|(rule, count)| format!("{count:4} {rule}\n"));
    insta::assert_snapshot!(lines.collect::<String>());
}

fn describe(findings: &[Finding], texts: [&str; 2]) -> String {
    let mut text = String::new();
    for finding in findings {
        let (rule, subject) = (finding.rule, &finding.subject);
        assert_ne!(rule.severity, Severity::Wire);
        let mut line = |line: String| writeln!(text, "{line}").expect("a string takes any text");
        line(format!("{} ({:?}) {subject}", rule.id, rule.severity));
        line(format!("  {}", finding.message));
        for (head, value) in [("-", &finding.old), ("+", &finding.new)] {
            if let Some(value) = value {
                line(format!("  {head} {value}"));
            }
        }
        if let Some(Place { file, span }) = finding.place {
            let name = ["old", "new"][file];
            line(format!("  at {name}: {}", span.text(texts[file])));
        }
        line(String::new());
    }
    text
}

/// All optional parts are a part of the API.
fn options(source: &str) -> Options {
    Options {
        parts: Parts::Features,
        ..Options::new(source)
    }
}
