//! The forms of `string` and `bytes`: lengths, padding, truncation, UTF-8.

use tl_types::{Deserializable, ErrorKind, Reader, Serializable, Text, rt};

/// Length of the contents, and the header that it gets.
const HEADERS: &[(usize, &[u8])] = &[
    (0, &[0]),
    (1, &[1]),
    (2, &[2]),
    (3, &[3]),
    (4, &[4]),
    (252, &[252]),
    (253, &[253]),
    (254, &[254, 254, 0, 0]),
    (255, &[254, 255, 0, 0]),
    (256, &[254, 0, 1, 0]),
    (65_535, &[254, 0xff, 0xff, 0]),
    (65_536, &[254, 0, 0, 1]),
    (0xff_ffff, &[254, 0xff, 0xff, 0xff]),
    (0x100_0000, &[255, 0, 0, 0, 1, 0, 0, 0]),
    (0x100_0001, &[255, 1, 0, 0, 1, 0, 0, 0]),
];

#[test]
fn lengths_in_all_three_forms() {
    for &(len, header) in HEADERS {
        let bytes = vec![b'x'; len];
        let encoded = bytes.to_bytes();
        let (head, tail) = encoded.split_at(header.len());
        assert_eq!(head, header);
        assert!(tail[..len] == bytes);
        assert_eq!(encoded.len(), (header.len() + len).next_multiple_of(4));
        assert!(tail[len..].iter().all(|&padding| padding == 0));
        assert!(Vec::from_bytes(&encoded).as_ref() == Ok(&bytes));

        let text = String::from_utf8(bytes).unwrap();
        assert!(text.to_bytes() == encoded);
        assert!(<&[u8]>::from_bytes(&encoded) == Ok(text.as_bytes()));
        assert!(text.as_str().to_bytes() == encoded);
        assert!(<&str>::from_bytes(&encoded) == Ok(&text));
        assert!(Text::from_bytes(&encoded).unwrap() == text);
        assert!(Text::from(&*text).to_bytes() == encoded);
        assert!(String::from_bytes(&encoded) == Ok(text));
    }
}

#[test]
fn padding_starts_anew_for_each_string() {
    let mut buf = vec![0xff];
    String::from("ab").serialize(&mut buf);
    assert_eq!(buf, [0xff, 2, b'a', b'b', 0]);
}

/// Short strings are written in one piece where there is room for more than they need.
#[test]
fn the_room_in_a_buffer_makes_no_difference() {
    for (len, room) in (0..70_u8).flat_map(|len| (0..70).map(move |room| (len, room))) {
        let contents: Vec<u8> = (1..=len).collect();
        let mut expected = [&[0xff, len][..], &contents].concat();
        expected.resize(1 + (1 + contents.len()).next_multiple_of(4), 0);

        let mut buf = Vec::with_capacity(1 + room);
        buf.push(0xff);
        contents.serialize(&mut buf);
        assert_eq!(buf, expected, "{len} bytes into room for {room}");
    }
}

#[test]
fn longer_forms_than_needed_and_any_padding_are_read() {
    for bytes in [
        &[2, b'h', b'i', 0xff][..],
        &[254, 2, 0, 0, b'h', b'i', 1, 2],
        &[255, 2, 0, 0, 0, 0, 0, 0, b'h', b'i', 0, 0],
    ] {
        assert_eq!(String::from_bytes(bytes), Ok("hi".into()));
    }
}

#[test]
fn every_truncation_is_an_error() {
    for &(len, header) in HEADERS.iter().filter(|(len, _)| *len < 300) {
        let encoded = vec![b'x'; len].to_bytes();
        for end in 0..encoded.len() {
            let error = String::from_bytes(&encoded[..end]).unwrap_err();
            let needed = if end < header.len() {
                header.len().max(4)
            } else {
                encoded.len()
            };
            let kind = ErrorKind::UnexpectedEnd {
                needed,
                available: end,
            };
            assert!(error.kind() == &kind, "{error}");
            assert_eq!(error.offset(), 0);
        }
    }
}

#[test]
fn lengths_beyond_the_input_allocate_nothing() {
    for bytes in [
        &[253, 0, 0, 0][..],
        &[254, 0xff, 0xff, 0xff],
        &[255, 0xff, 0xff, 0xff],
        &[255, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ] {
        let mut reader = Reader::new(bytes);
        assert_eq!(reader.bytes().capacity(), 0);
        assert!(matches!(
            reader.error().unwrap().kind(),
            ErrorKind::UnexpectedEnd { .. }
        ));
    }
}

#[test]
fn invalid_utf8_is_replaced_or_an_error() {
    let bytes = [1, 0, 0, 0, 3, b'a', 0xff, b'b', 5, 0, 0, 0];

    let mut reader = Reader::new(&bytes);
    let values = (reader.i32(), reader.string(), reader.i32());
    assert_eq!(values, (1, "a\u{fffd}b".into(), 5));
    assert_eq!(reader.finish(), Ok(()));

    let mut reader = Reader::new(&bytes).strict_utf8();
    let values = (reader.i32(), reader.string(), reader.i32());
    assert_eq!(values, (1, String::new(), 0));
    let error = reader.finish().unwrap_err();
    assert_eq!((error.kind(), error.offset()), (&ErrorKind::InvalidUtf8, 4));

    let mut reader = Reader::new(&bytes[4..]).strict_utf8();
    assert_eq!(reader.bytes(), [b'a', 0xff, b'b']);
    assert_eq!(reader.error(), None);
}

#[test]
fn borrowed_text_is_a_part_of_the_input() {
    let bytes = [2, b'T', b'L', 0, 1, 9, 0, 0];
    let mut reader = Reader::new(&bytes);
    let (text, rest) = (reader.str(), reader.byte_slice());
    assert_eq!(reader.finish(), Ok(()));
    assert_eq!((text, rest), ("TL", &[9][..]));
    assert!(std::ptr::eq(text.as_bytes(), &bytes[1..3]));
    assert!(std::ptr::eq(rest, &bytes[5..6]));
}

#[test]
fn text_is_checked_when_somebody_looks() {
    let bytes = [1, 0, 0, 0, 3, b'a', 0xff, b'b', 5, 0, 0, 0];
    let mut reader = Reader::new(&bytes);
    let (before, text, after) = (reader.i32(), reader.text(), reader.i32());
    assert_eq!((before, after, reader.finish()), (1, 5, Ok(())));
    assert!(std::ptr::eq(text.as_bytes(), &bytes[5..8]));
    assert_eq!(text.to_str().unwrap_err().valid_up_to(), 1);
    assert_eq!(text.to_string_lossy(), "a\u{fffd}b");
    assert_eq!(format!("{text} {text:?}"), "a\u{fffd}b \"a\u{fffd}b\"");
    assert_eq!(String::from(text), "a\u{fffd}b");
    assert_eq!(text.to_bytes(), bytes[4..8]);

    let mut reader = Reader::new(&bytes).strict_utf8();
    let values = (reader.i32(), reader.text(), reader.i32());
    assert_eq!(values, (1, Text::default(), 0));
    let error = reader.finish().unwrap_err();
    assert_eq!((error.kind(), error.offset()), (&ErrorKind::InvalidUtf8, 4));
}

#[test]
fn an_owned_string_is_repaired_however_long() {
    for length in [1, 4, 300] {
        let mut bytes = Vec::new();
        rt::write_bytes(&mut bytes, &vec![0xff; length]);
        let repaired = "\u{fffd}".repeat(length);
        assert_eq!(Reader::new(&bytes).read(), Ok(repaired));
        let strict = Reader::new(&bytes).strict_utf8().read::<String>();
        assert_eq!(strict.unwrap_err().kind(), &ErrorKind::InvalidUtf8);
    }
}

#[test]
fn text_is_compared_with_strings() {
    let text = Text::from("TL");
    assert_eq!(text.to_str(), Ok("TL"));
    assert_eq!(format!("[{text:>4}] {text:?}"), "[  TL] \"TL\"");
    let string = String::from("TL");
    assert!(text == *"TL" && text == "TL" && text == string);
    assert!(*"TL" == text && "TL" == text && string == text);
    assert!(text != "T" && "tl" != text && text < Text::new(b"\xff"));
}

#[test]
fn invalid_utf8_is_an_error_in_a_str() {
    let bytes = [1, 0, 0, 0, 3, b'a', 0xff, b'b', 5, 0, 0, 0];
    let mut reader = Reader::new(&bytes);
    let values = (reader.i32(), reader.str(), reader.i32());
    assert_eq!(values, (1, "", 0));
    let error = reader.finish().unwrap_err();
    assert_eq!((error.kind(), error.offset()), (&ErrorKind::InvalidUtf8, 4));
    assert_eq!(<&[u8]>::from_bytes(&bytes[4..8]), Ok(&bytes[5..8]));
}

#[test]
fn vectors_of_borrowed_text() {
    let texts = vec!["T", "L"];
    let bytes = texts.to_bytes();
    assert_eq!(
        Vec::<String>::from_bytes(&bytes),
        Ok(vec!["T".into(), "L".into()])
    );
    let borrowed = Vec::<Text<'_>>::from_bytes(&bytes).unwrap();
    assert_eq!(borrowed, texts);
    assert_eq!(Vec::<&str>::from_bytes(&bytes), Ok(texts));
}
