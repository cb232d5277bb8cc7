//! Faults: the first one is kept, with its place and the innermost type.

use tl_types::{
    Combinator, Deserializable, Error, ErrorKind, Identifiable, Object, Reader, Serializable,
};

use crate::sample::{Note, Peer, Salt, note};

static OUTER: Combinator = Combinator {
    name: "outer",
    id: 5,
    min_size: 0,
};

static OUTERMOST: Combinator = Combinator {
    name: "outermost",
    id: 6,
    min_size: 0,
};

#[test]
fn every_truncation_is_an_error_with_a_place_and_a_type() {
    let bytes = note().to_bytes();
    for end in 0..bytes.len() {
        let error = Note::from_bytes(&bytes[..end]).unwrap_err();
        assert!(error.offset() <= end, "{error}");
        assert!(error.type_name().is_some(), "{error}");
    }
}

#[test]
fn no_changed_byte_panics() {
    let bytes = note().to_bytes();
    for at in 0..bytes.len() {
        for value in [0, 1, 2, 3, 0x7f, 0x80, 0xfe, 0xff] {
            let mut changed = bytes.clone();
            changed[at] = value;
            if let Err(error) = Note::from_bytes(&changed) {
                assert!(error.offset() <= bytes.len());
            }
        }
    }
}

/// The error of a note that is cut at `end`, as (offset, type).
fn cut(end: usize) -> (usize, Option<&'static str>) {
    let error = Note::from_bytes(&note().to_bytes()[..end]).unwrap_err();
    (error.offset(), error.type_name())
}

#[test]
fn the_innermost_type_at_work_is_named() {
    assert_eq!(cut(0), (0, Some("note")));
    // Later fields are decoded too, of zeros: their types must not take the blame.
    assert_eq!(cut(6), (4, Some("note")));
    assert_eq!(cut(8), (8, Some("Peer")));
    assert_eq!(cut(12), (12, Some("peerUser")));
    assert_eq!(cut(20), (20, Some("note")));
    let title = 20;
    let tags = title + 8;
    assert_eq!(cut(tags), (tags, Some("note")));
    let salt = tags + 8 + 4 + 4;
    assert_eq!(cut(salt + 4), (salt + 4, Some("salt")));
    let reply = salt + 12 + 4 + 24;
    assert_eq!(cut(reply), (reply, Some("note")));
    assert_eq!(
        cut(note().to_bytes().len() - 16),
        (note().to_bytes().len() - 16, Some("salt"))
    );
}

#[test]
fn a_field_after_inner_values_belongs_to_the_outer_type() {
    let values = vec![
        Salt {
            valid_since: 1,
            value: 2
        };
        2
    ];
    let mut bytes = values.to_bytes();
    bytes.truncate(bytes.len() - 1);
    bytes[4] = 1;
    let mut reader = Reader::new(&bytes);
    reader.vec::<Salt>();
    reader.i64();
    reader.int256();
    Peer::deserialize(&mut reader);
    Salt::deserialize(&mut reader);
    reader.bare::<Salt>();
    reader.in_type(&OUTER);
    reader.in_type(&OUTERMOST);
    let error = reader.finish().unwrap_err();
    assert_eq!((error.offset(), error.type_name()), (32, Some("outer")));
}

#[test]
fn the_first_fault_sticks() {
    let mut reader = Reader::new(&[9, 9, 9, 9, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert!(!reader.bool());
    let first = reader.error().cloned();
    assert_eq!(reader.remaining(), 0);
    assert_eq!(reader.position(), 0);
    assert_eq!((reader.u32(), reader.i32(), reader.i64()), (0, 0, 0));
    assert_eq!(
        (reader.f64().to_bits(), reader.id(), reader.bool()),
        (0, 0, false)
    );
    assert_eq!((reader.int128(), reader.int256()), ([0; 16], [0; 32]));
    assert_eq!(
        (reader.string(), reader.bytes()),
        (String::new(), Vec::new())
    );
    assert_eq!(reader.object(), Object::from_bytes(Vec::new()));
    assert_eq!(reader.sized_object(), Object::from_bytes(Vec::new()));
    assert_eq!(reader.vec::<i32>(), []);
    assert_eq!(reader.bare_vec::<Vec<u8>>(), Vec::<Vec<u8>>::new());
    reader.unknown_constructor(5, "Other");
    reader.expect_id(&OUTER);
    reader.fail(ErrorKind::InvalidUtf8);
    assert!(reader.read::<i32>().is_err());
    assert_eq!(reader.error().cloned(), first);
    assert_eq!(reader.finish().err(), first);
}

#[test]
fn an_unknown_constructor_keeps_its_id() {
    let error = Peer::from_bytes(&[0x78, 0x56, 0x34, 0x12, 1]).unwrap_err();
    let kind = ErrorKind::UnknownConstructor {
        id: 0x1234_5678,
        expected: None,
    };
    assert_eq!(error.kind(), &kind);
    assert_eq!((error.offset(), error.type_name()), (0, Some("Peer")));

    let mut bytes = note().to_bytes();
    let owner = bytes.len() - 16;
    bytes[owner] ^= 1;
    let error = Note::from_bytes(&bytes).unwrap_err();
    let expected = Some(Salt::CONSTRUCTOR_ID);
    let kind = ErrorKind::UnknownConstructor {
        id: Salt::CONSTRUCTOR_ID ^ 1,
        expected,
    };
    assert_eq!(error.kind(), &kind);
    assert_eq!((error.offset(), error.type_name()), (owner, Some("salt")));
}

#[test]
fn all_bytes_must_be_used() {
    let mut bytes = Peer::None.to_bytes();
    bytes.push(0);
    let error = Peer::from_bytes(&bytes).unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::TrailingBytes { left: 1 });
    assert_eq!((error.offset(), error.type_name()), (4, None));

    let mut reader = Reader::new(&bytes);
    assert_eq!(reader.read(), Ok(Peer::None));
    assert_eq!((reader.position(), reader.remaining()), (4, 1));
}

#[test]
fn the_constructor_need_not_exist_for_unknown_constructor() {
    let mut reader = Reader::new(&[]);
    reader.unknown_constructor(1, "Odd");
    assert_eq!(reader.error().map(Error::offset), Some(0));
}

#[test]
fn messages_read_well() {
    let shown = |bytes: &[u8]| Note::from_bytes(bytes).unwrap_err().to_string();
    assert_eq!(
        shown(&[1, 0, 0, 0]),
        "unknown constructor 0x00000001 (expected 0x22222222) of `note` at byte 0"
    );
    assert_eq!(
        shown(&[0x22, 0x22, 0x22, 0x22, 0, 0, 0, 0, 5, 0, 0, 0]),
        "unknown constructor 0x00000005 of `Peer` at byte 8"
    );
    assert_eq!(
        shown(&[0x22, 0x22, 0x22, 0x22, 0]),
        "unexpected end: 4 bytes needed, 1 left, in `note` at byte 4"
    );
    assert_eq!(
        bool::from_bytes(&[]).unwrap_err().to_string(),
        "unexpected end: 4 bytes needed, 0 left, at byte 0"
    );
    assert_eq!(
        i32::from_bytes(&[0; 5]).unwrap_err().to_string(),
        "1 bytes too many at byte 4"
    );
}

#[test]
fn what_unwrap_shows_has_ids_as_schemas_have_them() {
    let shown = |bytes: &[u8]| format!("{:?}", Note::from_bytes(bytes).unwrap_err());
    assert_eq!(
        shown(&[0x15, 0xc4, 0xb5, 0x1c]),
        "Error { kind: UnknownConstructor { id: 0x1cb5c415, expected: Some(0x22222222) }, \
         offset: 0, type_name: Some(\"note\") }"
    );
    assert_eq!(
        shown(&[0x22, 0x22, 0x22, 0x22, 0, 0, 0, 0, 5, 0, 0, 0]),
        "Error { kind: UnknownConstructor { id: 0x00000005, expected: None }, \
         offset: 8, type_name: Some(\"Peer\") }"
    );
}

#[test]
fn a_combinator_is_shown_with_its_id_as_schemas_have_it() {
    assert_eq!(
        format!("{:?}", Note::COMBINATOR),
        "Combinator { name: \"note\", id: 0x22222222, min_size: 48 }"
    );
}

#[test]
fn other_kinds_are_shown_as_they_are_written() {
    let kinds = [
        (
            ErrorKind::UnexpectedEnd {
                needed: 4,
                available: 2,
            },
            "UnexpectedEnd { needed: 4, available: 2 }",
        ),
        (
            ErrorKind::VectorTooLong { count: 3, limit: 1 },
            "VectorTooLong { count: 3, limit: 1 }",
        ),
        (
            ErrorKind::BadLength { length: -1 },
            "BadLength { length: -1 }",
        ),
        (ErrorKind::InvalidUtf8, "InvalidUtf8"),
        (ErrorKind::BadGzip, "BadGzip"),
        (
            ErrorKind::UnpackedTooLong { limit: 5 },
            "UnpackedTooLong { limit: 5 }",
        ),
        (ErrorKind::NoGzip, "NoGzip"),
        (ErrorKind::TooDeep { limit: 128 }, "TooDeep { limit: 128 }"),
        (
            ErrorKind::TrailingBytes { left: 1 },
            "TrailingBytes { left: 1 }",
        ),
    ];
    for (kind, shown) in kinds {
        assert_eq!(format!("{kind:?}"), shown);
    }
}

#[test]
fn the_error_is_small() {
    assert!(size_of::<Error>() <= 48);
    assert!(size_of::<Reader<'_>>() <= 128);
}
