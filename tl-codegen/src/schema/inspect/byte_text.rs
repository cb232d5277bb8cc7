//! Bytes as people paste them: takes a text, gives the bytes that it stands for.

use base64::Engine as _;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Bytes, and what had to be left out at the end of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByteText {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whether the text ends within a byte.
    pub is_cut: bool,
}

/// Reads hexadecimal digits, with `0x` or `\x` before any of them, or base64, in either alphabet and with
/// or without its end. Blanks, line breaks and commas may be anywhere. Nothing if the text is neither.
#[must_use]
pub fn parse(text: &str) -> Option<ByteText> {
    let is_between = |it: char| it.is_whitespace() || matches!(it, ',' | ':' | '"' | '\'' | '`');
    let parts = || text.split(is_between).filter(|part| !part.is_empty());
    parts().next()?;
    let digits: String = parts().map(without_marks).collect();
    match digits.bytes().all(|it| it.is_ascii_hexdigit()) {
        true => Some(hex(digits.as_bytes())),
        false => base64(&parts().collect::<String>()),
    }
}

/// `0x15c4b51c`, `0x15` or `\x15\xc4` without what marks it as digits.
fn without_marks(part: &str) -> String {
    let digits = part.strip_prefix("0x").or(part.strip_prefix("0X"));
    digits.unwrap_or(part).replace("\\x", "")
}

fn hex(digits: &[u8]) -> ByteText {
    let value = |digit: u8| char::from(digit).to_digit(16).unwrap_or_default() as u8;
    let pairs = digits.chunks_exact(2);
    ByteText {
        is_cut: !pairs.remainder().is_empty(),
        bytes: pairs
            .map(|pair| value(pair[0]) << 4 | value(pair[1]))
            .collect(),
    }
}

fn base64(text: &str) -> Option<ByteText> {
    let alphabet = match text.contains(['-', '_']) {
        true => URL_SAFE,
        false => STANDARD,
    };
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let letters = text.trim_end_matches('=');
    let is_letter = |it: u8| it.is_ascii_alphanumeric() || b"+/-_".contains(&it);
    if letters.len() < 2 || !letters.bytes().all(is_letter) {
        return None;
    }
    // One letter is less than a byte.
    let is_cut = letters.len() % 4 == 1;
    let letters = &letters[..letters.len() - usize::from(is_cut)];
    let bytes = GeneralPurpose::new(&alphabet, config)
        .decode(letters)
        .ok()?;
    Some(ByteText { bytes, is_cut })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[track_caller]
    fn check(text: &str, expected: &[u8], is_cut: bool) {
        let found = parse(text).unwrap_or_else(|| panic!("{text:?} is no bytes"));
        assert_eq!(
            (&found.bytes[..], found.is_cut),
            (expected, is_cut),
            "{text:?}"
        );
    }

    #[test]
    fn hexadecimal_in_every_layout() {
        let vector = [0x15, 0xc4, 0xb5, 0x1c, 0xff];
        check("15c4b51cff", &vector, false);
        check(" 15 C4 B5 1C\nff ", &vector, false);
        check("0x15, 0xc4, 0xb5, 0x1c, 0xff", &vector, false);
        check("0x15c4b51cff", &vector, false);
        check("\"\\x15\\xc4\\xb5\\x1c\\xff\"", &vector, false);
        check("15:c4:b5:1c:ff:1", &vector, true);
    }

    #[test]
    fn base64_in_every_layout() {
        let vector = [0x15, 0xc4, 0xb5, 0x1c, 0xff, 0xef, 0xfe];
        check("FcS1HP/v/g==", &vector, false);
        check("FcS1HP_v_g", &vector, false);
        check("FcS1\n HP/v\n/g==", &vector, false);
        check("FcS1HP/v/", &vector[..6], true);
    }

    #[test]
    fn anything_else() {
        for text in ["", " \n", "15 c4 b5 1c ?", "?", "x", "{}", "schrödinger"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
