//! What an answer holds instead of a result: takes the server's error or the decoder's, gives one type.

use core::{error::Error as StdError, fmt};

use crate::{CallError, Error, Retry, RpcError, call_error::FunctionError};

/// Why an answer has no result: the server refused the call, or its answer could not be decoded.
///
/// `E` is the error of the function that was called. By `?`, that of any function becomes the one
/// without a type, as its `E` becomes an [`RpcError`]; so a program needs no type of its own for that.
///
#[cfg_attr(all(feature = "api", feature = "errors"), doc = "```")]
#[cfg_attr(not(all(feature = "api", feature = "errors")), doc = "```ignore")]
/// use tl_types::errors::auth::SignInError;
/// use tl_types::functions::auth::{CheckPassword, SignIn};
/// use tl_types::{AnswerError, RemoteCall, Retry, Serializable, enums};
///
/// /// Takes the answers to both calls of a login.
/// fn log_in(code: &[u8], password: &[u8]) -> Result<enums::auth::Authorization, AnswerError> {
///     match SignIn::answer(code) {
///         Err(AnswerError::Rpc(SignInError::SessionPasswordNeeded)) => {}
///         other => return Ok(other?),
///     }
///     Ok(CheckPassword::answer(password)?)
/// }
///
/// let rpc_error = |code: i32, text: &str| {
///     [0x2144ca19_u32.to_bytes(), code.to_bytes(), text.to_bytes()].concat()
/// };
/// let code = rpc_error(401, "SESSION_PASSWORD_NEEDED");
/// let error = log_in(&code, &rpc_error(500, "RPC_CALL_FAIL")).unwrap_err();
/// assert_eq!(error.retry(), Retry::SendAgain);
/// assert!(matches!(log_in(&code, &[]), Err(AnswerError::Decode(_))));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError<E = RpcError> {
    /// The server answered with an error.
    Rpc(E),
    /// The answer is not of the function's type: it is broken, of a newer layer, or not for this call.
    /// Offsets are those in what was unpacked, if it was packed.
    Decode(Error),
}

impl<E> AnswerError<E> {
    /// Changes the server's error, as in `map_rpc(RpcError::from)`, and leaves the other as it is.
    pub fn map_rpc<T>(self, change: impl FnOnce(E) -> T) -> AnswerError<T> {
        match self {
            Self::Rpc(error) => AnswerError::Rpc(change(error)),
            Self::Decode(error) => AnswerError::Decode(error),
        }
    }
}

impl<E: CallError> AnswerError<E> {
    /// What can be done so that the call succeeds; see [`RpcError::retry`]. After an answer that
    /// cannot be decoded that is nothing: the call may have had its effect.
    pub fn retry(&self) -> Retry {
        match self {
            Self::Rpc(error) => error.retry(),
            Self::Decode(_) => Retry::No,
        }
    }
}

/// Reads like the error that it holds.
impl<E: fmt::Display> fmt::Display for AnswerError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rpc(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

impl<E: StdError> StdError for AnswerError<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Rpc(error) => error.source(),
            Self::Decode(error) => error.source(),
        }
    }
}

impl<E> From<Error> for AnswerError<E> {
    fn from(error: Error) -> Self {
        Self::Decode(error)
    }
}

impl<E: FunctionError> From<AnswerError<E>> for AnswerError {
    fn from(error: AnswerError<E>) -> Self {
        error.map_rpc(RpcError::from)
    }
}
