//! What to do after an error: the answers, which [`RpcError::retry`](crate::RpcError::retry) gives.

use core::time::Duration;

use crate::CallError;

/// What a client can do after an error so that the call succeeds.
///
/// Only [`SendAgain`](Self::SendAgain) can be tried without end, so a client limits how often it does,
/// and pauses longer every time.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Wait, then send the call again.
    Wait {
        /// How long: one second or more.
        time: Duration,
        /// What else would be refused until then.
        scope: WaitScope,
    },
    /// Move the account's main connection to this data centre, and send this call and all further ones
    /// there.
    MoveAccount {
        /// The number of the data centre.
        dc: i32,
    },
    /// Send this call to this data centre, and others to where they went before.
    SendTo {
        /// The number of the data centre.
        dc: i32,
    },
    /// Bind the temporary key of the connection with `auth.bindTempAuthKey`, then send the call again.
    BindKey,
    /// Send the call again, inside of `invokeWithLayer` and `initConnection`.
    InitConnection,
    /// Send the call again as it is, after a short pause.
    SendAgain,
    /// Log in again: the key of this connection stands for no account. At a data centre that is not the
    /// account's own, importing the authorization does as well.
    LogIn,
    /// Nothing: the call would fail again, or has been carried out already.
    No,
}

impl Retry {
    /// What to do after this error: that of any function, or an `RpcError`.
    ///
    /// It is [`CallError::retry`] for those who have not imported that.
    pub fn after(error: &impl CallError) -> Self {
        error.retry()
    }
}

/// What a wait is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WaitScope {
    /// This call alone.
    Call,
    /// Everything of the kind in the same chat.
    Chat,
    /// Everything of the kind that the account does.
    Account,
}
