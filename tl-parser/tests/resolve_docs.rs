//! Documentation comments and texts of declarations.

mod common;

use common::{combinator, model};

const SCHEMA: &str = "\
//@class Shape @description Something with an area
//-and a border

//@description A circle. See @someone @radius How
//-far it reaches @param_description Said of it
//@colour Its colour
circle radius:int description:string colour:int = Shape;

//@description Lost: a plain comment follows
// plain

square = Shape; // @description Not this one
//-nor this
---functions---
//@description Finds @limit How many
find // why
  limit:int /* not
  this */ = Vector<Shape> ;
new limit:int = Shape;
";

#[test]
fn documentation_is_found() {
    let model = model(SCHEMA);
    let circle = &combinator(&model, "circle").docs;
    assert_eq!(
        circle.description.as_deref(),
        Some("A circle. See @someone")
    );
    let expected = [
        ("radius", "How far it reaches"),
        ("description", "Said of it"),
        ("colour", "Its colour"),
    ];
    let expected = expected.map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!(circle.fields, expected);
    let shape = &model.types[0].docs;
    assert_eq!(
        shape.description.as_deref(),
        Some("Something with an area and a border")
    );
    let find = &combinator(&model, "find").docs;
    assert_eq!(find.description.as_deref(), Some("Finds"));
    assert_eq!(find.fields, [("limit".to_owned(), "How many".to_owned())]);
}

#[test]
fn documentation_is_not_invented() {
    let model = model(SCHEMA);
    for name in ["square", "new"] {
        let docs = &combinator(&model, name).docs;
        assert_eq!(
            (docs.description.as_deref(), docs.fields.len()),
            (None, 0),
            "{name}"
        );
    }
}

#[test]
fn a_field_called_description_has_its_own() {
    for tag in ["@param description", "@param_description"] {
        let model = model(&format!(
            "//@description A file {tag} Its text\nfile description:string = File;"
        ));
        let docs = &combinator(&model, "file").docs;
        assert_eq!(docs.description.as_deref(), Some("A file"), "{tag}");
        let expected = ("description".to_owned(), "Its text".to_owned());
        assert_eq!(docs.fields, [expected], "{tag}");
    }
}

#[test]
fn texts_are_on_one_line() {
    let model = model(SCHEMA);
    let find = combinator(&model, "find");
    assert_eq!(model.declaration(find), "find limit:int = Vector<Shape>");
    assert_eq!(find.name_span.text(SCHEMA), "find");
    assert!(find.span.text(SCHEMA).ends_with("Vector<Shape> ;"));
}

#[test]
fn line_ends_do_not_matter() {
    let windows = SCHEMA.replace('\n', "\r\n");
    let (unix, windows) = (model(SCHEMA), model(&windows));
    for (left, right) in unix.combinators.iter().zip(&windows.combinators) {
        assert_eq!(left.docs.description, right.docs.description);
        assert_eq!(left.docs.fields, right.docs.fields);
        assert_eq!(unix.declaration(left), windows.declaration(right));
    }
}

const PLAIN: &str = "\
// All rights reserved.

// LAYER 7
first = A; // of the first
second = A;
// Says what it is,
// over two lines. @param x How far
///@y How high
// - and no more
third x:int y:int = A;

// A section.

/////////////
/// Heading
/////////////
fourth = A;
//old x:int = A;
fifth = A;
// @description Named @param z Nobody
sixth param:int = A;
/* A block. */
seventh = A;
// @param param Itself
eighth param:int = A;
// Of the parts.

//@class A @description Many
ninth = A;
";

#[test]
fn plain_comments_document_what_is_directly_below() {
    let model = model(PLAIN);
    let third = &combinator(&model, "third").docs;
    let description = "Says what it is, over two lines.";
    assert_eq!(third.description.as_deref(), Some(description));
    let expected = [("x", "How far"), ("y", "How high - and no more")];
    let expected = expected.map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!(third.fields, expected);
    for name in ["first", "second", "fourth", "fifth", "seventh", "ninth"] {
        let docs = &combinator(&model, name).docs;
        assert_eq!(
            (docs.description.as_deref(), docs.fields.len()),
            (None, 0),
            "{name}"
        );
    }
    assert_eq!(model.types[0].docs.description.as_deref(), Some("Many"));
}

#[test]
fn a_field_called_param_is_a_field() {
    let model = model(PLAIN);
    let sixth = &combinator(&model, "sixth").docs;
    assert_eq!(sixth.fields, [("param".to_owned(), "z Nobody".to_owned())]);
    let eighth = &combinator(&model, "eighth").docs;
    assert_eq!(
        eighth.fields,
        [("param".to_owned(), "param Itself".to_owned())]
    );
}
