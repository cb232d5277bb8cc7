//! `diff --git`: schemas against what they were in a revision.

use std::process::Command;

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
    git(&sandbox, "init --quiet --initial-branch main");
    git(&sandbox, "add .");
    git(&sandbox, "commit --quiet --message start");
    sandbox.write("schema/user.tl", "user#00000001 id:long = User;\n");
    sandbox.write(
        "schema/chat.tl",
        "chat#00000002 = Chat;\nnone#00000003 = Chat;\n",
    );
    sandbox
}

/// Runs git without what the tests' own environment says of it.
fn git(sandbox: &Sandbox, arguments: &str) {
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
