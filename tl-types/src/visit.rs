//! Visiting every generated type: takes a visitor, which is called with each type once.

use arbitrary::Arbitrary;

use crate::{Borrowable, DeserializableOwned, Serializable};

/// What serde asks of a type that it writes, if there is the feature `serde`.
#[cfg(feature = "serde")]
pub trait Serializes: serde_core::Serialize {}
#[cfg(feature = "serde")]
impl<T: serde_core::Serialize> Serializes for T {}

/// What serde asks of a type that it writes, if there is the feature `serde`.
#[cfg(not(feature = "serde"))]
pub trait Serializes {}
#[cfg(not(feature = "serde"))]
impl<T> Serializes for T {}

/// What serde asks of a type that it reads as well, if there is the feature `serde`.
#[cfg(feature = "serde")]
pub trait Serde: serde_core::Serialize + serde_core::de::DeserializeOwned {}
#[cfg(feature = "serde")]
impl<T: serde_core::Serialize + serde_core::de::DeserializeOwned> Serde for T {}

/// What serde asks of a type that it reads as well, if there is the feature `serde`.
#[cfg(not(feature = "serde"))]
pub trait Serde {}
#[cfg(not(feature = "serde"))]
impl<T> Serde for T {}

/// What every generated type is.
pub trait Value:
    Serializable + DeserializableOwned + for<'a> Arbitrary<'a> + Clone + Eq + Serde + 'static
{
}
impl<T> Value for T where
    T: Serializable + DeserializableOwned + for<'a> Arbitrary<'a> + Clone + Eq + Serde + 'static
{
}

/// Is called with types, not with values: for tests and fuzzers that want to try them all.
///
/// ```
/// use tl_types::visit::{Value, Visitor};
///
/// /// Counts types.
/// struct Count(usize);
///
/// impl Visitor for Count {
///     fn visit<T: Value>(&mut self, _name: &'static str) {
///         self.0 += 1;
///     }
/// }
///
/// let mut count = Count(0);
/// count.visit::<i32>("int");
/// assert_eq!(count.0, 1);
/// ```
pub trait Visitor {
    /// One type, with its TL name.
    fn visit<T: Value>(&mut self, name: &'static str);

    /// One type that has a borrowed form, with its TL name. Unless it is implemented, such types
    /// are passed over.
    fn visit_borrowable<T>(&mut self, _name: &'static str)
    where
        T: Borrowable + Serializable + for<'a> Arbitrary<'a> + Eq + Serde + 'static,
        for<'a> T::Borrowed<'a>: Serializes,
    {
    }
}
