//! Schemas of 50 MB: a clear answer, in a time that does not depend on what is in them.

use crate::sandbox::{Run, Sandbox, USER};

const LENGTH: usize = 50_000_000;

fn generate(content: &str) -> Run {
    let sandbox = Sandbox::new([("schema.tl", content)]);
    sandbox.run("generate --schema schema.tl --out out --color never")
}

#[test]
fn a_comment() {
    generate(&format!("/*{}*/\n{USER}", "*".repeat(LENGTH))).exits(0);
}

#[test]
fn a_comment_without_an_end() {
    let run = generate(&format!("{USER}/*{}", "/*\t".repeat(LENGTH / 3)));
    let run = run.fails_with("error: comment without an end\n--> schema.tl:2:1\n");
    assert!(run.stderr.len() < 1000, "{}", run.stderr.len());
}

#[test]
fn a_name() {
    let run = generate(&format!("a x:A{} = A;", "a".repeat(LENGTH)));
    let run = run.fails_with("error: unknown type `Aaaa");
    assert!(run.stderr.contains("--> schema.tl:1:5\n"));
    assert!(run.stderr.len() < 10_000, "{}", run.stderr.len());
}

#[test]
fn errors_without_end() {
    let run = generate(&";".repeat(LENGTH));
    run.fails_with("error: 10000 errors in `schema.tl`; the first 100 are shown\n");
}

#[test]
fn brackets_without_end() {
    // Every bracket is a token, which takes its time where nothing is optimised.
    let run = generate(&format!("a x:{}", "(".repeat(LENGTH / 10)));
    run.fails_with("error: nested more than 64 levels deep\n--> schema.tl:1:69\n");
}

#[test]
fn declarations_with_an_error_in_the_last_one() {
    let declarations: String = (1..20_000)
        .map(|number| format!("constructor{number}#{number:x} id:int = Type{number};\n"))
        .collect();
    let run = generate(&format!("{declarations}last x:Tpye10000 = Last;"));
    let run = run.fails_with("--> schema.tl:20000:8\n");
    assert!(run.stderr.contains("did you mean `Type10000`?"), "{run:#?}");
}

#[test]
fn places_too_far_apart_to_be_shown_at_once() {
    let gap = "/* ... */\n".repeat(10_000);
    let run = generate(&format!("user = User;\n{gap}user = User;\n"));
    let explanation = "\
error: constructor `user` is declared twice
     --> schema.tl:10002:1
      |
10002 | user = User;
      | ^^^^ declared again here
      |
     ::: schema.tl:1:1
      |
    1 | user = User;
      | ---- first declared here
      |
      = help: remove one of the two, or rename it

error: 1 error in `schema.tl`
";
    assert_eq!(run.exits(2).stderr, explanation);
}
