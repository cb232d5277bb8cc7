//! Secrets: what the data of this repository says of its schemas, and what is generated of it.

#![cfg(feature = "cli")]

use std::path::Path;
use std::{fs, iter};

use serde::Deserialize;
use tl_codegen::secrets::FieldName;
use tl_codegen::{GenerateError, Options, Parts, generate};
use tl_parser::model::{Builtin, Combinator, Field, Model, TypeRef};

/// A field whose name has one of these is asked about: it is a secret, or the data says why it is none.
const WORDS: [&str; 17] = [
    "auth",
    "certificate",
    "code",
    "credential",
    "credentials",
    "encrypted",
    "encryption",
    "hint",
    "key",
    "nonce",
    "password",
    "private",
    "proof",
    "receipt",
    "salt",
    "secret",
    "token",
];

#[derive(Deserialize)]
struct Data {
    secret: Vec<Entry>,
    public: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    fields: Vec<FieldName>,
}

fn names(entries: &[Entry]) -> Vec<&FieldName> {
    entries.iter().flat_map(|entry| &entry.fields).collect()
}

fn model(text: &str) -> Model {
    let schema = tl_parser::parse(text)
        .into_result()
        .expect("no syntax errors");
    tl_parser::resolve(&schema).expect("all names are known")
}

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(path)).expect("a file of the repository")
}

/// Whether it holds text, bytes or JSON. Most longs are ids.
fn holds_text(model: &Model, field: &Field) -> bool {
    let mut holds = false;
    field.ty.walk(&mut |ty| {
        holds |= match ty {
            TypeRef::Builtin { builtin, .. } => {
                !matches!(builtin, Builtin::Int | Builtin::Long | Builtin::Double)
            }
            TypeRef::Boxed { ty, .. } => model.ty(*ty).name.as_str() == "DataJSON",
            _ => false,
        };
    });
    holds
}

fn sounds_secret(field: &Field) -> bool {
    let mut words = field.name.iter().flat_map(|name| name.split('_'));
    words.any(|word| {
        let word = word.to_lowercase();
        WORDS.contains(&word.as_str()) || WORDS.contains(&word.trim_end_matches('s'))
    })
}

fn fields(model: &Model) -> impl Iterator<Item = (&Combinator, &Field)> {
    let combinators = model.combinators.iter();
    combinators.flat_map(|it| iter::repeat(it).zip(&it.fields))
}

#[test]
fn what_sounds_secret_has_an_answer() {
    for name in ["api", "mtproto"] {
        let model = model(&read(&format!("schema/{name}.tl")));
        let data: Data =
            toml::from_str(&read(&format!("schema/secrets/{name}.toml"))).expect("the data");
        let (secret, public) = (names(&data.secret), names(&data.public));
        let mut unanswered = Vec::new();
        for (combinator, field) in fields(&model) {
            let has = |names: &[&FieldName]| names.iter().any(|it| it.is_of(combinator, field));
            let text = || {
                format!(
                    "{}.{}",
                    combinator.name,
                    field.name.as_deref().unwrap_or("_")
                )
            };
            match (has(&secret), has(&public)) {
                (true, true) => panic!("{} is both", text()),
                (false, false) if sounds_secret(field) && holds_text(&model, field) => {
                    unanswered.push(text());
                }
                _ => {}
            }
        }
        assert_eq!(unanswered, [""; 0], "{name}: secret or public?");
    }
}

const SCHEMA: &str = "\
signIn#1 phone:string code:string = SignIn;
settings#2 flags:# token:flags.0?string sandbox:flags.0?Bool type:flags.1?bytes tag:flags.1?SignIn = Settings;
plain#3 flags:# a:flags.0?int b:flags.0?int = Plain;
";

fn generated(names: &[&str]) -> Result<tl_codegen::Files, String> {
    let names = names
        .iter()
        .map(|name| name.parse::<FieldName>().expect("a name"));
    let options = Options {
        secrets: names.collect(),
        parts: Parts::Features,
        ..Options::new("secrets.tl")
    };
    generate(&model(SCHEMA), &options).map_err(|error| match error {
        GenerateError::Option(error) => error.to_string(),
        other => panic!("{other}"),
    })
}

#[test]
fn secrets_are_marked_in_the_table_of_definitions() {
    let files = generated(&["signIn.code", "*.token", "settings.type"]).expect("known fields");
    let definitions = &files["definitions.rs"];
    assert!(
        definitions.contains("signIn phone:string code:…string"),
        "{definitions}"
    );
    assert!(definitions.contains("token:flags.0?…string sandbox:flags.0?Bool type:flags.1?…bytes"));
    assert_eq!(definitions.matches('…').count(), 3);
}

/// They have no encoding that a table could tell of.
#[test]
fn groups_of_fields_with_a_secret_have_a_debug_of_their_own() {
    let files = generated(&["*.token", "settings.type"]).expect("known fields");
    for file in ["types.rs", "borrowed/types.rs"] {
        let types = &files[file];
        assert!(
            types.contains(".field(\"token\", &rt::Secret(&self.token))"),
            "{types}"
        );
        assert!(
            types.contains(".field(\"type\", &rt::Secret(&self.r#type))"),
            "{types}"
        );
        assert!(
            types.contains(".field(\"sandbox\", &self.sandbox)"),
            "{types}"
        );
    }
    assert_eq!(
        files["types.rs"]
            .matches("derive(Clone, Debug, PartialEq")
            .count(),
        1
    );
    let without = generated(&[]).expect("no options");
    assert!(!without["types.rs"].contains("rt::Secret"));
}

#[test]
fn a_field_that_is_not_there_is_refused() {
    // Words of flags are not shown anyway.
    for name in ["signIn.cod", "signin.code", "*.secret", "settings.flags"] {
        let message = format!("secrets is {name:?}, and has to be a field of the schema");
        assert_eq!(generated(&[name]), Err(message));
    }
    for name in ["code", ".code", "signIn.", ""] {
        assert!(name.parse::<FieldName>().is_err(), "{name}");
    }
}
