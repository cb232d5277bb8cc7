//! Questions: takes what somebody wrote about an id or a name, gives what it can mean.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// What is asked for. Several things, where a text can be read in several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The name of a combinator or a type, if the text can be one.
    pub name: Option<String>,
    /// Ids that the text can mean, the likeliest first.
    pub readings: Vec<Reading>,
}

/// An id, and how it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The id.
    pub id: u32,
    /// In which order its bytes were written.
    pub order: ByteOrder,
}

/// In which order the bytes of a number are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// That of digits: `0x2357bf25`.
    Number,
    /// That of the wire: `25 bf 57 23`.
    Wire,
}

/// A text that is neither an id nor a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoQuestion;

impl fmt::Display for NoQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected an id or a name")
    }
}

impl Error for NoQuestion {}

impl FromStr for Question {
    type Err = NoQuestion;

    /// Reads a name, or an id: `0x2357bf25`, `message#2357bf25`, `592953125`, `-1`, `25 bf 57 23`.
    fn from_str(text: &str) -> Result<Self, NoQuestion> {
        let text = text.trim();
        let question = Self {
            name: is_name(text).then(|| text.to_owned()),
            readings: readings(text),
        };
        match question.name.is_none() && question.readings.is_empty() {
            true => Err(NoQuestion),
            false => Ok(question),
        }
    }
}

fn is_name(text: &str) -> bool {
    let is_part = |part: &str| part.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_');
    let is_letter = |it: char| it.is_ascii_alphanumeric() || it == '_' || it == '.';
    text.split('.').all(is_part) && text.chars().all(is_letter)
}

fn readings(text: &str) -> Vec<Reading> {
    let number = |id| Reading {
        id,
        order: ByteOrder::Number,
    };
    let wire = |id: u32| Reading {
        id: id.swap_bytes(),
        order: ByteOrder::Wire,
    };
    if let Some((_, digits)) = text.split_once('#') {
        return hex(digits).map(number).into_iter().collect();
    }
    if let Some(digits) = four_bytes(text) {
        let id = hex(&digits);
        return id.map(wire).into_iter().chain(id.map(number)).collect();
    }
    let digits = without_prefix(text);
    let id = hex(digits);
    let of_bytes = id.filter(|_| digits.len() == 8).map(wire);
    let readings = decimal(text).into_iter().chain(id).map(number);
    readings.chain(of_bytes).collect()
}

/// The digits of `25 bf 57 23`, or of `0x25, 0xbf, 0x57, 0x23`.
fn four_bytes(text: &str) -> Option<String> {
    let parts = text.split(|it: char| it.is_whitespace() || it == ',' || it == ':');
    let bytes = parts.filter(|part| !part.is_empty()).map(without_prefix);
    let bytes: Vec<&str> = bytes.collect();
    let are_bytes = bytes.len() == 4 && bytes.iter().all(|byte| byte.len() == 2);
    are_bytes.then(|| bytes.concat())
}

fn without_prefix(digits: &str) -> &str {
    let prefix = digits.get(..2).filter(|it| it.eq_ignore_ascii_case("0x"));
    &digits[prefix.map_or(0, str::len)..]
}

fn hex(digits: &str) -> Option<u32> {
    let are_digits = digits.bytes().all(|it| it.is_ascii_hexdigit());
    let id = u32::from_str_radix(digits, 16).ok();
    id.filter(|_| are_digits)
}

/// Languages without unsigned numbers show half of the ids as negative ones.
fn decimal(text: &str) -> Option<u32> {
    let signed = text.parse().ok().map(i32::cast_unsigned);
    text.parse().ok().or(signed)
}

#[cfg(test)]
mod tests {
    use super::{ByteOrder, NoQuestion, Question, Reading};

    #[track_caller]
    fn check(text: &str, name: Option<&str>, expected: &[(u32, ByteOrder)]) {
        let question: Question = text.parse().expect("it can be asked for");
        assert_eq!(question.name.as_deref(), name, "{text}");
        let readings = expected.iter().map(|&(id, order)| Reading { id, order });
        assert_eq!(question.readings, readings.collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn ids_in_every_spelling() {
        use ByteOrder::{Number, Wire};
        let number = [(0x2357_bf25, Number), (0x25bf_5723, Wire)];
        check("0x2357bf25", None, &number);
        check(" 2357BF25 ", None, &number);
        check("message#2357bf25", None, &number[..1]);
        check("#2357bf25", None, &number[..1]);
        let wire = [(0x2357_bf25, Wire), (0x25bf_5723, Number)];
        check("25 bf 57 23", None, &wire);
        check("0x25, 0xBF, 0x57, 0x23", None, &wire);
        check("25:bf:57:23", None, &wire);
        check("592953125", None, &[(592_953_125, Number)]);
        check("-1", None, &[(u32::MAX, Number)]);
        check("4294967295", None, &[(u32::MAX, Number)]);
    }

    #[test]
    fn what_can_be_read_in_several_ways() {
        use ByteOrder::{Number, Wire};
        let digits = [
            (12_345_678, Number),
            (0x1234_5678, Number),
            (0x7856_3412, Wire),
        ];
        check("12345678", None, &digits);
        check("decade", Some("decade"), &[(0x00de_cade, Number)]);
        check("a.b_c1", Some("a.b_c1"), &[]);
    }

    #[test]
    fn neither_an_id_nor_a_name() {
        for text in [
            "",
            "0x",
            "0x123456789",
            "-3000000000",
            "+1f",
            "1.5",
            "a b",
            "a..b",
            "é",
        ] {
            assert_eq!(text.parse::<Question>(), Err(NoQuestion), "{text}");
        }
    }
}
