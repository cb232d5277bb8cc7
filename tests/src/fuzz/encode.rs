//! A value of any type: decoded, encoded and decoded again, in all forms that it has.

use super::known_values::with_id;
use crate::case::Case;

/// Whether the bytes are a value.
///
/// # Panics
///
/// If a value does not come back, or if two forms of it are not the same one.
pub fn check(input: &[u8]) -> bool {
    let is_value = with_id(input, |input, known| {
        let mut owned = None;
        for it in known {
            let Some(bytes) = survive(&*it.case, input) else {
                assert_eq!(owned, None, "{} of {input:02x?}", it.case.rust_name());
                continue;
            };
            // Of text that is no UTF-8 only the borrowed form keeps the bytes: owned comes first.
            let again = known[0].case.decode(&bytes);
            let owned = owned.get_or_insert(bytes);
            assert_eq!(
                again.as_ref(),
                Ok(&*owned),
                "{} of {input:02x?}",
                it.case.rust_name()
            );
        }
        owned.is_some()
    });
    is_value.unwrap_or_default()
}

/// Decodes anything. What comes out has to be a value like any other: not necessarily with the
/// same bytes (flags that nobody knows, padding), but with bytes that give it again.
///
/// # Panics
///
/// If not.
pub fn survive(case: &dyn Case, input: &[u8]) -> Option<Vec<u8>> {
    let bytes = case.decode(input).ok()?;
    assert_eq!(
        case.decode(&bytes).as_ref(),
        Ok(&bytes),
        "{} of {input:02x?}",
        case.rust_name()
    );
    Some(bytes)
}
