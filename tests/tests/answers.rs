//! Answers to the API's functions: typed errors, generic calls, borrowed values, and what is packed.

use std::io::Write as _;

use allocation_counter::measure;
use flate2::{Compression, Crc, GzBuilder, write::GzEncoder};
use tl_types::errors::auth::SignInError;
use tl_types::functions::{self, auth::SignIn, users::GetUsers};
use tl_types::mtproto::types::{GzipPacked, RpcError as WireError};
use tl_types::{
    AnswerError, Error, ErrorKind, LAYER, Object, RemoteCall, RpcError, Serializable, UNPACK_LIMIT,
    borrowed, enums, types, unpack,
};

/// What the decompressor keeps beside the data.
const STATE: u64 = 16 << 10;

fn rpc_error(code: i32, text: &str) -> Vec<u8> {
    let error = WireError {
        error_code: code,
        error_message: text.to_owned(),
    };
    error.to_bytes()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// `gzip_packed` around a file of gzip.
fn packed(file: Vec<u8>) -> Vec<u8> {
    GzipPacked { packed_data: file }.to_bytes()
}

fn users() -> Vec<enums::User> {
    (0..200).map(|id| types::UserEmpty { id }.into()).collect()
}

fn answered(body: &[u8]) -> Vec<enums::User> {
    GetUsers::answer(body).expect("a result")
}

fn decoding_error<T>(answer: Result<T, AnswerError<impl std::fmt::Debug>>) -> Error {
    match answer {
        Err(AnswerError::Decode(error)) => error,
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("a result"),
    }
}

/// What both calls of a login fail with becomes one type by `?`.
fn log_in(code: &[u8], password: &[u8]) -> Result<enums::auth::Authorization, AnswerError> {
    match SignIn::answer(code) {
        Err(AnswerError::Rpc(SignInError::SessionPasswordNeeded)) => {}
        other => return Ok(other?),
    }
    Ok(functions::auth::CheckPassword::answer(password)?)
}

#[test]
fn errors_of_all_functions_are_one_type() {
    let needed = rpc_error(401, "SESSION_PASSWORD_NEEDED");
    let error = |code, text| AnswerError::Rpc(RpcError::parse(code, text));
    assert_eq!(
        log_in(&needed, &rpc_error(400, "PASSWORD_HASH_INVALID")),
        Err(error(400, "PASSWORD_HASH_INVALID"))
    );
    assert_eq!(
        log_in(&rpc_error(406, "NEWS"), &[]),
        Err(error(406, "NEWS"))
    );
    let broken = log_in(&needed, &needed[..8]).unwrap_err();
    assert!(matches!(broken, AnswerError::Decode(_)), "{broken}");
    let answer = enums::auth::Authorization::from(types::auth::AuthorizationSignUpRequired {
        terms_of_service: None,
    });
    assert_eq!(log_in(&answer.to_bytes(), &[]), Ok(answer));
}

fn answer_of<F: RemoteCall>(_call: &F, body: &[u8]) -> Result<F::Return, AnswerError<F::Error>> {
    F::answer(body)
}

#[test]
fn a_call_around_another_answers_as_that_one() {
    let sign_in = SignIn::new("+1", "hash");
    let init = functions::InitConnection::new(1, "PC", "1", "1", "en", "", "en", sign_in);
    let call = functions::InvokeWithLayer::new(LAYER, init);
    let error = answer_of(&call, &rpc_error(400, "PHONE_CODE_EMPTY")).unwrap_err();
    assert!(
        matches!(error, AnswerError::Rpc(SignInError::PhoneCodeEmpty)),
        "{error}"
    );
}

#[test]
fn what_is_packed_is_unpacked() {
    let body = packed(gzip(&users().to_bytes()));
    assert!(body.len() < users().to_bytes().len() / 4);
    assert_eq!(answered(&body), users());

    let body = packed(gzip(&rpc_error(401, "SESSION_PASSWORD_NEEDED")));
    let error = SignIn::answer(&body).unwrap_err();
    assert!(
        matches!(error, AnswerError::Rpc(SignInError::SessionPasswordNeeded)),
        "{error}"
    );

    let object = Object::from_bytes(packed(gzip(&users().to_bytes())));
    assert_eq!(object.decode_unpacked(), Ok(users()));
    assert_eq!(Object::encode(&users()).decode_unpacked(), Ok(users()));
}

#[test]
fn what_is_packed_twice_is_not_unpacked_twice() {
    let twice = packed(gzip(&packed(gzip(&users().to_bytes()))));
    let error = decoding_error(GetUsers::answer(&twice));
    assert!(
        matches!(
            error.kind(),
            ErrorKind::UnknownConstructor {
                id: 0x3072_cfa1,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_borrowed_answer_is_in_what_was_unpacked() {
    let message = types::Message::new(1, types::PeerUser { user_id: 2 }.into(), 3, "a text");
    let messages = types::messages::Messages {
        messages: vec![message.into()],
        topics: vec![],
        chats: vec![],
        users: vec![],
    };
    let body = packed(gzip(&messages.to_bytes()));
    let bytes = unpack(&body, UNPACK_LIMIT).expect("what was packed");
    type Answer<'a> = borrowed::enums::messages::Messages<'a>;
    let answer = functions::messages::GetHistory::answer_as::<Answer<'_>>(&bytes);
    let Ok(Answer::Messages(answer)) = answer else {
        panic!("{answer:?}");
    };
    let borrowed::enums::Message::Message(message) = &answer.messages[0] else {
        panic!("{answer:?}");
    };
    let text = message.message.as_bytes().as_ptr_range();
    let bytes = bytes.as_ptr_range();
    assert_eq!(message.message, "a text");
    assert!(bytes.start <= text.start && text.end <= bytes.end);
}

#[test]
fn headers_of_all_forms_are_read() {
    let bytes = users().to_bytes();
    let builders = [
        GzBuilder::new().filename("a name"),
        GzBuilder::new().comment("a comment").mtime(5),
        GzBuilder::new().extra([1, 2, 3]),
        GzBuilder::new().extra([0; 300]).filename("n").comment("c"),
    ];
    for builder in builders {
        let mut encoder = builder.write(Vec::new(), Compression::best());
        encoder.write_all(&bytes).expect("memory");
        let file = encoder.finish().expect("memory");
        assert_eq!(answered(&packed(file)), users());
    }
    // The checksum of the header is two bytes that nobody compares.
    let mut file = gzip(&bytes);
    file[3] = 2;
    file.splice(10..10, [7, 7]);
    assert_eq!(answered(&packed(file)), users());
}

#[test]
fn nothing_can_be_packed() {
    let nothing = packed(gzip(&[]));
    let unpacked = unpack(&nothing, 0).expect("nothing");
    assert!(unpacked.is_empty());
    let error = decoding_error(GetUsers::answer(&nothing));
    assert!(
        matches!(error.kind(), ErrorKind::UnexpectedEnd { .. }),
        "{error}"
    );
}

#[test]
fn what_is_broken_is_an_error_wherever_it_is() {
    let file = gzip(&users().to_bytes());
    for len in 0..file.len() {
        let error = decoding_error(GetUsers::answer(&packed(file[..len].to_vec())));
        // Cut off, the last eight bytes are others, and so is the length.
        assert!(
            matches!(
                error.kind(),
                ErrorKind::BadGzip | ErrorKind::UnpackedTooLong { .. }
            ),
            "{len}: {error}"
        );
        assert_eq!(
            (error.offset(), error.type_name()),
            (4, Some("gzip_packed"))
        );
    }
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut changed = file.clone();
            changed[at] ^= 1 << bit;
            match GetUsers::answer(&packed(changed)) {
                // When and where it was packed, or another way to say the same.
                Ok(same) => assert_eq!(same, users(), "{at}.{bit}"),
                Err(error) => assert!(matches!(error, AnswerError::Decode(_)), "{at}.{bit}"),
            }
        }
    }
    // A zero more is promised than there is.
    let mut crc = Crc::new();
    crc.update(&[users().to_bytes(), vec![0]].concat());
    let mut short = file[..file.len() - 8].to_vec();
    short.extend([crc.sum(), crc.amount()].map(u32::to_le_bytes).concat());
    let error = decoding_error(GetUsers::answer(&packed(short)));
    assert_eq!(error.kind(), &ErrorKind::BadGzip);

    let mut longer = file.clone();
    longer.splice(file.len() - 8..file.len() - 8, [0]);
    let error = decoding_error(GetUsers::answer(&packed(longer)));
    assert_eq!(error.kind(), &ErrorKind::BadGzip);
}

#[test]
fn a_packed_body_ends_where_it_says() {
    let whole = packed(gzip(&users().to_bytes()));
    for len in 4..whole.len() {
        let error = decoding_error(GetUsers::answer(&whole[..len]));
        assert!(
            matches!(error.kind(), ErrorKind::UnexpectedEnd { .. }),
            "{error}"
        );
        assert_eq!(error.type_name(), Some("gzip_packed"));
    }
    let error = decoding_error(GetUsers::answer(&[whole, vec![0; 4]].concat()));
    assert_eq!(error.kind(), &ErrorKind::TrailingBytes { left: 4 });
}

/// The most memory in use at once, in bytes, and what came of it.
fn memory(body: &[u8], limit: usize) -> (u64, Result<usize, ErrorKind>) {
    let mut length = Ok(0);
    let info = measure(|| {
        let unpacked = unpack(body, limit).map(|bytes| bytes.len());
        length = unpacked.map_err(|error| error.kind().clone());
    });
    (info.bytes_max, length)
}

#[test]
fn memory_is_no_more_than_the_limit() {
    let bomb = gzip(&vec![0; 8 << 20]);
    assert!(bomb.len() < 9000, "{}", bomb.len());
    let body = packed(bomb.clone());
    let (most, length) = memory(&body, 8 << 20);
    assert_eq!(length, Ok(8 << 20));
    assert!(most <= (8 << 20) + STATE, "{most}");
    let limit = (8 << 20) - 1;
    let (most, length) = memory(&body, limit);
    assert_eq!(length, Err(ErrorKind::UnpackedTooLong { limit }));
    assert_eq!(most, 0);

    // A length that is less than the truth, and one that so few bytes cannot have.
    for (claimed, most) in [(1000_u32, 1000 + STATE), (15 << 20, 0)] {
        let mut lie = bomb.clone();
        let end = lie.len() - 4;
        lie[end..].copy_from_slice(&claimed.to_le_bytes());
        let (taken, length) = memory(&packed(lie), UNPACK_LIMIT);
        assert_eq!(length, Err(ErrorKind::BadGzip), "{claimed}");
        assert!(taken <= most, "{claimed}: {taken}");
    }
}
