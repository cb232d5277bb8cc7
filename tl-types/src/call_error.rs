//! What calls fail with, as generic code sees it: takes an [`RpcError`], gives the errors documented
//! for a function, and the other way round.

use alloc::string::String;
use core::{convert::Infallible, error::Error, fmt};

use crate::{retry::Retry, rpc_error::RpcError};

/// What a call fails with: [`RpcError`], or the errors documented for one function.
///
/// Any [`RpcError`] becomes one by `From`; what is not documented for the function is kept as it came.
/// It becomes an [`RpcError`] again by `From`, and so by `?`, with the code and text that came. The
/// trait is for code that does not know the function; [`Retry::after`] is `retry` for those who have not
/// imported it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a call fails with",
    note = "that is an `RpcError`, or the enum of a function's documented errors in the module `errors`"
)]
pub trait CallError: Error + From<RpcError> + Into<RpcError> {
    /// The enum of all documented errors.
    type Documented: Error + Into<RpcError>;

    /// The error that a code and a text stand for.
    fn parse(code: i32, text: impl Into<String>) -> Self {
        RpcError::parse(code, text).into()
    }

    /// The error, if it is documented for the function.
    ///
    /// # Errors
    ///
    /// Every other one, as it came.
    fn documented(&self) -> Result<Self::Documented, &RpcError>;

    /// The code and text that came.
    fn to_rpc_error(&self) -> RpcError;

    /// What can be done so that the call succeeds; see [`RpcError::retry`].
    fn retry(&self) -> Retry {
        self.to_rpc_error().retry()
    }
}

/// The errors documented for one function, as generated code writes them. All else follows.
pub trait FunctionError: Error + From<RpcError> {
    /// The enum of all documented errors.
    type Documented: Error + Into<RpcError>;

    /// The error with the code that came, if it is documented for the function.
    ///
    /// # Errors
    ///
    /// Every other one, as it came.
    fn to_documented(&self) -> Result<(Self::Documented, i32), &RpcError>;

    /// What it is documented to mean, or the text of any other error. `Display` of all enums calls it.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_documented() {
            Ok((documented, _)) => fmt::Display::fmt(&documented, f),
            Err(other) => fmt::Display::fmt(other, f),
        }
    }

    /// The text of what it is documented as, or `Other`. `Debug` of all enums calls it.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_documented() {
            Ok((documented, _)) => fmt::Debug::fmt(&documented, f),
            Err(other) => f.debug_tuple("Other").field(other).finish(),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<E: FunctionError> CallError for E {
    type Documented = E::Documented;

    fn documented(&self) -> Result<E::Documented, &RpcError> {
        self.to_documented().map(|(documented, _)| documented)
    }

    fn to_rpc_error(&self) -> RpcError {
        match self.to_documented() {
            Ok((documented, code)) => RpcError {
                code,
                ..documented.into()
            },
            Err(other) => other.clone(),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<E: FunctionError> From<E> for RpcError {
    fn from(error: E) -> Self {
        error.to_rpc_error()
    }
}

/// Without a table, no error is documented.
impl CallError for RpcError {
    type Documented = Infallible;

    fn documented(&self) -> Result<Infallible, &RpcError> {
        Err(self)
    }

    fn to_rpc_error(&self) -> RpcError {
        self.clone()
    }
}
