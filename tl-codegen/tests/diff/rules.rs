//! Each rule on a small pair of schemas, both ways.

use std::collections::BTreeSet;

use tl_codegen::diff::{Outline, diff, patch, rules::RULES};
use tl_codegen::report::{Finding, Place};

use super::resolve;

/// A name for the snapshot, and two schemas. The snapshot has both directions.
const CASES: &[(&str, &str, &str)] = &[
    ("layer", "// LAYER 1\na#1 = A;", "// LAYER 2\na#1 = A;"),
    ("type", "a#1 = A;", "a#1 = A; b#2 x:int = B; b.c#3 = B;"),
    (
        "type_renamed",
        "a#1 = A; b#2 = A; c#3 a:A list:Vector<A> = C; ---functions--- f#4 = A;",
        "a#1 = X; b#2 = X; c#3 a:X list:Vector<X> = C; ---functions--- f#4 = X;",
    ),
    (
        "type_became_enum",
        "a#1 x:int = A;",
        "a#1 x:int = A; b#2 = A;",
    ),
    (
        "type_lost_copy",
        "a#1 flags:# b:flags.0?true x:int = A; b#2 a:A = B; c#3 b:Vector<B> = C; d#4 d:D = D; e#5 = D;",
        "a#1 flags:# b:flags.0?true x:int s:flags.1?string = A; b#2 a:A = B; c#3 b:Vector<B> = C; d#4 d:D s:string = D; e#5 = D;",
    ),
    (
        "constructor",
        "a#1 = A; b#2 = A;",
        "a#1 = A; b#2 = A; c#3 x:int = A;",
    ),
    (
        "constructor_renamed_by_id",
        "a#1 x:int = A; other#5 = A; list#2 v:vector<a> = List;",
        "b#1 x:int y:int = A; other#5 = A; list#2 v:vector<b> = List;",
    ),
    (
        "constructor_renamed_by_layout",
        "a#1 x:int = A; other#5 = A;",
        "b#2 x:int = A; other#5 = A;",
    ),
    (
        "constructor_not_renamed_if_empty_or_ambiguous",
        "a#1 = A; b#2 x:int = A; c#3 x:int = A; other#9 = A;",
        "d#4 = A; e#5 x:int = A; f#6 x:int = A; other#9 = A;",
    ),
    (
        "constructor_moved",
        "a#1 = A; b#2 = B; c#3 = B;",
        "a#1 = A; b#2 = B; c#3 = A;",
    ),
    (
        "function",
        "a#1 = A; ---functions--- f#2 = A;",
        "a#1 = A; ---functions--- f#2 = A; g#3 x:int = A;",
    ),
    (
        "function_renamed",
        "a#1 = A; ---functions--- f#2 x:int = A;",
        "a#1 = A; ---functions--- g.f#3 x:int = A;",
    ),
    (
        "docs",
        "// One.\na#1 x:int = A;\nb#2 = A;\n//@class A @description Letters\n// @description Same @x Old\nc#3 x:int = A;",
        "// Another.\na#1 x:int = A;\n// New.\nb#2 = A;\n//@class A @description Signs\n//@x New @description Same\nc#3 x:int = A;",
    ),
    ("id", "a#1 x:int = A;", "a#2 x:int = A;"),
    (
        "ids_swapped",
        "a#1 x:int = A; b#2 x:int = A;",
        "a#2 x:int = A; b#1 x:int = A;",
    ),
    (
        "id_under_a_new_name",
        "a#1 x:int = A; b#2 = A;",
        "a#3 x:long = A; aOld#1 x:int = A; b#2 = A;",
    ),
    (
        "id_of_something_else",
        "a#1 x:int = A; b#2 = A;",
        "a#3 x:long = A; c#1 y:string = A; b#2 = A;",
    ),
    (
        "annotations",
        "a#1 = A; ---functions--- @read f#2 = A; g#3 = A;",
        "a#1 = A; ---functions--- @write f#2 = A; @any g#3 = A;",
    ),
    (
        "declarations",
        "a#1 = A; New A; vector a; Final A;",
        "a#1 = A; Final A; Vector<a>; Final A;",
    ),
    (
        "bits_of_implicit_numbers",
        "a#1 {n:#} {m:#} x:n.0?int y:n.1?int z:m.1?int = A n m;",
        "a#1 {k:#} {m:#} x:k.0?int y:m.1?int z:k?int = A k m;",
    ),
    (
        "result_type",
        "a#1 = A; b#2 = B; ---functions--- f#3 = A;",
        "a#1 = A; b#2 = B; ---functions--- f#3 = Vector<B>;",
    ),
    (
        "result_type_argument",
        "a#1 {t:Type} {u:Type} x:t = A t u;",
        "a#1 {t:Type} {u:Type} x:t = A u t;",
    ),
    (
        "section",
        "a#1 = A; b#2 x:int = A;",
        "a#1 = A; ---functions--- b#2 x:int = A;",
    ),
    (
        "generics",
        "a#1 = A; ---functions--- f#2 q:int = A;",
        "a#1 = A; ---functions--- f#2 {X:Type} q:!X = A;",
    ),
    (
        "generics_renamed",
        "---functions--- f#2 {X:Type} q:!X = X;",
        "---functions--- f#2 {Y:Type} q:!Y = Y;",
    ),
    ("required_field", "a#1 x:int = A;", "a#1 x:int y:long = A;"),
    (
        "optional_field",
        "a#1 flags:# x:int = A;",
        "a#1 flags:# x:int y:flags.3?long = A;",
    ),
    (
        "flag",
        "a#1 flags:# x:int = A;",
        "a#1 flags:# b:flags.0?true x:int = A;",
    ),
    (
        "flags_field",
        "a#1 x:int = A;",
        "a#1 flags:# b:flags.0?true x:int = A;",
    ),
    (
        "field_renamed",
        "a#1 x:int y:int = A;",
        "a#1 x:int z:int = A;",
    ),
    (
        "field_renamed_that_others_mention",
        "a#1 flags:# n:# x:flags.0?int y:n*[ int ] = A;",
        "a#1 mode:# m:# x:mode.0?int y:m*[ int ] = A;",
    ),
    (
        "field_without_a_name",
        "a#1 # [ int ] string = A;",
        "a#1 n:# n*[ int ] text:string = A;",
    ),
    ("field_retyped", "a#1 x:int = A;", "a#1 x:long = A;"),
    (
        "field_retyped_alike",
        "a#1 x:string y:# = A;",
        "a#1 x:bytes y:int = A;",
    ),
    (
        "boxing",
        "a#1 = A; b#2 x:a y:vector<a> = B;",
        "a#1 = A; b#2 x:A y:Vector<A> = B;",
    ),
    (
        "fields_reordered",
        "a#1 x:int y:long z:int = A;",
        "a#1 z:int x:int y:long = A;",
    ),
    (
        "flags_reordered",
        "a#1 flags:# x:flags.0?true y:flags.1?int = A;",
        "a#1 flags:# y:flags.1?int x:flags.0?true = A;",
    ),
    (
        "flags_reordered_without_a_condition",
        "a#1 x:true n:nothing y:int = A; nothing#2 = Nothing;",
        "a#1 y:int n:nothing x:true = A; nothing#2 = Nothing;",
    ),
    (
        "flag_bit_moved",
        "a#1 flags:# x:flags.0?int = A;",
        "a#1 flags:# x:flags.1?int = A;",
    ),
    (
        "flag_bit_of_another_field",
        "a#1 flags:# flags2:# x:flags.0?int = A;",
        "a#1 flags:# flags2:# x:flags2.0?int = A;",
    ),
    (
        "flag_bit_moved_and_flags_renamed",
        "a#1 flags:# x:flags.0?int y:flags.2?int = A;",
        "a#1 mode:# x:mode.1?int y:mode.2?int = A;",
    ),
    (
        "flag_bit_reused",
        "a#1 flags:# x:flags.0?int = A;",
        "a#1 flags:# y:flags.0?string = A;",
    ),
    (
        "flag_bit_shared",
        "a#1 flags:# x:flags.0?int = A;",
        "a#1 flags:# x:flags.0?int y:flags.0?int z:flags.0?true = A;",
    ),
    (
        "optional_and_required",
        "a#1 flags:# x:flags.0?int = A;",
        "a#1 flags:# x:int = A;",
    ),
    (
        "several",
        "a#1 flags:# x:int y:flags.0?string gone:int = A; b#2 = B; c#3 = B;",
        "a#4 flags:# new:B y:flags.1?bytes x:flags.0?long = B; b#2 = B; c#3 = B;",
    ),
];

#[test]
fn findings_of_each_case() {
    for (name, old, new) in CASES {
        let text = format!(
            "{}\n\nand back\n\n{}",
            findings(old, new),
            findings(new, old)
        );
        insta::assert_snapshot!(*name, text);
    }
}

#[test]
fn every_rule_fires_in_some_case() {
    let both_ways = |&(_, old, new)| [(old, new), (new, old)];
    let found: BTreeSet<_> = (CASES.iter().flat_map(both_ways))
        .flat_map(|(old, new)| diff(&resolve(old), &resolve(new)).findings())
        .map(|finding| finding.rule.id)
        .collect();
    let all: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(found, all);
    assert_eq!(all.len(), RULES.len(), "ids are unique");
}

#[test]
fn cases_are_complete() {
    for (name, old, new) in CASES {
        for (old, new) in [(old, new), (new, old)] {
            let (old, new) = (resolve(old), resolve(new));
            assert_eq!(patch(&old, &diff(&old, &new)), Outline::of(&new), "{name}");
        }
    }
}

/// What does not count as a change.
#[test]
fn no_findings() {
    let old = "// one\nint#a8509bda ? = Int; a#1 x:int n:# n*[ x:a ] = A; b#2 x:%A = B; Final A; Final A;";
    let new = "true#3fedd339 = True; b#00000002 x : a = B;\n/* two */ a#1\nx:int n:# [ x:a ] = A; Final A;";
    assert_eq!(diff(&resolve(old), &resolve(new)).findings(), []);
}

/// A function and what stands before its query have one id.
#[test]
fn a_function_and_its_prefix() {
    let is_reused = |old: &str, new: &str| {
        let findings = diff(&resolve(old), &resolve(new)).findings();
        findings.iter().any(|it| it.rule.id == "id-reused")
    };
    let prefix = "base#9 = Base; aPrefix#1 = Base;";
    let function = "base#9 = Base; ---functions--- a#1 x:int = Base;";
    let both = format!("{prefix} ---functions--- a#1 x:int = Base;");
    assert!(!is_reused(prefix, &both) && !is_reused(function, &both));
    let corrected = both.replace("aPrefix#1", "aPrefix#2");
    assert!(!is_reused(&corrected, &both));
    // Only a function has a prefix, and no other name is one.
    assert!(is_reused(
        prefix,
        &format!("{corrected} ---types--- b#1 y:int = Base;").replace("a#1", "a#3")
    ));
    assert!(is_reused(
        prefix,
        "base#9 = Base; aPrefix#2 = Base; a#1 x:int = Base;"
    ));
    assert!(is_reused(
        function,
        "base#9 = Base; aPre#1 = Base; ---functions--- a#2 x:int = Base;"
    ));
}

#[test]
fn a_bare_type_of_another_constructor() {
    let old = "a#1 = A; b#2 = B; c#3 x:%A = C;";
    let new = "a#1 = B; b#2 = A; c#3 x:%A = C;";
    let findings = diff(&resolve(old), &resolve(new)).findings();
    let subjects: Vec<_> = findings.iter().map(|it| it.subject.as_str()).collect();
    assert_eq!(subjects, ["a", "b", "c.x"]);
}

/// Whoever renders a declaration for each pair of its fields does not come to an end here.
#[test]
fn thousands_of_fields() {
    const FIELDS: usize = 3_000;
    let fields = |prefix, ty| (0..FIELDS).map(move |at| format!(" {prefix}{at}:{ty}"));
    let old = format!("a{} = A;", fields("x", "int").collect::<String>());
    let new = format!("a{} = A;", fields("y", "long").collect::<String>());
    let changes = diff(&resolve(&old), &resolve(&new)).changes;
    let edits = changes.iter().filter(|it| it.edit.is_some());
    assert!(edits.count() >= 2 * FIELDS, "each is gone or new");
}

fn findings(old: &str, new: &str) -> String {
    let texts = [old, new];
    let diff = diff(&resolve(old), &resolve(new));
    let findings: Vec<_> = (diff.findings().iter())
        .map(|finding| describe(finding, texts))
        .collect();
    findings.join("\n\n")
}

fn describe(finding: &Finding, texts: [&str; 2]) -> String {
    let mut text = format!(
        "{} ({:?}) {}\n  {}",
        finding.rule.id, finding.rule.severity, finding.subject, finding.message
    );
    let mut line = |head: &str, value: &str| text.push_str(&format!("\n  {head} {value}"));
    if let Some(old) = &finding.old {
        line("-", old);
    }
    if let Some(new) = &finding.new {
        line("+", new);
    }
    if let Some(Place { file, span }) = finding.place {
        let file_name = ["old", "new"][file];
        line("at", &format!("{file_name}: {}", span.text(texts[file])));
    }
    text
}
