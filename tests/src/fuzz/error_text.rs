//! The error of a call, as code and text: `420 FLOOD_WAIT_31`.

use std::sync::LazyLock;

use tl_codegen::errors::{ErrorTable, ParameterKind, Parameters, Pattern, Segment};
use tl_types::errors::ApiError;
use tl_types::errors::auth::{ResetAuthorizationsError, SignInError};
use tl_types::errors::messages::SendMessageError;
use tl_types::{CallError, RpcError};

use crate::schema;

/// The documented errors.
pub static TABLE: LazyLock<ErrorTable> = LazyLock::new(|| {
    let parameters = Parameters::parse(&schema::read("schema/error-parameters.json"));
    let parameters = parameters.expect("our parameters");
    ErrorTable::parse(&schema::read("schema/errors.json"), &parameters).expect("our table")
});

/// Whether the error is a documented one.
///
/// # Panics
///
/// If it is another one than the table says, or if code or text get lost.
pub fn check(input: &[u8]) -> bool {
    let input = String::from_utf8_lossy(input);
    let (code, text) = input.split_once(' ').unwrap_or_default();
    check_text(code.parse().unwrap_or_default(), text)
}

/// Whether a text is a documented error.
///
/// # Panics
///
/// If it is another one than the table says, or if code or text get lost.
pub fn check_text(code: i32, text: &str) -> bool {
    let error = ApiError::parse(text);
    assert_eq!(error.as_ref().map(ApiError::name), documented(text));
    let is_documented = error.is_some();
    if let Some(error) = error {
        assert_eq!(RpcError::from(error).text, text);
    }
    let raw = RpcError::parse(code, text);
    check_numbers(&raw);
    check_kept::<ResetAuthorizationsError>(&raw);
    check_kept::<SendMessageError>(&raw);
    check_kept::<SignInError>(&raw);
    is_documented
}

/// The errors of a function keep what came, and say the same of it.
fn check_kept<E: CallError>(raw: &RpcError) {
    let error = E::from(raw.clone());
    assert_eq!(error.to_rpc_error(), *raw);
    assert_eq!(error.retry(), raw.retry());
    if let Ok(documented) = error.documented() {
        assert_eq!(documented.into().text, raw.text);
    }
    assert_eq!(error.into(), *raw);
}

/// Name and numbers are all words of the text.
fn check_numbers(raw: &RpcError) {
    let words = raw.text.split('_');
    let numbers = words.clone().filter(|word| is_number(word));
    let numbers = numbers.map(|word| word.parse::<u32>().expect("a number"));
    assert!(raw.numbers().eq(numbers), "{raw}");
    let others: Vec<_> = words.filter(|word| !is_number(word)).collect();
    assert_eq!(raw.name(), others.join("_"), "{raw}");
}

fn is_number(word: &str) -> bool {
    let is_of_digits = word.bytes().all(|byte| byte.is_ascii_digit());
    is_of_digits && word.parse::<u32>().is_ok()
}

/// The name in the table that a text is an error of, by trying all of them.
fn documented(text: &str) -> Option<&'static str> {
    let exact = TABLE.errors.get_key_value(text);
    let exact = exact.filter(|(_, error)| !has_parameters(&error.pattern));
    let with_parameters = TABLE.errors.iter().filter(|(_, error)| {
        has_parameters(&error.pattern) && matches(&error.pattern.segments, text)
    });
    let by_pattern: Vec<_> = with_parameters.collect();
    assert!(by_pattern.len() <= 1, "{text}: {by_pattern:?}");
    let found = exact.or_else(|| by_pattern.first().copied());
    found.map(|(name, _)| name.as_str())
}

fn has_parameters(pattern: &Pattern) -> bool {
    pattern.parameters().next().is_some()
}

/// A second opinion on matching, by trying every split.
fn matches(segments: &[Segment], text: &str) -> bool {
    let Some((first, others)) = segments.split_first() else {
        return text.is_empty();
    };
    match first {
        Segment::Text(expected) => {
            let rest = text.strip_prefix(expected.as_str());
            rest.is_some_and(|rest| matches(others, rest))
        }
        Segment::Parameter { kind, .. } => text
            .char_indices()
            .skip(1)
            .map(|(at, _)| at)
            .chain([text.len()])
            .any(|at| {
                let (parameter, rest) = text.split_at(at);
                is_parameter(*kind, parameter) && matches(others, rest)
            }),
    }
}

fn is_parameter(kind: ParameterKind, text: &str) -> bool {
    match kind {
        // What a `u32` prints: no sign, no zeros before it, 32 bits.
        ParameterKind::Number => text
            .parse::<u32>()
            .is_ok_and(|number| number.to_string() == text),
        ParameterKind::Text => !text.is_empty(),
    }
}
