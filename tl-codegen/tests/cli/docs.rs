//! Documentation: where it is read from, and what is said of texts that are none.

use crate::sandbox::{Sandbox, USER};

const CONFIG: &str = "[[generate]]\nschema = \"user.tl\"\nout = \"out\"\ndocs = \"words/api\"\n\
                      documented_layer = 2\nlayers = \"layers\"\n";

const WORDS: &str = "## User\n\nWhoever takes part.\n\n## user\n\nAn account in use.\n\n\
                     See also: `chat`.\n\n## old\n\nGone, last seen in layer 1: gave what there was.\n";

const LAYER: &str = "// LAYER 1\nchat id:int = Chat;\n---functions---\nold = Chat;\n";

#[test]
fn the_configuration_says_what_there_is_to_lint() {
    let schema = format!("// LAYER 3\n{USER}");
    let sandbox = Sandbox::new([
        ("tl-codegen.toml", CONFIG),
        ("user.tl", &schema),
        ("layers/1.tl", LAYER),
        ("layers/notes.txt", "no schema"),
        ("words/api/a.md", WORDS),
        (
            "words/glossary.md",
            "- `id: long`: A number that no two share.\n",
        ),
    ]);
    let run = sandbox.run("lint --allow id-mismatch").exits(0);
    assert!(run.stdout.starts_with("note[docs-awaited]: "), "{run:#?}");
    assert!(
        run.stdout.contains("\n  user.tl:2:1: user.name: "),
        "{run:#?}"
    );
    assert!(run.stdout.ends_with("\n1 note\n"), "{run:#?}");

    sandbox.write(
        "words/api/categories.md",
        b"## None\n\nThere is none.\n\n- `get`\n",
    );
    let run = sandbox.run("lint --allow id-mismatch").exits(1);
    assert!(
        run.stdout.contains("words/api/categories.md:5:4: get: "),
        "{run:#?}"
    );
}

#[test]
fn texts_that_are_none_are_told_of_file_by_file() {
    let sandbox = Sandbox::new([
        ("user.tl", USER),
        ("words/api/a.md", "## user\n\n> quoted\n"),
        ("words/api/b.md", "## user\n\nno sentence\n"),
    ]);
    for command in [
        "lint user.tl --docs words/api",
        "generate --schema user.tl --out out --docs words/api",
    ] {
        let run = sandbox.run(command).exits(2);
        for part in [
            "\nerror: a line that means nothing here\n --> words/api/a.md:3:1\n",
            "\nerror: 2 errors in `words/api/a.md`\n",
            "\nerror: a text that does not end as a sentence\n --> words/api/b.md:3:1\n",
        ] {
            assert!(run.stderr.contains(part), "{}", run.stderr);
        }
    }
    let run = sandbox.run("lint user.tl --docs words");
    run.fails_with("there is no documentation in `words`");
    let run = sandbox.run("lint user.tl --docs nowhere");
    run.fails_with("cannot list `nowhere`");
}
