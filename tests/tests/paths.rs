//! Paths of errors: those of a value that is cut off or changed at every place are the ones that the
//! interpreting codec went, and no bytes are too much for the search.

use std::thread;

use fastrand::Rng;
use tl_codegen::value::{Codec, Target};
use tl_parser::model::Model;
use tl_tests::mutate::put;
use tl_tests::schema;
use tl_types::mtproto::types::{FutureSalt, FutureSalts};
use tl_types::{
    Deserializable, DeserializableOwned, Error, ErrorKind, Identifiable as _, Reader, SCHEMA,
    Schema, Serializable, enums, functions, mtproto, types,
};

/// Compares the paths for every shorter input, and for every word that is replaced by something.
fn check_everywhere<T: DeserializableOwned>(
    model: &Model,
    schema: Schema,
    ty: &str,
    bytes: &[u8],
) -> usize {
    let codec = Codec::new([model]);
    let target = Target::parse(&codec, ty).expect("a type");
    let cut = (0..bytes.len()).map(|len| bytes[..len].to_vec());
    let words = (0..bytes.len()).step_by(4);
    let changed = words.flat_map(|at| {
        [0, 0x1234_5678, u32::MAX, types::PeerUser::CONSTRUCTOR_ID].map(|word| {
            let mut changed = bytes.to_vec();
            put(&mut changed, at, word);
            changed
        })
    });
    let mut errors = 0;
    for input in cut.chain(changed) {
        let Err(error) = T::from_bytes(&input) else {
            continue;
        };
        errors += 1;
        let expected = codec.decode(&input, &target).expect_err("wrong for both");
        let path = error.path(&input, schema);
        assert_eq!(path, expected.path.to_string(), "{error}, but {expected}");
    }
    errors
}

fn updates() -> types::Updates {
    let peer = || enums::Peer::from(types::PeerUser { user_id: 7 });
    let media = types::MessageMediaDice {
        value: 6,
        emoticon: "🎲".into(),
        game_outcome: None,
    };
    let bold = types::MessageEntityBold {
        offset: 0,
        length: 2,
    };
    let message = types::Message {
        out: true,
        from_id: Some(peer()),
        media: Some(enums::MessageMedia::from(media).into()),
        entities: Some(vec![bold.into()]),
        ..types::Message::new(5, peer(), 6, "hi")
    };
    let update = || types::UpdateNewMessage {
        message: enums::Message::from(message.clone()).into(),
        pts: 1,
        pts_count: 1,
    };
    types::Updates {
        updates: (0..4).map(|_| update().into()).collect(),
        users: vec![types::UserEmpty { id: 7 }.into()],
        chats: vec![],
        date: 8,
        seq: 9,
    }
}

#[test]
fn the_path_says_which_of_the_messages_it_is() {
    let mut bytes = updates().to_bytes();
    let id = types::MessageMediaDice::CONSTRUCTOR_ID.to_le_bytes();
    let mut places = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(&id));
    let last = places.nth(3).expect("four messages");
    put(&mut bytes, last, 0x1234_5678);
    let error = enums::Updates::from_bytes(&bytes).unwrap_err();
    assert_eq!(error.path(&bytes, SCHEMA), "updates[3].message.media");
    assert_eq!(
        error.to_string(),
        format!("unknown constructor 0x12345678 of `MessageMedia` at byte {last}")
    );
}

#[test]
fn paths_are_right_wherever_an_input_is_wrong() {
    let api = schema::model("schema/api.tl");
    let bytes = updates().to_bytes();
    let errors = check_everywhere::<enums::Updates>(&api, SCHEMA, "Updates", &bytes);
    assert!(errors > bytes.len(), "{errors}");

    let users: Vec<enums::User> = (0..3).map(|id| types::UserEmpty { id }.into()).collect();
    let bytes = users.to_bytes();
    let errors = check_everywhere::<Vec<enums::User>>(&api, SCHEMA, "Vector<User>", &bytes);
    assert!(errors > bytes.len(), "{errors}");

    let model = schema::model("schema/mtproto.tl");
    let salt = |salt| FutureSalt {
        valid_since: 1,
        valid_until: 2,
        salt,
    };
    let salts = FutureSalts {
        req_msg_id: 1,
        now: 2,
        salts: vec![salt(1), salt(2)],
    };
    let bytes = salts.to_bytes();
    let errors = check_everywhere::<FutureSalts>(&model, mtproto::SCHEMA, "FutureSalts", &bytes);
    assert!(errors > bytes.len(), "{errors}");
}

/// A vector does not say what is in it.
#[test]
fn what_a_vector_of_numbers_or_texts_has_wrong_is_in_the_vector() {
    let texts = vec!["one".to_owned(), "two".to_owned()].to_bytes();
    let (number, text) = (vec![1_i64, 2].to_bytes(), &texts[..14]);
    let errors = [
        (Vec::<String>::from_bytes(text).unwrap_err(), text),
        (
            Vec::<i64>::from_bytes(&number[..20]).unwrap_err(),
            &number[..20],
        ),
        (Vec::<i32>::from_bytes(&number).unwrap_err(), &number[..]),
    ];
    for (error, bytes) in errors {
        assert_eq!(error.path(bytes, SCHEMA), "", "{error}");
    }
}

/// `textBold` so many times within each other, and nothing in the innermost.
fn nested(levels: usize) -> Vec<u8> {
    types::TextBold::CONSTRUCTOR_ID.to_le_bytes().repeat(levels)
}

#[test]
fn a_path_is_as_deep_as_its_value() {
    let bytes = nested(200);
    let error = enums::RichText::from_bytes(&bytes).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooDeep { .. }), "{error}");
    let steps = error.path(&bytes, SCHEMA).split('.').count();
    assert_eq!(steps, Reader::DEFAULT_DEPTH_LIMIT as usize);
}

/// Errors of other bytes, and of another schema.
#[test]
fn any_bytes_have_some_path() {
    let levels = 100_000;
    let search = move || {
        let error = enums::RichText::from_bytes(&[]).unwrap_err();
        let bytes = nested(levels);
        assert_eq!(error.path(&bytes, mtproto::SCHEMA), "");
        error.path(&bytes, SCHEMA).len()
    };
    let small = thread::Builder::new().stack_size(128 << 10).spawn(search);
    let length = small.expect("a thread").join().expect("no overflow");
    assert_eq!(length, levels * "text.".len() - 1);

    let mut rng = Rng::with_seed(7);
    let errors: Vec<Error> = [&[][..], &[1; 8], &[0; 5]]
        .map(functions_and_types)
        .concat();
    let bytes = updates().to_bytes();
    for _ in 0..5_000 {
        let mut bytes = bytes.clone();
        let word = rng.usize(..bytes.len()) & !3;
        put(&mut bytes, word, rng.u32(..));
        bytes.truncate(rng.usize(..=bytes.len()));
        for error in &errors {
            let path = error.path(&bytes, SCHEMA);
            assert!(path.len() < 40 * (bytes.len() + 1), "{path}");
        }
    }
}

fn functions_and_types(bytes: &[u8]) -> Vec<Error> {
    let errors = [
        enums::Updates::from_bytes(bytes).map(drop),
        Vec::<enums::User>::from_bytes(bytes).map(drop),
        functions::messages::SendMessage::from_bytes(bytes).map(drop),
        bool::from_bytes(bytes).map(drop),
    ];
    errors.into_iter().filter_map(Result::err).collect()
}
