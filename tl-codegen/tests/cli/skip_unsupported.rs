//! What no Rust is generated for, left out: takes schemas, checks what is generated and what is said.

use crate::sandbox::Sandbox;

const SCHEMA: &str = "\
function ? = Function;
object ? = Object;
user#00000001 id:long = User;
test#00000002 value:int o:object f:function = Test;
box#00000003 user:User test:vector<test> = Box;
vectors#00000004 n:# items:n*[ test:Test ] = Vectors;
either#00000005 user:User = Either;
other#00000006 test:Test = Either;
New User;
---functions---
getBox#00000007 = Vector<Box>;
getEither#00000008 = Either;
";

const LEFT_OUT: &str = "\
left out: a.tl:4:1: test: an `Object` or other value of unknown length can only stand at the very end
left out: a.tl:5:1: box: needs `test`
left out: a.tl:6:1: vectors: types that depend on a number are not supported by code generation
left out: a.tl:8:1: other: needs `Test`
left out: a.tl:9:1: New User: this declaration is not supported by code generation
left out: a.tl:11:1: getBox: needs `Box`
";

#[test]
fn the_rest_is_generated() {
    let sandbox = Sandbox::new([("a.tl", SCHEMA)]);
    let run = sandbox.run("generate --schema a.tl --out out");
    run.fails_with("note: `skip_unsupported` leaves out what has no Rust form");
    let run = sandbox.run("generate --schema a.tl --out out --skip-unsupported");
    let said = run.exits(0).stderr;
    assert!(said.starts_with(LEFT_OUT), "{said}");
    assert_eq!(said.lines().count(), LEFT_OUT.lines().count() + 1, "{said}");

    // The same as of a schema that has nothing else.
    let lines = [
        "function",
        "object",
        "user#",
        "either#",
        "---",
        "getEither#",
    ];
    let rest = SCHEMA
        .lines()
        .filter(|it| lines.iter().any(|start| it.starts_with(start)));
    let rest: String = rest.map(|line| format!("{line}\n")).collect();
    sandbox.write("rest/a.tl", rest);
    sandbox
        .run("generate --schema rest/a.tl --out out --check")
        .exits(0);
}

#[test]
fn the_configuration_says_so_too() {
    let config = "[[generate]]\nschema = \"a.tl\"\nout = \"out\"\nskip_unsupported = true\n";
    let sandbox = Sandbox::new([("a.tl", SCHEMA), ("tl-codegen.toml", config)]);
    let said = sandbox.run("generate").exits(0).stderr;
    assert!(said.starts_with(LEFT_OUT), "{said}");
    let said = sandbox.run("generate --check").exits(0).stderr;
    assert_eq!(said, LEFT_OUT);
}

#[test]
fn a_schema_without_anything_unsupported_is_as_ever() {
    let sandbox = Sandbox::new([("a.tl", "a#00000001 x:int = A;\n")]);
    sandbox.run("generate --schema a.tl --out out").exits(0);
    let run = sandbox.run("generate --schema a.tl --out out --check --skip-unsupported");
    assert_eq!(run.exits(0).stderr, "");
}

#[test]
fn unknown_names_are_still_asked_for() {
    let sandbox = Sandbox::new([("a.tl", "a x:Missing = A;\n")]);
    let run = sandbox.run("generate --schema a.tl --out out --skip-unsupported");
    run.fails_with("unknown type `Missing`");
}
