//! The look-up of names by ids: every constructor and function is found, and nothing else.

use fastrand::Rng;
use tl_parser::Model;
use tl_tests::schema;
use tl_types::{mtproto, names};

type NameOf = fn(u32) -> Option<&'static str>;

/// Checks every combinator of a model, the built-in ones too; gives how many there are.
fn check(model: &Model, name_of: NameOf) -> usize {
    for combinator in &model.combinators {
        assert_eq!(name_of(combinator.id), Some(combinator.name.as_str()));
    }
    model.combinators.len()
}

#[test]
fn every_id_has_its_name() {
    let api = check(&schema::model("schema/api.tl"), names::name_of);
    let mtproto = check(&schema::model("schema/mtproto.tl"), mtproto::names::name_of);
    println!("{api} names of the API, {mtproto} of MTProto");
    assert!(api >= 2554, "{api}");
    assert!(mtproto >= 61, "{mtproto}");
}

#[test]
fn unknown_ids_have_none() {
    let model = schema::model("schema/api.tl");
    let is_known = |id: u32| model.combinators.iter().any(|each| each.id == id);
    let mut rng = Rng::with_seed(1);
    let edges = model
        .combinators
        .iter()
        .flat_map(|each| [each.id.wrapping_sub(1), each.id.wrapping_add(1)]);
    let ids = edges
        .chain((0..1000).map(|_| rng.u32(..)))
        .chain([0, 1, u32::MAX]);
    for id in ids.filter(|&id| !is_known(id)) {
        assert_eq!(names::name_of(id), None, "{id:08x}");
    }
}
