//! Debugging output: it looks as the standard library's does, and its size follows the input's.

use std::fmt::{self, Debug, Formatter};

use tl_types::Serializable;
use tl_types::rt::{Definitions, debug};

const DEFINITIONS: Definitions = &[
    (
        1,
        "node flags:# id:int names:flags.0?Vector<string> next:flags.1?! rows:vector<vector<int>>",
    ),
    (2, "empty"),
    (3, "crowd size:int people:vector<%00000002>"),
    (4, "parcel content:Object"),
];

const VECTOR: u32 = 0x1cb5_c415;
const NAME: u32 = u32::from_le_bytes([2, b'T', b'L', 0]);

/// An encoded value.
struct Encoded(Vec<u8>);

impl Debug for Encoded {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        debug(self, DEFINITIONS, f)
    }
}

impl Serializable for Encoded {
    fn serialize(&self, buf: &mut Vec<u8>) {
        buf.extend(&self.0);
    }
}

fn encoded(words: &[u32]) -> Encoded {
    Encoded(words.iter().flat_map(|word| word.to_le_bytes()).collect())
}

/// What the standard library makes of the same values.
#[expect(non_camel_case_types, reason = "the name is printed")]
#[derive(Debug)]
#[expect(dead_code, reason = "the fields are printed")]
struct node<N, X> {
    id: i32,
    names: N,
    next: X,
    rows: Vec<Vec<i32>>,
}

#[expect(non_camel_case_types, reason = "the name is printed")]
#[derive(Debug)]
struct empty;

#[test]
fn it_looks_as_what_is_derived() {
    let inner = [1, 3, 8, VECTOR, 0, 2, 0];
    let outer = [&[1, 3, 7, VECTOR, 2, NAME, NAME][..], &inner, &[2, 1, 5, 0]].concat();
    let rows = vec![vec![5], vec![]];
    let next = node {
        id: 8,
        names: [""; 0],
        next: empty,
        rows: vec![],
    };
    let names = ["TL", "TL"];
    let expected = node {
        id: 7,
        names,
        next,
        rows,
    };
    let value = encoded(&outer);
    assert_eq!(format!("{value:?}"), format!("{expected:?}"));
    assert_eq!(format!("{value:#?}"), format!("{expected:#?}"));
    assert_eq!(
        format!("{:#?}", Some(value)),
        format!("{:#?}", Some(expected))
    );
}

#[test]
fn numbers_are_printed_as_the_formatter_is_asked() {
    let value = encoded(&[1, 0, 255, 1, 1, 10]);
    assert_eq!(format!("{value:x?}"), "node { id: ff, rows: [[a]] }");
}

/// The first sixteen levels have lines.
#[test]
fn what_is_deep_stays_on_one_line() {
    let levels = 100;
    let words = [[1, 2, 0].repeat(levels), vec![2], vec![0; levels]].concat();
    let text = format!("{:#?}", encoded(&words));
    let lines: Vec<&str> = text.lines().collect();
    let deep = lines.iter().find(|line| line.contains("empty"));
    let (indentation, nodes) = deep.map_or((0, 0), |line| {
        let indentation = line.len() - line.trim_start().len();
        (indentation, line.matches("node {").count())
    });
    assert_eq!((indentation, nodes), (4 * 16, levels - 16));
    assert_eq!(lines.first(), Some(&"node {"));
    assert_eq!(lines.last(), Some(&"}"));
}

/// A count says nothing of the size of an encoding whose elements have no bytes.
#[test]
fn elements_without_bytes_are_cut() {
    let text = format!("{:?}", encoded(&[3, 9, 4]));
    assert_eq!(
        text,
        "crowd { size: 9, people: [empty, empty, empty, empty] }"
    );
    let text = format!("{:?}", encoded(&[3, 9, u32::MAX]));
    assert_eq!(text.matches("empty").count(), 12);
    assert!(text.ends_with(", empty, …] }"), "{text}");
}

#[test]
fn an_object_is_shown_with_any_number_of_bytes() {
    let Encoded(mut parcel) = encoded(&[4, 5]);
    parcel.extend([6, 7]);
    let text = format!("{:?}", Encoded(parcel));
    assert_eq!(text, "parcel { content: Object(0x00000005, 6 bytes) }");
}

#[test]
fn what_does_not_fit_the_definitions_ends() {
    for words in [&[1, 3][..], &[1, 1, 0, VECTOR, 5], &[3, 0], &[]] {
        let text = format!("{:?}", encoded(words));
        assert!(text.len() < 200, "{text}");
    }
}
