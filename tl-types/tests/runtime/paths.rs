//! Paths of errors: the sample, cut off and changed at every place, and bytes that it is none of.

use tl_types::rt::Definitions;
use tl_types::{Deserializable, ErrorKind, Schema, Serializable};

use crate::sample::{Note, Tree, note};

const DEFINITIONS: Definitions = &[
    (0x0949_d9dc, "salt valid_since:int value:long"),
    (0x1111_1111, "peerNone"),
    (
        0x2222_2222,
        "note flags:# peer:! title:flags.0?string tags:Vector<string> salt:%0949d9dc \
         salts:vector<%0949d9dc> reply:flags.1?! owner:!",
    ),
    (0x3333_3333, "leaf"),
    (0x4444_4444, "node children:Vector<!>"),
    (0x5951_1722, "peerUser user_id:long"),
    (0x7777_7777, "crowd _:int people:vector<%11111111> last:int"),
];

const SCHEMA: Schema = Schema::new(DEFINITIONS);

/// Where each read of `note()` starts, and the path to it.
const PLACES: [(usize, &str); 26] = [
    (0, ""),
    (4, "flags"),
    (8, "peer"),
    (12, "peer.user_id"),
    (20, "title"),
    (28, "tags"),
    (36, "tags[0]"),
    (40, "tags[1]"),
    (44, "salt.valid_since"),
    (48, "salt.value"),
    (56, "salts"),
    (60, "salts[0].valid_since"),
    (64, "salts[0].value"),
    (72, "salts[1].valid_since"),
    (76, "salts[1].value"),
    (84, "reply"),
    (88, "reply.flags"),
    (92, "reply.peer"),
    (96, "reply.tags"),
    (104, "reply.salt.valid_since"),
    (108, "reply.salt.value"),
    (116, "reply.salts"),
    (120, "reply.owner"),
    (124, "reply.owner.valid_since"),
    (128, "reply.owner.value"),
    (136, "owner"),
];

/// Checks that the path is that of the read in which the input is wrong.
fn check(input: &[u8]) -> bool {
    let Err(error) = Note::from_bytes(input) else {
        return false;
    };
    let fault = match error.kind() {
        ErrorKind::UnexpectedEnd { .. } => input.len(),
        ErrorKind::TrailingBytes { .. } => 0,
        _ => error.offset(),
    };
    let before = PLACES.iter().take_while(|(start, _)| *start <= fault);
    let (_, path) = before.last().expect("a place");
    assert_eq!(error.path(input, SCHEMA), *path, "{error}");
    true
}

#[test]
fn it_leads_to_where_the_input_is_wrong() {
    let bytes = note().to_bytes();
    assert_eq!(bytes.len(), 152);
    // The owner's fields are not among the places.
    assert!((0..140).all(|len| check(&bytes[..len])));
    // Ids and counts, which nothing that comes after them can be right without.
    for word in [0, 8, 28, 32, 56, 84, 92, 96, 100, 116, 120, 136] {
        let mut changed = bytes.clone();
        changed[word..word + 4].fill(0xee);
        assert!(check(&changed), "{word}");
    }
    let mut longer = bytes;
    longer.push(0);
    assert!(check(&longer));
}

#[test]
fn it_goes_into_vectors_of_vectors() {
    let leaf = [0x3333_3333_u32.to_bytes()].concat();
    let node = |children: &[Vec<u8>]| {
        let head = [0x4444_4444, 0x1cb5_c415, children.len() as u32].map(|it| it.to_bytes());
        [head.concat(), children.concat()].concat()
    };
    let inner = node(&[leaf.clone(), leaf.clone(), vec![0xee; 4]]);
    let tree = node(&[leaf, inner]);
    let error = Tree::from_bytes(&tree).map(drop).unwrap_err();
    assert_eq!(error.path(&tree, SCHEMA), "children[1].children[2]");

    let trees = [[0x1cb5_c415, 1].map(|it: u32| it.to_bytes()).concat(), tree].concat();
    let error = Vec::<Tree>::from_bytes(&trees).map(drop).unwrap_err();
    assert_eq!(error.path(&trees, SCHEMA), "[0].children[1].children[2]");
}

/// A field without a name goes by its position; elements without bytes are passed, as many as a reader decodes:
/// one for each byte of the input.
#[test]
fn it_ends_with_any_bytes() {
    let error = i32::from_bytes(&[]).unwrap_err();
    let crowd = |people: u32| [0x7777_7777, 0, people].map(|it| it.to_bytes()).concat();
    assert_eq!(error.path(&crowd(0)[..6], SCHEMA), "0");
    assert_eq!(error.path(&crowd(12), SCHEMA), "last");
    assert_eq!(error.path(&crowd(20), SCHEMA), "people[13]");
    let crowds = [crowd(u32::MAX), vec![0; 4]].concat().repeat(1000);
    let vector = [
        [0x1cb5_c415, 1000].map(|it: u32| it.to_bytes()).concat(),
        crowds,
    ]
    .concat();
    assert_eq!(vector.len(), 16_008);
    assert_eq!(error.path(&vector, SCHEMA), "[0].people[16009]");
    assert_eq!(error.path(&[0xee; 8], SCHEMA), "");

    // A number that looks like an id.
    let longer = [vec![0x0949_d9dc_i64].to_bytes(), vec![0]].concat();
    let error = Vec::<i64>::from_bytes(&longer).unwrap_err();
    assert_eq!(error.path(&longer, SCHEMA), "");

    let error = i32::from_bytes(&[]).unwrap_err();
    assert_eq!(error.path(&vector, Schema::new(&[])), "");
}
