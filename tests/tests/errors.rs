//! Documented errors: every name there and back, the traps of the tables by name, and what a
//! server may send that no table knows.

use core::error::Error as _;
use core::time::Duration;

use proptest::prelude::*;
use tl_codegen::retry::RetryRules;
use tl_tests::fuzz::error_text::{TABLE, check_text};
use tl_tests::schema;
use tl_types::errors::ApiError;
use tl_types::errors::auth::{ResetAuthorizationsError, SignInError};
use tl_types::errors::messages::SendMessageError;
use tl_types::functions::{InvokeWithLayer, auth, bots};
use tl_types::{CallError, Callers, RemoteCall, Retry, RpcError, WaitScope, mtproto};

/// The text that a server would send for an error.
fn text_of(error: ApiError) -> String {
    RpcError::from(error).text
}

#[test]
fn the_table_is_as_large_as_it_should_be() {
    let counts = TABLE.counts();
    println!("{counts}");
    assert!(
        counts.names >= 907 && counts.pairs >= 2_600 && counts.methods >= 640,
        "{counts}"
    );
}

#[test]
fn every_documented_name_comes_back_with_its_parameter_codes_and_description() {
    let mut checked = 0;
    for (name, documented) in &TABLE.errors {
        for number in [1, 31, u32::MAX] {
            let text = documented.pattern.example(number);
            let error = ApiError::parse(&text).unwrap_or_else(|| panic!("{text} is not known"));
            assert_eq!(error.name(), name, "{text}");
            assert!(documented.codes.keys().eq(error.codes()), "{text}");
            assert_eq!(error.code(), error.codes()[0], "{text}");
            assert_eq!(
                Some(error.description()),
                documented.description.as_deref(),
                "{text}"
            );
            assert!(!error.to_string().contains("%d"), "{text}: {error}");
            assert_eq!(text_of(error), text);
        }
        checked += 1;
    }
    println!("{checked} names come back");
    assert!(checked >= 907, "{checked}");
}

#[test]
fn parameters_stand_at_the_end_in_the_middle_and_before_a_unit() {
    let cases = [
        ("FLOOD_WAIT_31", ApiError::FloodWait { seconds: 31 }),
        ("PHONE_MIGRATE_4", ApiError::PhoneMigrate { dc: 4 }),
        ("FILE_PART_7_MISSING", ApiError::FilePartMissing { part: 7 }),
        ("INTERDC_2_CALL_ERROR", ApiError::InterdcCallError { dc: 2 }),
        (
            "2FA_CONFIRM_WAIT_60",
            ApiError::TwoFaConfirmWait { seconds: 60 },
        ),
        (
            "PREVIOUS_CHAT_IMPORT_ACTIVE_WAIT_5MIN",
            ApiError::PreviousChatImportActiveWaitMin { minutes: 5 },
        ),
    ];
    for (text, error) in cases {
        assert_eq!(ApiError::parse(text), Some(error), "{text}");
    }
}

#[test]
fn alike_names_are_told_apart() {
    let cases = [
        ("FILE_REFERENCE_EXPIRED", "FILE_REFERENCE_EXPIRED"),
        ("FILE_REFERENCE_3_EXPIRED", "FILE_REFERENCE_%d_EXPIRED"),
        ("AUTH_RESTART", "AUTH_RESTART"),
        ("AUTH_RESTART_5", "AUTH_RESTART_%d"),
        ("STORY_SEND_FLOOD_9", "STORY_SEND_FLOOD_%d"),
        ("STORY_SEND_FLOOD_MONTHLY_9", "STORY_SEND_FLOOD_MONTHLY_%d"),
        ("FILE_PART_0_MISSING", "FILE_PART_0_MISSING"),
        ("FILE_PART_1_MISSING", "FILE_PART_%d_MISSING"),
        ("INPUT_METHOD_INVALID", "INPUT_METHOD_INVALID"),
        ("INPUT_METHOD_INVALID_1_2", "INPUT_METHOD_INVALID_%d_%d"),
        ("TIMEOUT", "TIMEOUT"),
        ("Timeout", "Timeout"),
    ];
    for (text, name) in cases {
        assert_eq!(
            ApiError::parse(text).map(|error| error.name()),
            Some(name),
            "{text}"
        );
    }
}

#[test]
fn digits_that_are_no_parameter_are_text() {
    for text in ["MD5_CHECKSUM_INVALID", "SHA256_HASH_INVALID"] {
        assert_eq!(ApiError::parse(text).map(|error| error.name()), Some(text));
    }
    assert_eq!(ApiError::parse("MD6_CHECKSUM_INVALID"), None);
}

#[test]
fn one_name_may_have_several_codes_and_a_code_may_be_negative() {
    assert_eq!(ApiError::PeerIdInvalid.codes(), [400, 403, 404, 406]);
    let timeout = ApiError::parse("Timeout").expect("a documented error");
    assert_eq!(timeout, ApiError::TimeoutMinus503);
    assert_eq!(timeout.code(), -503);
    assert_eq!(ApiError::parse("TIMEOUT"), Some(ApiError::Timeout500));
    assert_eq!(RpcError::from(timeout), RpcError::parse(-503, "Timeout"));
}

#[test]
fn what_no_table_knows_is_kept_as_it_came() {
    let cases = [
        (0, ""),
        (400, "SOMETHING_NEW"),
        (-1, "FLOOD_WAIT"),
        (420, "flood_wait_31"),
        (420, "FLOOD_WAIT_"),
        (420, "FLOOD_WAIT_-31"),
        (420, "FLOOD_WAIT_4294967296"),
        (420, "FLOOD_WAIT_99999999999999999999999999999999"),
        (420, " FLOOD_WAIT_31"),
        (420, "FLOOD_WAIT_31\n"),
        (400, "FLOOD_WAIT_%d"),
        (i32::MIN, "\u{1F4A3}"),
        (400, "FILE_PART__MISSING"),
    ];
    for (code, text) in cases {
        let raw = RpcError::parse(code, text);
        assert_eq!((raw.code, raw.text.as_str()), (code, text));
        assert_eq!(ApiError::parse(text), None, "{text}");
        let kept = ResetAuthorizationsError::from(raw.clone());
        assert!(matches!(kept, ResetAuthorizationsError::Other(kept) if kept == raw));
    }
}

fn is_forbidden(error: &ResetAuthorizationsError) -> bool {
    matches!(
        error,
        ResetAuthorizationsError::FreshResetAuthorisationForbidden
    )
}

#[test]
fn a_functions_own_error_has_its_variant_and_everything_else_is_kept() {
    let own = RpcError::parse(406, "FRESH_RESET_AUTHORISATION_FORBIDDEN");
    let error = ResetAuthorizationsError::from(own.clone());
    assert!(is_forbidden(&error), "{error:?}");
    let documented = error.documented().expect("a documented error");
    assert_eq!(documented.code(), 406);
    assert_eq!(error.to_string(), documented.description());
    assert!(error.to_string().contains("session"), "{error}");
    assert_eq!(error.to_rpc_error(), own);
    assert!(error.source().is_none());

    // Documented, but not for this function; it can meet any call.
    let wait = ResetAuthorizationsError::parse(420, "FLOOD_WAIT_31");
    assert!(matches!(&wait, ResetAuthorizationsError::Other(raw) if raw.code == 420));
    assert_eq!(wait.retry(), wait_for(31, WaitScope::Call));
}

fn wait_for(seconds: u64, scope: WaitScope) -> Retry {
    let time = Duration::from_secs(seconds);
    Retry::Wait { time, scope }
}

#[test]
fn retrying_needs_no_string_comparison() {
    let migrate = RpcError::parse(303, "USER_MIGRATE_5");
    assert_eq!(migrate.retry(), Retry::MoveAccount { dc: 5 });
    // A wait that is documented for the function, so that it has a variant of its own.
    let slow = SendMessageError::from(RpcError::parse(420, "SLOWMODE_WAIT_10"));
    assert!(matches!(
        slow,
        SendMessageError::SlowmodeWait { seconds: 10 }
    ));
    assert_eq!(slow.retry(), wait_for(10, WaitScope::Chat));
    assert_eq!(Retry::after(&slow), slow.retry());
    let flood = ApiError::FloodWait { seconds: 0 };
    assert_eq!(flood.retry(), wait_for(1, WaitScope::Call));
    // The same for any function.
    fn retry<F: RemoteCall>(code: i32, text: &str) -> Retry {
        F::Error::parse(code, text).retry()
    }
    let (code, text) = (401, "AUTH_KEY_UNREGISTERED");
    assert_eq!(retry::<auth::ResetAuthorizations>(code, text), Retry::LogIn);
    assert_eq!(retry::<mtproto::functions::Ping>(code, text), Retry::LogIn);
}

/// The names in the rules are those that a table has, so that none is misspelt.
#[test]
fn rules_for_retrying_are_for_errors_that_exist() {
    let rules: RetryRules = toml::from_str(&schema::read("schema/retry.toml")).expect("our rules");
    let names = rules.rule.iter().map(|rule| rule.error.as_str());
    let names = names.filter(|name| !name.starts_with('*'));
    let mut unknown = names.filter(|name| !TABLE.errors.contains_key(*name));
    assert_eq!(unknown.next(), None);
}

#[test]
fn a_login_that_needs_a_password_is_a_variant_of_its_own() {
    let error = SignInError::parse(401, "SESSION_PASSWORD_NEEDED");
    assert!(
        matches!(error, SignInError::SessionPasswordNeeded),
        "{error:?}"
    );
    type OfToken = <auth::ExportLoginToken as RemoteCall>::Error;
    let error = OfToken::parse(401, "SESSION_PASSWORD_NEEDED");
    assert_eq!(
        error.documented().ok(),
        Some(ApiError::SessionPasswordNeeded)
    );
}

#[test]
fn an_rpc_error_of_mtproto_becomes_the_functions_error() {
    let answer = mtproto::types::RpcError {
        error_code: 406,
        error_message: "FRESH_RESET_AUTHORISATION_FORBIDDEN".to_owned(),
    };
    type Failure = <auth::ResetAuthorizations as RemoteCall>::Error;
    let error = Failure::from(RpcError::from(answer));
    assert!(is_forbidden(&error), "{error:?}");
    // A function that calls another one fails with that one's errors.
    type Wrapped = <InvokeWithLayer<auth::ResetAuthorizations> as RemoteCall>::Error;
    let _: Wrapped = error;
}

#[test]
fn who_may_call_is_known() {
    fn callers<F: RemoteCall>() -> Callers {
        F::CALLERS
    }
    assert_eq!(callers::<auth::ResetAuthorizations>(), Callers::User);
    assert_eq!(callers::<auth::ImportBotAuthorization>(), Callers::Both);
    assert_eq!(callers::<bots::AnswerWebhookJsonQuery>(), Callers::Bot);
    assert_eq!(callers::<mtproto::functions::Ping>(), Callers::Unknown);
}

proptest! {
    #[test]
    fn a_text_is_at_most_one_error(text in any_text()) {
        check_text(-7, &text);
    }
}

/// Any text at all, and texts that are nearly or wholly a documented one.
fn any_text() -> impl Strategy<Value = String> {
    let names: Vec<String> = TABLE.errors.keys().cloned().collect();
    let near = (proptest::sample::select(names), any::<u64>(), 0..4_usize);
    let near = near.prop_map(|(name, number, change)| {
        let text = name.replace("%d", &number.to_string()).replace("%s", "x_y");
        match change {
            0 => text,
            1 => text.to_lowercase(),
            2 => text + "_1",
            _ => text.chars().skip(1).collect(),
        }
    });
    prop_oneof![".*", "[A-Z_0-9%]{0,40}", near]
}
