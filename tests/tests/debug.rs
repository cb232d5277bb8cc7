//! Debugging output: a value is written with the names that TL has for its parts.

use std::fmt::Debug;

use tl_parser::Section;
use tl_parser::model::{CombinatorId, TypeRef};
use tl_tests::{random::Writer, schema};
use tl_types::{
    Deserializable, Object, Reader, Revealed, Serializable, enums, functions, mtproto, types,
};

fn check(value: &impl Debug, expected: &str) {
    assert_eq!(format!("{value:?}"), expected);
}

#[test]
fn fields_that_are_not_there_are_left_out() {
    let color = types::PeerColor {
        color: Some(5),
        background_emoji_id: None,
    };
    check(&color, "peerColor { color: 5 }");
}

/// Rust has `is_self`, `a` and `m1` for these.
#[test]
fn names_are_those_of_tl_where_rust_has_others() {
    let srp = types::InputCheckPasswordSrp {
        srp_id: 1,
        a: vec![2],
        m1: Vec::new(),
    };
    check(
        &Revealed(&srp),
        r#"inputCheckPasswordSRP { srp_id: 1, A: b"\x02", M1: b"" }"#,
    );
}

#[test]
fn a_variant_is_its_constructor() {
    let user = types::PeerUser { user_id: -5 };
    check(&user, "peerUser { user_id: -5 }");
    check(&enums::Peer::User(user), "peerUser { user_id: -5 }");
    check(&enums::InputMessage::Pinned, "inputMessagePinned");
}

#[test]
fn flags_text_and_bytes() {
    let location = types::InputFileLocation {
        volume_id: 1,
        local_id: 2,
        secret: 3,
        file_reference: b"A\"\n\xff".to_vec(),
    };
    check(
        &Revealed(&location),
        r#"inputFileLocation { volume_id: 1, local_id: 2, secret: 3, file_reference: b"A\"\n\xff" }"#,
    );
    let text = types::TextUrl {
        text: Box::new(enums::RichText::TextEmpty),
        url: "é\"".to_owned(),
        webpage_id: 7,
    };
    check(
        &text,
        r#"textUrl { text: textEmpty, url: "é\"", webpage_id: 7 }"#,
    );
}

#[test]
fn functions_within_functions_and_vectors() {
    let query = functions::messages::GetMessages {
        id: vec![
            types::InputMessageId { id: 1 }.into(),
            enums::InputMessage::Pinned,
        ],
    };
    check(
        &functions::InvokeWithLayer { layer: 230, query },
        "invokeWithLayer { layer: 230, query: \
         messages.getMessages { id: [inputMessageID { id: 1 }, inputMessagePinned] } }",
    );
}

#[test]
fn bare_vectors_and_objects() {
    let container = mtproto::types::MsgContainer {
        messages: vec![mtproto::types::Message {
            msg_id: 1,
            seqno: 2,
            body: Object::encode(&vec![7_i64]),
        }],
    };
    check(
        &container,
        "msg_container { messages: [message { msg_id: 1, seqno: 2, \
         body: Object(0x1cb5c415, 16 bytes) }] }",
    );
}

#[test]
fn a_function_of_another_schema_is_an_object() {
    let query = mtproto::functions::Ping { ping_id: 1 };
    check(
        &functions::InvokeWithLayer { layer: 1, query },
        "invokeWithLayer { layer: 1, query: Object(0x7abe77ec, 12 bytes) }",
    );
}

#[test]
fn the_alternate_form_has_lines() {
    let user = types::PeerUser { user_id: 5 };
    assert_eq!(format!("{user:#?}"), "peerUser {\n    user_id: 5,\n}");
}

/// An encoded function, to be printed as what it is.
struct Raw(Vec<u8>);

impl Serializable for Raw {
    fn serialize(&self, buf: &mut Vec<u8>) {
        buf.extend_from_slice(&self.0);
    }
}

fn in_a_layer(query: Vec<u8>) -> functions::InvokeWithLayer<Raw> {
    let query = Raw(query);
    functions::InvokeWithLayer { layer: 1, query }
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// `textConcat` with one text in it.
const CONCAT: [u32; 3] = [0x7e62_60d7, 0x1cb5_c415, 1];
const TEXT_EMPTY: u32 = 0xdc3d_824f;

/// Values within values take lines of their own, but not ever longer ones: at the deepest that can
/// be decoded, a megabyte was printed as 245.
#[test]
fn the_alternate_form_of_nested_values_has_linear_size() {
    let depth = Reader::DEFAULT_DEPTH_LIMIT as usize - 2;
    let count = 250_000;
    let mut bytes = words(&CONCAT.repeat(depth));
    bytes.extend(words(&[CONCAT[0], CONCAT[1], count]));
    bytes.extend(words(&[TEXT_EMPTY]).repeat(count as usize));
    let value = enums::RichText::from_bytes(&bytes).expect("a text");
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        assert_eq!(text.matches("textEmpty").count(), count as usize);
        assert!(text.len() < 32 * bytes.len(), "{}", text.len());
    }
}

/// What is not decoded first can be nested deeper than any value.
#[test]
fn printing_takes_no_stack() {
    let levels = 100_000;
    let mut bytes = words(&CONCAT.repeat(levels));
    bytes.extend(words(&[TEXT_EMPTY]));
    let value = in_a_layer(bytes);
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        assert_eq!(text.matches("textConcat").count(), levels);
        assert!(text.len() < 64 * levels, "{}", text.len());
    }
}

/// A field that was read wrongly puts the next id where none is, and that prints as an object.
#[test]
fn the_definitions_read_what_the_schema_says() {
    let model = schema::model("schema/api.tl");
    let mut printed = 0;
    for (index, combinator) in model.combinators.iter().enumerate() {
        let holds_any = |field: &tl_parser::model::Field| {
            matches!(field.ty, TypeRef::Generic { .. } | TypeRef::Object)
        };
        if combinator.builtin || combinator.fields.iter().any(holds_any) {
            continue;
        }
        for seed in 0..4 {
            let mut writer = Writer::new(&model, seed);
            writer.boxed(CombinatorId(index));
            let text = format!("{:?}", in_a_layer(writer.bytes));
            let start = format!("invokeWithLayer {{ layer: 1, query: {}", combinator.name);
            assert!(text.starts_with(&start), "{text}");
            assert!(!text.contains("Object("), "{text}");
        }
        printed += usize::from(combinator.section == Section::Types);
    }
    assert!(printed > 1_600, "{printed}");
}
