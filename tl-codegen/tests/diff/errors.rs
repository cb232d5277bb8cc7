//! Documented errors: each rule on a small pair of tables, both ways.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use tl_codegen::diff::{Bump, PlacedErrors, Verdict, diff_errors, error_rules::RULES};
use tl_codegen::errors::{ErrorTable, Parameters};
use tl_codegen::report::Finding;

/// A name for the snapshot, and the errors of two tables. The snapshot has both directions.
const CASES: &[(&str, &str, &str)] = &[
    (
        "enum",
        r#"{"400": {"FOO": [], "BAR": ["a.b"]}}"#,
        r#"{"400": {"FOO": ["a.c"], "BAR": ["a.b", "a.c"]}}"#,
    ),
    (
        "error",
        r#"{"400": {"FOO": ["a.b"], "BAR": []}}"#,
        r#"{"400": {"FOO": ["a.b"], "BAR": ["a.b"]}}"#,
    ),
    (
        "code_carried",
        r#"{"400": {"FOO": ["a.b", "a.c"]}}"#,
        r#"{"400": {"FOO": ["a.b", "a.c"]}, "406": {"FOO": ["a.b"]}}"#,
    ),
    (
        "codes",
        r#"{"400": {"FOO": ["a.b"]}, "406": {"BAR": ["a.b"]}, "500": {"BAR": ["a.b"]}}"#,
        r#"{"403": {"FOO": ["a.b"]}, "406": {"BAR": ["a.b"]}, "303": {"BAR": ["a.b"]}}"#,
    ),
    (
        "name",
        r#"{"400": {"FOO": ["a.b"]}}"#,
        r#"{"400": {"FOO": ["a.b"], "BAR_%d": []}}"#,
    ),
    (
        "what_is_not_about_the_enums",
        r#"{"400": {"FOO": ["a.b"], "BAR": []}, "403": {}}"#,
        r#"{"400": {"FOO": ["a.b"]}, "403": {"BAR": []}}"#,
    ),
];

fn compare(old: &str, new: &str) -> Vec<Finding> {
    let parse = |errors: &str| {
        let json = format!("{{\"errors\": {errors}}}");
        let parsed = ErrorTable::parse_with_places(&json, &Parameters::default());
        let (table, places) = parsed.expect("a correct table");
        for (name, span) in &places.errors {
            assert_eq!(span.text(&json), name);
        }
        (table, places)
    };
    let (old, new) = (parse(old), parse(new));
    let [old, new] = [&old, &new].map(|(table, places)| PlacedErrors { table, places });
    diff_errors(old, new)
}

fn show(findings: &[Finding]) -> String {
    let mut shown = String::new();
    for finding in findings {
        let Finding {
            rule,
            subject,
            message,
            old,
            new,
            place,
        } = finding;
        let file = place.map(|place| ["old", "new"][place.file]);
        let (id, severity) = (rule.id, rule.severity);
        writeln!(
            shown,
            "{severity}[{id}] {subject}: {message} ({file:?}) {old:?} {new:?}"
        )
        .expect("a `String` takes any text");
    }
    shown
}

#[test]
fn each_rule() {
    let mut fired = BTreeSet::new();
    for (name, old, new) in CASES {
        let (there, back) = (compare(old, new), compare(new, old));
        fired.extend(there.iter().chain(&back).map(|finding| finding.rule.id));
        let shown = format!("{}--- and back ---\n{}", show(&there), show(&back));
        insta::assert_snapshot!(format!("errors_{name}"), shown);
        assert_eq!(compare(old, old), []);
    }
    let all = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(fired, all, "a rule without a case");
}

#[test]
fn a_new_variant_breaks_a_match() {
    let findings = compare(CASES[1].1, CASES[1].2);
    let verdict = Verdict::of(&findings);
    assert_eq!(verdict.bump(), Bump::Major);
    assert_eq!(
        verdict.to_string(),
        "1 change: 0 wire, 1 source, 0 compatible; suggested version bump: major"
    );
    assert_eq!(
        Verdict::of(&compare(CASES[4].1, CASES[4].2)).bump(),
        Bump::Minor
    );
}
