//! Types that have their variants in place: the options name them, and have to know them.

use tl_codegen::{GenerateError, Options, generate};

/// A variant over 128 bytes, in a vector and in a field.
const SCHEMA: &str = "\
wide a:int256 b:int256 c:int256 d:int256 e:int256 = Width;
empty = Width;
widths all:Vector<Width> one:Width = Widths;
";

fn files(in_place: &[&str]) -> Result<String, GenerateError> {
    files_of(SCHEMA, in_place)
}

fn files_of(schema: &str, in_place: &[&str]) -> Result<String, GenerateError> {
    let schema = tl_parser::parse(schema).into_result().expect("a schema");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let options = Options {
        in_place: in_place.iter().map(|&name| name.to_owned()).collect(),
        ..Options::new("width.tl")
    };
    let files = generate(&model, &options)?;
    Ok(files["enums.rs"].clone() + &files["types.rs"])
}

#[test]
fn a_named_type_has_no_box_for_its_variants() {
    let boxed = files(&[]).expect("code");
    assert!(boxed.contains("    Wide(rt::Box<types::Wide>),"), "{boxed}");
    assert!(boxed.contains("    pub one: enums::Width,"), "{boxed}");

    let in_place = files(&["Width"]).expect("code");
    assert!(in_place.contains("    Wide(types::Wide),"), "{in_place}");
    let allow = "#[allow(clippy::large_enum_variant)]\n";
    assert!(in_place.contains(allow) && !boxed.contains(allow));
    // A field boxes the whole instead.
    let field = "    pub one: rt::Box<enums::Width>,";
    assert!(in_place.contains(field), "{in_place}");
}

/// A box is never null, so that an `Option` of one takes nothing more: fifteen and a word are 128 bytes, just few enough.
#[test]
fn optional_boxes_are_as_small_as_boxes() {
    let field = |at| format!("x{at}:flags.{at}?wide ");
    for (count, variant) in [(15, "types::Holder"), (16, "rt::Box<types::Holder>")] {
        let fields: String = (0..count).map(field).collect();
        let schema = format!(
            "wide a:int256 b:int256 = Width; holder flags:# {fields}= Held; nothing = Held;"
        );
        let code = files_of(&schema, &[]).expect("code");
        assert!(code.contains("    pub x0: rt::Option<rt::Box<types::Wide>>,"));
        assert!(code.contains(&format!("    Holder({variant}),")), "{code}");
    }
}

#[test]
fn a_type_has_to_be_known() {
    match files(&["Width", "wide"]) {
        Err(GenerateError::Option(error)) => {
            assert_eq!((error.option, &*error.value), ("in_place", "wide"));
        }
        other => panic!("{other:?}"),
    }
}
