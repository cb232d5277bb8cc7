//! `which`: what is said of ids and names, in every spelling, and how it ends.

use std::fs;

use tl_codegen::layers::Layers;

use crate::sandbox::Sandbox;

const OWN: &str = "// LAYER 7\npeer#7b8e7de6 id:int = Peer;\npeerOf#00000007 id:long = Peer;\n";

/// What is said of the old `inputPeerUser`.
const OLD: &str = "\
constructor `inputPeerUser` of `api` in layers 109 to 128 (109 is the oldest known; changed in 146)
    inputPeerUser#7b8e7de6 user_id:int access_hash:long = InputPeer
";

/// A text with words for the layers that there are, as every new layer is one more.
fn without_layers(text: &str) -> String {
    let api = Layers::embedded().schema("api").expect("it is known");
    let layers: Vec<_> = api.layers.iter().map(ToString::to_string).collect();
    let (newest, others) = layers.split_last().expect("there are layers");
    let text = text.replace(&format!("{} and {newest}", others.join(", ")), "EACH");
    text.replace(&format!("to {newest} "), "to NEWEST ")
        .replace(&format!("{newest} is"), "NEWEST is")
}

#[test]
fn an_id_in_every_spelling() {
    let sandbox = Sandbox::new([]);
    for (spelling, read) in [
        ("0x7b8e7de6", "0x7b8e7de6"),
        ("7B8E7DE6", "0x7b8e7de6"),
        ("inputPeerUser#7b8e7de6", "0x7b8e7de6"),
        ("2072935910", "0x7b8e7de6"),
        ("e6 7d 8e 7b", "0x7b8e7de6, from its bytes"),
        ("e67d8e7b", "0x7b8e7de6, from its bytes"),
    ] {
        let run = sandbox.run(&format!("which {spelling}")).exits(0);
        assert_eq!(run.stdout, format!("{read}\n{OLD}"), "{spelling}");
        assert_eq!(run.stderr, "");
    }
    let run = sandbox.run("which -1132882121").exits(0);
    assert!(
        run.stdout.contains("boolFalse#bc799737 = Bool\n"),
        "{run:?}"
    );
}

#[test]
fn every_version_of_a_name() {
    let run = Sandbox::new([]).run("which inputPeerUser").exits(0);
    insta::assert_snapshot!(without_layers(&run.stdout));
}

#[test]
fn a_type_has_the_constructors_of_the_newest_layer() {
    let run = Sandbox::new([]).run("which Peer").exits(0);
    insta::assert_snapshot!(without_layers(&run.stdout));
}

#[test]
fn a_schema_of_ones_own_comes_after_what_is_known() {
    let sandbox = Sandbox::new([("own.tl", OWN)]);
    let run = sandbox.run("which 0x7b8e7de6 --schema own.tl").exits(0);
    let own = "constructor `peer` of `own.tl` in layer 7 (the only one known)\n    peer#7b8e7de6 id:int = Peer\n";
    assert_eq!(run.stdout, format!("0x7b8e7de6\n{OLD}{own}"));
    let run = sandbox.run("which 7 --schema own.tl").exits(0);
    assert!(
        run.stdout.contains("peerOf#00000007 id:long = Peer\n"),
        "{run:?}"
    );
}

#[test]
fn what_is_not_known() {
    let sandbox = Sandbox::new([("own.tl", OWN)]);
    let run = sandbox.run("which peerOff --schema own.tl").exits(1);
    insta::assert_snapshot!(without_layers(&run.stderr));
    assert_eq!(run.stdout, "");
    let run = sandbox.run("which 34 08 f3 4d").exits(1);
    let start = "nothing that is known is 0x4df30834, from its bytes or 0x3408f34d\n";
    assert!(run.stderr.starts_with(start), "{run:?}");
    sandbox.write("other.tl", OWN);
    let twice = "which peerOff --schema own.tl --schema other.tl";
    let run = sandbox.run(twice).exits(1);
    assert!(run.stderr.contains("; did you mean `peerOf`?\n"), "{run:?}");
    let run = sandbox.run("which getHistroy").exits(1);
    assert!(
        run.stderr
            .contains("`; did you mean `messages.getHistory`?\n"),
        "{run:?}"
    );
}

#[test]
fn what_cannot_be_asked_for() {
    let sandbox = Sandbox::new([]);
    sandbox
        .run("which a..b")
        .fails_with("expected an id or a name, not `a..b`");
    sandbox
        .run("which user --schema no.tl")
        .fails_with("cannot read `no.tl`");
}

/// The examples of the README, with what it says that they print.
#[test]
fn as_in_the_readme() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = fs::read_to_string(readme).expect("it is in the repository");
    let mut examples = 0;
    for block in readme.split("```console\n$ tl-codegen which ").skip(1) {
        let (example, _) = block.split_once("```").expect("the block ends");
        let (question, answer) = example.split_once('\n').expect("there is an answer");
        let run = Sandbox::new([]).run(&format!("which {question}")).exits(0);
        assert_eq!(run.stdout, answer, "{question}");
        examples += 1;
    }
    assert_ne!(examples, 0);
}
