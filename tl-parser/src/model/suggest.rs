//! Look-alikes: takes a name that is not known and those that are, gives the nearest.

/// Longer names are not compared, so that the cost of a comparison is bounded.
const MAX_LENGTH: usize = 64;

/// The candidate with the fewest slips, if those are few for the name's length;
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

/// How many letters have to be added, removed, replaced or swapped with their neighbours,
/// in bytes: names are ASCII.
fn distance(left: &str, right: &str) -> usize {
    let [left, right] = [left.as_bytes(), right.as_bytes()];
    // `rows[i][j]` is the distance between the first `i` and the first `j` letters.
    let first: Vec<usize> = (0..=right.len()).collect();
    let mut rows = vec![first];
    for i in 1..=left.len() {
        let mut row = vec![i];
        for j in 1..=right.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(left[i - 1] != right[j - 1]);
            let nearest = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            let swapped = i > 1 && j > 1 && left[i - 2..i] == [right[j - 1], right[j - 2]];
            row.push(match swapped {
                true => nearest.min(rows[i - 2][j - 2] + 1),
                false => nearest,
            });
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}
