//! Histories: small ones as a whole, and the real one in part.

use tl_codegen::diff::{Definition, EventKind, Outline, history};

use super::{LAYERS, resolve};

/// The layers that the snapshot tells of. Another one would change what it says.
const TOLD: [u32; 11] = [109, 114, 128, 146, 166, 179, 186, 216, 222, 227, 230];

/// What became of a few definitions in the layers that are told of.
const SHOWN: [&str; 4] = [
    "chatAdminRights",
    "message",
    "payments.canPurchaseStore",
    "updateReadMessages",
];

#[test]
fn comes_changes_and_goes() {
    let texts = [
        "a#1 x:int = A; b#2 = A; old#3 x:long = A; ---functions--- f#8 = A;",
        "a#1 x:long = A; b#2 = A; new#4 x:long = A; ---functions--- f#8 = A;",
        "a#1 x:long = A; b#2 = A; ---functions--- new#4 x:long = A; g#9 = A;",
        "a#1 x:long y:int = A; b#2 = A; ---functions--- f#8 = A; g#9 = A; new#5 x:long = A;",
    ];
    let models = texts.map(resolve);
    let series: Vec<_> = (10..).zip(&models).collect();
    insta::assert_snapshot!("history", history(&series));
}

#[test]
fn no_layers() {
    assert_eq!(history(&[]).to_string(), "");
}

#[test]
fn real_layers() {
    let series = LAYERS.iter().map(|(layer, model)| (*layer, model));
    let told: Vec<_> = series.filter(|(layer, _)| TOLD.contains(layer)).collect();
    let history = history(&told);
    assert_eq!(history.layers, TOLD);
    let shown = history.definitions.iter();
    let shown = shown.filter(|it| SHOWN.contains(&it.name.as_str()));
    let shown: String = shown.map(ToString::to_string).collect();
    insta::assert_snapshot!("history_of_real_layers", shown);
}

#[test]
fn whatever_has_not_gone_is_in_the_last_layer() {
    let series = LAYERS.iter().map(|(layer, model)| (*layer, model));
    let history = history(&series.collect::<Vec<_>>());
    let last_event = |it: &Definition| it.events.last().map(|it| it.kind.clone());
    let here = history.definitions.iter();
    let here = here
        .filter(|it| last_event(it) != Some(EventKind::Went))
        .count();
    let (_, newest) = LAYERS.last().expect("there are layers");
    assert_eq!(here, Outline::of(newest).combinators.len());
}
