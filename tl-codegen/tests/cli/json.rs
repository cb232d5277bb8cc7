//! `json`: from one form of a schema to the other.

use crate::sandbox::Sandbox;

const TL: &str = "a#1 x:int = A;\n\n---functions---\n\nf#2 = A;\n";

const JSON: &str = r#"{"constructors":[
{"id":"1","predicate":"a","params":[{"name":"x","type":"int"}],"type":"A"}
],"methods":[
{"id":"2","method":"f","params":[],"type":"A"}
]}
"#;

#[test]
fn there() {
    let sandbox = Sandbox::new([("a.tl", TL)]);
    let run = sandbox.run("json a.tl").exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), (JSON, ""));
    let run = sandbox.run("json a.tl -o new/a.json").exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    assert_eq!(sandbox.read("new/a.json"), JSON);
    let run = sandbox.run_with_input("json -", TL).exits(0);
    assert_eq!(run.stdout, JSON);
}

#[test]
fn and_back() {
    let sandbox = Sandbox::new([("a.json", JSON)]);
    let run = sandbox.run("json --from-json a.json").exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), (TL, ""));
    let run = sandbox
        .run("json --from-json a.json --output a.tl")
        .exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    assert_eq!(sandbox.read("a.tl"), TL);
    let run = sandbox.run_with_input("json --from-json -", JSON).exits(0);
    assert_eq!(run.stdout, TL);
}

#[test]
fn ids_that_are_not_written_follow_the_command_line_then_the_schema() {
    // 4d7c5a00 and dec251a0, with a sign.
    let (classic, telegram) = ("1299995136", "-557690464");
    let cases = [
        ("", "", classic),
        ("", "--ids telegram", telegram),
        ("// IDS telegram", "", telegram),
        ("// IDS telegram", "--ids classic", classic),
    ];
    for (comment, arguments, id) in cases {
        let text = format!("{comment}\noutputCheck data:bytes = Check;\n");
        let sandbox = Sandbox::new([("a.tl", text.as_str())]);
        let run = sandbox.run(&format!("json a.tl {arguments}")).exits(0);
        let id = format!("{{\"id\":\"{id}\"");
        assert!(run.stdout.contains(&id), "{comment} {arguments}: {run:?}");
        let lint = sandbox.run(&format!("lint a.tl {arguments}"));
        let is_clear = !(comment.is_empty() && arguments.is_empty());
        lint.exits(i32::from(!is_clear));
    }
    let sandbox = Sandbox::new([("a.tl", TL)]);
    let run = sandbox.run("json a.tl --ids other");
    run.fails_with("expected `telegram` or `classic`");
    sandbox.run("json --from-json a.tl --ids classic").exits(2);
}

#[test]
fn a_broken_schema_is_explained() {
    let cases: [(&[u8], &str); 5] = [
        (b"", "`file` declares nothing"),
        (b"// LAYER 7\n", "`file` declares nothing"),
        (b"a = A;\nb x: = B;", "--> file:2:5"),
        (b"a x:flags.0?int = A;", "--> file:1:5"),
        (b"a = A; \xff", "`file` is not UTF-8"),
    ];
    fails("json file -o out", &cases);
}

#[test]
fn broken_json_is_explained() {
    let cases: [(&[u8], &str); 5] = [
        (b"", "--> file:1:1"),
        (b"a = A;", "error: expected value"),
        (b"{\"methods\":[],\n\"constructors\":[7]}", "--> file:2:17"),
        (
            b"{\"methods\":[],\n\"constructors\":[7]}",
            "at `constructors[0]`",
        ),
        (b"{\"methods\":\xff", "`file` is not UTF-8"),
    ];
    fails("json --from-json file -o out", &cases);
}

#[track_caller]
fn fails(arguments: &str, cases: &[(&[u8], &str)]) {
    for (text, message) in cases {
        let sandbox = Sandbox::new([]);
        sandbox.write("file", text);
        sandbox.run(arguments).fails_with(message);
        assert!(!sandbox.path("out").exists());
    }
    let missing = Sandbox::new([]).run(arguments);
    missing.fails_with("cannot read `file`");
}
