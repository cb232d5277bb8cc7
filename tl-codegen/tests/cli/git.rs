//! `diff --git`: schemas against what they were in a revision.

use std::process::Command;

use crate::rust_diff::findings;
use crate::sandbox::{Run, Sandbox};

const CONFIG: &str = "[[generate]]\nschema = 'schema/user.tl'\nout = 'out'\n\
                      [[generate]]\nschema = 'schema/chat.tl'\nout = 'other'\n";

/// A repository with one commit, and two changes since.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new([
        ("tl-codegen.toml", CONFIG),
        ("schema/user.tl", "user#00000001 id:int = User;\n"),
        ("schema/chat.tl", "chat#00000002 = Chat;\n"),
    ]);
    commit(&sandbox);
    sandbox.write("schema/user.tl", "user#00000001 id:long = User;\n");
    sandbox.write(
        "schema/chat.tl",
        "chat#00000002 = Chat;\nnone#00000003 = Chat;\n",
    );
    sandbox
}

/// Makes a repository of the folder.
pub(crate) fn commit(sandbox: &Sandbox) {
    git(sandbox, "init --quiet --initial-branch main");
    git(sandbox, "add .");
    git(sandbox, "commit --quiet --message start");
}

/// Runs git without what the tests' own environment says of it.
pub(crate) fn git(sandbox: &Sandbox, arguments: &str) {
    let mut command = Command::new("git");
    command.current_dir(sandbox.path(""));
    command.args([
        "-c",
        "user.name=somebody",
        "-c",
        "user.email=somebody@example.org",
    ]);
    command.args(arguments.split_whitespace());
    let output = command.output().expect("there is git");
    assert!(output.status.success(), "{arguments}: {output:?}");
}

#[test]
fn a_file_against_a_revision() {
    let sandbox = sandbox();
    let run = sandbox.run("diff --git main schema/user.tl").exits(1);
    assert!(
        run.stdout.contains("schema/user.tl:1:15: user.id: "),
        "{run:#?}"
    );
    assert!(run.stdout.contains("\n1 change: 1 wire"), "{run:#?}");

    let mut below = sandbox.command("diff --git main user.tl --deny none");
    below.current_dir(sandbox.path("schema"));
    let run = Run::of(&mut below).exits(0);
    assert!(run.stdout.contains("  user.tl:1:15: user.id: "), "{run:#?}");
}

#[test]
fn all_that_the_configuration_names() {
    let run = sandbox().run("diff --git main --format github").exits(1);
    assert!(
        run.stdout.contains("::error file=schema/user.tl,line=1,"),
        "{run:#?}"
    );
    assert!(
        run.stdout.contains("::warning file=schema/chat.tl,line=2,"),
        "{run:#?}"
    );
    assert!(
        run.stdout.contains("\n3 changes: 1 wire, 2 source"),
        "{run:#?}"
    );
}

/// The old code has the errors of the revision, with what their parameters were called there.
#[test]
fn the_code_that_is_generated_for_both() {
    const CONFIG: &str = "[[generate]]\nschema = 'user.tl'\nout = 'out'\nerrors = 'errors.json'\n\
                          error_parameters = 'parameters.json'\n";
    let table = |names| format!(r#"{{"errors": {{"400": {{"WAIT_%d": ["f"], {names}: ["f"]}}}}}}"#);
    let sandbox = Sandbox::new([
        ("tl-codegen.toml", CONFIG),
        (
            "user.tl",
            "user#1 id:int = User;\n---functions---\nf#2 = User;\n",
        ),
        ("errors.json", &table(r#""OLD""#)),
        ("parameters.json", r#"{"WAIT_%d": "days"}"#),
    ]);
    commit(&sandbox);
    sandbox.write(
        "user.tl",
        "user#1 id:long = User;\n---functions---\nf#2 = User;\n",
    );
    sandbox.write("errors.json", table(r#""NEW""#));
    sandbox.write("parameters.json", r#"{"WAIT_%d": "hours"}"#);
    let run = sandbox.run("diff --rust --git main --format json").exits(1);
    let expected = [
        "field-retyped user.id",
        "rust-open-variant-added errors::ApiError.New",
        "rust-variant-removed errors::ApiError.Old",
        "rust-variant-retyped errors::ApiError.Wait",
        "rust-variant-added f.New",
        "rust-variant-removed f.Old",
        "rust-variant-retyped f.Wait",
        "rust-field-retyped user.id",
        "rust-new-changed user",
    ];
    assert_eq!(findings(&run), expected);
    let run = sandbox.run("diff --rust --git main user.tl").exits(1);
    assert!(run.stdout.contains("user.tl:1:8: user.id: "), "{run:#?}");
}

#[test]
fn a_new_file_is_no_failure() {
    let sandbox = sandbox();
    sandbox.write("schema/new.tl", "new = New;\n");
    for format in ["text", "markdown", "github"] {
        let run = sandbox.run(&format!("diff --git main schema/new.tl --format {format}"));
        let run = run.exits(0);
        assert!(run.stdout.contains(" is new: "), "{run:#?}");
    }
    let run = sandbox.run("diff --git main schema/none.tl");
    run.fails_with("cannot read `schema/none.tl`");
    let run = sandbox.run("diff --git main nowhere/none.tl");
    run.fails_with("cannot read `nowhere/none.tl`");
}

#[test]
fn a_revision_that_is_none() {
    let sandbox = sandbox();
    for revision in ["origin/main", "--all", "main:schema"] {
        let mut command = sandbox.command("diff");
        command
            .arg(format!("--git={revision}"))
            .arg("schema/user.tl");
        let message = format!("git does not know the revision `{revision}`");
        Run::of(&mut command).fails_with(&message);
    }
    let outside = Sandbox::new([("user.tl", "user = User;")]);
    outside
        .run("diff --git main user.tl")
        .fails_with("not a git repository");
}

#[test]
fn the_dialect_of_ids_is_that_of_the_command_line() {
    let sandbox = sandbox();
    let text = "a x:bytes = A;\n";
    sandbox.write("schema/user.tl", text);
    sandbox.write("schema/chat.tl", "chat#00000002 = Chat;\n");
    commit_again(&sandbox);
    // The id that `classic` computes: the same as before by that alone.
    let run = sandbox.run("which a --schema schema/user.tl").exits(0);
    let id = run.stdout.split_once("a#").expect("an id").1[..8].to_owned();
    sandbox.write("schema/user.tl", format!("a#{id} x:bytes = A;\n"));
    sandbox.run("diff --git main").exits(0);
    let run = sandbox.run("diff --git main --ids telegram").exits(1);
    assert!(run.stdout.contains("wire[id-changed]"), "{run:#?}");
}

fn commit_again(sandbox: &Sandbox) {
    git(sandbox, "add .");
    git(sandbox, "commit --quiet --message again");
}

#[test]
fn what_would_be_without_effect_is_refused() {
    let sandbox = sandbox();
    let other = "--with-new schema/chat.tl";
    let run = sandbox.run(&format!("diff --git main {other}"));
    run.fails_with("required arguments were not provided");
    sandbox
        .run(&format!("diff --git main schema/user.tl {other}"))
        .exits(1);
    for option in ["--with-old", "--with-new"] {
        let run = sandbox.run(&format!("diff --errors a.json b.json {option} c.json"));
        run.fails_with("cannot be used with");
    }
}
