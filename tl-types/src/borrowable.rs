//! The link from a type to its borrowed form, for code that is generic over types.

use crate::{Deserializable, Serializable};

/// A type with a borrowed form: the same type, but that its text is in the input which it was
/// decoded from.
///
/// Generated code implements it with the feature `borrowed`, for every type that holds a `string`
/// or a `bytes`, however deep.
///
/// ```
/// use tl_types::{Borrowable, Deserializable, Error, Serializable};
///
/// /// Encodes what `bytes` decode to. No text is copied on the way.
/// fn encode_again<T: Borrowable>(bytes: &[u8]) -> Result<Vec<u8>, Error> {
///     T::Borrowed::from_bytes(bytes).map(|value| value.to_bytes())
/// }
///
/// assert_eq!(encode_again::<String>(&[2, b'T', b'L', 0]), Ok(vec![2, b'T', b'L', 0]));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no borrowed form",
    note = "with the feature `borrowed` of `tl-types`, every type has one that holds text"
)]
pub trait Borrowable: Sized {
    /// The borrowed form.
    type Borrowed<'a>: Serializable + Deserializable<'a>;

    /// The same with text of its own.
    fn from_borrowed(value: &Self::Borrowed<'_>) -> Self;
}
