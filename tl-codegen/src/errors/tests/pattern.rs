//! Names: every way to write a parameter, and everything that only looks like one.

use crate::errors::{ParameterKind, Pattern, PatternError, Segment};

/// The segments of a name as one text: `FLOOD_WAIT_<number seconds>`.
fn segments(name: &str) -> String {
    let pattern = Pattern::parse(name).unwrap_or_else(|error| panic!("{name}: {error}"));
    let texts = pattern.segments.iter().map(|segment| match segment {
        Segment::Text(text) => text.clone(),
        Segment::Parameter { kind, meaning } => match kind {
            ParameterKind::Number => format!("<number {meaning}>"),
            ParameterKind::Text => format!("<text {meaning}>"),
        },
    });
    texts.collect()
}

fn check(cases: &[(&str, &str)]) {
    for (name, expected) in cases {
        assert_eq!(segments(name), *expected, "{name}");
    }
}

#[test]
fn parameters_at_the_end() {
    check(&[
        ("FLOOD_WAIT_%d", "FLOOD_WAIT_<number seconds>"),
        ("FLOOD_WAIT_X", "FLOOD_WAIT_<number seconds>"),
        ("FLOOD_WAIT_{delay}", "FLOOD_WAIT_<number delay>"),
        ("PHONE_MIGRATE_%d", "PHONE_MIGRATE_<number dc>"),
        ("AUTH_RESTART_%d", "AUTH_RESTART_<number value>"),
        ("APNS_VERIFY_CHECK_%s", "APNS_VERIFY_CHECK_<text text>"),
    ]);
}

#[test]
fn parameters_in_the_middle() {
    check(&[
        ("FILE_PART_%d_MISSING", "FILE_PART_<number value>_MISSING"),
        ("FILE_PART_X_MISSING", "FILE_PART_<number value>_MISSING"),
        (
            "FILE_PART_{part}_MISSING",
            "FILE_PART_<number part>_MISSING",
        ),
        ("FLOOD_WAIT_%d_SECONDS", "FLOOD_WAIT_<number value>_SECONDS"),
    ]);
}

#[test]
fn several_parameters() {
    check(&[
        ("CHECK_%s__%s", "CHECK_<text text>__<text text_2>"),
        ("PART_%d_OF_%d", "PART_<number value>_OF_<number value_2>"),
        ("PART_X_OF_X", "PART_<number value>_OF_<number value_2>"),
        ("A_{b}_%d_%s", "A_<number b>_<number value>_<text text>"),
    ]);
}

#[test]
fn alike_names_with_and_without_a_parameter() {
    check(&[
        ("FILE_REFERENCE_EXPIRED", "FILE_REFERENCE_EXPIRED"),
        (
            "FILE_REFERENCE_%d_EXPIRED",
            "FILE_REFERENCE_<number value>_EXPIRED",
        ),
        ("FILE_REFERENCE_*", "FILE_REFERENCE_<text rest>"),
    ]);
}

#[test]
fn digits_that_are_no_parameter() {
    check(&[
        ("MD5_CHECKSUM_INVALID", "MD5_CHECKSUM_INVALID"),
        ("SHA256_HASH_INVALID", "SHA256_HASH_INVALID"),
        ("2FA_CONFIRM_WAIT_%d", "2FA_CONFIRM_WAIT_<number seconds>"),
        ("IMPORT_WAIT_5MIN", "IMPORT_WAIT_5MIN"),
        ("IMPORT_WAIT_%dMIN", "IMPORT_WAIT_<number value>MIN"),
        ("FILE_PART_0_MISSING", "FILE_PART_0_MISSING"),
    ]);
}

#[test]
fn an_x_that_is_no_parameter() {
    for name in [
        "AUTH_TOKEN_INVALIDX",
        "X_INVALID",
        "X",
        "BOX_EMPTY",
        "PIXEL_X1",
        "WAIT_XMIN",
        "WAIT_x",
    ] {
        assert_eq!(segments(name), name);
    }
}

#[test]
fn names_of_the_rpc_layer() {
    for name in ["Timeout", "No workers running", "Invalid msgs_ack query"] {
        assert_eq!(segments(name), name);
    }
}

#[test]
fn names_that_are_none() {
    use PatternError as E;
    let cases = [
        ("", E::Empty),
        (" FLOOD", E::Character(' ')),
        ("FLOOD ", E::Character(' ')),
        ("FLOOD-WAIT", E::Character('-')),
        ("FLOOD\n", E::Character(' ')),
        ("FLOOD\nWAIT", E::Character('\n')),
        ("FLOOD_ÄÖ", E::Character('Ä')),
        ("FLOOD}", E::Character('}')),
        ("FLOOD_%", E::Directive),
        ("FLOOD_%u", E::Directive),
        ("FLOOD_{}", E::Braces),
        ("FLOOD_{seconds", E::Braces),
        ("FLOOD_{Seconds}", E::Braces),
        ("FLOOD_{2nd}", E::Braces),
        ("FILE_*_EMPTY", E::Wildcard),
        ("FILE_**", E::Wildcard),
        ("_", E::Wordless),
        ("__ _", E::Wordless),
        ("*", E::Unanchored),
        ("%d", E::Unanchored),
        ("%s_FLOOD", E::Unanchored),
        ("{seconds}_LEFT", E::Unanchored),
        ("PART_%d%d", E::Touching),
        ("PART_%s*", E::Touching),
        ("PART_%d0", E::Touching),
        ("PART_{a}_{a}", E::Repeated("a".to_owned())),
    ];
    for (name, expected) in cases {
        assert_eq!(Pattern::parse(name), Err(expected), "{name:?}");
    }
}

#[test]
fn spellings_of_one_name_have_one_shape() {
    let shape = |name| Pattern::parse(name).map(|pattern| pattern.shape());
    for spelling in ["FLOOD_WAIT_X", "FLOOD_WAIT_{s}", "FLOOD_WAIT_%s"] {
        assert_eq!(shape(spelling), shape("FLOOD_WAIT_%d"), "{spelling}");
    }
    assert_ne!(shape("FLOOD_WAIT_%d"), shape("FLOOD_WAIT"));
    assert_ne!(shape("FLOOD_WAIT_%dX"), shape("FLOOD_WAIT_%d"));
}

#[test]
fn examples_are_texts_of_a_server() {
    let example = |name| Pattern::parse(name).map(|pattern| pattern.example(17));
    let cases = [
        ("FLOOD_WAIT_X", "FLOOD_WAIT_17"),
        ("FILE_PART_%d_MISSING", "FILE_PART_17_MISSING"),
        ("2FA_CONFIRM_WAIT_{seconds}", "2FA_CONFIRM_WAIT_17"),
        ("RECAPTCHA_CHECK_%s__%s", "RECAPTCHA_CHECK_text17__text17"),
        ("FILE_REFERENCE_*", "FILE_REFERENCE_text17"),
        ("Timeout", "Timeout"),
    ];
    for (name, expected) in cases {
        assert_eq!(example(name).as_deref(), Ok(expected), "{name}");
    }
}
