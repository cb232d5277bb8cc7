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
fn a_broken_schema_is_explained() {
    let cases: [(&[u8], &str); 5] = [
        (b"", "`file` declares nothing"),
        (b"// LAYER 7\n", "`file` declares nothing"),
        (b"a = A;\nb x: = B;", "--> file:2:5"),
        (b"a x:Unknown = A;", "--> file:1:5"),
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
