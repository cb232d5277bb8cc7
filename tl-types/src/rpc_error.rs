//! What a server answers instead of a result: takes the code and text of an `rpc_error`, says
//! what can be known of it without the table of documented errors.

use alloc::{string::String, vec::Vec};
use core::{convert::Infallible, fmt};

use crate::retry::Retry;
use crate::retry_rules::RULES;
use crate::{BareDeserializable, Combinator, Identifiable, Reader};

/// An error that a server answered a call with: its code and text, exactly as they came.
///
/// What to do about it is the same for every call, whatever its documentation says. With the
/// feature `errors`, `errors::ApiError::parse` says which of the documented errors a text is.
///
/// ```
/// use core::time::Duration;
/// use tl_types::{Retry, RpcError, WaitScope};
///
/// let error = RpcError::parse(420, "SLOWMODE_WAIT_31");
/// let time = Duration::from_secs(31);
/// assert_eq!(error.retry(), Retry::Wait { time, scope: WaitScope::Chat });
///
/// let error = RpcError::parse(303, "PHONE_MIGRATE_4");
/// assert_eq!(error.retry(), Retry::MoveAccount { dc: 4 });
///
/// // Nobody has documented this one.
/// let error = RpcError::parse(400, "GO_1337_METERS_AWAY");
/// assert_eq!(error.name(), "GO_METERS_AWAY");
/// assert!(error.numbers().eq([1337]));
/// assert_eq!(error.retry(), Retry::No);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RpcError {
    /// The code: like those of HTTP, negative for some internal errors.
    pub code: i32,
    /// The text: in most cases a name such as `FLOOD_WAIT_31`.
    pub text: String,
}

impl RpcError {
    /// Keeps code and text, whatever they are.
    #[must_use]
    pub fn parse(code: i32, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { code, text }
    }

    /// The text without its [`numbers`](Self::numbers): `FLOOD_WAIT` of `FLOOD_WAIT_31`. Errors of a kind
    /// have the same name, so that they can be counted by it, unless letters touch the number:
    /// `PREVIOUS_CHAT_IMPORT_ACTIVE_WAIT_5MIN` keeps it.
    #[must_use]
    pub fn name(&self) -> String {
        let words = self.words().filter(|(_, number)| number.is_none());
        let words: Vec<&str> = words.map(|(word, _)| word).collect();
        words.join("_")
    }

    /// The numbers in the text, in order: what stands between underscores and is a number of 32 bits
    /// without a sign. The digits of `MD5_CHECKSUM_INVALID` are none.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.words().filter_map(|(_, number)| number)
    }

    fn words(&self) -> impl Iterator<Item = (&str, Option<u32>)> {
        let words = self.text.split('_');
        words.map(|word| (word, word.parse().ok().filter(|_| !word.starts_with('+'))))
    }

    /// What can be done so that the call succeeds.
    pub fn retry(&self) -> Retry {
        let mut rules = RULES.iter();
        let first = rules.find_map(|rule| rule.apply(self.code, &self.text));
        first.unwrap_or(Retry::No)
    }
}

impl fmt::Display for RpcError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (code {})", self.text, self.code)
    }
}

impl core::error::Error for RpcError {}

impl From<Infallible> for RpcError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

/// `rpc_error#2144ca19 error_code:int error_message:string = RpcError;`
impl Identifiable for RpcError {
    const COMBINATOR: Combinator = Combinator {
        name: "rpc_error",
        id: 0x2144_ca19,
        min_size: 8,
    };
}

impl BareDeserializable<'_> for RpcError {
    fn deserialize_bare(reader: &mut Reader<'_>) -> Self {
        let (code, text) = (reader.i32(), reader.string());
        reader.in_type(&Self::COMBINATOR);
        Self { code, text }
    }
}

#[cfg(feature = "mtproto")]
impl From<crate::mtproto::types::RpcError> for RpcError {
    fn from(error: crate::mtproto::types::RpcError) -> Self {
        Self::parse(error.error_code, error.error_message)
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use core::time::Duration;

    use super::*;
    use crate::retry::WaitScope::{self, Account, Call, Chat};

    fn wait(seconds: u64, scope: WaitScope) -> Retry {
        let time = Duration::from_secs(seconds);
        Retry::Wait { time, scope }
    }

    fn check(cases: &[(i32, &str, Retry)]) {
        for (code, text, expected) in cases {
            assert_eq!(
                RpcError::parse(*code, *text).retry(),
                *expected,
                "{code} {text}"
            );
        }
    }

    const AGAIN: Retry = Retry::SendAgain;

    /// An error for every rule.
    fn cases() -> Vec<(i32, &'static str, Retry)> {
        let waits = [
            (420, "FLOOD_WAIT_31", wait(31, Call)),
            (420, "FLOOD_PREMIUM_WAIT_5", wait(5, Call)),
            (420, "FLOOD_TEST_PHONE_WAIT_5", wait(5, Call)),
            (420, "SLOWMODE_WAIT_10", wait(10, Chat)),
            (
                406,
                "PREVIOUS_CHAT_IMPORT_ACTIVE_WAIT_5MIN",
                wait(300, Chat),
            ),
            (420, "2FA_CONFIRM_WAIT_60", wait(60, Account)),
            (420, "TAKEOUT_INIT_DELAY_86400", wait(86_400, Account)),
            (420, "STORY_SEND_FLOOD_9", wait(9, Account)),
            (400, "STORY_SEND_FLOOD_WEEKLY_9", wait(9, Account)),
            (400, "STORY_SEND_FLOOD_MONTHLY_9", wait(9, Account)),
            (400, "PASSWORD_TOO_FRESH_7", wait(7, Account)),
            (400, "SESSION_TOO_FRESH_7", wait(7, Account)),
            (400, "STARGIFT_RESELL_TOO_EARLY_7", wait(7, Call)),
            (400, "STARGIFT_TRANSFER_TOO_EARLY_7", wait(7, Call)),
            (420, "NEW_KIND_OF_WAIT_8", wait(8, Call)),
            (420, "NEW_KIND_OF_WAIT_2MIN", wait(120, Call)),
        ];
        let others = [
            (420, "PREMIUM_SUB_ACTIVE_UNTIL_1700000000", Retry::No),
            (303, "PHONE_MIGRATE_4", Retry::MoveAccount { dc: 4 }),
            (303, "NETWORK_MIGRATE_4", Retry::MoveAccount { dc: 4 }),
            (303, "USER_MIGRATE_4", Retry::MoveAccount { dc: 4 }),
            (303, "FILE_MIGRATE_4", Retry::SendTo { dc: 4 }),
            (303, "STATS_MIGRATE_4", Retry::SendTo { dc: 4 }),
            (401, "AUTH_KEY_PERM_EMPTY", Retry::BindKey),
            (400, "CONNECTION_NOT_INITED", Retry::InitConnection),
            (400, "CONNECTION_LAYER_INVALID", Retry::InitConnection),
            (401, "SESSION_PASSWORD_NEEDED", Retry::No),
            (406, "AUTH_KEY_DUPLICATED", Retry::LogIn),
            (401, "AUTH_KEY_UNREGISTERED", Retry::LogIn),
            (401, "SESSION_REVOKED", Retry::LogIn),
            (401, "USER_DEACTIVATED", Retry::LogIn),
            (500, "RANDOM_ID_DUPLICATE", Retry::No),
            (500, "AUTH_RESTART", Retry::No),
            (500, "AUTH_RESTART_5", Retry::No),
            (500, "PASSKEY_AUTH_RESTART", Retry::No),
            (500, "SIGN_IN_FAILED", Retry::No),
            (500, "PERSISTENT_TIMESTAMP_OUTDATED", Retry::No),
            (500, "UNKNOWN_METHOD", Retry::No),
            (-500, "Invalid msg_resend_req query", Retry::No),
            (-500, "Invalid msgs_ack query", Retry::No),
            (-500, "Invalid msgs_state_req query", Retry::No),
            (400, "MSG_WAIT_FAILED", AGAIN),
            (400, "MSG_WAIT_TIMEOUT", AGAIN),
            (400, "INTERDC_2_CALL_ERROR", AGAIN),
            (400, "INTERDC_2_CALL_RICH_ERROR", AGAIN),
            (500, "RPC_CALL_FAIL", AGAIN),
            (503, "Timeout", AGAIN),
            (-503, "Timeout", AGAIN),
        ];
        waits.into_iter().chain(others).collect()
    }

    #[test]
    fn every_rule_counts_for_an_error() {
        let cases = cases();
        check(&cases);
        let first = |(code, text, _): &(i32, &str, _)| {
            let mut rules = RULES.iter();
            rules.position(|rule| rule.apply(*code, text).is_some())
        };
        let counted: BTreeSet<_> = cases.iter().filter_map(first).collect();
        assert!(
            counted.into_iter().eq(0..RULES.len()),
            "a rule never counts"
        );
    }

    #[test]
    fn what_no_rule_is_for_is_not_retried() {
        check(&[
            (400, "PEER_ID_INVALID", Retry::No),
            (400, "RANDOM_ID_DUPLICATE", Retry::No),
            (401, "SESSION_EXPIRED", Retry::LogIn),
            (500, "NEWS", AGAIN),
            (-1, "", AGAIN),
            (0, "", Retry::No),
            (501, "NEWS", Retry::No),
            (502, "NEWS", Retry::No),
            (420, "FLOOD_WAIT_0", wait(1, Call)),
            (0, "FLOOD_WAIT_4294967295", wait(4_294_967_295, Call)),
            (420, "FLOOD_WAIT_4294967296", Retry::No),
            (420, "FLOOD_WAIT_", Retry::No),
            (420, "FLOOD_WAIT", Retry::No),
            (420, "FLOOD_WAIT_-1", Retry::No),
            (420, "FLOOD_WAIT_5_X", Retry::No),
            (420, "FLOOD_WAIT_5MINUTES", Retry::No),
            (420, "flood_wait_5", Retry::No),
            (303, "X_MIGRATE_5", Retry::No),
            (303, "PHONE_MIGRATE_4294967295", Retry::No),
            (406, "XAUTH_KEY_DUPLICATED", Retry::No),
        ]);
    }

    #[test]
    fn a_name_and_the_numbers_in_it_are_taken_apart() {
        let cases: [(&str, &str, &[u32]); 11] = [
            ("GO_1337_METERS_AWAY", "GO_METERS_AWAY", &[1337]),
            ("FLOOD_WAIT_31", "FLOOD_WAIT", &[31]),
            ("7_OF_9", "OF", &[7, 9]),
            ("INPUT_METHOD_INVALID_1_2", "INPUT_METHOD_INVALID", &[1, 2]),
            ("MD5_CHECKSUM_INVALID", "MD5_CHECKSUM_INVALID", &[]),
            ("2FA_CONFIRM_WAIT_60", "2FA_CONFIRM_WAIT", &[60]),
            ("WAIT_4294967296", "WAIT_4294967296", &[]),
            ("WAIT_+1_-1_", "WAIT_+1_-1_", &[]),
            ("No workers running", "No workers running", &[]),
            ("12", "", &[12]),
            ("", "", &[]),
        ];
        for (text, name, numbers) in cases {
            let error = RpcError::parse(400, text);
            assert_eq!(error.name(), name, "{text}");
            assert!(error.numbers().eq(numbers.iter().copied()), "{text}");
        }
    }
}
