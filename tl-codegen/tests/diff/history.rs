//! Histories: small ones as a whole, and the real one in part.

use tl_codegen::diff::{Definition, EventKind, Outline, history};

use super::{LAYERS, resolve};

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
    let series: Vec<_> = LAYERS
        .iter()
        .map(|(layer, model)| (*layer, model))
        .collect();
    let history = history(&series);
    assert_eq!(history.layers.len(), 11);
    let shown = [
        "chatAdminRights",
        "message",
        "payments.canPurchaseStore",
        "updateReadMessages",
    ];
    let shown: String = (history.definitions.iter())
        .filter(|it| shown.contains(&it.name.as_str()))
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!("history_of_real_layers", shown);
    // Whatever has not gone is in the last layer.
    let last_event = |it: &Definition| it.events.last().map(|it| it.kind.clone());
    let here = history.definitions.iter();
    let here = here
        .filter(|it| last_event(it) != Some(EventKind::Went))
        .count();
    let (_, newest) = LAYERS.last().expect("there are layers");
    assert_eq!(here, Outline::of(newest).combinators.len());
}
