//! `Copy` and `Hash`: promised for the types that the options name, and for no others.

use tl_codegen::{Files, GenerateError, Options};

const SCHEMA: &str = "\
peerUser#1 id:long = Peer;
peerTopic#2 peer:Peer range:Range = Peer;
range#3 flags:# open:flags.1?true from:int to:flags.0?int = Range;
named#4 name:string = Named;
list#5 ids:vector<int> = List;
";

fn generate(copy: &[&str], hash: &[&str]) -> Result<Files, String> {
    let schema = tl_parser::parse(SCHEMA)
        .into_result()
        .expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let own = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    let options = Options {
        copy: own(copy),
        hash: own(hash),
        ..Options::new("derives.tl")
    };
    tl_codegen::generate(&model, &options).map_err(|error| match error {
        GenerateError::Option(error) => error.to_string(),
        other => panic!("{other}"),
    })
}

#[test]
fn only_what_is_named_is_copied_and_hashed() {
    let files = generate(&["Range"], &["Named"]).expect("a type of numbers");
    let types = &files["types.rs"];
    assert!(types.contains("impl rt::Copy for Range {}"));
    assert_eq!(types.matches("impl rt::Copy").count(), 1);
    assert!(types.contains("impl rt::Hash for Named {"));
    assert_eq!(types.matches("impl rt::Hash").count(), 1);
    assert!(!files["enums.rs"].contains("impl rt::Copy"));
}

#[test]
fn what_cannot_be_promised_is_refused() {
    let expected = "a type of numbers, and of types that are copied, too";
    let cases = [
        (
            "Named",
            format!("copy is \"Named\", and has to be {expected}; `name` of `named` is neither"),
        ),
        (
            "List",
            format!("copy is \"List\", and has to be {expected}; `ids` of `list` is neither"),
        ),
        // It would contain itself.
        (
            "Peer",
            format!("copy is \"Peer\", and has to be {expected}; `peer` of `peerTopic` is neither"),
        ),
        (
            "Pear",
            "copy is \"Pear\", and has to be the name of a type in the schema".to_owned(),
        ),
    ];
    for (name, message) in cases {
        assert_eq!(generate(&[name], &[]), Err(message));
    }
    let unknown = "hash is \"peerUser\", and has to be the name of a type in the schema";
    assert_eq!(generate(&[], &["peerUser"]), Err(unknown.to_owned()));
}
