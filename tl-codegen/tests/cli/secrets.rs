//! The file of secret fields: what is generated of it, and what is wrong with one.

use crate::sandbox::{Run, Sandbox};

const SCHEMA: &str = "signIn#1 phone:string code:string = SignIn;\n";
const CONFIG: &str = "[[generate]]\nschema = \"a.tl\"\nout = \"out\"\nsecrets = \"secrets.toml\"\n";

fn generate(secrets: &str) -> (Sandbox, Run) {
    let files = [
        ("a.tl", SCHEMA),
        ("tl-codegen.toml", CONFIG),
        ("secrets.toml", secrets),
    ];
    let sandbox = Sandbox::new(files);
    let run = sandbox.run("generate");
    (sandbox, run)
}

#[test]
fn secret_fields_are_marked() {
    let secrets = "[[secret]]\nfields = [\"*.code\"]\nwhy = \"logs in\"\n\n\
        [[public]]\nfields = [\"signIn.phone\"]\nwhy = \"known to many\"\n";
    let (sandbox, run) = generate(secrets);
    run.exits(0);
    let definitions = sandbox.read("out/definitions.rs");
    assert!(
        definitions.contains("phone:string code:…string"),
        "{definitions}"
    );
    sandbox
        .run("generate --schema a.tl --out out --secrets secrets.toml --check")
        .exits(0);
}

#[test]
fn names_that_the_schema_does_not_know() {
    let secrets = "[[secret]]\nfields = [\"signIn.code\", \"signIn.cod\"]\nwhy = \"logs in\"\n\n\
        [[public]]\nfields = [\"*.hash\"]\nwhy = \"none\"\n";
    let (sandbox, run) = generate(secrets);
    assert_eq!(
        run.exits(2).stderr,
        "\
error: the schema has no field `signIn.cod`
 --> secrets.toml:2:26
  |
2 | fields = [\"signIn.code\", \"signIn.cod\"]
  |                          ^^^^^^^^^^^^

error: the schema has no field `*.hash`
 --> secrets.toml:6:11
  |
6 | fields = [\"*.hash\"]
  |           ^^^^^^^^

error: 2 errors in `secrets.toml`
"
    );
    assert!(!sandbox.path("out").exists());
}

#[test]
fn entries_that_are_none() {
    let cases = [
        (
            "fields = [\"code\"]\nwhy = \"x\"",
            "expected a combinator, or `*`",
        ),
        ("fields = [\"*.code\"]", "missing field `why`"),
        (
            "fields = [\"*.code\"]\nwhy = \" \"",
            "an entry has to say why",
        ),
        ("names = [\"*.code\"]\nwhy = \"x\"", "unknown field `names`"),
    ];
    for (entry, message) in cases {
        let (_, run) = generate(&format!("[[secret]]\n{entry}\n"));
        let run = run.exits(2);
        assert!(run.stderr.contains(message), "{entry}: {}", run.stderr);
        assert!(
            run.stderr.contains("secrets.toml:"),
            "{entry}: {}",
            run.stderr
        );
    }
}
