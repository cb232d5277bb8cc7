//! Documentation at the edges: comments next to other items and files, and tags that name no field.

mod common;

use common::{combinator, model};
use tl_parser::{Parts, resolve};

fn description(source: &str, name: &str) -> Option<String> {
    combinator(&model(source), name).docs.description.clone()
}

#[test]
fn an_item_ends_where_the_next_comment_starts() {
    let source = "a = A;//@description Of b\nb = A;";
    assert_eq!(description(source, "b").as_deref(), Some("Of b"));
    assert_eq!(description(source, "a"), None);
}

/// A file that starts with a declaration has no documentation for it in the file before.
#[test]
fn documentation_stays_in_its_file() {
    let parts = Parts::new(["a = A;\n//@description Of nothing\n", "b = A;"]);
    let schema = parts.parse(None).into_result().expect("no syntax errors");
    let model = resolve(&schema).expect("all names are known");
    assert_eq!(combinator(&model, "b").docs.description, None);
}

#[test]
fn a_class_is_documented_once_and_in_words() {
    let source = "//@class A @description First\na = A;\n//@class A @description Second\nb = A;\n\
                  //@class B\nc = B;";
    let model = model(source);
    let description = |ty: usize| model.types[ty].docs.description.as_deref();
    assert_eq!([description(0), description(1)], [Some("First"), None]);
}

#[test]
fn the_name_of_no_field_may_be_a_tag() {
    let source = "// @param _ Nobody\na _:int = A;";
    assert_eq!(combinator(&model(source), "a").docs.fields, []);
}

/// A tag that names no field is pointed at; a person is none.
#[test]
fn unknown_tags_have_a_place() {
    let source = "//@description @colour @x_1 @BotFather @no-name @param size Big\n// @ @9\na = A;";
    let model = model(source);
    let docs = &combinator(&model, "a").docs;
    let tags = docs.unknown_tags.iter();
    let tags: Vec<_> = tags
        .map(|(tag, span)| (tag.as_str(), span.text(source), span.start()))
        .collect();
    let at = |tag: &str| source.find(tag).expect("it stands there");
    let expected = ["colour", "x_1", "size"];
    let places = [at("@colour"), at("@x_1"), at("size")];
    let texts = ["@colour", "@x_1", "size"];
    let expected: Vec<_> = (0..3)
        .map(|it| (expected[it], texts[it], places[it]))
        .collect();
    assert_eq!(tags, expected);
}

/// A class goes on in the lines after it, until another tag starts.
#[test]
fn lines_go_on_where_the_line_before_stopped() {
    let source = "//@class A @description Of the type\n//-@class too\n//@description Of a\na = A;";
    let model = model(source);
    let of_type = model.types[0].docs.description.as_deref();
    assert_eq!(of_type, Some("Of the type @class too"));
    assert_eq!(description(source, "a").as_deref(), Some("Of a"));
}
