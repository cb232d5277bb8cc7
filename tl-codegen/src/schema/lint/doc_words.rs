//! Words: takes a name and a text about it, tells whether the text says more than the name.

use std::collections::BTreeSet;

/// Words that say nothing by themselves; `s` is the end of a possessive.
const EMPTY: [&str; 30] = [
    "s",
    "the",
    "a",
    "an",
    "of",
    "is",
    "it",
    "this",
    "that",
    "in",
    "on",
    "for",
    "to",
    "and",
    "or",
    "with",
    "by",
    "as",
    "at",
    "be",
    "are",
    "its",
    "was",
    "object",
    "value",
    "field",
    "type",
    "identifier",
    "information",
    "about",
];

/// So many words that are not in the name make a text worth reading.
const ENOUGH: usize = 2;

/// Whether all that a text says is in the name that it is about.
pub(super) fn is_hollow(name: &str, text: &str) -> bool {
    let own: BTreeSet<String> = words(name).map(|word| stem(&word)).collect();
    let says = |word: &String| !EMPTY.contains(&word.as_str()) && !own.contains(&stem(word));
    let more: BTreeSet<String> = words(text).filter(says).collect();
    more.len() < ENOUGH
}

/// The words in lower case; `sentCode` has two.
fn words(text: &str) -> impl Iterator<Item = String> {
    let mut apart = String::new();
    let mut before = ' ';
    for letter in text.chars() {
        if before.is_lowercase() && letter.is_uppercase() {
            apart.push(' ');
        }
        apart.push(letter);
        before = letter;
    }
    let apart = apart.to_lowercase();
    let words = apart.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<_> = words.map(str::to_owned).collect();
    words.into_iter().filter(|word| !word.is_empty())
}

/// Singular and plural are one word.
fn stem(word: &str) -> String {
    word.trim_end_matches('s').to_owned()
}
