//! Secrets in debugging output: takes a value that must not be in a log, gives `…` in its place, unless
//! the output is asked for with [`Revealed`].
//!
//! What asks for it is the formatter's `-`, which means nothing else to anybody. So it reaches every value
//! within a value, and no type needs another implementation.

use core::fmt;

/// What stands in place of a secret; before the kind of a field in the table of definitions, it says
/// that the field is one.
pub(crate) const HIDDEN: char = '…';

/// Debugging output with secrets: `{:?}` writes `…` for passwords, login codes, tokens and keys, so that
/// they are in no log by accident, and this shows them on purpose.
///
/// It reveals the secrets of all values in what it is given, a `Vec` or a struct of your own.
///
#[cfg_attr(feature = "api", doc = "```")]
#[cfg_attr(not(feature = "api"), doc = "```ignore")]
/// use tl_types::{Revealed, functions::auth::CheckRecoveryPassword};
///
/// let check = CheckRecoveryPassword { code: "12345".to_owned() };
/// assert_eq!(format!("{check:?}"), "auth.checkRecoveryPassword { code: … }");
/// let revealed = format!("{:?}", Revealed(&check));
/// assert_eq!(revealed, r#"auth.checkRecoveryPassword { code: "12345" }"#);
/// ```
#[derive(Clone, Copy)]
pub struct Revealed<'v, T: ?Sized>(
    /// The value to be shown with its secrets.
    pub &'v T,
);

impl<T: fmt::Debug + ?Sized> fmt::Debug for Revealed<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match f.alternate() {
            true => write!(f, "{:-#?}", self.0),
            false => write!(f, "{:-?}", self.0),
        }
    }
}

/// Whether the output is asked for with [`Revealed`].
pub(super) fn is_revealed(f: &fmt::Formatter<'_>) -> bool {
    f.sign_minus()
}

/// A field that is a secret, for what prints field by field.
pub struct Secret<'v, T: ?Sized>(pub &'v T);

impl<T: fmt::Debug + ?Sized> fmt::Debug for Secret<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match is_revealed(f) {
            true => self.0.fmt(f),
            false => fmt::Write::write_char(f, HIDDEN),
        }
    }
}
