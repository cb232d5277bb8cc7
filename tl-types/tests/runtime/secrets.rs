//! Secrets in debugging output: `…` in place of a value of any kind, all of it with [`Revealed`].

use std::fmt::{self, Debug, Formatter};

use tl_types::rt::{Definitions, Secret, debug};
use tl_types::{Revealed, Serializable};

const DEFINITIONS: Definitions = &[
    (1, "login flags:# code:…int key:flags.0?…int64 date:int"),
    (2, "box any:…! rows:…vector<vector<int>> end:int"),
    (3, "empty"),
];

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

const KEY: u32 = u32::from_le_bytes(*b"code");

fn login() -> Encoded {
    encoded(&[1, 1, 77_777, KEY, KEY, 5])
}

/// A box in a box, with a login in the inner one.
fn nested() -> Encoded {
    encoded(&[2, 2, 1, 0, 77_777, 8, 2, 0, 1, 77_777, 9, 1, 0, 10])
}

#[test]
fn a_secret_is_not_shown() {
    let text = format!("{:?}", login());
    assert_eq!(text, "login { code: …, key: …, date: 5 }");
    let text = format!("{:#?}", login());
    assert_eq!(text, "login {\n    code: …,\n    key: …,\n    date: 5,\n}");
    let text = format!("{:?}", encoded(&[1, 0, 77_777, 5]));
    assert_eq!(text, "login { code: …, date: 5 }");
}

#[test]
fn nothing_of_a_secret_with_parts_is_shown() {
    let text = format!("{:?}", nested());
    assert_eq!(text, "box { any: …, rows: …, end: 10 }");
    let text = format!("{:#?}", nested());
    assert_eq!(text, "box {\n    any: …,\n    rows: …,\n    end: 10,\n}");
    let text = format!("{:?}", encoded(&[2, 3, 0, 4]));
    assert_eq!(text, "box { any: …, rows: …, end: 4 }");
}

#[test]
fn what_is_no_value_gives_nothing_away() {
    let cut = encoded(&[2, 1, 0, 77_777]);
    let unknown = encoded(&[2, 77_777, 77_777]);
    for value in [cut, unknown] {
        let text = format!("{value:?}");
        assert_eq!(text, "box { any: …, rows: …, end: 0 }");
    }
}

#[test]
fn secrets_are_revealed_on_purpose() {
    let text = format!("{:?}", Revealed(&login()));
    let expected = r#"login { code: 77777, key: b"codecode", date: 5 }"#;
    assert_eq!(text, expected);
    let text = format!("{:?}", Revealed(&Some([nested()])));
    assert_eq!(
        text,
        "Some([box { any: box { any: login { code: 77777, date: 8 }, rows: [[], [77777]], end: 9 }, rows: [[]], end: 10 }])"
    );
    let text = format!("{:#?}", Revealed(&vec![login()]));
    let lines = [
        "[",
        "    login {",
        "        code: 77777,",
        "        key: b\"codecode\",",
        "        date: 5,",
        "    },",
        "]",
    ];
    assert_eq!(text, lines.join("\n"));
}

#[test]
fn a_field_alone_is_not_shown_either() {
    assert_eq!(format!("{:?}", Secret("code")), "…");
    assert_eq!(format!("{:?}", Revealed(&Secret("code"))), "\"code\"");
}
