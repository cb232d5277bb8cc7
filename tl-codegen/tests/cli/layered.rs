//! Several layers in one file: what each command makes of them.

use crate::sandbox::Sandbox;

const SCHEMA: &str = "\
// Both layers have it.
media#00000001 id:long = Media;

===8===

message#00000002 text:string media:Media = Message;

===17===

message#00000003 text:string ttl:int = Message;

---functions---

send#00000004 message:Message = Message;
";

#[test]
fn each_layer_is_a_module() {
    let sandbox = Sandbox::new([("a.tl", SCHEMA)]);
    let generate = "generate --schema a.tl --out out";
    sandbox.run(generate).exits(0);
    let root = sandbox.read("out/mod.rs");
    assert!(root.ends_with("\npub mod layer_8;\n\n/// Layer 17, complete.\npub mod layer_17;\n"));
    let old = sandbox.read("out/layer_8/types.rs");
    assert!(old.contains("pub media: ") && !old.contains("pub ttl: "));
    let new = sandbox.read("out/layer_17/types.rs");
    assert!(new.contains("pub struct Media") && new.contains("pub ttl: "));
    sandbox.run(&format!("{generate} --check")).exits(0);

    sandbox.write("a.tl", SCHEMA.replace("===17===", "===18==="));
    let run = sandbox.run(&format!("{generate} --check")).exits(1);
    assert!(run.stdout.starts_with("missing: out/layer_18/"), "{run:#?}");
    assert!(run.stdout.ends_with("stale: out/mod.rs\n"), "{run:#?}");
}

#[test]
fn what_any_layer_lacks_is_said() {
    let schema = SCHEMA.replace("media:Media", "media:Missing");
    let sandbox = Sandbox::new([("a.tl", &schema)]);
    let run = sandbox.run("generate --schema a.tl --out out");
    run.fails_with("a.tl:6:");
    let run = sandbox.run("lint a.tl --allow id-mismatch").exits(0);
    assert!(run.stdout.contains("a.tl:6:36: message.media"), "{run:#?}");
    // The last layer is complete.
    sandbox.run("json a.tl").exits(0);
}

#[test]
fn lint_looks_at_every_layer() {
    let schema = SCHEMA
        .replace("id:long", "flags:#")
        .replace("text:string media", "flags:# media");
    let sandbox = Sandbox::new([("a.tl", &schema)]);
    let run = sandbox.run("lint a.tl --allow id-mismatch").exits(1);
    for place in ["a.tl:2:16", "a.tl:6:18"] {
        assert_eq!(run.stdout.matches(place).count(), 1, "{run:#?}");
    }
    assert!(run.stdout.ends_with("\n2 warnings\n"), "{run:#?}");
}

#[test]
fn what_is_left_out_of_any_layer_is_listed_once() {
    let schema = SCHEMA
        .replace(
            "media#00000001",
            "bad#00000009 o:Object x:int = Bad;\nmedia#00000001",
        )
        .replace("media:Media", "bad:Bad");
    let sandbox = Sandbox::new([("a.tl", &schema)]);
    let run = sandbox.run("generate --schema a.tl --out out --skip-unsupported");
    let said = run.exits(0).stderr;
    let places: Vec<_> = said
        .lines()
        .filter_map(|line| line.split(": ").nth(1))
        .collect();
    assert_eq!(places[..2], ["a.tl:2:1", "a.tl:7:1"], "{said}");
    assert_eq!(said.matches("left out").count(), 2, "{said}");
}

#[test]
fn json_has_the_last_layer() {
    let sandbox = Sandbox::new([("a.tl", SCHEMA)]);
    let json = sandbox.run("json a.tl").exits(0).stdout;
    assert!(json.contains("\"layer\":17") && json.contains("\"ttl\""));
    assert_eq!(json.matches("\"message\"").count(), 2, "{json}");
}
