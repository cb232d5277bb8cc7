//! Answers to calls: a result, the server's error, or bytes that are neither.

use tl_types::{
    AnswerError, CallError as _, Error, ErrorKind, RemoteCall, Retry, RpcError, Serializable as _,
    Text,
};

use crate::sample::GetFiles;

fn rpc_error(code: i32, text: &str) -> Vec<u8> {
    [0x2144_ca19_u32.to_bytes(), code.to_bytes(), text.to_bytes()].concat()
}

fn decoding_error<T>(answer: Result<T, AnswerError>) -> Error {
    match answer {
        Err(AnswerError::Decode(error)) => error,
        Err(AnswerError::Rpc(error)) => panic!("{error} is the server's"),
        Ok(_) => panic!("a result"),
    }
}

#[test]
fn a_result_is_of_the_functions_type() {
    let files = vec![vec![1_u8], vec![2, 3]];
    assert_eq!(GetFiles::answer(&files.to_bytes()), Ok(files));
}

#[test]
fn the_servers_error_is_no_error_of_decoding() {
    let error = GetFiles::answer(&rpc_error(420, "FLOOD_WAIT_3")).unwrap_err();
    assert_eq!(
        error,
        AnswerError::Rpc(RpcError::parse(420, "FLOOD_WAIT_3"))
    );
    assert!(matches!(error.retry(), Retry::Wait { time, .. } if time.as_secs() == 3));
    assert_eq!(error.to_string(), "FLOOD_WAIT_3 (code 420)");
    let code = error.map_rpc(|error| error.to_rpc_error().code);
    assert_eq!(code, AnswerError::Rpc(420));
}

#[test]
fn what_is_neither_says_where() {
    let files = vec![vec![1_u8], vec![2, 3]].to_bytes();
    for len in 0..files.len() {
        let error = decoding_error(GetFiles::answer(&files[..len]));
        assert!(error.offset() <= len, "{error}");
    }
    let refusal = rpc_error(400, "NEWS");
    for len in 4..refusal.len() {
        let error = decoding_error(GetFiles::answer(&refusal[..len]));
        assert_eq!(error.type_name(), Some("rpc_error"), "{len}: {error}");
        assert!(error.offset() >= 4, "{len}: {error}");
    }
    let error = decoding_error(GetFiles::answer(&[refusal, vec![0; 4]].concat()));
    assert_eq!(error.kind(), &ErrorKind::TrailingBytes { left: 4 });
    let error = GetFiles::answer(&5_i32.to_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0x00000005 (expected 0x1cb5c415) of `Vector` at byte 0"
    );
    assert_eq!(error.retry(), Retry::No);
}

#[test]
fn an_answer_can_stay_in_its_bytes() {
    let bytes = vec![String::from("one"), String::new()].to_bytes();
    let texts = GetFiles::answer_as::<Vec<Text<'_>>>(&bytes).expect("a result");
    assert!(texts.iter().eq(["one", ""].iter()));
    let error = GetFiles::answer_as::<Vec<Text<'_>>>(&rpc_error(1, "X")).unwrap_err();
    assert_eq!(error, AnswerError::Rpc(RpcError::parse(1, "X")));
}

#[cfg(not(feature = "gzip"))]
#[test]
fn without_the_feature_what_is_packed_says_so() {
    let packed = [0x3072_cfa1_u32.to_bytes(), vec![1_u8, 2, 3].to_bytes()].concat();
    let error = decoding_error(GetFiles::answer(&packed));
    assert_eq!(
        error.to_string(),
        "gzip data, which takes the feature `gzip`, in `gzip_packed` at byte 4"
    );
}
