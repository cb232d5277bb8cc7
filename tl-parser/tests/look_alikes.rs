//! Which names look alike: what a slip costs, and how many are too many.

use tl_parser::nearest_name;

fn looks_like(name: &str, candidate: &str) -> bool {
    nearest_name(name, [candidate].into_iter()).is_some()
}

/// Three slips are allowed in a name of nine letters or more.
#[test]
fn every_slip_counts() {
    let pairs = [
        ("abcdefghi", "abcdexyzi", true),
        ("abcdefghi", "abcdwxyzi", false),
        // A letter too many, one too few, two swapped: in front and inside.
        ("qabcdefghi", "abcdefxyi", true),
        ("qabcdefghi", "abcdexyzi", false),
        ("abqcdefghi", "abcdefxyi", true),
        ("abqcdefghi", "abcdexyzi", false),
        ("abcdefghi", "qabcdexyzi", false),
        ("abcdefghi", "abqcdefxyi", true),
        ("abcdefghi", "abqcdexyzi", false),
        ("bacdefghi", "abcdefxyi", true),
        ("bacdefghi", "abcdexyzi", false),
        ("acbdefghi", "abcdexyzi", false),
        ("abcdefghi", "abcdefghi", false),
    ];
    for (name, candidate, expected) in pairs {
        assert_eq!(looks_like(name, candidate), expected, "{name} {candidate}");
    }
}

#[test]
fn short_names_may_have_fewer_slips() {
    assert!(!looks_like("ab", "ac"));
    assert!(looks_like("abc", "abd") && !looks_like("abc", "aed"));
    assert!(looks_like("abcdef", "abcdgh") && !looks_like("abcdef", "abcghi"));
}

#[test]
fn long_names_are_not_compared() {
    let name = |length: usize| "a".repeat(length);
    assert!(looks_like(&name(64), &name(67)) && looks_like(&name(64), &name(61)));
    assert!(!looks_like(&name(64), &name(68)) && !looks_like(&name(64), &name(60)));
    assert!(!looks_like(&name(65), &name(64)));
}
