//! What messages hold: every service message is decoded to its variant, and each message of a
//! container on its own.

use tl_tests::case;
use tl_tests::check::seeds;
use tl_types::mtproto::types::{Message, MsgContainer, MsgCopy, Pong, RpcResult};
use tl_types::{
    Deserializable, ErrorKind, Identifiable as _, Object, Serializable, ServiceMessage, enums,
    one_of,
};

/// Constructors that a server sends as the body of a message, with the variant's name.
const BODIES: [(&str, &str); 20] = [
    ("msg_container", "Container"),
    ("rpc_result", "Result"),
    ("msgs_ack", "Ack"),
    ("bad_msg_notification", "BadMessage"),
    ("bad_server_salt", "BadMessage"),
    ("new_session_created", "NewSession"),
    ("pong", "Pong"),
    ("future_salts", "FutureSalts"),
    ("msg_detailed_info", "Details"),
    ("msg_new_detailed_info", "Details"),
    ("msgs_state_req", "StateRequest"),
    ("msgs_state_info", "State"),
    ("msgs_all_info", "AllStates"),
    ("msg_resend_req", "ResendRequest"),
    ("msg_resend_ans_req", "ResendRequest"),
    ("destroy_session_ok", "DestroySession"),
    ("destroy_session_none", "DestroySession"),
    ("msg_copy", "Copy"),
    ("gzip_packed", "Other"),
    ("resPQ", "Other"),
];

#[test]
fn every_service_message_has_its_variant() {
    let cases = case::mtproto();
    for (name, variant) in BODIES {
        let case = cases.find(name).expect("a constructor");
        let bytes = seeds(8).find_map(|seed| case.make(&seed)).expect("a value");
        let message = ServiceMessage::from_bytes(&bytes).expect(name);
        let shown = format!("{message:?}");
        assert!(shown.starts_with(&format!("{variant}(")), "{name}: {shown}");
        if variant != "Other" {
            assert!(shown.contains(name), "{name}: {shown}");
            let error = ServiceMessage::from_bytes(&bytes[..bytes.len() - 4]).unwrap_err();
            assert_eq!(Err(error), case.read(&bytes[..bytes.len() - 4]), "{name}");
        }
    }
}

#[test]
fn the_end_of_a_key_has_its_variant() {
    use tl_types::mtproto::enums::DestroyAuthKeyRes as Answer;
    for answer in [
        Answer::DestroyAuthKeyOk,
        Answer::DestroyAuthKeyNone,
        Answer::DestroyAuthKeyFail,
    ] {
        let message = ServiceMessage::from_bytes(&answer.to_bytes());
        assert_eq!(message, Ok(ServiceMessage::DestroyAuthKey(answer)));
    }
}

#[test]
fn updates_are_other_messages() {
    let updates = enums::Updates::TooLong;
    let message = ServiceMessage::from_bytes(&updates.to_bytes());
    let Ok(ServiceMessage::Other(object)) = message else {
        panic!("{message:?}");
    };
    assert_eq!(object.decode(), Ok(updates));
}

one_of! {
    /// What a client may want of a message, of two schemas.
    #[derive(Debug, PartialEq)]
    enum Incoming {
        Updates(enums::Updates),
        Result(RpcResult),
        Pong(Pong),
    }
}

#[test]
fn types_of_several_schemas_can_be_one() {
    let pong = Pong {
        msg_id: 1,
        ping_id: 2,
    };
    assert_eq!(
        Incoming::from_bytes(&pong.to_bytes()),
        Ok(Incoming::Pong(pong))
    );
    let updates = enums::Updates::TooLong;
    assert_eq!(
        Incoming::from_bytes(&updates.to_bytes()),
        Ok(Incoming::Updates(updates))
    );
    let copy = MsgCopy {
        orig_message: message(1, pong_of(1)),
    };
    let error = Incoming::from_bytes(&copy.to_bytes()).unwrap_err();
    let id = MsgCopy::CONSTRUCTOR_ID;
    assert_eq!(
        error.kind(),
        &ErrorKind::UnknownConstructor { id, expected: None }
    );
    assert_eq!((error.offset(), error.type_name()), (0, Some("Incoming")));
}

fn message(msg_id: i64, body: Object) -> Message {
    Message {
        msg_id,
        seqno: 1,
        body,
    }
}

fn pong_of(ping_id: i64) -> Object {
    Object::encode(&Pong { msg_id: 0, ping_id })
}

/// Words of one message are replaced; the others come out whatever becomes of it.
#[test]
fn a_message_that_nobody_knows_costs_no_other_one() {
    let bodies = [
        pong_of(1),
        Object::encode(&enums::Updates::TooLong),
        pong_of(3),
    ];
    let messages = (1..).zip(bodies).map(|(id, body)| message(id, body));
    let bytes = MsgContainer {
        messages: messages.collect(),
    }
    .to_bytes();
    // The body of the first message is after the container's id and count, and its own head.
    let first = 8 + 16..8 + 16 + 20;
    let mut errors = 0;
    for word in first.step_by(4) {
        let mut changed = bytes.clone();
        changed[word..word + 4].fill(0xee);
        let container = ServiceMessage::from_bytes(&changed).expect("a container");
        let ServiceMessage::Container(container) = container else {
            panic!("{container:?}");
        };
        let decoded = container
            .messages
            .iter()
            .map(|it| it.body.decode::<Incoming>());
        let decoded: Vec<_> = decoded.collect();
        errors += usize::from(decoded[0].is_err());
        let third = Pong {
            msg_id: 0,
            ping_id: 3,
        };
        assert_eq!(
            decoded[1..],
            [
                Ok(Incoming::Updates(enums::Updates::TooLong)),
                Ok(Incoming::Pong(third))
            ]
        );
    }
    assert_eq!(errors, 1, "only the first word is an id");
}

/// A container in a container is decoded when somebody asks for it, so that no depth is reached.
#[test]
fn containers_do_not_nest_by_themselves() {
    let mut body = pong_of(1);
    for _ in 0..10_000 {
        let messages = vec![message(1, body)];
        body = Object::encode(&MsgContainer { messages });
        if body.as_bytes().len() > 1 << 18 {
            break;
        }
    }
    let message = body.decode_unpacked::<ServiceMessage>();
    assert!(matches!(message, Ok(ServiceMessage::Container(_))));
}
