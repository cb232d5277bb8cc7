//! Definitions: text to fields, and back.

use alloc::{format, string::ToString as _, vec};

use super::*;

const MESSAGE: &str = "message flags:# out:flags.1?true id:int peer_id:! \
    entities:flags.7?Vector<!> salts:vector<%0949d9dc> key:flags.8?…bytes body:…sized";

fn message() -> Definition<'static> {
    let field = |name, bit: Option<u32>, kind| Field {
        name,
        condition: bit.map(|bit| Condition {
            flags: "flags",
            bit,
        }),
        is_secret: false,
        kind,
    };
    let secret = |field| Field {
        is_secret: true,
        ..field
    };
    let salt = Box::new(Kind::Bare(0x0949_d9dc));
    Definition {
        name: "message",
        fields: vec![
            field("flags", None, Kind::Flags),
            field("out", Some(1), Kind::True),
            field("id", None, Kind::Int),
            field("peer_id", None, Kind::Boxed),
            field("entities", Some(7), Kind::Vector(Box::new(Kind::Boxed))),
            field("salts", None, Kind::BareVector(salt)),
            secret(field("key", Some(8), Kind::Bytes)),
            secret(field("body", None, Kind::SizedObject)),
        ],
    }
}

#[test]
fn a_definition_is_its_text() {
    assert_eq!(message().to_string(), MESSAGE);
    assert_eq!(Definition::parse(MESSAGE), message());
}

#[test]
fn every_kind_is_read_as_it_was_written() {
    let words = WORDS.iter().map(|(_, kind)| kind.clone());
    let simple = words.chain([
        Kind::Bare(0),
        Kind::Bare(u32::MAX),
        Kind::Array(16),
        Kind::Array(0),
    ]);
    for simple in simple {
        let inner = Box::new(simple.clone());
        let vector = Kind::Vector(Box::new(Kind::BareVector(inner)));
        for kind in [simple, vector] {
            assert_eq!(Kind::parse(&format!("{kind}")), kind, "{kind}");
        }
    }
}

#[test]
fn a_definition_without_fields_is_its_name() {
    let empty = Definition::parse("auth.logOut");
    assert_eq!((empty.name, &empty.fields[..]), ("auth.logOut", &[][..]));
    assert_eq!(empty.to_string(), "auth.logOut");
}
