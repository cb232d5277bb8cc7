//! Debugging output: a value is written with the names that TL has for its parts.

use std::fmt::Debug;
use tl_types::{Object, enums, functions, mtproto, types};

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
        &location,
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
