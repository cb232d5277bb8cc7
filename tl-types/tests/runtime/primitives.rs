//! Golden bytes: each built-in type, vectors and objects, there and back.

use std::fmt::Debug;

use tl_types::{
    Deserializable, DeserializableOwned, ErrorKind, Object, Reader, RemoteCall, Serializable, rt,
};

use crate::sample::{Empty, GetFiles, Peer, PeerUser, Salt, note};

#[track_caller]
fn check<T: Serializable + DeserializableOwned + Debug + PartialEq>(value: T, bytes: &[u8]) {
    assert_eq!(value.to_bytes(), bytes);
    assert_eq!(T::from_bytes(bytes), Ok(value));
    assert!(T::MIN_SIZE <= bytes.len());
}

#[test]
fn numbers() {
    check(-2_i32, &[0xfe, 0xff, 0xff, 0xff]);
    check(0xdead_beef_u32, &[0xef, 0xbe, 0xad, 0xde]);
    check(0x0102_0304_0506_0708_i64, &[8, 7, 6, 5, 4, 3, 2, 1]);
    check(i64::MIN, &[0, 0, 0, 0, 0, 0, 0, 0x80]);
    check(-1.5_f64, &[0, 0, 0, 0, 0, 0, 0xf8, 0xbf]);
    check([7_u8; 16], &[7; 16]);
    let bytes: [u8; 32] = std::array::from_fn(|i| i as u8);
    check(bytes, &bytes);
}

#[test]
fn bool_has_two_ids() {
    check(true, &[0xb5, 0x75, 0x72, 0x99]);
    check(false, &[0x37, 0x97, 0x79, 0xbc]);
    let error = bool::from_bytes(&[1, 0, 0, 0]).unwrap_err();
    assert_eq!(
        error.kind(),
        &ErrorKind::UnknownConstructor {
            id: 1,
            expected: None
        }
    );
    assert_eq!((error.offset(), error.type_name()), (0, Some("Bool")));
}

#[test]
fn vectors() {
    const ID: [u8; 4] = [0x15, 0xc4, 0xb5, 0x1c];
    check(Vec::<i32>::new(), &[&ID[..], &[0; 4]].concat());
    check(
        vec![1_i32, -1],
        &[&ID[..], &[2, 0, 0, 0, 1, 0, 0, 0, 255, 255, 255, 255]].concat(),
    );
    let inner = [&ID[..], &[1, 0, 0, 0, 5, 0, 0, 0]].concat();
    check(
        vec![vec![5_i32]],
        &[&ID[..], &[1, 0, 0, 0], &inner].concat(),
    );
    check(
        vec![String::from("a")],
        &[&ID[..], &[1, 0, 0, 0, 1, b'a', 0, 0]].concat(),
    );
}

#[test]
fn vec_of_u8_is_bytes() {
    check(vec![1_u8, 2, 3, 4], &[4, 1, 2, 3, 4, 0, 0, 0]);
    check(
        vec![vec![9_u8], vec![]],
        &[0x15, 0xc4, 0xb5, 0x1c, 2, 0, 0, 0, 1, 9, 0, 0, 0, 0, 0, 0],
    );
    let answer = vec![b"file".to_vec()].to_bytes();
    assert_eq!(
        <GetFiles as RemoteCall>::Return::from_bytes(&answer),
        Ok(vec![b"file".to_vec()])
    );
    assert_eq!(GetFiles.to_bytes(), [0x66; 4]);
}

#[test]
fn vectors_in_all_forms() {
    let salts = vec![
        Salt {
            valid_since: 1,
            value: 2,
        },
        Salt {
            valid_since: 3,
            value: 4,
        },
    ];
    type Write = fn(&mut Vec<u8>, &[Salt]);
    type Read = fn(&mut Reader<'_>) -> Vec<Salt>;
    let forms: [(Write, Read, usize); 4] = [
        (rt::write_vec, |r| r.vec(), 8 + 2 * 16),
        (rt::write_bare_vec, |r| r.bare_vec(), 4 + 2 * 16),
        (rt::write_vec_of_bare, |r| r.vec_of_bare(), 8 + 2 * 12),
        (
            rt::write_bare_vec_of_bare,
            |r| r.bare_vec_of_bare(),
            4 + 2 * 12,
        ),
    ];
    for (write, read, len) in forms {
        let mut buf = Vec::new();
        write(&mut buf, &salts);
        assert_eq!(buf.len(), len);
        let mut reader = Reader::new(&buf);
        assert_eq!(read(&mut reader), salts);
        assert_eq!(reader.finish(), Ok(()));
    }
}

#[test]
fn several_numbers_at_once() {
    let numbers = (1_u32, -2_i32, -3_i64, 0.5_f64);
    let mut buf = Vec::new();
    rt::write_numbers(&mut buf, numbers);
    let mut one_by_one = Vec::new();
    rt::write_u32(&mut one_by_one, 1);
    rt::write_i32(&mut one_by_one, -2);
    rt::write_i64(&mut one_by_one, -3);
    rt::write_f64(&mut one_by_one, 0.5);
    assert_eq!(buf, one_by_one);
    let mut reader = Reader::new(&buf);
    assert_eq!(reader.numbers::<(u32, i32, i64, f64)>(), numbers);
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn all_numbers_are_read_or_none() {
    let mut reader = Reader::new(&[1; 11]);
    assert_eq!(reader.numbers::<(i32, i64)>(), (0, 0));
    let error = reader.finish().unwrap_err();
    let kind = ErrorKind::UnexpectedEnd {
        needed: 12,
        available: 11,
    };
    assert_eq!((error.offset(), error.kind()), (0, &kind));
}

#[test]
fn constructors() {
    check(
        Salt {
            valid_since: 1,
            value: 2,
        },
        &[0xdc, 0xd9, 0x49, 0x09, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0],
    );
    check(Peer::None, &[0x11; 4]);
    check(
        Peer::User(PeerUser { user_id: 1 }),
        &[0x22, 0x17, 0x51, 0x59, 1, 0, 0, 0, 0, 0, 0, 0],
    );
    check(Empty, &[0x55; 4]);
    let bytes = note().to_bytes();
    check(note(), &bytes);
    check(vec![note(), note()], &vec![note(), note()].to_bytes());
}

#[test]
fn object_takes_what_is_left() {
    let object = Object::encode(&note());
    assert_eq!(object.constructor_id(), Some(0x2222_2222));
    assert_eq!(object.decode(), Ok(note()));
    check(object.clone(), object.as_bytes());
    assert_eq!(Object::from_bytes(object.clone().into_bytes()), object);
    assert_eq!(Object::from_bytes(vec![1, 2, 3]).constructor_id(), None);

    let error = |bytes: &[u8]| {
        let error = <Object as Deserializable>::from_bytes(bytes).unwrap_err();
        error.to_string()
    };
    assert_eq!(
        error(&[]),
        "unexpected end: 4 bytes needed, 0 left, at byte 0"
    );
    assert_eq!(
        error(&[1; 3]),
        "unexpected end: 4 bytes needed, 3 left, at byte 0"
    );
    assert_eq!(error(&[1; 6]), "bad object length 6 at byte 0");
}

#[test]
fn sized_object_takes_its_length() {
    let object = Object::encode(&7_i64);
    let mut buf = Vec::new();
    rt::write_sized_object(&mut buf, &object);
    rt::write_i32(&mut buf, 9);
    assert_eq!(buf, [8, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0]);
    let mut reader = Reader::new(&buf);
    assert_eq!(reader.sized_object(), object);
    assert_eq!(reader.read(), Ok(9_i32));
}

#[test]
fn sized_object_refuses_bad_lengths() {
    for length in [i32::MIN, -1, 0, 3, 5, 6, 7, i32::MAX] {
        let bytes = [length, 0, 0].map(i32::to_le_bytes).concat();
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.sized_object().as_bytes(), []);
        let error = reader.finish().unwrap_err();
        assert_eq!(
            (error.kind(), error.offset()),
            (&ErrorKind::BadLength { length }, 0)
        );
    }
    let mut reader = Reader::new(&[8, 0, 0, 0, 1, 2, 3, 4]);
    reader.sized_object();
    let error = reader.finish().unwrap_err();
    assert_eq!(
        error.kind(),
        &ErrorKind::UnexpectedEnd {
            needed: 8,
            available: 4
        }
    );
    assert_eq!(error.offset(), 4);
}

/// What follows a value can be left unread, as the padding of a decrypted message has to be.
#[test]
fn a_bare_value_is_read_up_to_its_end() {
    let bytes = [1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];
    let mut reader = Reader::new(&bytes);
    let salt = Salt {
        valid_since: 1,
        value: 2,
    };
    assert_eq!(reader.read_bare(), Ok(salt));
    assert_eq!(reader.remaining(), 2);
    let error = reader.read_bare::<Salt>().unwrap_err();
    assert_eq!((error.offset(), error.type_name()), (12, Some("salt")));
}

#[cfg(feature = "arbitrary")]
#[test]
fn arbitrary_objects_are_whole_words() {
    use arbitrary::{Arbitrary, Unstructured};

    for len in 0..64 {
        let data = vec![0xff; len];
        let object = Object::arbitrary(&mut Unstructured::new(&data)).unwrap();
        assert!(object.as_bytes().len() >= 4 && object.as_bytes().len() % 4 == 0);
    }
}
