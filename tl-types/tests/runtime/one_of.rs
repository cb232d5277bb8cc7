//! One of several types: the id of the input decides.

use tl_types::{
    BareDeserializable, Combinator, Deserializable, Error, ErrorKind, Identifiable, Object, Reader,
    Serializable as _, one_of,
};

use crate::sample::{Note, Peer, PeerUser, Salt, note};

one_of! {
    #[derive(Debug, PartialEq)]
    pub(crate) enum Known {
        Peer(Peer),
        Salts(Vec<Salt>),
        Note(Note),
    }
}

one_of! {
    #[derive(Debug, PartialEq)]
    enum Any<'input> {
        Known(Known),
        Text(Titled<'input>),
        Other(Object),
    }
}

/// `titled#77777777 title:string = Titled;`
#[derive(Debug, PartialEq)]
struct Titled<'input>(&'input str);

impl Identifiable for Titled<'_> {
    const COMBINATOR: Combinator = Combinator {
        name: "titled",
        id: 0x7777_7777,
        min_size: 4,
    };
}

impl<'input> BareDeserializable<'input> for Titled<'input> {
    fn deserialize_bare(reader: &mut Reader<'input>) -> Self {
        let title = Self(<&str>::deserialize(reader));
        reader.in_type(&Self::COMBINATOR);
        title
    }
}

fn salt() -> Salt {
    Salt {
        valid_since: 1,
        value: 2,
    }
}

#[test]
fn the_first_type_that_knows_the_id_is_taken() {
    let user = Peer::User(PeerUser { user_id: 7 });
    assert_eq!(Known::from_bytes(&user.to_bytes()), Ok(Known::Peer(user)));
    let salts = vec![salt()];
    assert_eq!(
        Known::from_bytes(&salts.to_bytes()),
        Ok(Known::Salts(salts))
    );
    assert_eq!(
        Known::from_bytes(&note().to_bytes()),
        Ok(Known::Note(note()))
    );
}

#[test]
fn what_is_borrowed_stays_in_the_input() {
    let bytes = [0x7777_7777_u32.to_bytes(), "TL".to_bytes()].concat();
    assert_eq!(Any::from_bytes(&bytes), Ok(Any::Text(Titled("TL"))));
    let known = Any::from_bytes(&note().to_bytes()).map(|any| matches!(any, Any::Known(_)));
    assert_eq!(known, Ok(true));
}

/// Only the id at the start counts: what is wrong after it is not of another type.
#[test]
fn what_is_wrong_inside_is_an_error() {
    let mut bytes = note().to_bytes();
    let len = bytes.len();
    bytes[8..12].fill(0xee);
    for error in [
        Any::from_bytes(&bytes).unwrap_err(),
        Note::from_bytes(&bytes).map(drop).unwrap_err(),
    ] {
        assert_eq!((error.offset(), error.type_name()), (8, Some("Peer")));
    }
    for len in 4..len {
        let (one, other) = (
            Known::from_bytes(&bytes[..len]),
            Note::from_bytes(&bytes[..len]),
        );
        assert_eq!(one.unwrap_err(), other.unwrap_err());
    }
}

#[test]
fn an_object_takes_what_the_others_do_not_know() {
    let unknown = salt().to_bytes();
    let object = Object::from_bytes(unknown.clone());
    assert_eq!(Any::from_bytes(&unknown), Ok(Any::Other(object)));
    let error = Known::from_bytes(&unknown).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0x0949d9dc of `Known` at byte 0"
    );
    for len in 0..4 {
        assert!(Known::from_bytes(&unknown[..len]).is_err());
        assert!(Any::from_bytes(&unknown[..len]).is_err());
    }
}

#[test]
fn nothing_is_read_of_what_is_not_known() {
    let bytes = [salt().to_bytes(), 7_i32.to_bytes()].concat();
    let mut reader = Reader::new(&bytes);
    assert_eq!(reader.read_known::<Peer>(), None);
    assert_eq!((reader.position(), reader.error()), (0, None));
    assert_eq!(reader.read_known::<Salt>(), Some(salt()));
    assert_eq!(reader.read::<i32>(), Ok(7));
    assert!(
        reader.read_known::<Peer>().is_some(),
        "a failed reader gives any value"
    );
    assert!(matches!(
        reader.error().map(Error::kind),
        Some(ErrorKind::UnexpectedEnd { .. })
    ));
    assert!(reader.read_known::<Salt>().is_some());
}
