//! `layers`: what is in the library is what the schemas say, and agrees with `diff`'s history.

#![cfg(feature = "layers")]

mod schemas;

use std::collections::BTreeMap;

use schemas::{resolve, schemas};
use tl_codegen::diff::{EventKind, Outline, history};
use tl_codegen::layers::{BlobError, Found, Layers, Seen, Source};
use tl_parser::{Model, Section};

/// Three layers of a schema.
const SERIES: [(u32, &str); 3] = [
    (
        10,
        "user#1 id:int = User; a.gone#2 = User; ---functions--- a.getUser#3 = User;",
    ),
    (
        20,
        "user#4 id:long = User; c#5 = User; ---functions--- a.getUser#3 = User;",
    ),
    (
        30,
        "user#4 id:long = User; a.gone#2 = User; ---functions--- a.getUser#3 = User;",
    ),
];

fn small() -> Layers {
    let models = SERIES.map(|(layer, text)| (layer, resolve(text)));
    let sources = models.iter().rev().map(|(layer, model)| Source {
        schema: "small",
        layer: Some(*layer),
        model,
    });
    Layers::build(&sources.collect::<Vec<_>>())
}

/// The schemas of this repository: all layers of `api` by number, and `mtproto` without one.
fn known() -> (BTreeMap<u32, Model>, Model) {
    let (mut layers, mut mtproto) = (BTreeMap::new(), None);
    for (name, text) in schemas() {
        let model = resolve(&text);
        match model.layer {
            Some(layer) => drop(layers.insert(layer, model)),
            None if name == "mtproto.tl" => mtproto = Some(model),
            None => {}
        }
    }
    (layers, mtproto.expect("there is a schema of MTProto"))
}

#[test]
fn found_is_told_since_when_and_until_when() {
    let layers = small();
    let told = |found: Vec<Found<'_>>| {
        let lines = found.iter().map(ToString::to_string);
        lines.collect::<Vec<_>>()
    };
    assert_eq!(
        told(layers.by_name("user")),
        [
            "constructor `user` of `small` in layers 20 to 30 (changed after 10; 30 is the newest known)",
            "constructor `user` of `small` in layer 10 (10 is the oldest known; changed in 20)",
        ]
    );
    assert_eq!(
        told(layers.by_id(2)),
        ["constructor `a.gone` of `small` in layers 10 and 30 (the oldest and the newest known)"]
    );
    assert_eq!(
        told(layers.by_id(5)),
        ["constructor `c` of `small` in layer 20 (new after 10; gone in 30)"]
    );
    assert_eq!(layers.by_id(6), []);
}

#[test]
fn names_that_may_be_meant() {
    let layers = small();
    for (name, similar) in [
        ("GetUser", &["a.getUser"][..]),
        ("a.getuser", &["a.getUser"]),
        ("b.getUser", &["a.getUser"]),
        ("USER", &["User", "user"]),
        ("usre", &["User", "user"]),
        ("getusre", &["a.getUser"]),
        ("nothing", &[]),
    ] {
        assert_eq!(layers.similar(name), similar, "{name}");
    }
}

#[test]
fn a_blob_says_the_same_as_the_layers() {
    let layers = small();
    let blob = layers.to_blob();
    assert_eq!(Layers::from_blob(&blob), Ok(layers));
    assert_eq!(Layers::from_blob(b"PK"), Err(BlobError::Foreign));
    for length in 0..blob.len() {
        assert!(Layers::from_blob(&blob[..length]).is_err(), "{length}");
    }
}

#[test]
fn the_library_has_what_the_schemas_say() {
    let (api, mtproto) = known();
    let source = |schema, layer, model| Source {
        schema,
        layer,
        model,
    };
    let sources = api
        .iter()
        .map(|(&layer, it)| source("api", Some(layer), it));
    let sources = sources.chain([source("mtproto", None, &mtproto)]);
    let built = Layers::build(&sources.collect::<Vec<_>>());
    assert!(
        built == *Layers::embedded(),
        "known.blob is stale: run `tl-codegen generate`"
    );
}

#[test]
fn the_newest_schemas_are_whole() {
    let (api, mtproto) = known();
    let (_, api) = api.last_key_value().expect("there are layers");
    for (name, model) in [("api", api), ("mtproto", &mtproto)] {
        let schema = Layers::embedded().schema(name).expect("it is known");
        let newest = resolve(&schema.newest());
        assert_eq!(Outline::of(&newest), Outline::of(model), "{name}");
    }
}

#[test]
fn what_was_seen_is_told_in_a_line() {
    let layers = small();
    let schema = layers.schema("small").expect("it is known");
    let told = |name| {
        let seen = schema.seen(Section::Types, name);
        seen.expect("it is known").to_string()
    };
    assert_eq!(told("user"), "Changed in layer 20.");
    assert_eq!(told("c"), "First seen in layer 20.");
    assert_eq!(told("a.gone"), "");
    assert_eq!(schema.seen(Section::Functions, "user"), None);
}

/// A name that another one took the place of is one definition for `diff`, and two for us.
const RENAMED: [&str; 1] = ["payments.canPurchaseStore"];

#[test]
fn what_was_seen_is_what_histories_tell() {
    let (api, _) = known();
    let series: Vec<_> = api.iter().map(|(&layer, model)| (layer, model)).collect();
    let schema = Layers::embedded().schema("api").expect("it is known");
    for definition in history(&series).definitions {
        let came = definition
            .events
            .first()
            .filter(|it| it.kind == EventKind::Came);
        let changes = definition.events.iter();
        let changes = changes.filter(|it| matches!(it.kind, EventKind::Changed(_)));
        let told = Seen {
            first: came.map(|event| event.layer),
            changed: changes.map(|event| event.layer).collect(),
        };
        let seen = schema.seen(definition.section, &definition.name);
        let is_renamed = RENAMED.contains(&definition.name.as_str());
        assert_eq!(seen != Some(told), is_renamed, "{definition}");
    }
}
