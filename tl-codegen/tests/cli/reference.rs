//! `show` and `docs`: what is printed of a name, and what is written to disk.

use crate::sandbox::{Run, Sandbox};

const SCHEMA: &str = "\
// LAYER 2
//@description An account. @id Which one it is.
user#00000001 id:long = User;
---functions---
users.getUser#00000002 id:long = User;
";

const ERRORS: &str = r#"{"errors": {"420": {"FLOOD_WAIT_%d": ["users.getUser"]}},
    "descriptions": {"FLOOD_WAIT_%d": "Wait %d seconds."}, "user_only": ["users.getUser"]}"#;

const CONFIG: &str = "\
[[generate]]
schema = \"my.tl\"
out = \"out\"
errors = \"errors.json\"

[[generate]]
schema = \"other.tl\"
out = \"other\"
";

fn sandbox() -> Sandbox {
    Sandbox::new([
        ("tl-codegen.toml", CONFIG),
        ("my.tl", SCHEMA),
        ("errors.json", ERRORS),
        ("other.tl", "user#00000003 = User;\n"),
    ])
}

fn shown(name: &str) -> Run {
    sandbox().run(&format!("show {name}"))
}

#[test]
fn a_method_in_the_terminal() {
    insta::assert_snapshot!(shown("users.getUser").exits(0).stdout);
}

#[test]
fn a_name_of_two_schemas_has_two_pages() {
    let run = shown("user").exits(0);
    assert!(
        run.stdout
            .starts_with("user  constructor of my.tl, layer 2\n\nAn account.\n"),
        "{run:?}"
    );
    assert!(
        run.stdout.contains("\n\nuser  constructor of other.tl\n"),
        "{run:?}"
    );
}

#[test]
fn an_id_and_an_error_with_its_number() {
    for id in ["#00000002", "0x2", "users.getUser#2", "02000000"] {
        let run = shown(id).exits(0);
        assert!(
            run.stdout.starts_with("users.getUser  method"),
            "{id}: {run:?}"
        );
    }
    let run = shown("FLOOD_WAIT_30").exits(0);
    assert!(
        run.stdout
            .contains("Wait as many seconds as the number says"),
        "{run:?}"
    );
}

#[test]
fn a_typing_error_has_suggestions() {
    let run = shown("users.getUsr").exits(1);
    assert_eq!(run.stdout, "");
    assert_eq!(
        run.stderr,
        "there is no page about `users.getUsr`; did you mean `users.getUser`?\n\
         looked in my.tl, layer 2; other.tl\n"
    );
}

#[test]
fn a_site_is_written_whole_and_once() {
    let sandbox = sandbox();
    let first = sandbox.run("docs --out site").exits(0);
    let page = sandbox.read("site/method/users.getUser.html");
    assert!(
        page.contains("href=\"../error/FLOOD_WAIT_N.html\""),
        "{page}"
    );
    assert!(
        sandbox
            .read("site/schema/other/index.html")
            .contains("href=\"../../index.html\"")
    );
    assert!(first.stderr.ends_with(" written, 0 removed\n"), "{first:?}");
    let again = sandbox.run("docs --out site").exits(0);
    assert!(
        again.stderr.ends_with("; 0 written, 0 removed\n"),
        "{again:?}"
    );

    sandbox.write("site/CNAME", "tl.example.org\n");
    sandbox.write("my.tl", "// LAYER 2\nuser#00000001 id:long = User;\n");
    let less = sandbox.run("docs --out site").exits(0);
    assert!(!less.stderr.ends_with(", 0 removed\n"), "{less:?}");
    assert!(!sandbox.path("site/method/users.getUser.html").exists());
    assert_eq!(sandbox.read("site/CNAME"), "tl.example.org\n");
}

#[test]
fn what_was_not_generated_stays() {
    let sandbox = sandbox();
    sandbox.write("site/index.html", "mine");
    let before = sandbox.snapshot();
    let run = sandbox.run("docs --out site").exits(2);
    assert!(run.stderr.contains("it was not generated"), "{run:?}");
    assert_eq!(sandbox.snapshot(), before);
}

/// A list that somebody else wrote cannot name what is outside of the folder.
#[test]
fn the_list_of_files_leads_nowhere_else() {
    let sandbox = sandbox();
    sandbox.write("precious", "mine");
    sandbox.write("site/generated-files.txt", "../precious\n/etc/hosts\n");
    sandbox.run("docs --out site").exits(0);
    assert_eq!(sandbox.read("precious"), "mine");
}

/// A blank line names the folder itself, and that is no file.
#[test]
fn a_blank_line_in_the_list_of_files_names_nothing() {
    let sandbox = sandbox();
    sandbox.run("docs --out site").exits(0);
    let list = sandbox.read("site/generated-files.txt");
    sandbox.write("site/generated-files.txt", format!("\n{list}"));
    sandbox.run("docs --out site").exits(0);
    assert_eq!(sandbox.read("site/generated-files.txt"), list);
}

#[test]
fn a_schema_alone_is_enough() {
    let sandbox = sandbox();
    sandbox.run("docs --schema other.tl --out site").exits(0);
    assert!(
        sandbox
            .read("site/index.html")
            .contains("<title>other.tl</title>")
    );
}

/// The parts that every method's page has in the terminal.
const PARTS: [&str; 10] = [
    "    Id ",
    "    Returns ",
    "    May be called by ",
    "    Category ",
    "Declaration\n",
    "Result\n",
    "Example in Rust\n",
    "JSON\n",
    "Errors\n",
    "History\n",
];

/// What the page of a method lacks in what was printed.
fn missing(printed: &str, name: &str) -> Vec<&'static str> {
    let head = format!("\n{name}  method of api.tl, layer 230\n");
    let Some((_, page)) = printed.split_once(&head) else {
        return vec!["all of it"];
    };
    let page = page.split("  method of ").next().unwrap_or_default();
    let has = |part: &&str| page.contains(&format!("\n{part}"));
    PARTS.into_iter().filter(|part| !has(part)).collect()
}

#[test]
fn the_methods_that_client_authors_use_have_whole_pages() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let list = std::fs::read_to_string(format!("{root}/tests/fixtures/methods-350.txt"));
    let list = list.expect("it is there");
    let names: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let all = names.join(" ");
    let run = sandbox().run(&format!("show {all} --config {root}/tl-codegen.toml"));
    let printed = format!("\n{}", run.exits(0).stdout);
    let poor = names.iter().map(|name| (*name, missing(&printed, name)));
    let poor: Vec<_> = poor.filter(|(_, missing)| !missing.is_empty()).collect();
    assert_eq!((names.len(), poor), (350, vec![]));
    // What only older layers have.
    assert_eq!(printed.matches("\n    Gone ").count(), 8);
}

#[test]
fn a_decoder_is_only_put_in_if_it_is_one() {
    let sandbox = sandbox();
    let empty = b"\0asm\x01\0\0\0";
    let other = b"\0asm\x01\0\0\0\0\x10\x0atl-decoder9.9.9";
    for (file, why) in [
        (&b"<html>"[..], "this is not WebAssembly"),
        (empty, "this is WebAssembly, but no decoder"),
        (other, "this is a decoder of version \"9.9.9\", and "),
    ] {
        sandbox.write("decoder.wasm", file);
        let run = sandbox.run("docs --out site --decoder decoder.wasm");
        run.fails_with(&format!(
            "`decoder.wasm` cannot decode on these pages: {why}"
        ));
        assert!(!sandbox.path("site").exists());
    }
    let run = sandbox.run("docs --out site --decoder nowhere.wasm");
    run.fails_with("cannot read `nowhere.wasm`");
}

#[test]
fn several_names_have_their_pages_in_turn() {
    let run = shown("users.getUser users.getUsr FLOOD_WAIT_30").exits(1);
    assert!(run.stdout.starts_with("users.getUser  method"), "{run:?}");
    assert!(run.stdout.contains("\n\nFLOOD_WAIT_%d  error"), "{run:?}");
    assert!(run.stderr.contains("about `users.getUsr`"), "{run:?}");
}
