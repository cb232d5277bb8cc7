//! Inputs: takes the corpora in `tests/fuzz/corpus`, gives their files, the pages of one, and changed ones.

use std::fs;
use std::path::PathBuf;

use fastrand::Rng;

use crate::schema;

/// What stands between the pages of an input that is several texts: a form feed.
pub const PAGE_END: char = '\u{c}';

/// Characters that mean something in TL, in JSON or in Markdown.
const MARKS: &[u8] = b" \n{}[]()<>:;=?!%*+,.@-#_0f\"\\/`~&\x0c\xff";

/// The folder of a corpus.
#[must_use]
pub fn folder(corpus: &str) -> PathBuf {
    schema::path("tests/fuzz/corpus").join(corpus)
}

/// The inputs in a corpus, in the order of their files' names.
///
/// # Panics
///
/// If one cannot be read.
#[must_use]
pub fn corpus(name: &str) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder(name)).expect("a corpus");
    let paths = entries.map(|entry| entry.expect("an entry of the corpus").path());
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    let inputs = paths.iter().map(fs::read);
    inputs.map(|input| input.expect("an input")).collect()
}

/// The pages of a text; those that are missing are empty.
#[must_use]
pub fn pages<const COUNT: usize>(text: &str) -> [&str; COUNT] {
    let mut pages = text.splitn(COUNT, PAGE_END);
    [(); COUNT].map(|()| pages.next().unwrap_or_default())
}

/// A text with one change; `other` is another one to take a piece from.
pub fn change_text(rng: &mut Rng, text: &[u8], other: &[u8]) -> Vec<u8> {
    let mut changed = text.to_vec();
    let (at, from) = (piece(rng, text.len()), piece(rng, other.len()));
    let mark = MARKS[rng.usize(..MARKS.len())];
    match rng.u8(..5) {
        0 => drop(changed.drain(at)),
        1 => drop(changed.splice(at, other[from].iter().copied())),
        2 => drop(changed.splice(at.start..at.start, other[from].iter().copied())),
        3 => drop(changed.splice(at.start..at.start, text[at].iter().copied())),
        _ => changed.insert(at.start, mark),
    }
    changed
}

/// A part of something that is so long. Most are short, as one word is.
fn piece(rng: &mut Rng, length: usize) -> std::ops::Range<usize> {
    let start = rng.usize(..=length);
    let most = if rng.bool() { 12 } else { length };
    let end = start + rng.usize(..=most.min(length - start));
    start..end
}
