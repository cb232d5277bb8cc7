//! Parts of schemas: what is said of names that nothing declares, and that it is no failure.

use crate::sandbox::Sandbox;

const PART: &str = "user#bb71d21b photo:%Photo to:Vector<Peer> = User;\n";

#[test]
fn json_takes_what_it_gives() {
    let sandbox = Sandbox::new([("part.tl", PART)]);
    let run = sandbox.run("json part.tl -o part.json").exits(0);
    let note =
        "note: `part.tl` does not declare `Photo`, `Peer`; `--with FILE` names a file that does\n";
    assert_eq!(run.stderr, note);
    let back = sandbox.run("json --from-json part.json").exits(0).stdout;
    assert_eq!(back, PART);
}

#[test]
fn diff_compares_unknown_names() {
    let sandbox = Sandbox::new([
        ("old.tl", PART),
        ("new.tl", &PART.replace("Vector<Peer>", "Vector<Chat>")),
    ]);
    let run = sandbox.run("diff old.tl new.tl").exits(1);
    assert!(run.stdout.contains("user.to: "), "{run:#?}");
    assert_eq!(
        run.stderr,
        "note: `old.tl` does not declare `Photo`, `Peer`; `--with-old FILE` names a file that does\n\
         note: `new.tl` does not declare `Photo`, `Chat`; `--with-new FILE` names a file that does\n"
    );
    let run = sandbox.run("diff old.tl old.tl").exits(0);
    assert!(run.stdout.starts_with("no changes"), "{run:#?}");
}

#[test]
fn lint_says_it_once() {
    let fields: String = (0..12)
        .map(|number| format!(" f{number}:Type{number}Of"))
        .collect();
    let sandbox = Sandbox::new([("part.tl", &format!("user{fields} = User;\n"))]);
    let run = sandbox.run("lint part.tl").exits(0);
    assert_eq!(run.stdout.matches("part.tl:").count(), 1, "{run:#?}");
    assert!(run.stdout.contains("`Type9Of` and 2 more\n"), "{run:#?}");
    assert!(run.stdout.ends_with("\n1 note\n"), "{run:#?}");
}

#[test]
fn generate_asks_for_every_name() {
    let sandbox = Sandbox::new([("part.tl", PART)]);
    let run = sandbox.run("generate --schema part.tl --out out");
    run.fails_with("error: 2 errors in `part.tl`");
}

#[test]
fn other_mistakes_stay_failures() {
    let sandbox = Sandbox::new([("part.tl", "a x:Missing y:flags.0?int = A;\n")]);
    sandbox
        .run("json part.tl")
        .fails_with("unknown field `flags`");
    sandbox
        .run("diff part.tl part.tl")
        .fails_with("unknown field `flags`");
}
