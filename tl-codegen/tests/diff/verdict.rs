//! Counts, worst severity, version bump and summary.

use tl_codegen::diff::{Bump, Diff, diff};
use tl_codegen::report::Severity;

use super::resolve;

fn compare(old: &str, new: &str) -> Diff {
    diff(&resolve(old), &resolve(new))
}

#[test]
fn nothing_changed() {
    let diff = compare("a#1 = A;", "a#1 = A; // a comment");
    assert_eq!(diff.worst(), None);
    assert_eq!(diff.bump(), Bump::Patch);
    assert_eq!(diff.summary(), "no changes; suggested version bump: patch");
}

#[test]
fn something_compatible() {
    let diff = compare("a#1 = A;", "a#1 = A; ---functions--- f#2 = A;");
    assert_eq!(diff.worst(), Some(Severity::Compatible));
    assert_eq!(diff.bump(), Bump::Minor);
    assert_eq!(
        diff.summary(),
        "1 change: 0 wire, 0 source, 1 compatible; suggested version bump: minor"
    );
}

#[test]
fn something_of_each() {
    let diff = compare("a#1 x:int = A;", "a#2 y:int = A; b#3 = B;");
    let counts: Vec<_> = diff
        .counts()
        .iter()
        .filter(|(_, count)| *count > 0)
        .collect();
    let expected = [
        (Severity::Wire, 1),
        (Severity::Source, 1),
        (Severity::Compatible, 2),
    ];
    assert_eq!(counts, expected);
    assert_eq!(diff.worst(), Some(Severity::Wire));
    assert_eq!(diff.bump(), Bump::Major);
    assert_eq!(
        diff.summary(),
        "4 changes: 1 wire, 1 source, 2 compatible; suggested version bump: major"
    );
}

#[test]
fn source_alone_is_major() {
    let diff = compare("a#1 x:int = A;", "a#1 y:int = A;");
    assert_eq!(diff.worst(), Some(Severity::Source));
    assert_eq!(diff.bump(), Bump::Major);
}
