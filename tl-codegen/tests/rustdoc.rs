//! Rustdoc: takes a small schema with errors and documentation, checks every line that comes of them.

use tl_codegen::documentation::{Documentation, Texts};
use tl_codegen::errors::Parameters;
use tl_codegen::layers::{Layers, Source};
use tl_codegen::{ErrorTable, Options, Parts, generate};
use tl_parser::Model;

const SCHEMA: &str = "\
chat.userEmpty#1 = chat.User;
//@description From the schema @id The number @hash Not this
chat.user#2 flags:# id:long hash:long at:flags.0?int by:flags.0?long bot:flags.0?true = chat.User;
only_one#3 user:chat.User = chat.OnlyOne;
---functions---
chat.getUsers#4 id:Vector<long> user:chat.User = Vector<chat.User>;
getOne#5 = chat.OnlyOne;
";

/// What the schema was before: with another `chat.user`, and without `chat.userEmpty` and `only_one`.
const OLDER: &str = "\
chat.user#20 id:long = chat.User;
---functions---
chat.getUsers#4 id:Vector<long> user:chat.User = Vector<chat.User>;
";

const ENTRIES: &str = "\
## chat.User

Who takes part: `chat.userEmpty`, or `chat.user`.

One paragraph, about `chat.User` itself.

See also: `chat.OnlyOne`.

## chat.userEmpty

Nobody, since they are gone.

It has no `id`.

See also: `chat.user`, `unknown`.

## chat.user

An account.

More about `getOne`, and `id`.

- `id`: Its `id`, never `chat.userEmpty`.
- `at`: When it was made by `by`.

## only_one

What there is one of.

## chat.OnlyOne

All that there can be.

It is never more than `only_one`.

## chat.getUsers

Returns many: see `user`, `only_one` and `getOne`.

Even more than `chat.getUsers` says.

- `user`: Where to start.

See also: `getOne`, `chat.User`.
";

const GLOSSARY: &str =
    "- `hash: long`: A proof.\n- `id: Vector<long>`: Which of them.\n- `by: long`: Who made it.\n";

const CATEGORIES: &str = "## All & sundry\n\nAbout it.\n\n- `chat.getUsers`\n";

const ERRORS: &str = r#"{"errors": {"400": {"WAIT_%d": ["chat.getUsers", "getOne"]}}, "descriptions": {"WAIT_%d": "Wait."},
    "both": ["chat.getUsers"]}"#;

/// Doc comments, those of modules too, aliases, and the first line of what they are about.
fn documented(text: &str) -> String {
    let mut shown = String::new();
    let mut is_documented = false;
    for line in text.lines() {
        let start = line.trim_start();
        let is_doc = ["///", "//!", "#[doc"]
            .iter()
            .any(|it| start.starts_with(it));
        if is_doc || is_documented && !start.starts_with("#[") {
            shown.push_str(line);
            shown.push('\n');
        }
        is_documented = is_doc || is_documented && start.starts_with("#[");
    }
    shown
}

fn resolve(text: &str) -> Model {
    let schema = tl_parser::parse(text).into_result().expect("a schema");
    tl_parser::resolve(&schema).expect("all names are known")
}

/// The schema as layer 7, after one that is older.
fn layers() -> Layers {
    let models = [(6, resolve(OLDER)), (7, resolve(SCHEMA))];
    let sources = models.each_ref().map(|(layer, model)| Source {
        schema: "chat",
        layer: Some(*layer),
        model,
    });
    Layers::build(&sources)
}

#[test]
fn all_that_is_known_of_a_name() {
    let documentation = Documentation::parse(&Texts {
        entries: &[ENTRIES],
        glossary: Some(GLOSSARY),
        categories: Some(CATEGORIES),
    });
    let errors = ErrorTable::parse(ERRORS, &Parameters::default());
    let options = Options {
        errors: Some(errors.expect("a table")),
        documentation: Some(documentation.expect("nothing is wrong with it")),
        layers: layers().schema("chat").cloned(),
        pages: Some("https://example.org/".to_owned()),
        parts: Parts::Features,
        ..Options::new("chat.tl")
    };
    let files = generate(&resolve(SCHEMA), &options).expect("all of it has a Rust form");
    let shown = [
        "functions/chat.rs",
        "functions.rs",
        "enums/chat.rs",
        "types/chat.rs",
        "types.rs",
        "borrowed/types/chat.rs",
    ];
    let shown = shown
        .iter()
        .filter_map(|path| Some((path, files.get(*path)?)));
    let shown = shown.map(|(path, text)| format!("==> {path} <==\n{}\n", documented(text)));
    insta::assert_snapshot!(shown.collect::<String>());
}

/// Everything takes a peer: so many links would hide the rest.
#[test]
fn only_some_of_many_references_are_listed() {
    let constructors = ["a", "b"].map(|name| format!("{name} peers:Vector<Peer> = Holder;\n"));
    let functions = (1..=14).map(|number| format!("take{number} peer:Peer = Peer;\n"));
    let schema = format!(
        "peer id:long = Peer;\n{}---functions---\n{}",
        constructors.concat(),
        functions.collect::<String>()
    );
    let files = generate(&resolve(&schema), &Options::new("peers.tl")).expect("it has a Rust form");
    let text = documented(&files["types.rs"]);
    assert!(
        text.contains("/// Part of [`a`](A),\n/// [`b`](B).\n"),
        "{text}"
    );
    for verb in ["Returned", "Taken"] {
        let start = format!("/// {verb} by [`take1`](super::functions::Take1),\n");
        assert!(text.contains(&start), "{text}");
    }
    let end = "/// [`take12`](super::functions::Take12),\n/// and 2 more.\n";
    assert_eq!(text.matches(end).count(), 2, "{text}");
}
