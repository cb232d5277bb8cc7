//! Parts of a schema, and names of modules, as the configuration chooses them.

use crate::sandbox::{Run, Sandbox};

const SCHEMA: &str =
    "a#1 x:int = U; b#2 y:V = U; v#4 text:string = V;\n---functions---\nget#5 = U;";

/// Generates with these lines in the configuration.
fn generate(sandbox: &Sandbox, lines: &str) -> Run {
    generate_of(sandbox, SCHEMA, lines)
}

fn generate_of(sandbox: &Sandbox, schema: &str, lines: &str) -> Run {
    sandbox.write("a.tl", schema);
    let config = format!("[[generate]]\nschema = \"a.tl\"\nout = \"out\"\n{lines}\n");
    sandbox.write("tl-codegen.toml", config);
    sandbox.run("generate")
}

#[test]
fn other_constructors_are_refused_or_kept() {
    let sandbox = Sandbox::new([]);
    let narrow = |narrowed: &str| {
        let lines = format!("include = [\"get\"]\nnarrow = {{ U = {narrowed} }}");
        let run = generate(&sandbox, &lines).exits(0);
        let definitions = sandbox.read("out/definitions.rs");
        (sandbox.read("out/types.rs"), definitions, run.stderr)
    };
    let refused = narrow("[\"a\"]");
    assert!(refused.0.contains("struct A") && !refused.1.contains("\"b y:!\""));
    let others = "\"refused\" }";
    let same = narrow(&format!("{{ constructors = [\"a\"], others = {others}"));
    assert_eq!((same.0, same.1), (refused.0, refused.1));

    let (types, definitions, notes) = narrow("{ constructors = [\"a\"], others = \"kept\" }");
    assert!(
        types.contains("struct A") && !types.contains("struct B"),
        "{types}"
    );
    assert!(definitions.contains("\"b y:!\"") && definitions.contains("\"v text:string\""));
    let enums = sandbox.read("out/enums.rs");
    assert!(enums.contains("Other(rt::Object)"), "{enums}");
    assert!(
        notes.contains("2 others are kept as bytes, or in what is kept"),
        "{notes}"
    );
}

#[test]
fn what_cannot_become_of_other_constructors() {
    let sandbox = Sandbox::new([]);
    for narrowed in ["{ constructors = [\"a\"], others = \"lost\" }", "\"a\""] {
        let run = generate(&sandbox, &format!("narrow = {{ U = {narrowed} }}")).exits(2);
        let expected = "expected a list of constructors, or `constructors` with `others`";
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
    let run = generate(&sandbox, "narrow = { U = [] }").exits(2);
    let expected = "with what is wanted, `U` has no values";
    assert!(run.stderr.contains(expected), "{}", run.stderr);
}

/// The table has to describe what is kept, too.
#[test]
fn what_is_kept_has_to_be_supported() {
    let sandbox = Sandbox::new([]);
    let schema = "a#1 x:int = U; b#2 n:# xs:n*[ int ] = U; c#3 = U;";
    let kept = "narrow = { U = { constructors = [\"a\"], others = \"kept\" } }\n";
    let generate = |lines: &str| generate_of(&sandbox, schema, &format!("{kept}{lines}"));
    let run = generate("").exits(2);
    assert!(run.stderr.contains("a.tl:1:24"), "{}", run.stderr);
    let run = generate("skip_unsupported = true").exits(0);
    assert!(
        run.stderr.contains("left out: a.tl:1:16: b"),
        "{}",
        run.stderr
    );
    let definitions = sandbox.read("out/definitions.rs");
    assert!(definitions.contains("\"c\"") && !definitions.contains("\"b "));

    let run = generate("skip_unsupported = true\ncopy = [\"U\"]").exits(2);
    let expected = "a type of which no constructors are kept as bytes";
    assert!(run.stderr.contains(expected), "{}", run.stderr);
}

#[test]
fn modules_have_the_names_that_are_chosen() {
    let sandbox = Sandbox::new([]);
    let names = "modules = { types = \"constructors\", enums = \"types\" }\nparts = [\"borrowed\"]";
    generate(&sandbox, names).exits(0);
    assert!(sandbox.read("out/constructors.rs").contains("pub struct A"));
    assert!(sandbox.read("out/types.rs").contains("pub enum U"));
    assert!(
        sandbox
            .read("out/borrowed/types.rs")
            .contains("pub enum U<'a>")
    );
    assert!(!sandbox.path("out/enums.rs").exists());
}

#[test]
fn names_that_no_module_can_have() {
    let sandbox = Sandbox::new([]);
    let said = "an identifier of Rust that no other module has";
    for name in ["functions", "borrowed", "match", "r#match", "a b", ""] {
        let run = generate(&sandbox, &format!("modules = {{ types = \"{name}\" }}")).exits(2);
        let message = format!("modules is \"{name}\", and has to be {said}");
        assert!(run.stderr.contains(&message), "{}", run.stderr);
        assert!(!sandbox.path("out").exists(), "{name}");
    }
    let run = generate(&sandbox, "modules = { typs = \"a\" }").exits(2);
    let expected = "expected one of `enums`, `errors`, `functions`, `types`";
    assert!(run.stderr.contains(expected), "{}", run.stderr);
}
