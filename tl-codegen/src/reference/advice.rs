//! Advice: takes an error, tells what a client does after it. It asks the runtime, which has the rules.

use std::time::Duration;

use tl_types::{Retry, RpcError, WaitScope};

use crate::errors::Pattern;

/// The number that errors have here: as a number of seconds it is no whole minute.
const NUMBER: u32 = 5;

/// What to do after an error with this code.
pub(super) fn advice(pattern: &Pattern, code: i32) -> String {
    match RpcError::parse(code, pattern.example(NUMBER)).retry() {
        Retry::Wait { time, scope } => {
            let unit = match time == Duration::from_secs(NUMBER.into()) {
                true => "seconds",
                false => "minutes",
            };
            let whole = match scope {
                WaitScope::Call => "",
                WaitScope::Chat => " Until then the same is refused in the whole chat.",
                WaitScope::Account => " Until then the same is refused to the whole account.",
            };
            format!("Wait as many {unit} as the number says, then send the call again.{whole}")
        }
        Retry::MoveAccount { .. } => {
            "Move the account to the data centre of that number, and send all calls there.".into()
        }
        Retry::SendTo { .. } => {
            "Send this call to the data centre of that number, and no other one.".into()
        }
        Retry::BindKey => {
            "Bind the temporary key with auth.bindTempAuthKey, then send the call again.".into()
        }
        Retry::InitConnection => {
            "Send the call again inside of invokeWithLayer and initConnection.".into()
        }
        Retry::SendAgain => "Send the call again after a short pause.".into(),
        Retry::LogIn => "Log in again: the key stands for no account.".into(),
        Retry::No => "Do not repeat the call as it is: it would fail again.".into(),
    }
}
