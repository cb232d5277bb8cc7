//! A value of any type: what generated code says of it, owned and borrowed, and what the codec says that
//! interprets the schema.

use super::known_values::with_id;
use crate::second_opinion::agree;

/// Whether the bytes are a value.
///
/// # Panics
///
/// If the codecs differ: in whether it is one, in where it is wrong, in its bytes or in its JSON.
pub fn check(input: &[u8]) -> bool {
    let is_value = with_id(input, |input, known| {
        let agreed = known
            .iter()
            .map(|it| agree(it.codec, &it.target, &*it.case, it.schema, input));
        agreed.fold(false, |is_value, it| is_value | it)
    });
    is_value.unwrap_or_default()
}
