//! Rules of what to do after an error: takes one and the code and text of an error, gives what it says.

use core::time::Duration;

use crate::retry::{Retry, WaitScope};

/// What to do after errors of a name and code.
pub(crate) struct Rule {
    /// The name. `%d` stands for a number, and `*` at the beginning for anything.
    pub(crate) error: &'static str,
    /// The first and the last code that it is for.
    pub(crate) codes: (i32, i32),
    pub(crate) action: Action,
}

/// What to do with the number in the text, if there is one.
#[derive(Clone, Copy)]
pub(crate) enum Action {
    Wait(WaitScope),
    WaitMinutes(WaitScope),
    MoveAccount,
    SendTo,
    BindKey,
    InitConnection,
    SendAgain,
    LogIn,
    No,
}

impl Rule {
    /// What to do, if the rule is for this error.
    pub(crate) fn apply(&self, code: i32, text: &str) -> Option<Retry> {
        let (first, last) = self.codes;
        let number = number_in(text, self.error).filter(|_| first <= code && code <= last)?;
        self.action.with(number)
    }
}

impl Action {
    fn with(self, number: u32) -> Option<Retry> {
        let wait = |seconds: u64, scope| Retry::Wait {
            time: Duration::from_secs(seconds.max(1)),
            scope,
        };
        Some(match self {
            Self::Wait(scope) => wait(u64::from(number), scope),
            Self::WaitMinutes(scope) => wait(u64::from(number) * 60, scope),
            Self::MoveAccount => Retry::MoveAccount {
                dc: i32::try_from(number).ok()?,
            },
            Self::SendTo => Retry::SendTo {
                dc: i32::try_from(number).ok()?,
            },
            Self::BindKey => Retry::BindKey,
            Self::InitConnection => Retry::InitConnection,
            Self::SendAgain => Retry::SendAgain,
            Self::LogIn => Retry::LogIn,
            Self::No => Retry::No,
        })
    }
}

/// The number in a text of this name, 0 if the name has none; nothing if the text has another name.
fn number_in(text: &str, name: &str) -> Option<u32> {
    let Some((before, after)) = name.split_once("%d") else {
        return ends_like(text, name).then_some(0);
    };
    let text = text.strip_suffix(after)?;
    let start = text.trim_end_matches(|each: char| each.is_ascii_digit());
    let number = text.strip_prefix(start)?.parse().ok();
    number.filter(|_| ends_like(start, before))
}

fn ends_like(text: &str, name: &str) -> bool {
    match name.strip_prefix('*') {
        Some(end) => text.ends_with(end),
        None => text == name,
    }
}
