//! What is known and explained: on the command line, in a list, and in the configuration.

use crate::sandbox::Sandbox;

const OLD: &str = "user#00000001 id:int name:int = User;\n";
const NEW: &str = "user#00000001 id:long name:long = User;\n";

fn sandbox() -> Sandbox {
    Sandbox::new([("old.tl", OLD), ("new.tl", NEW)])
}

#[test]
fn changes_that_are_allowed_do_not_fail() {
    let sandbox = sandbox();
    let diff = "diff old.tl new.tl";
    sandbox.run(diff).exits(1);
    let one = format!("{diff} --allow field-retyped:user.id");
    let run = sandbox.run(&one).exits(1);
    assert!(run.stdout.contains("user.name: "), "{run:#?}");
    assert!(!run.stdout.contains("user.id: "), "{run:#?}");
    let run = sandbox
        .run(&format!("{one} --allow field-retyped:user.name"))
        .exits(0);
    // What the version has to be does not become less by it.
    let last =
        "2 changes: 2 wire, 0 source, 0 compatible; suggested version bump: major; 2 allowed\n";
    assert_eq!(run.stdout, last);
    sandbox
        .run(&format!("{diff} --allow field-retyped"))
        .exits(0);
    let run = sandbox.run(&format!("{diff} --allow no-rule"));
    run.fails_with("`no-rule` is no rule");
}

#[test]
fn a_list_of_changes() {
    let sandbox = sandbox();
    let list = "field-retyped user.id    # not in use\nfield-retyped user.name  # was no name\n";
    sandbox.write("diff.allow", format!("{list}type-removed User  # why\n"));
    let diff = "diff old.tl new.tl --allow-file diff.allow";
    let run = sandbox.run(diff).exits(0);
    assert_eq!(run.stderr, "allowed without need: type-removed User\n");
    sandbox.write("diff.allow", "unused-flags user.id  # of lint\n");
    sandbox.run(diff).fails_with(" --> diff.allow:1:1\n");
}

const ONE: &str = "[[generate]]\nschema = \"new.tl\"\nout = \"out\"\n";

#[test]
fn the_configuration_says_what_counts() {
    let sandbox = sandbox();
    let diff = |section: &str, code| {
        sandbox.write("tl-codegen.toml", format!("{ONE}[diff]\n{section}\n"));
        sandbox.run("diff old.tl new.tl").exits(code);
    };
    diff("", 1);
    diff("deny = \"none\"", 0);
    diff("allow = [\"field-retyped\"]", 0);
    diff("allow = [\"field-retyped:user.id\"]", 1);
    sandbox.write(
        "list",
        "field-retyped user.id # why\nfield-retyped user.name # why\n",
    );
    diff("allow_file = \"list\"", 0);
    // The command line counts more.
    sandbox.run("diff old.tl new.tl --deny any").exits(0);
    sandbox.write("tl-codegen.toml", format!("{ONE}[diff]\ndeny = \"none\"\n"));
    sandbox.run("diff old.tl new.tl --deny any").exits(1);

    let lint = |section: &str, code| {
        sandbox.write("new.tl", "user id:Missing = User;\n");
        sandbox.write("tl-codegen.toml", format!("{ONE}[lint]\n{section}\n"));
        sandbox.run("lint --allow unclear-id").exits(code);
    };
    lint("", 0);
    lint("deny = [\"excerpt\"]", 1);
    lint("deny = [\"excerpt\"]\nallow = [\"excerpt\"]", 0);
}

#[test]
fn an_unknown_rule_in_the_configuration() {
    let sandbox = sandbox();
    for (section, place) in [
        ("[lint]\nallow = [\"excerpt\", \"no-rule\"]", "5:9"),
        ("[lint]\ndeny = [\"no-rule\"]", "5:8"),
        ("[diff]\nallow = [\"no-rule:user\"]", "5:9"),
    ] {
        sandbox.write("tl-codegen.toml", format!("{ONE}{section}\n"));
        let run = sandbox.run("diff old.tl new.tl").exits(2);
        let message = format!("error: `no-rule` is no rule\n --> tl-codegen.toml:{place}\n");
        assert!(
            run.stderr.starts_with(&message),
            "{message}: {}",
            run.stderr
        );
    }
}

/// Every finding can be named in a list, whatever its subject is called.
#[test]
fn subjects_are_one_word() {
    let sandbox = Sandbox::new([
        ("user.tl", "user#d23c81a3 id:int = User;\n"),
        (
            "words/api/a.md",
            "## User\n\nWhoever takes part.\n\n## user\n\nAn account in use.\n",
        ),
        (
            "words/glossary.md",
            "- `flags: #`: Which fields there are.\n- `id: int`: A number.\n- `date: int`: A time.\n",
        ),
        (
            "list",
            "docs-unused flags:#   # for later\ndocs-unused date:int  #for later\n",
        ),
    ]);
    let lint = "lint user.tl --docs words/api --allow id-mismatch";
    let run = sandbox.run(lint).exits(1);
    assert!(run.stdout.ends_with("\n2 warnings\n"), "{run:#?}");
    let run = sandbox.run(&format!("{lint} --allow-file list")).exits(0);
    assert_eq!(run.stdout, "nothing found\n");

    sandbox.write("old.tl", OLD);
    sandbox.write("new.tl", format!("{OLD}New User;\n"));
    sandbox.write("list", "declaration-added New_User  # to try it\n");
    let run = sandbox.run("diff old.tl new.tl --deny any --allow-file list");
    assert_eq!(run.exits(0).stderr, "");

    let table = |name| format!(r#"{{"errors": {{"400": {{"{name}": []}}}}}}"#);
    sandbox.write("old.json", table("OLD"));
    sandbox.write("new.json", table("No such thing"));
    sandbox.write(
        "list",
        "error-named No_such_thing  # so it is\nerror-unnamed OLD  # why\n",
    );
    let run = sandbox.run("diff --errors old.json new.json --deny any --allow-file list");
    assert_eq!(run.exits(0).stderr, "");
}

/// One list serves all comparisons: only what this one looks for can be missed.
#[test]
fn a_list_of_changes_for_every_comparison() {
    let sandbox = sandbox();
    let table = r#"{"errors": {}}"#;
    sandbox.write("errors.json", table);
    let list = "error-named FOO            # of --errors\n\
                rust-item-removed chat     # of --rust\n\
                type-added Chat            # of schemas, and breaks nothing\n\
                constructor-added chat     # of schemas, and breaks source\n";
    sandbox.write("list", list);
    for (arguments, rules) in [
        (
            "old.tl old.tl",
            &["type-added Chat", "constructor-added chat"][..],
        ),
        (
            "old.tl old.tl --rust",
            &["rust-item-removed chat", "type-added Chat"],
        ),
        ("errors.json errors.json --errors", &["error-named FOO"]),
    ] {
        let run = sandbox.run(&format!("diff {arguments} --allow-file list"));
        let expected = rules
            .iter()
            .map(|it| format!("allowed without need: {it}\n"));
        assert_eq!(
            run.exits(0).stderr,
            expected.collect::<String>(),
            "{arguments}"
        );
    }
}
