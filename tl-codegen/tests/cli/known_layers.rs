//! `known_layers`: the file that has what all schemas say is written with the code and checked
//! with it.

use std::fs;

use tl_codegen::layers::Layers;

use crate::sandbox::Sandbox;

const CONFIG: &str = "\
known_layers = 'known.blob'
[[generate]]
schema = 'api.tl'
out = 'api'
layers = 'older'
[[generate]]
schema = 'other.tl'
out = 'other'
";

fn sandbox() -> Sandbox {
    Sandbox::new([
        ("tl-codegen.toml", CONFIG),
        ("api.tl", "// LAYER 3\nuser#00000003 id:long = User;\n"),
        ("older/2.tl", "// LAYER 2\nuser#00000002 id:int = User;\n"),
        ("other.tl", "pong#00000009 = Pong;\n"),
    ])
}

#[test]
fn written_and_checked() {
    let sandbox = sandbox();
    let run = sandbox.run("generate --check").exits(1);
    assert!(run.stdout.contains("missing: known.blob\n"), "{run:?}");
    let run = sandbox.run("generate").exits(0);
    assert!(run.stderr.ends_with("known.blob: written\n"), "{run:?}");
    sandbox.run("generate --check").exits(0);

    let blob = fs::read(sandbox.path("known.blob")).expect("it was written");
    let layers = Layers::from_blob(&blob).expect("it can be read");
    let [user] = layers.by_id(2)[..] else {
        panic!("{layers:?}")
    };
    let told = "constructor `user` of `api` in layer 2 (2 is the oldest known; changed in 3)";
    assert_eq!(user.to_string(), told);
    let [pong] = layers.by_name("pong")[..] else {
        panic!("{layers:?}")
    };
    assert_eq!(pong.to_string(), "constructor `pong` of `other`");
}

#[test]
fn stale_if_a_layer_says_something_else() {
    let sandbox = sandbox();
    sandbox.run("generate").exits(0);
    sandbox.write(
        "older/2.tl",
        "// LAYER 2\nuser#00000002 id:string = User;\n",
    );
    let run = sandbox.run("generate --check").exits(1);
    assert!(run.stdout.ends_with("stale: known.blob\n"), "{run:?}");
    let run = sandbox.run("generate").exits(0);
    assert!(run.stderr.ends_with("known.blob: written\n"), "{run:?}");
    sandbox.write("known.blob", "TL layers of another form");
    let run = sandbox.run("generate --check").exits(1);
    assert_eq!(run.stdout, "stale: known.blob\n");
}

#[test]
fn a_file_of_another_kind_stays() {
    let sandbox = sandbox();
    sandbox.write("known.blob", "a letter");
    sandbox
        .run("generate")
        .fails_with("`known.blob` is in the way: it does not hold known layers");
    assert_eq!(sandbox.read("known.blob"), "a letter");
    assert!(!sandbox.path("api").join("mod.rs").exists());
}

#[test]
fn a_layer_without_a_number_or_twice() {
    let sandbox = sandbox();
    sandbox.write("older/1.tl", "user#00000001 = User;\n");
    sandbox
        .run("generate")
        .fails_with("does not say which layer it is");
    sandbox.write("older/1.tl", "// LAYER 3\nuser#00000001 = User;\n");
    sandbox
        .run("generate")
        .fails_with("there are two schemas of layer 3");
}
