//! Crates with schemas of their own, outside of this workspace: the one of README's snippets, and those in
//! `tests/crates`. They never see Telegram's schema.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tl_tests::readme::snippets;
use tl_tests::schema;

/// What the crates share: a folder of their own, so that cargo takes them for strangers.
const WORKSPACE: &str = "\
[workspace]
members = [\"*\"]
resolver = \"3\"

[profile.dev]
debug = \"line-tables-only\"
";

#[test]
fn crates_with_schemas_of_their_own_pass_their_tests() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-crates");
    let _ = fs::remove_dir_all(&folder);
    write(&folder.join("Cargo.toml"), WORKSPACE);
    write(&folder.join("Cargo.lock"), &schema::read("Cargo.lock"));
    write_readme(
        &folder.join("readme"),
        "Config::new().schema(\"my.tl\").compile()",
        "",
    );
    write_readme(&folder.join("pears"), "Others::Kept", KEPT);
    copy(&schema::path("tests/crates/chat"), &folder.join("chat"));

    let tree = cargo(&folder, &["tree", "--offline", "--edges", "normal,build"]);
    for unwanted in ["clap", "anstream", "signal-hook", "similar"] {
        assert!(!tree.contains(unwanted), "{unwanted} in\n{tree}");
    }
    println!("{}", cargo(&folder, &["test", "--offline", "--workspace"]));
}

/// What README says of the fruit that does not matter.
const KEPT: &str = "
#[test]
fn a_plum_is_kept() {
    use tl_types::{Deserializable, Serializable};
    let bytes = [0xc554_7cb0_u32.to_le_bytes(), 0x9972_75b5_u32.to_le_bytes()].concat();
    let plum = tl::enums::Fruit::from_bytes(&bytes).expect(\"a fruit\");
    assert!(matches!(plum, tl::enums::Fruit::Other(_)));
    assert_eq!(format!(\"{plum:?}\"), \"plum { stone: true }\");
    assert_eq!(plum.to_bytes(), bytes);
}
";

/// The crate that README's section says how to make, with the build script that has this in it.
fn write_readme(folder: &Path, script: &str, tests: &str) {
    let snippets = snippets("## Your own schema");
    let with = |start: &str| {
        let mut found = snippets.iter().filter(|it| it.text.contains(start));
        found
            .next()
            .unwrap_or_else(|| panic!("no {start} in the README"))
            .text
            .clone()
    };
    let name = folder.file_name().expect("a name").display();
    let manifest =
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n");
    write(
        &folder.join("Cargo.toml"),
        &(manifest + &here(&with("[build-dependencies]"))),
    );
    write(&folder.join("build.rs"), &with(script));
    write(&folder.join("my.tl"), &with("= Fruit;"));
    write(&folder.join("src/lib.rs"), &(with("include!") + tests));
}

/// A manifest that names the crates where they are.
fn here(manifest: &str) -> String {
    let root = schema::path("");
    let root = root.to_string_lossy();
    let manifest = manifest.replace("../tl/", &root);
    manifest.replace("TL/", &root)
}

fn copy(from: &Path, to: &Path) {
    let entries = fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &to),
            false => write(&to, &here(&fs::read_to_string(&path).expect("a text"))),
        }
    }
}

fn write(path: &PathBuf, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Runs cargo with the target folder of this workspace, which has most of it.
fn cargo(folder: &Path, arguments: &[&str]) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .parent()
        .expect("a folder");
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(folder)
        .args(arguments)
        .env("CARGO_TARGET_DIR", target);
    let output = command.output().expect("cargo");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {arguments:?}:\n{text}\n{errors}"
    );
    text
}
