//! `json`: small schemas and the published ones there and back, and what is wrong with JSON.

mod schemas;

use insta::assert_snapshot;
use proptest::prelude::*;
use tl_codegen::fmt::format;
use tl_codegen::json::{from_json, to_json};
use tl_parser::syntax::Item;
use tl_parser::{Model, Section};

use schemas::{resolve, schemas};

/// What a text says, apart from its layout.
fn model(text: &str) -> Model {
    resolve(text).without_layout()
}

fn json(text: &str) -> String {
    to_json(&tl_parser::parse(text).into_result().expect("it is TL"))
}

#[track_caller]
fn there_and_back(text: &str) -> String {
    let back = from_json(&json(text)).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(format(&back).as_ref(), Ok(&back), "not in canonical layout");
    assert_eq!(from_json(&json(&back)).as_ref(), Ok(&back), "not stable");
    back
}

#[test]
fn the_form_is_telegrams() {
    let text = "boolFalse#bc799737 = Bool;
        vector#1cb5c415 {t:Type} # [ t ] = Vector t;
        user#1 flags:# bot:flags.0?true id:long names:flags.1?Vector<string> = User;
        ---functions---
        invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;
        users.getUsers#d91a548 id:Vector<long> = Vector<User>;";
    assert_snapshot!(json(text), @r##"
    {"constructors":[
    {"id":"-1132882121","predicate":"boolFalse","params":[],"type":"Bool"},
    {"id":"481674261","predicate":"vector","params":[],"type":"Vector t"},
    {"id":"1","predicate":"user","params":[{"name":"flags","type":"#"},{"name":"bot","type":"flags.0?true"},{"name":"id","type":"long"},{"name":"names","type":"flags.1?Vector<string>"}],"type":"User"}
    ],"methods":[
    {"id":"-627372787","method":"invokeWithLayer","params":[{"name":"layer","type":"int"},{"name":"query","type":"!X"}],"type":"X"},
    {"id":"227648840","method":"users.getUsers","params":[{"name":"id","type":"Vector<long>"}],"type":"Vector<User>"}
    ]}
    "##);
    assert_eq!(json(""), "{\"constructors\":[],\"methods\":[]}\n");
    assert_eq!(
        json("// LAYER 7"),
        "{\"constructors\":[],\"methods\":[],\"layer\":7}\n"
    );
}

#[test]
fn what_can_be_said_comes_back() {
    let text = "// LAYER 8

int#a8509bda ? = Int;
vector#1cb5c415 {t:Type} # [ t ] = Vector t;
int128#84ccf7b7 4*[ int ] = Int128;
pair#1 {u:Type} {v:Type} first:v second:%(Pair v u) = Pair u v;
tuple#2 {t:Type} {n:#} items:n*[ t ] = Tuple t n;
list#3 {t:Type} n:# n*[ t ] = List t;
x#4 a:mode?X _:int x = X;

---functions---

call#5 {F:Type} x:X next:!F = Vector<F>;
run#6 {Answer:Type} query:!Answer = Answer;
runSafelyPrefix#7 layer:int = Error;
runSafely#7 {X:Type} layer:int query:!X = X;
";
    assert_eq!(there_and_back(text), text);
}

/// What Telegram's form has no place for.
#[test]
fn more_keys() {
    let text = "a#1 {n:#} x:n.0?int = A n;
b#2 {thing:Type} {X:Type} x:thing = B thing X;
c#3 {X:Type} query:!X = C;

New A;
vector int;
B<int,a>;

---functions---

@read @any f#4 x:# = A x;
";
    assert_eq!(there_and_back(text), text);
    assert_eq!(model(&there_and_back(text)), model(text));
    assert_snapshot!(json(text));
}

#[test]
fn what_cannot_be_said_is_lost() {
    let text = "//@description A thing
        a (p q:int) = A; // comment
        b {thing:Type} x:thing = B;
        ---functions---
        f = A;
        ---types---
        c#7 = C;";
    assert_snapshot!(there_and_back(text), @r"
    a#d7042a66 p:int q:int = A;
    b#ea9bf129 {thing:Type} x:thing = B;
    c#7 = C;

    ---functions---

    f#c88ef9a9 = A;
    ");
}

/// The model that comes back: constructors before functions, all ids explicit.
fn expected_model(text: &str) -> Model {
    let schema = tl_parser::parse(text).into_result().expect("it is TL");
    let section = |section| {
        let items = schema.items.iter().filter_map(move |item| match item {
            Item::Combinator(it) if it.section == section => Some(it.to_string()),
            _ => None,
        });
        items.collect::<String>()
    };
    let [types, functions] = [Section::Types, Section::Functions].map(section);
    let layer = schema.layer.map(|layer| layer.to_string());
    let layer = layer.unwrap_or_default();
    let ids = schema.dialect();
    let mut model = model(&format!(
        "{layer}\n// IDS {ids}\n{types}\n---functions---\n{functions}"
    ));
    for combinator in &mut model.combinators {
        combinator.id_digits = Some(8);
    }
    model
}

#[test]
fn published_schemas_come_back() {
    for (name, text) in schemas() {
        let back = there_and_back(&text);
        assert!(model(&back) == expected_model(&text), "{name}");
        if name != "mtproto.tl" {
            // Here nothing is mixed and no id is implicit.
            assert!(model(&back) == model(&text), "{name}");
        }
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let json = "\u{feff}{\"constructors\":[],\"methods\":[]}";
    assert_eq!(from_json(json).as_deref(), Ok(""));
    let error = from_json(&json.replace("[]}", "]}")).expect_err("it is broken");
    assert_eq!(error.span.text(&json.replace("[]}", "]}")), "]");
}

#[test]
fn telegrams_own_layout_is_read() {
    let text = r##"{ "methods" : [ ] , "constructors":[{"params":[{"type":" flags.0 ? Vector < int > ",
        "name":"x\u0079"}, {"name":"flags","type":"#","more":[1,{"a":null}]}],"type":"A","layer":"8",
        "predicate":"a.b","id":"-1"}], "more":{} }"##;
    assert_eq!(
        from_json(text).as_deref(),
        Ok("a.b#ffffffff xy:flags.0?Vector<int> flags:# = A;\n")
    );
}

/// A schema with one constructor with one field.
fn with(id: &str, name: &str, field: &str, ty: &str, result: &str) -> String {
    let [id, name, field, ty, result] =
        [id, name, field, ty, result].map(|text| serde_json::Value::from(text).to_string());
    format!(
        "{{\"constructors\":[\n{{\"id\":{id},\"predicate\":{name},\
         \"params\":[{{\"name\":{field},\"type\":{ty}}}],\"type\":{result}}}\n],\"methods\":[]}}"
    )
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn no_text_gets_out_of_its_place() {
    assert_eq!(
        from_json(&with("1", "a", "x", "int", "A")).as_deref(),
        Ok("a#1 x:int = A;\n")
    );
    let broken = [
        ["", "a", "x", "int", "A"],
        ["1.5", "a", "x", "int", "A"],
        ["2147483648", "a", "x", "int", "A"],
        ["0x1", "a", "x", "int", "A"],
        ["1", "", "x", "int", "A"],
        ["1", "A", "x", "int", "A"],
        ["1", "a#2", "x", "int", "A"],
        ["1", "a b", "x", "int", "A"],
        ["1", "@x a", "x", "int", "A"],
        ["1", "b = B; a", "x", "int", "A"],
        ["1", "a\n", "x", "int", "A"],
        ["1", "/**/a", "x", "int", "A"],
        ["1", "a", "x.y", "int", "A"],
        ["1", "a", "x y", "int", "A"],
        ["1", "a", "x:int y", "int", "A"],
        ["1", "a", "?", "int", "A"],
        ["1", "a", "x", "", "A"],
        ["1", "a", "x", "?", "A"],
        ["1", "a", "x", "int y:int", "A"],
        ["1", "a", "x", "int = A; b", "A"],
        ["1", "a", "x", "int // y", "A"],
        ["1", "a", "x", "int /* y */", "A"],
        ["1", "a", "", "x:int", "A"],
        ["1", "a", "", "(x y:int)", "A"],
        ["1", "a", "", "{X:Type} int", "A"],
        ["1", "a", "", "", "A"],
        ["1", "a", "x", "int", ""],
        ["1", "a", "x", "int", "A = B"],
        ["1", "a", "x", "int", "A; b = B"],
        ["1", "a", "x", "int", "A // b"],
        ["1", "a", "x", "int", "?"],
    ];
    let mut errors = String::new();
    for [id, name, field, ty, result] in broken {
        match from_json(&with(id, name, field, ty, result)) {
            Ok(text) => panic!("{text}"),
            Err(error) => errors += &format!("{error}\n"),
        }
    }
    assert_snapshot!(errors, @r"
    line 2, column 7: `` is no id: ids are signed 32-bit numbers (at `constructors[0].id`)
    line 2, column 7: `1.5` is no id: ids are signed 32-bit numbers (at `constructors[0].id`)
    line 2, column 7: `2147483648` is no id: ids are signed 32-bit numbers (at `constructors[0].id`)
    line 2, column 7: `0x1` is no id: ids are signed 32-bit numbers (at `constructors[0].id`)
    line 2, column 23: `` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `A` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `a#2` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `a b` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `@x a` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `b = B; a` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `a
    ` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 23: `/**/a` is no name of a constructor or method (at `constructors[0].predicate`)
    line 2, column 37: `x.y:int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x y:int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:int y:int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `?:int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:?` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:int y:int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:int = A; b` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:int // y` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:int /* y */` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `x:int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `(x y:int)` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `{X:Type} int` is no field (at `constructors[0].params[0]`)
    line 2, column 37: `` is no field (at `constructors[0].params[0]`)
    line 2, column 71: `` is no type (at `constructors[0].type`)
    line 2, column 71: `A = B` is no type (at `constructors[0].type`)
    line 2, column 71: `A; b = B` is no type (at `constructors[0].type`)
    line 2, column 71: `A // b` is no type (at `constructors[0].type`)
    line 2, column 71: `?` is no type (at `constructors[0].type`)
    ");
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn mistakes_have_places() {
    let a = r#"{"id":"1","predicate":"a","params":[],"type":"A"}"#;
    let texts = [
        String::new(),
        "[]".to_owned(),
        "{\"constructors\":[],\n\"methods\":[}".to_owned(),
        "{\"constructors\":[],\n\"methods\":[]} x".to_owned(),
        "{\"constructors\":[]\n}".to_owned(),
        "{\"constructors\":[],\"constructors\":[],\"methods\":[]}".to_owned(),
        "{\"constructors\":{},\"methods\":[]}".to_owned(),
        "{\"constructors\":[],\"methods\":[],\"layer\":\"7\"}".to_owned(),
        format!("{{\"constructors\":[{a},\n {a}],\"methods\":[]}}"),
        format!("{{\"constructors\":[{a}],\n\"methods\":[{a}]}}"),
        format!(
            "{{\"constructors\":[{a}],\n\"methods\":[{}]}}",
            a.replace("predicate", "method")
        ),
        format!(
            "{{\"constructors\":[{a},\n{}],\"methods\":[]}}",
            a.replace("\"a\"", "\"b\"")
        ),
        // Only functions have prefixes.
        format!(
            "{{\"constructors\":[{a},\n{}],\"methods\":[]}}",
            a.replace("\"a\"", "\"aPrefix\"")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace("\"1\"", "1")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace("[]", "[1]")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace("[]", "[{\"name\":\"x\"}]")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace("\"A\"", "null")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace("\"A\"", "\"A\",\"id\":\"2\"")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace("\"A\"", "\"\\ud800\"")
        ),
        format!(
            "{{\"constructors\":[\n  {}],\"methods\":[]}}",
            a.replace(
                "[]",
                "[{\"name\":\"\",\"type\":\"?\"},{\"name\":\"x\",\"type\":\"int\"}]"
            )
        ),
    ];
    let mut errors = String::new();
    for text in texts {
        let error = from_json(&text).expect_err(&text);
        let place = error.span.text(&text);
        errors += &format!("{error}: {place}\n");
    }
    assert_snapshot!(errors, @r#"
    line 1, column 1: EOF while parsing a value: 
    line 1, column 1: expected an object with `constructors` and `methods`, found a list: []
    line 2, column 12: expected value: }
    line 2, column 15: trailing characters: x
    line 2, column 1: `methods` is missing: }
    line 1, column 20: `constructors` is there twice (at `constructors`): "constructors"
    line 1, column 17: expected a list of declarations, found an object (at `constructors`): {}
    line 1, column 41: expected the number of a layer, found a string (at `layer`): "7"
    line 2, column 24: `a` is there twice (at `constructors[1].predicate`): "a"
    line 2, column 60: `method` is missing (at `methods[0]`): }
    line 2, column 18: `a` has the id 1 already (at `methods[0].id`): "1"
    line 2, column 7: `a` has the id 1 already (at `constructors[1].id`): "1"
    line 2, column 7: `a` has the id 1 already (at `constructors[1].id`): "1"
    line 2, column 9: expected an id as a string, found `1` (at `constructors[0].id`): 1
    line 2, column 39: expected an object with `name` and `type`, found `1` (at `constructors[0].params[0]`): 1
    line 2, column 50: `type` is missing (at `constructors[0].params[0]`): }
    line 2, column 48: expected a type, found `null` (at `constructors[0].type`): null
    line 2, column 52: `id` is there twice (at `constructors[0].id`): "id"
    line 2, column 55: unexpected end of hex escape (at `constructors[0].type`): "
    line 2, column 38: a built-in's `?` is its whole body (at `constructors[0].params`): [{"name":"","type":"?"},{"name":"x","type":"int"}]
    "#);
}

#[test]
fn no_text_gets_out_of_its_key() {
    let schema = |inside: &str, after: &str| {
        format!(
            r#"{{"constructors":[{{"id":"1","predicate":"a","params":[],"type":"A"{inside}}}],"methods":[]{after}}}"#
        )
    };
    let fine = [
        (
            r#","generics":[],"annotations":["x"]"#,
            r#","declarations":[]"#,
            "@x a#1 = A;\n",
        ),
        (
            r#","generics":[{"name":"n","type":"\u0023"}]"#,
            "",
            "a#1 {n:#} = A;\n",
        ),
        ("", r#","declarations":["New  A"]"#, "a#1 = A;\n\nNew A;\n"),
    ];
    for (inside, after, text) in fine {
        assert_eq!(from_json(&schema(inside, after)).as_deref(), Ok(text));
    }
    let inside = [
        r#","generics":{}"#,
        r#","generics":[{"name":"n","type":"int"}]"#,
        r#","generics":[{"name":"n m","type":"Type"}]"#,
        r#","generics":[{"name":"n:Type} {m","type":"Type"}]"#,
        r#","generics":[{"name":"n/**/","type":"Type"}]"#,
        r#","annotations":[1]"#,
        r#","annotations":[""]"#,
        r#","annotations":["a b"]"#,
        r#","annotations":["a b = B; @c"]"#,
    ];
    let after = [
        r#","declarations":["b = B"]"#,
        r#","declarations":["New A; b = B"]"#,
        r#","declarations":["New A // b"]"#,
        r#","declarations":["A"]"#,
        r#","declarations":["---functions---"]"#,
    ];
    let broken = inside.iter().map(|it| schema(it, ""));
    for text in broken.chain(after.iter().map(|it| schema("", it))) {
        from_json(&text).expect_err(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_give_an_error_with_a_place_or_a_schema(
        at in any::<prop::sample::Index>(),
        with in "[\\[\\]{}\":,a-z0-9 \u{e4}]{0,3}",
        cut in any::<bool>(),
    ) {
        let mut text = json("// LAYER 7\na#1 x:# y:x.0?Vector<int> = A; ---functions--- f#2 z:!X = X;");
        let at = at.index(text.len());
        text.replace_range(at..if cut { text.len() } else { at + 1 }, &with);
        match from_json(&text) {
            Ok(back) => prop_assert!(tl_parser::parse(&back).into_result().is_ok(), "{}", back),
            Err(error) => {
                prop_assert!(text.get(error.span.range()).is_some(), "{:?} of {}", error, text);
                prop_assert!(!error.to_string().contains(" at line "));
            }
        }
    }
}
