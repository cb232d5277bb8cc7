//! Arguments: help, wrong usage, colours.

use crate::sandbox::{BROKEN, Run, Sandbox};

#[test]
fn no_arguments_show_the_help() {
    let run = Sandbox::new([]).run("").exits(2);
    assert!(run.stderr.contains("Usage: tl-codegen"), "{run:#?}");
}

#[test]
fn misspelt_words_get_a_suggestion() {
    let sandbox = Sandbox::new([]);
    let generat = sandbox.run("generat");
    generat.fails_with("a similar subcommand exists: 'generate'");
    let chek = sandbox.run("generate --chek");
    chek.fails_with("a similar argument exists: '--check'");
}

#[test]
fn help() {
    let sandbox = Sandbox::new([]);
    insta::assert_snapshot!("help", sandbox.run("--help").exits(0).stdout);
    let generate = sandbox.run("generate --help").exits(0);
    insta::assert_snapshot!("help_generate", generate.stdout);
}

#[test]
fn version() {
    let run = Sandbox::new([]).run("--version").exits(0);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(run.stdout, format!("tl-codegen {version}\n"));
}

#[test]
fn arguments_that_need_or_exclude_each_other() {
    let sandbox = Sandbox::new([]);
    let cases = [
        ("--schema a.tl", "--out <DIR>"),
        ("--out a", "--schema <FILE>"),
        ("--runtime crate", "--schema <FILE>"),
        (
            "--schema a.tl --out a --config b",
            "'--schema <FILE>' cannot be used with '--config <FILE>'",
        ),
        (
            "--schema a.tl --out a --runtime 1x",
            "expected a Rust path such as `crate`",
        ),
    ];
    for (arguments, message) in cases {
        sandbox
            .run(&format!("generate {arguments}"))
            .fails_with(message);
    }
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let sandbox = Sandbox::new([("chat.tl", BROKEN)]);
    let generate = "generate --schema chat.tl --out out";
    let is_coloured = |run: Run| run.exits(2).stderr.contains("\u{1b}[");

    assert!(!is_coloured(sandbox.run(generate)));
    let always = format!("{generate} --color always");
    assert!(is_coloured(sandbox.run(&always)));
    let mut forced = sandbox.command(generate);
    assert!(is_coloured(Run::of(forced.env("CLICOLOR_FORCE", "1"))));
    assert!(!is_coloured(Run::of(forced.env("NO_COLOR", "1"))));
    let never = format!("{generate} --color never");
    let mut never = sandbox.command(&never);
    assert!(!is_coloured(Run::of(never.env("CLICOLOR_FORCE", "1"))));
}
