//! `decode` and `encode`: bytes to values and back.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::sandbox::Sandbox;

/// A ping in a container, as JSON.
const CONTAINER: &str = r#"{"_":"msg_container","messages":[{"_":"message","msg_id":"5","seqno":1,"body":{"_":"ping","ping_id":"7"}}]}"#;

const CONTAINER_HEX: &str = "dcf8f17301000000050000000000000001000000\
                             0c000000ec77be7a0700000000000000\n";

const CONTAINER_TREE: &str = "     0  msg_container#73f1f8dc
     4    messages: vector<message> = 1 element
     8      [0] message
     8        msg_id: long = 5
    16        seqno: int = 1
    20        bytes: int = 12
    24        body: Object = ping#7abe77ec
    28          ping_id: long = 7
";

#[test]
fn there_and_back() {
    let sandbox = Sandbox::new([("value.json", CONTAINER)]);
    let run = sandbox.run("encode value.json").exits(0);
    assert_eq!(
        (run.stdout.as_str(), run.stderr.as_str()),
        (CONTAINER_HEX, "")
    );
    let run = sandbox.run(&format!("decode {CONTAINER_HEX}")).exits(0);
    assert_eq!(
        (run.stdout.as_str(), run.stderr.as_str()),
        (CONTAINER_TREE, "")
    );
    let run = sandbox
        .run_with_input("decode - --json", CONTAINER_HEX)
        .exits(0);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(
        json,
        serde_json::from_str::<serde_json::Value>(CONTAINER).expect("JSON")
    );
    let run = sandbox
        .run_with_input("encode - --base64 -o container", &run.stdout)
        .exits(0);
    assert_eq!(run.stdout, "");
    let run = sandbox.run("decode container").exits(0);
    assert_eq!(run.stdout, CONTAINER_TREE);
}

#[test]
fn bytes_in_every_form() {
    let sandbox = Sandbox::new([("a.tl", "a#01020304 x:int = A;")]);
    sandbox.write("raw", b"\x04\x03\x02\x01\xff\xff\xff\xff");
    let expected = "     0  a#01020304\n     4    x: int = -1\n";
    for bytes in [
        "04030201ffffffff",
        "04 03 02 01 FF FF FF FF",
        "0x04, 0x03, 0x02, 0x01, 0xff, 0xff, 0xff, 0xff",
        "BAMCAf////8=",
        "BAMCAf____8",
        "raw",
    ] {
        let run = sandbox
            .run(&format!("decode --schema a.tl {bytes}"))
            .exits(0);
        assert_eq!(run.stdout, expected, "{bytes}");
    }
    let run = sandbox
        .run("decode --schema a.tl 04030201ffffffff0")
        .exits(0);
    assert_eq!(run.stdout, expected);
    assert!(run.stderr.contains("ends within a byte"), "{}", run.stderr);
    let run = sandbox
        .run("decode --schema a.tl --type %A ffffffff")
        .exits(0);
    assert_eq!(run.stdout, "     0  a\n     0    x: int = -1\n");
}

#[test]
fn what_a_value_looks_like() {
    let schema = "a#01 flags:# b:flags.0?true name:flags.1?string data:bytes mode:# rows:1*[ x:long y:int ] \
                  n:int128 d:double = A;";
    let sandbox = Sandbox::new([("a.tl", schema)]);
    let bytes = "01000000 03000080 02fffe00 ff02000000000000 aabb0000 00000000 \
                 0700000000000000 08000000 000102030405060708090a0b0c0d0e0f 000000000000f03f";
    let run = sandbox
        .run(&format!("decode --schema a.tl {bytes}"))
        .exits(0);
    let expected = "     0  a#00000001
     4    flags: # = 0x80000003 (bits 0, 1, 31; unknown: 31)
     8    b: true = true
     8    name: string = 2 bytes fffe (no UTF-8)
    12    data: bytes = 2 bytes aabb (length in too many bytes)
    24    mode: # = 0
    28    rows: 1*[ x:long y:int ] = 1 element
    28      [0] x: 7
    36      [0] y: 8
    40    n: int128 = 000102030405060708090a0b0c0d0e0f
    56    d: double = 1.0
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn compressed_values() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder
        .write_all(b"\xec\x77\xbe\x7a\x07\0\0\0\0\0\0\0")
        .expect("a `Vec` takes all");
    let packed = encoder.finish().expect("a `Vec` takes all");
    let mut bytes = b"\xa1\xcf\x72\x30".to_vec();
    bytes.push(u8::try_from(packed.len()).expect("few bytes"));
    bytes.extend(&packed);
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    let sandbox = Sandbox::new([]);
    sandbox.write("packed", &bytes);
    let run = sandbox.run("decode packed").exits(0);
    let lines: Vec<&str> = run.stdout.lines().skip(2).collect();
    let expected = [
        "     0    12 bytes, decompressed:",
        "     0    ping#7abe77ec",
        "     4      ping_id: long = 7",
    ];
    assert_eq!(lines, expected);
    let run = sandbox.run("decode packed --json").exits(0);
    assert!(run.stdout.contains(r#""ping_id": "7""#), "{}", run.stdout);
    let run = sandbox.run_with_input("encode -", &run.stdout).exits(0);
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(run.stdout, digits + "\n");
    // The check sum, in what is compressed.
    let end = 5 + packed.len();
    bytes[end - 8] ^= 1;
    sandbox.write("packed", &bytes);
    let run = sandbox.run("decode packed").exits(1);
    assert!(run.stderr.contains("damaged"), "{}", run.stderr);
}

#[test]
fn where_it_stops() {
    let sandbox = Sandbox::new([]);
    let start = "016d5cf3 0500000000000000 eae7731d 15c4b51c 01000000";
    let run = sandbox
        .run(&format!("decode {start} 25bf5723 00000000 00000000"))
        .exits(1);
    let tree = "     0  rpc_result#f35c6d01
     4    req_msg_id: long = 5
    12    result: Object = 24 bytes eae7731d15c4b51c0100000025bf57230000000000000000
    12      messages.messages#1d73e7ea
    16        messages: Vector<Message> = 0 elements
";
    assert_eq!(run.stdout, tree);
    let message = "error: unknown constructor 0x2357bf25
  offset    24
  path      result.messages[0]
  in        messages.messages#1d73e7ea
  expected  Message
  bytes          0: 01 6d 5c f3 05 00 00 00 00 00 00 00 ea e7 73 1d
                16: 15 c4 b5 1c 01 00 00 00 25 bf 57 23 00 00 00 00
                                            ^^
  id        constructor `message` of `api` in layer 179 (changed after 166; changed in 186)
";
    assert_eq!(run.stderr, message);
    let run = sandbox.run("decode ec77be7a 07000000 00").exits(1);
    assert!(
        run.stderr
            .contains("the input ends: 8 bytes needed, 5 left"),
        "{}",
        run.stderr
    );
    let run = sandbox.run("decode ec77be7a 0700000000000000 ff").exits(1);
    assert!(run.stdout.contains("ping_id: long = 7"), "{}", run.stdout);
    assert!(
        run.stderr.contains("1 bytes too many\n  offset    12"),
        "{}",
        run.stderr
    );
    let run = sandbox.run("decode efbeadde").exits(1);
    assert!(
        run.stderr.contains("no schema that is known has it"),
        "{}",
        run.stderr
    );
    let run = sandbox
        .run("decode --function --color always ec77be7b")
        .exits(1);
    assert!(run.stderr.contains('\u{1b}'), "{}", run.stderr);
}

#[test]
fn what_is_nested_too_deep() {
    let sandbox = Sandbox::new([]);
    sandbox.write("deep", b"\x01\x6d\x5c\xf3\0\0\0\0\0\0\0\0".repeat(100_000));
    let run = sandbox.run("decode deep").exits(1);
    assert!(run.stdout.lines().count() > 250, "{}", run.stdout);
    assert!(run.stderr.contains("nested more than"), "{}", run.stderr);
    sandbox.run("decode deep --json").exits(1);
}

#[test]
fn what_cannot_be_carried_out() {
    let sandbox = Sandbox::new([("value.json", r#"{"_":"ping","ping_id":"x"}"#)]);
    sandbox
        .run("decode ?")
        .fails_with("neither hexadecimal digits nor base64");
    sandbox
        .run("decode --type Usr 00")
        .fails_with("no schema has a type `Usr`");
    sandbox
        .run("decode --type Usr 00")
        .fails_with("did you mean `User`?");
    sandbox.write("my.tl", "note#1 = Note;");
    let run = sandbox.run("decode --schema my.tl --type Usr 00").exits(2);
    assert!(!run.stderr.contains("did you mean"), "{run:#?}");
    sandbox
        .run("decode --schema my.tl --type Nota 00")
        .fails_with("did you mean `Note`?");
    sandbox
        .run("encode missing.json")
        .fails_with("cannot read `missing.json`");
    sandbox.run("encode value.json").fails_with("at `ping_id`");
    sandbox
        .run("encode value.json --type User")
        .fails_with("`ping` is no `User`");
    sandbox.run("encode {}").fails_with("`_` is missing");
}
