//! Types that have their variants in place: the options name them, and have to know them.

use tl_codegen::{GenerateError, Options, generate};

/// A variant over 128 bytes, in a vector and in a field.
const SCHEMA: &str = "\
wide a:int256 b:int256 c:int256 d:int256 e:int256 = Width;
empty = Width;
widths all:Vector<Width> one:Width = Widths;
";

fn files(in_place: &[&str]) -> Result<String, GenerateError> {
    let schema = tl_parser::parse(SCHEMA).into_result().expect("a schema");
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

#[test]
fn a_type_has_to_be_known() {
    match files(&["Width", "wide"]) {
        Err(GenerateError::Option(error)) => {
            assert_eq!((error.option, &*error.value), ("in_place", "wide"));
        }
        other => panic!("{other:?}"),
    }
}
