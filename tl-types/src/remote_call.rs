//! Functions of a schema: takes the body of the server's answer, gives the result or the error of the
//! function that was called.

use crate::{
    AnswerError, CallError, Deserializable, DeserializableOwned, Identifiable as _, RpcError,
    Serializable, UNPACK_LIMIT, unpack,
};

/// Who may call a function, as far as its documentation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Callers {
    /// Users only.
    User,
    /// Bots only.
    Bot,
    /// Users and bots.
    Both,
    /// Nothing is documented.
    Unknown,
}

/// A function of the schema: a request, with the types of the answer.
///
/// ```
/// use tl_types::{AnswerError, RemoteCall};
///
/// /// Sends a request, and decodes the body of the `rpc_result` that comes back.
/// fn invoke<F: RemoteCall>(
///     call: &F,
///     send: impl FnOnce(Vec<u8>) -> Vec<u8>,
/// ) -> Result<F::Return, AnswerError<F::Error>> {
///     F::answer(&send(call.to_bytes()))
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no function",
    note = "a request is a struct of the module `functions`, or one around it such as `InvokeWithLayer`"
)]
pub trait RemoteCall: Serializable {
    /// What the server answers with.
    type Return: DeserializableOwned;

    /// What the server answers with if the call fails. Any [`RpcError`]
    /// becomes one: what is not documented for the function is kept as it came.
    type Error: CallError;

    /// Who may call it.
    const CALLERS: Callers = Callers::Unknown;

    /// Decodes the answer: the body of an `rpc_result`, that is its `result`. An `rpc_error` is the
    /// error of the function, and a `gzip_packed` is unpacked up to [`UNPACK_LIMIT`] bytes, once.
    ///
    /// # Errors
    ///
    /// What the server answered instead of a result, or the first fault of the answer's bytes.
    fn answer(body: &[u8]) -> Result<Self::Return, AnswerError<Self::Error>> {
        Self::answer_as(&unpack(body, UNPACK_LIMIT)?)
    }

    /// Decodes an answer that is not packed, to a type of the caller's choice: the borrowed form of
    /// [`Self::Return`], which cannot be in [`answer`](Self::answer), or an [`Object`](crate::Object)
    /// to be decoded later. It is the way to another limit than [`UNPACK_LIMIT`], too:
    ///
    /// ```
    /// use tl_types::{AnswerError, RemoteCall, unpack};
    ///
    /// fn small_answer<F: RemoteCall>(body: &[u8]) -> Result<F::Return, AnswerError<F::Error>> {
    ///     F::answer_as(&unpack(body, 4096)?)
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// What the server answered instead of a result, or the first fault of the answer's bytes.
    fn answer_as<'a, T: Deserializable<'a>>(
        unpacked: &'a [u8],
    ) -> Result<T, AnswerError<Self::Error>> {
        if unpacked.starts_with(&RpcError::CONSTRUCTOR_ID.to_le_bytes()) {
            return Err(AnswerError::Rpc(RpcError::from_bytes(unpacked)?.into()));
        }
        Ok(T::from_bytes(unpacked)?)
    }
}
