//! Look-alikes: takes a name that is not known and those that are, gives the nearest.

/// Longer names are not compared, so that the cost of a comparison is bounded.
const MAX_LENGTH: usize = 64;

/// The candidate with the fewest changed letters, if those are few for the name's length;
/// of several the first in alphabetical order, so that the order of candidates is no matter.
pub(super) fn nearest<'c>(
    name: &str,
    candidates: impl Iterator<Item = &'c str>,
) -> Option<&'c str> {
    let allowed = (name.len() / 3).min(3);
    if name.len() > MAX_LENGTH {
        return None;
    }
    candidates
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= allowed)
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|&(distance, _)| (1..=allowed).contains(&distance))
        .min()
        .map(|(_, candidate)| candidate)
}

/// Levenshtein's distance, in bytes: names are ASCII.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.bytes().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}
