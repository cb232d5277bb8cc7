//! Advice: takes an error, tells what a client does after it, and why. Rules say both; without any the runtime is
//! asked, which knows the first.

use std::time::Duration;

use tl_types::{Retry, RpcError};

use crate::errors::Pattern;
use crate::retry::{Action, RetryRules, WaitScope};

/// The number that errors have here: as a number of seconds it is no whole minute.
const NUMBER: u32 = 5;

/// What to do after an error with this code.
pub(super) fn action(
    rules: Option<&RetryRules>,
    pattern: &Pattern,
    name: &str,
    code: i32,
) -> Action {
    match rules {
        Some(rules) => rules
            .find(name, code)
            .map_or(Action::No, |rule| rule.action),
        None => of_runtime(RpcError::parse(code, pattern.example(NUMBER)).retry()),
    }
}

fn of_runtime(retry: Retry) -> Action {
    match retry {
        Retry::Wait { time, scope } => {
            let scope = match scope {
                tl_types::WaitScope::Call => WaitScope::Call,
                tl_types::WaitScope::Chat => WaitScope::Chat,
                tl_types::WaitScope::Account => WaitScope::Account,
            };
            match time == Duration::from_secs(NUMBER.into()) {
                true => Action::Wait(scope),
                false => Action::WaitMinutes(scope),
            }
        }
        Retry::MoveAccount { .. } => Action::MoveAccount,
        Retry::SendTo { .. } => Action::SendTo,
        Retry::BindKey => Action::BindKey,
        Retry::InitConnection => Action::InitConnection,
        Retry::SendAgain => Action::SendAgain,
        Retry::LogIn => Action::LogIn,
        Retry::No => Action::No,
    }
}

/// Why, in a sentence.
pub(super) fn reason(rules: Option<&RetryRules>, name: &str, code: i32) -> Option<String> {
    let why = rules?.find(name, code)?.why.trim();
    let mut letters = why.chars();
    let first = letters.next()?.to_uppercase();
    Some(format!(
        "{first}{}.",
        letters.as_str().trim_end_matches('.')
    ))
}

/// An action in words.
pub(super) fn advice(action: Action) -> String {
    let wait = |unit, scope| {
        let whole = match scope {
            WaitScope::Call => "",
            WaitScope::Chat => " Until then the same is refused in the whole chat.",
            WaitScope::Account => " Until then the same is refused to the whole account.",
        };
        format!("Wait as many {unit} as the number says, then send the call again.{whole}")
    };
    match action {
        Action::Wait(scope) => wait("seconds", scope),
        Action::WaitMinutes(scope) => wait("minutes", scope),
        Action::MoveAccount => {
            "Move the account to the data centre of that number, and send all calls there.".into()
        }
        Action::SendTo => {
            "Send this call to the data centre of that number, and no other one.".into()
        }
        Action::BindKey => {
            "Bind the temporary key with auth.bindTempAuthKey, then send the call again.".into()
        }
        Action::InitConnection => {
            "Send the call again inside of invokeWithLayer and initConnection.".into()
        }
        Action::SendAgain => "Send the call again after a short pause.".into(),
        Action::LogIn => "Log in again: the key stands for no account.".into(),
        Action::No => "Do not repeat the call as it is: it would fail again.".into(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::action;
    use crate::input::{parse_toml, read, read_error_table};
    use crate::retry::Action;

    /// The runtime's table is made of the same rules, but looks them up in texts that came.
    #[test]
    fn rules_and_the_runtime_agree_on_every_error() {
        let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
        let rules = read(&schema.join("retry.toml")).expect("the rules");
        let rules = parse_toml(&rules).expect("the rules");
        let table = read_error_table(&schema.join("errors.json"), None).expect("the table");
        let mut wait = 0;
        for (name, error) in &table.errors {
            for &code in error.codes.keys() {
                let of_rules = action(Some(&rules), &error.pattern, name, code);
                let of_runtime = action(None, &error.pattern, name, code);
                assert_eq!(of_rules, of_runtime, "{name}");
                wait += usize::from(matches!(of_rules, Action::Wait(_)));
            }
        }
        assert!(wait > 10, "{wait}");
    }
}
