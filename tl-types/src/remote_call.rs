//! Functions of a schema: what generated code says of every one.

use crate::{CallError, DeserializableOwned, Serializable};

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
/// use tl_types::{Deserializable, Error, RemoteCall};
///
/// fn answer<F: RemoteCall>(_request: &F, result: &[u8]) -> Result<F::Return, Error> {
///     F::Return::from_bytes(result)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no function",
    note = "a request is a struct of the module `functions`, or one around it such as `InvokeWithLayer`"
)]
pub trait RemoteCall: Serializable {
    /// What the server answers with.
    type Return: DeserializableOwned;

    /// What the server answers with if the call fails. Any [`RpcError`](crate::RpcError)
    /// becomes one: what is not documented for the function is kept as it came.
    type Error: CallError;

    /// Who may call it.
    const CALLERS: Callers = Callers::Unknown;
}
