//! Look-alikes: takes a name that is not known and those that are, gives the nearest.

/// Longer names are not compared, so that the cost of a comparison is bounded.
const MAX_LENGTH: usize = 64;

/// Names that differ more than this do not look alike.
const MAX_DISTANCE: usize = 3;

/// A place for each beginning of the longest candidate.
const WIDTH: usize = MAX_LENGTH + MAX_DISTANCE + 1;

/// The candidate that a misspelt name is likely to mean: the one with the fewest slips, if those are
/// few for the name's length; of several the first in alphabetical order, so that the order of
/// candidates is no matter. The name itself is none.
#[must_use]
pub fn nearest_name<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let allowed = (name.len() / 3).min(MAX_DISTANCE);
    if name.len() > MAX_LENGTH {
        return None;
    }
    candidates
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= allowed)
        .map(|candidate| (distance(name.as_bytes(), candidate.as_bytes()), candidate))
        .filter(|&(distance, _)| (1..=allowed).contains(&distance))
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be added, removed, replaced or swapped with their neighbours,
/// in bytes: names are ASCII. Any number over [`MAX_DISTANCE`] stands for all of those.
fn distance(left: &[u8], right: &[u8]) -> usize {
    // Rows of the table that has the distance between each two beginnings. Those whose lengths differ
    // too much need none.
    let mut before = [0; WIDTH];
    let mut last: [usize; WIDTH] = std::array::from_fn(|len| len);
    for i in 0..left.len() {
        let mut row = [MAX_DISTANCE + 1; WIDTH];
        row[0] = i + 1;
        for j in i.saturating_sub(MAX_DISTANCE)..right.len().min(i + MAX_DISTANCE + 1) {
            let replaced = last[j] + usize::from(left[i] != right[j]);
            let nearest = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            let is_swapped = i > 0 && j > 0 && left[i - 1..=i] == [right[j], right[j - 1]];
            row[j + 1] = match is_swapped {
                true => nearest.min(before[j - 1] + 1),
                false => nearest,
            };
        }
        before = last;
        last = row;
    }
    last[right.len()]
}
