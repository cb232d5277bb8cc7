//! Changes: takes an old and a new text, gives the words that differ and those next to them.

/// Beyond this many pairs of words all that lies between the first and the last difference
/// counts as changed: comparing each with each would take too long.
const MAX_PAIRS: usize = 1 << 16;

/// A word of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    /// Whether the other text lacks it.
    pub(super) changed: bool,
}

/// What stands for words far from any change.
const GAP: Word<'_> = Word {
    text: "…",
    changed: false,
};

/// The words of both texts that differ, with one word on either side.
pub(super) fn compare<'t>(old: &'t str, new: &'t str) -> [Vec<Word<'t>>; 2] {
    let (mut old, mut new) = (words(old), words(new));
    let start = common_prefix(old.iter().zip(&new));
    let shorter = old.len().min(new.len()) - start;
    let end = common_prefix(old.iter().rev().zip(new.iter().rev()).take(shorter));
    let old_end = old.len() - end;
    let new_end = new.len() - end;
    mark(&mut old[start..old_end], &mut new[start..new_end]);
    // The unchanged words of both texts are the same ones, in the same order.
    let near = near_changes(&old).zip(near_changes(&new));
    let shown: Vec<bool> = near.map(|(old, new)| old || new).collect();
    [shorten(&old, &shown), shorten(&new, &shown)]
}

/// Of each unchanged word, whether the one before or after it is changed.
fn near_changes(words: &[Word<'_>]) -> impl Iterator<Item = bool> {
    let changed = |index: usize| words.get(index).is_some_and(|word| word.changed);
    let unchanged = words.iter().enumerate().filter(|(_, word)| !word.changed);
    unchanged.map(move |(index, _)| changed(index + 1) || changed(index.wrapping_sub(1)))
}

fn shorten<'t>(words: &[Word<'t>], unchanged_shown: &[bool]) -> Vec<Word<'t>> {
    let mut unchanged_shown = unchanged_shown.iter();
    let mut short = Vec::new();
    for word in words {
        if word.changed || unchanged_shown.next() == Some(&true) {
            short.push(*word);
        } else if short.last() != Some(&GAP) {
            short.push(GAP);
        }
    }
    short
}

fn words(text: &str) -> Vec<Word<'_>> {
    let words = text.split(' ');
    words
        .map(|text| Word {
            text,
            changed: false,
        })
        .collect()
}

fn common_prefix<'w, 't: 'w>(pairs: impl Iterator<Item = (&'w Word<'t>, &'w Word<'t>)>) -> usize {
    pairs.take_while(|(old, new)| old.text == new.text).count()
}

/// Marks all words that are not in the longest common sequence.
fn mark(old: &mut [Word<'_>], new: &mut [Word<'_>]) {
    let kept = match old.len().saturating_mul(new.len()) > MAX_PAIRS {
        true => Vec::new(),
        false => longest_common(old, new),
    };
    for (index, word) in old.iter_mut().enumerate() {
        word.changed = !kept.iter().any(|pair| pair.0 == index);
    }
    for (index, word) in new.iter_mut().enumerate() {
        word.changed = !kept.iter().any(|pair| pair.1 == index);
    }
}

/// The indices of the words of the longest common sequence.
fn longest_common(old: &[Word<'_>], new: &[Word<'_>]) -> Vec<(usize, usize)> {
    // How many words the rests of the texts have in common, from these indices on.
    let mut lengths = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i][j] = match old[i].text == new[j].text {
                true => lengths[i + 1][j + 1] + 1,
                false => lengths[i + 1][j].max(lengths[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut kept = Vec::new();
    while i < old.len() && j < new.len() {
        if old[i].text == new[j].text {
            kept.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::compare;

    /// Changed words in brackets.
    fn marked(old: &str, new: &str) -> [String; 2] {
        compare(old, new).map(|words| {
            let words = words.iter().map(|word| match word.changed {
                true => format!("[{}]", word.text),
                false => word.text.to_owned(),
            });
            words.collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn marks_what_the_other_text_lacks() {
        let cases = [
            ("a b c", "a x c", "a [b] c", "a [x] c"),
            ("a b c d", "a c x d", "a [b] c d", "a c [x] d"),
            ("a", "b", "[a]", "[b]"),
            ("a a", "a", "a [a]", "a"),
            ("a b", "b a", "[a] b", "b [a]"),
            ("", "a", "[]", "[a]"),
        ];
        for (old, new, marked_old, marked_new) in cases {
            assert_eq!(marked(old, new), [marked_old, marked_new]);
        }
    }

    #[test]
    fn leaves_out_what_is_far_from_changes() {
        let cases = [
            ("a b c d e", "a b x d e", "… b [c] d …", "… b [x] d …"),
            ("a b c d", "a b x c d", "… b c …", "… b [x] c …"),
            (
                "a b c d e f",
                "x b c d e y",
                "[a] b … e [f]",
                "[x] b … e [y]",
            ),
            ("a b c", "a b c", "…", "…"),
        ];
        for (old, new, marked_old, marked_new) in cases {
            assert_eq!(marked(old, new), [marked_old, marked_new]);
        }
    }

    #[test]
    fn long_texts_are_marked_from_the_first_difference_to_the_last() {
        let many = "x ".repeat(300);
        let [old, _] = marked(&format!("a b {many}c d"), &format!("a y {many}z d"));
        assert!(
            old.starts_with("a [b] [x]") && old.ends_with("[c] d"),
            "{old}"
        );
    }
}
