//! Documented errors: takes the text of an error and the generated tables, finds the entry.
//!
//! A text is looked up as it is first, and then tried against the names that have parameters.
//! Nothing is searched for: a name matches from the first character to the last, or not at all.

use alloc::string::String;
use core::fmt::{self, Display, Write as _};

use crate::agreed::MAX_PARAMETERS;

/// What the table says of one error.
#[derive(Debug)]
pub struct ErrorInfo {
    /// The name, with `%d` or `%s` where a parameter is.
    pub name: &'static str,
    /// Every code that it is documented with; none if there is only a description.
    pub codes: &'static [i32],
    /// A sentence, with `%d` or `%s` where it speaks of the parameter.
    pub description: &'static str,
}

/// A name with parameters.
#[derive(Debug)]
pub struct ErrorPattern {
    /// The name's parts, in order.
    pub pieces: &'static [Piece],
    /// The entry in the table.
    pub index: usize,
}

/// A part of a name.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// These very characters.
    Text(&'static str),
    /// `%d`: a number of 32 bits, without a sign and without zeros before it.
    Number,
    /// `%s`: at least one character, up to where the next text begins.
    Word,
}

/// The parameters of a text, in order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parameters<'t>([&'t str; MAX_PARAMETERS]);

impl Parameters<'_> {
    /// A number; `None` if there is none of 32 bits.
    #[must_use]
    pub fn number(&self, index: usize) -> Option<u32> {
        self.0.get(index)?.parse().ok()
    }

    /// A word; `None` if there is none.
    #[must_use]
    pub fn word(&self, index: usize) -> Option<String> {
        let word = self.0.get(index)?;
        (!word.is_empty()).then(|| String::from(*word))
    }
}

/// Finds the entry for a text. `table` is sorted by name; a name without parameters goes before
/// one with.
#[must_use]
pub fn find_error<'t>(
    table: &[ErrorInfo],
    patterns: &[ErrorPattern],
    text: &'t str,
) -> Option<(usize, Parameters<'t>)> {
    let exact = table.binary_search_by(|info| info.name.cmp(text)).ok();
    // A text can be what the table calls a pattern, which is no name then: `APNS_VERIFY_CHECK_%s`.
    let is_pattern = |index| patterns.iter().any(|pattern| pattern.index == index);
    if let Some(index) = exact.filter(|index| !is_pattern(*index)) {
        return Some((index, Parameters::default()));
    }
    patterns.iter().find_map(|pattern| {
        let parameters = match_pieces(pattern.pieces, text)?;
        Some((pattern.index, parameters))
    })
}

fn match_pieces<'t>(pieces: &[Piece], text: &'t str) -> Option<Parameters<'t>> {
    let mut parameters = Parameters::default();
    let mut slots = parameters.0.iter_mut();
    let mut rest = text;
    for (index, piece) in pieces.iter().enumerate() {
        let length = match piece {
            Piece::Text(expected) => {
                rest = rest.strip_prefix(expected)?;
                continue;
            }
            Piece::Number => number_length(rest)?,
            Piece::Word => word_length(rest, pieces.get(index + 1))?,
        };
        let (parameter, after) = rest.split_at_checked(length)?;
        *slots.next()? = parameter;
        rest = after;
    }
    rest.is_empty().then_some(parameters)
}

fn number_length(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_canonical = length == 1 || !text.starts_with('0');
    // More digits than that overflow; fewer may, which `parse` sees.
    (is_canonical && text.get(..length)?.parse::<u32>().is_ok()).then_some(length)
}

/// A character at least, and then as few as what comes next allows.
fn word_length(text: &str, next: Option<&Piece>) -> Option<usize> {
    let first = text.chars().next()?.len_utf8();
    let others = text.get(first..)?;
    let length = match next {
        Some(Piece::Text(next)) => others.find(next)?,
        _ => others.len(),
    };
    Some(first + length)
}

/// Writes a name or a description with its parameters in their places.
///
/// # Errors
///
/// Those of the writer.
pub fn fill(
    f: &mut fmt::Formatter<'_>,
    template: &str,
    parameters: &[&dyn Display],
) -> fmt::Result {
    let mut parameters = parameters.iter();
    let mut last = None;
    let mut rest = template;
    while let Some(at) = rest.find('%') {
        let (before, place) = rest.split_at(at);
        f.write_str(before)?;
        let after = place
            .strip_prefix("%d")
            .or_else(|| place.strip_prefix("%s"));
        rest = match after {
            Some(after) => {
                // A description may speak of its parameter twice.
                last = parameters.next().or(last);
                if let Some(parameter) = last {
                    write!(f, "{parameter}")?;
                }
                after
            }
            None => {
                f.write_char('%')?;
                &place[1..]
            }
        };
    }
    f.write_str(rest)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    const FLOOD: &[Piece] = &[Piece::Text("FLOOD_WAIT_"), Piece::Number];
    const PART: &[Piece] = &[
        Piece::Text("FILE_PART_"),
        Piece::Number,
        Piece::Text("_MISSING"),
    ];
    const CHECK: &[Piece] = &[
        Piece::Text("RECAPTCHA_CHECK_"),
        Piece::Word,
        Piece::Text("__"),
        Piece::Word,
    ];

    #[test]
    fn numbers_are_anchored_canonical_and_of_32_bits() {
        let cases = [
            (FLOOD, "FLOOD_WAIT_31", Some(31)),
            (FLOOD, "FLOOD_WAIT_0", Some(0)),
            (FLOOD, "FLOOD_WAIT_4294967295", Some(u32::MAX)),
            (FLOOD, "FLOOD_WAIT_4294967296", None),
            (FLOOD, "FLOOD_WAIT_", None),
            (FLOOD, "FLOOD_WAIT_-1", None),
            (FLOOD, "FLOOD_WAIT_+1", None),
            (FLOOD, "FLOOD_WAIT_031", None),
            (FLOOD, "FLOOD_WAIT_31 ", None),
            (FLOOD, "XFLOOD_WAIT_31", None),
            (FLOOD, "flood_wait_31", None),
            (PART, "FILE_PART_7_MISSING", Some(7)),
            (PART, "FILE_PART_7_MISSINGS", None),
            (PART, "FILE_PART_MISSING", None),
        ];
        for (pieces, text, number) in cases {
            let found = match_pieces(pieces, text).map(|parameters| parameters.number(0));
            assert_eq!(found, number.map(Some), "{text}");
        }
    }

    #[test]
    fn what_is_called_as_a_pattern_is_matched_by_it() {
        const fn info(name: &'static str) -> ErrorInfo {
            ErrorInfo {
                name,
                codes: &[],
                description: "",
            }
        }
        let table = [info("A_%s"), info("FLOOD_WAIT_%d"), info("FLOOD_WAIT_1")];
        let a: &[Piece] = &[Piece::Text("A_"), Piece::Word];
        let patterns = [(a, 0), (FLOOD, 1)].map(|(pieces, index)| ErrorPattern { pieces, index });
        let find = |text| {
            let (index, parameters) = find_error(&table, &patterns, text)?;
            Some((index, parameters.word(0)))
        };
        assert_eq!(find("A_%s"), Some((0, Some("%s".into()))));
        assert_eq!(find("FLOOD_WAIT_%d"), None);
        assert_eq!(find("FLOOD_WAIT_1"), Some((2, None)));
        assert_eq!(find("FLOOD_WAIT_2"), Some((1, Some("2".into()))));
    }

    #[test]
    fn words_end_where_the_next_text_begins() {
        let found = match_pieces(CHECK, "RECAPTCHA_CHECK_sign_up__6Lc").expect("a match");
        assert_eq!(found.word(0).as_deref(), Some("sign_up"));
        assert_eq!(found.word(1).as_deref(), Some("6Lc"));
        let found = match_pieces(CHECK, "RECAPTCHA_CHECK____é__").expect("a match");
        assert_eq!(found.word(0).as_deref(), Some("_"));
        assert_eq!(found.word(1).as_deref(), Some("é__"));
        assert!(match_pieces(CHECK, "RECAPTCHA_CHECK___6Lc").is_none());
        assert!(match_pieces(CHECK, "RECAPTCHA_CHECK_a__").is_none());
    }

    #[test]
    fn parameters_are_filled_in_and_other_percent_signs_stay() {
        struct Filled(&'static str);

        impl Display for Filled {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fill(f, self.0, &[&31, &"x"])
            }
        }

        assert_eq!(Filled("wait %d of %s").to_string(), "wait 31 of x");
        assert_eq!(Filled("100 % of %d").to_string(), "100 % of 31");
        assert_eq!(Filled("none").to_string(), "none");
    }
}
