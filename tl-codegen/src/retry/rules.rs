//! The rules: takes what a person wrote, gives it checked.

use std::fmt;

use serde::Deserialize;

/// What to do after errors. The first rule that is for an error counts; without one, nothing can be done.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetryRules {
    /// The rules in their order.
    pub rule: Vec<Rule>,
}

/// What to do after the errors of a name, with some codes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Rule {
    /// The name. `%d` stands for a number, and `*` at the beginning for anything.
    pub error: String,
    /// The first and the last code that the rule is for.
    pub codes: (i32, i32),
    /// What to do.
    pub action: Action,
    /// Why, for those who read or review it.
    pub why: String,
}

impl RetryRules {
    /// The rule for an error by its documented name, `FLOOD_WAIT_%d`, with a code.
    #[must_use]
    pub fn find(&self, error: &str, code: i32) -> Option<&Rule> {
        self.rule.iter().find(|rule| rule.is_for(error, code))
    }
}

impl Rule {
    fn is_for(&self, error: &str, code: i32) -> bool {
        let is_named = match self.error.strip_prefix('*') {
            Some(end) => error.ends_with(end),
            None => error == self.error,
        };
        is_named && self.codes.0 <= code && code <= self.codes.1
    }
}

/// What a client does after an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It waits as many seconds as the name says.
    Wait(WaitScope),
    /// It waits as many minutes as the name says.
    WaitMinutes(WaitScope),
    /// It moves the account to the data centre of that number.
    MoveAccount,
    /// It sends this one call to the data centre of that number.
    SendTo,
    /// It binds the temporary key again.
    BindKey,
    /// It initialises the connection again.
    InitConnection,
    /// It sends the call again.
    SendAgain,
    /// It logs in again.
    LogIn,
    /// It can do nothing.
    No,
}

/// What a wait is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitScope {
    /// The call alone.
    Call,
    /// Everything of the kind in the same chat.
    Chat,
    /// Everything of the kind that the account does.
    Account,
}

/// A rule as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    error: Option<String>,
    codes: Option<(i32, i32)>,
    then: Action,
    why: String,
}

/// Why a rule is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleError {
    /// It names neither an error nor codes.
    ForAll,
    /// It does not say why.
    Reason,
    /// The action takes a number, and the name has none.
    Number,
    /// The name has several numbers, or `*` in another place than the beginning.
    Name,
    /// The last code is less than the first.
    Codes,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ForAll => "a rule needs an `error` or `codes`",
            Self::Reason => "a rule has to say why",
            Self::Number => "what waits or goes elsewhere needs `%d` in its `error`",
            Self::Name => "an `error` has `%d` once at most, and `*` only at the beginning",
            Self::Codes => "the last code is less than the first",
        })
    }
}

impl std::error::Error for RuleError {}

impl TryFrom<Written> for Rule {
    type Error = RuleError;

    fn try_from(written: Written) -> Result<Self, RuleError> {
        let Written {
            error,
            codes,
            then: action,
            why,
        } = written;
        if error.is_none() && codes.is_none() {
            return Err(RuleError::ForAll);
        }
        if why.trim().is_empty() {
            return Err(RuleError::Reason);
        }
        let error = error.unwrap_or_else(|| "*".to_owned());
        let codes = codes.unwrap_or((i32::MIN, i32::MAX));
        let numbers = error.matches("%d").count();
        if numbers > 1 || error.rfind('*') > Some(0) {
            return Err(RuleError::Name);
        }
        if action.takes_number() && numbers == 0 {
            return Err(RuleError::Number);
        }
        match codes.0 <= codes.1 {
            true => Ok(Self {
                error,
                codes,
                action,
                why,
            }),
            false => Err(RuleError::Codes),
        }
    }
}

impl Action {
    const fn takes_number(self) -> bool {
        matches!(
            self,
            Self::Wait(_) | Self::WaitMinutes(_) | Self::MoveAccount | Self::SendTo
        )
    }
}
