//! Answers of functions: takes the body of an `rpc_result`, gives the result or the function's error.

use std::error::Error as StdError;
use std::fmt;

use tl_types::{CallError, Deserializable, Error, RemoteCall, Retry, mtproto};

/// Why an answer has no result.
#[derive(Debug)]
pub(crate) enum AnswerError<E> {
    /// The server answered with an error.
    Rpc(E),
    /// The answer cannot be decoded.
    Decode(Error),
}

impl<E: CallError> AnswerError<E> {
    pub(crate) fn retry(&self) -> Retry {
        match self {
            Self::Rpc(error) => error.retry(),
            Self::Decode(_) => Retry::No,
        }
    }
}

impl<E: fmt::Display> fmt::Display for AnswerError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rpc(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

impl<E: StdError> StdError for AnswerError<E> {}

/// A function, whose answers are decoded.
pub(crate) trait Answer: RemoteCall {
    fn answer(body: &[u8]) -> Result<Self::Return, AnswerError<Self::Error>> {
        match mtproto::types::RpcError::from_bytes(body) {
            Ok(error) => Err(AnswerError::Rpc(Self::Error::parse(
                error.error_code,
                error.error_message,
            ))),
            Err(_) => Self::Return::from_bytes(body).map_err(AnswerError::Decode),
        }
    }
}

impl<F: RemoteCall> Answer for F {}
