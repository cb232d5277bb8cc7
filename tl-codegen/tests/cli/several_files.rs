//! Several files that are one schema: what each command makes of them, and where it finds mistakes.

use crate::sandbox::Sandbox;

const API: &str =
    "user#00000001 photo:Photo = User;\n\n---functions---\n\ngetUser#00000002 = User;\n";

/// The other file: it starts among the types, whatever the first one ends with.
const COMMON: &str = "photo#00000003 id:long = Photo;\n";

fn sandbox() -> Sandbox {
    Sandbox::new([("api.tl", API), ("common.tl", COMMON)])
}

#[test]
fn code_is_generated_of_all_files() {
    let sandbox = sandbox();
    let run = sandbox.run("generate --schema api.tl --out alone");
    run.fails_with("or name the file that declares it, too");
    sandbox
        .run("generate --schema api.tl --with common.tl --out out")
        .exits(0);
    let types = sandbox.read("out/types.rs");
    assert!(types.contains("pub struct User") && types.contains("pub struct Photo"));

    let config =
        "[[generate]]\nschema = \"../api.tl\"\nwith = [\"../common.tl\"]\nout = \"../out\"\n";
    sandbox.write("configured/tl-codegen.toml", config);
    let named = "--config configured/tl-codegen.toml";
    sandbox.run(&format!("generate --check {named}")).exits(0);
    let run = sandbox.run(&format!("lint {named} --allow id-mismatch"));
    assert_eq!(run.exits(0).stdout, "nothing found\n");
}

#[test]
fn json_has_all_files() {
    let sandbox = sandbox();
    let run = sandbox.run("json api.tl --with common.tl").exits(0);
    assert!(run.stdout.contains("\"user\"") && run.stdout.contains("\"photo\""));
    assert_eq!(run.stderr, "");
    let run = sandbox.run("json --from-json api.json --with common.tl");
    run.fails_with("cannot be used with");
}

#[test]
fn only_the_named_files_are_laid_out() {
    let untidy = COMMON.replace(" = ", "  =  ");
    let sandbox = Sandbox::new([
        ("api.tl", &API.replace(" = ", " =")),
        ("common.tl", &untidy),
    ]);
    let run = sandbox.run("fmt api.tl --with common.tl").exits(0);
    assert_eq!(run.stderr, "formatted: api.tl\n");
    assert_eq!(sandbox.read("api.tl"), API);
    assert_eq!(sandbox.read("common.tl"), untidy);
    sandbox.write("common.tl", "photo = ;");
    let run = sandbox.run("fmt api.tl --with common.tl");
    run.fails_with("--> common.tl:1:");
}

#[test]
fn both_sides_of_a_difference_have_files() {
    let sandbox = sandbox();
    sandbox.write("newer.tl", COMMON.replace("id:long", "id:int"));
    let run = sandbox.run("diff api.tl api.tl --with-old common.tl --with-new newer.tl");
    let run = run.exits(1);
    assert!(
        run.stdout.contains("\n  newer.tl:1:16: photo.id: "),
        "{run:#?}"
    );
    assert_eq!(run.stderr, "");
    let run = sandbox.run("diff api.tl --history . --with-new common.tl");
    run.fails_with("cannot be used with");
}

#[test]
fn each_of_several_schemas_has_the_other_files() {
    let sandbox = sandbox();
    sandbox.write("other.tl", "chat#00000004 photo:Photo = Chat;\n");
    let run = sandbox
        .run("lint api.tl other.tl --with common.tl")
        .exits(1);
    assert_eq!(run.stdout.matches("photo: ").count(), 1, "{run:#?}");
    for place in ["api.tl:1:5", "common.tl:1:6", "other.tl:1:5"] {
        assert!(run.stdout.contains(place), "{run:#?}");
    }
    assert!(run.stdout.ends_with("\n4 errors\n"), "{run:#?}");
}

#[test]
fn mistakes_are_found_in_their_file() {
    let sandbox = sandbox();
    sandbox.write(
        "common.tl",
        "// common\nuser#4 = User;\nphoto#3 id:long = Photo;\n",
    );
    let run = sandbox.run("generate --schema api.tl --with common.tl --out out");
    let explanation = run.exits(2).stderr;
    insta::assert_snapshot!(explanation);
    assert!(!sandbox.path("out").exists());
    sandbox.write("common.tl", "photo#3 id:long = Photo\n");
    let run = sandbox.run("generate --schema api.tl --with common.tl --out out");
    run.fails_with("--> common.tl:1:24\n");
}

#[test]
fn files_of_one_schema_have_one_dialect() {
    let sandbox = sandbox();
    sandbox.write("api.tl", format!("// IDS telegram\n{API}"));
    sandbox.write("common.tl", format!("{COMMON}// IDS classic\n"));
    let run = sandbox.run("json api.tl --with common.tl").exits(2);
    insta::assert_snapshot!(run.stderr);
    for ids in ["classic", "telegram"] {
        let run = sandbox.run(&format!("json api.tl --with common.tl --ids {ids}"));
        run.exits(0);
    }
}
