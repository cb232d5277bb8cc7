//! Sessions: requests and answers in JSON, for bytes that are right, wrong and hostile.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use tl_decoder::Session;

const SCHEMA: &str = "
tree#00000001 flags:# name:flags.0?string items:Vector<Tree> = Tree;
leaf#00000002 id:long = Tree;
gzip_packed#3072cfa1 packed_data:bytes = Object;
nothing#00000003 = Nothing;
---functions---
getTree#00000004 of:Unknown = Tree;
";

fn session() -> Session {
    Session::open(&json!([SCHEMA, "other#0000000a x:int = Other;"]).to_string()).expect("schemas")
}

fn ask(bytes: &str, ty: &str) -> Value {
    let request = json!({ "bytes": bytes, "type": ty });
    let answer = session().answer(&request.to_string());
    serde_json::from_str(&answer).expect("JSON")
}

fn words(words: &[u32]) -> String {
    words
        .iter()
        .map(|word| format!("{:08x}", word.swap_bytes()))
        .collect()
}

#[test]
fn every_part_has_its_place_and_names_have_their_schemas() {
    let answer = ask(&words(&[0x1cb5_c415, 2, 2, 7, 0, 0xa, 5]), "");
    let lines: Vec<Value> = answer["lines"].as_array().expect("lines").clone();
    let leaf = json!({"name": "leaf", "id": "00000002", "kind": "constructor", "schema": 0});
    assert_eq!(
        lines[1],
        json!({"offset": 8, "depth": 1, "label": "[0]", "type": null, "name": leaf, "text": ""})
    );
    assert_eq!(
        lines[2],
        json!({"offset": 12, "depth": 2, "label": "id:", "type": "long", "name": null, "text": "7"})
    );
    assert_eq!(
        (&lines[3]["name"]["schema"], &lines[4]["text"]),
        (&json!(1), &json!("5"))
    );
    assert_eq!(
        (&answer["length"], &answer["stops"]),
        (&json!(28), &json!([]))
    );
}

#[test]
fn a_fault_has_its_place_its_path_and_what_was_expected() {
    let answer = ask(&words(&[1, 0, 0x1cb5_c415, 1, 0xdead_beef, 0, 0]), "");
    let stop = &answer["stops"][0];
    assert_eq!(stop["message"], "unknown constructor 0xdeadbeef");
    assert_eq!(
        (&stop["offset"], &stop["path"]),
        (&json!(16), &json!("items[0]"))
    );
    assert_eq!(
        (&stop["name"]["name"], &stop["expected"]),
        (&json!("tree"), &json!("Tree"))
    );
    assert_eq!(stop["known"], json!(["no schema that is known has it"]));
    let row = json!({"start": 16, "bytes": ["", "ef be ad de ", "00 00 00 00 00 00 00 00 "]});
    assert_eq!(stop["rows"][1], row);
    // Where the input ends there are no bytes.
    let stop = &ask(&words(&[2]), "")["stops"][0];
    assert_eq!(
        (&stop["offset"], &stop["rows"][0]["bytes"][1]),
        (&json!(4), &json!(""))
    );
}

#[test]
fn what_is_asked_wrongly_is_said() {
    let error = |bytes: &str, ty: &str| ask(bytes, ty)["error"].clone();
    assert_eq!(
        error("?", ""),
        "These are neither hexadecimal digits nor base64."
    );
    assert_eq!(error("00", "Tre"), "No schema has a type `Tre`.");
    assert_eq!(
        error(&"00".repeat((1 << 20) + 1), ""),
        "These are more than 1 MiB."
    );
    assert_eq!(
        error(&" ".repeat(6 << 20), ""),
        "These are more than 1 MiB."
    );
    assert!(session().answer("{").contains("\"error\""));
    assert!(Session::open("[\"a = ;\"]").is_err() && Session::open("7").is_err());
    assert_eq!(ask("0200000007000000000000000", "")["is_cut"], true);
}

#[test]
fn there_is_a_limit_to_what_is_shown() {
    let count = (1 << 18) - 2;
    let answer = ask(
        &words(&[&[0x1cb5_c415, count][..], &vec![0; count as usize]].concat()),
        "Vector<int>",
    );
    assert_eq!(answer["lines"].as_array().map(Vec::len), Some(10_000));
    assert_eq!(answer["left_out"], count + 1 - 10_000);
    let text = json!({"id": "x".repeat(3000)})["id"].clone();
    let bytes: String = text
        .as_str()
        .expect("a text")
        .bytes()
        .map(|it| format!("{it:02x}"))
        .collect();
    let answer = ask(&format!("feb80b00{bytes}"), "string");
    let shown = answer["lines"][0]["text"].as_str().expect("a text");
    assert!(shown.ends_with("x…") && shown.len() < 1100, "{shown}");
}

fn packed(bytes: &[u8]) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("a `Vec` takes all");
    let packed = encoder.finish().expect("a `Vec` takes all");
    let mut text = 0x3072_cfa1_u32.to_le_bytes().to_vec();
    let length = u32::try_from(packed.len())
        .expect("few bytes")
        .to_le_bytes();
    text.extend([&[254], &length[..3]].concat());
    text.extend(packed);
    text.resize(text.len().next_multiple_of(4), 0);
    text.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn what_is_compressed_is_opened_up_to_a_limit() {
    let answer = ask(&packed(&[2, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0]), "");
    let lines = answer["lines"].as_array().expect("lines");
    assert_eq!(lines[2]["text"], "12 bytes, decompressed");
    assert_eq!(
        (&lines[4]["offset"], &lines[4]["text"]),
        (&json!(4), &json!("9"))
    );
    let answer = ask(&packed(&vec![0; (16 << 20) + 1]), "");
    let message = &answer["stops"][0]["message"];
    assert_eq!(message, "the compressed values have more than 16 MiB");
}

#[test]
fn hostile_bytes_are_answered() {
    let trees = "0100000000000000 15c4b51c 01000000".repeat(60_000);
    assert!(
        ask(&trees, "")["stops"][0]["message"]
            .as_str()
            .is_some_and(|it| it.contains("deep"))
    );
    for claim in [1 << 31, u32::MAX] {
        let answer = ask(&words(&[0x1cb5_c415, claim]), "Vector<nothing>");
        assert_eq!(
            answer["stops"].as_array().map(Vec::len),
            Some(1),
            "{answer}"
        );
    }
    let mut state = 1_u32;
    for length in 0..500 {
        let random = (0..length % 40).map(|_| {
            state = state.wrapping_mul(0x915f_77f5).wrapping_add(12_345);
            if state & 0x300 == 0 {
                state >> 28
            } else {
                state
            }
        });
        let answer = ask(&words(&random.collect::<Vec<_>>()), "");
        assert!(
            answer["error"].is_string() || answer["lines"].is_array(),
            "{answer}"
        );
    }
}
