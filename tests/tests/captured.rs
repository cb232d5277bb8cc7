//! Values as they stand in the tests of other projects, among them what servers sent: generated types and the codec
//! that interprets schemas decode each, and encode it to the same bytes. `tests/fixtures/README.md` says where they come
//! from.

use tl_codegen::value::{Codec, Target};
use tl_tests::case::{self, Case, Cases};
use tl_tests::hex::hex;
use tl_tests::schema;
use tl_types::{Deserializable, Serializable};

/// A value of the file.
struct Captured {
    ty: String,
    place: String,
    bytes: Vec<u8>,
}

impl Captured {
    /// A line: type, place, hexadecimal digits.
    fn parse(line: &str) -> Self {
        let [ty, place, digits] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}");
        };
        Self {
            ty: ty.to_owned(),
            place: place.to_owned(),
            bytes: hex(digits),
        }
    }

    /// A vector has no type of its own: those of its elements are in the name.
    fn is_vector(&self) -> bool {
        self.ty.starts_with("Vector")
    }

    fn id(&self) -> u32 {
        u32::from_le_bytes(*self.bytes.first_chunk().expect("an id"))
    }
}

fn captured() -> Vec<Captured> {
    let text = schema::read("tests/fixtures/captured.tsv");
    let values: Vec<_> = text.lines().skip(1).map(Captured::parse).collect();
    assert_eq!(values.len(), 19);
    values
}

#[test]
fn generated_types_decode_them() {
    let schemas = [case::mtproto(), case::api()];
    for value in captured() {
        let again = match &*value.ty {
            "Vector<int>" => again::<Vec<i32>>(&value.bytes),
            "Vector<long>" => again::<Vec<i64>>(&value.bytes),
            name => case_of(&schemas, name).decode(&value.bytes),
        };
        assert_eq!(
            again.as_ref(),
            Ok(&value.bytes),
            "{} of {}",
            value.ty,
            value.place
        );
    }
}

fn again<T: Serializable + for<'a> Deserializable<'a>>(
    bytes: &[u8],
) -> Result<Vec<u8>, tl_types::Error> {
    T::from_bytes(bytes).map(|value| value.to_bytes())
}

fn case_of<'c>(schemas: &'c [Cases], name: &str) -> &'c dyn Case {
    let mut found = schemas.iter().filter_map(|cases| cases.find(name));
    found.next().unwrap_or_else(|| panic!("no type {name}"))
}

#[test]
fn every_schema_with_their_ids_decodes_them() {
    let mut models = vec![schema::model("schema/mtproto.tl")];
    models.extend(schema::layers().into_iter().map(|(_, model)| model));
    let codecs: Vec<_> = models.iter().map(|model| Codec::new([model])).collect();
    for value in captured() {
        let knows =
            |codec: &&Codec<'_>| value.is_vector() || codec.with_id(value.id()).next().is_some();
        let mut count = 0;
        for codec in codecs.iter().filter(knows) {
            check(codec, &value);
            count += 1;
        }
        assert!(count > 0, "no schema has {}", value.ty);
    }
}

fn check(codec: &Codec<'_>, value: &Captured) {
    let target = match value.is_vector() {
        true => Target::parse(codec, &value.ty).expect("a type"),
        false => Target::any(),
    };
    let decoded = codec.decode(&value.bytes, &target);
    let decoded =
        decoded.unwrap_or_else(|error| panic!("{} of {}: {error}", value.ty, value.place));
    assert_eq!(codec.encode(&decoded), value.bytes, "{decoded:?}");
}
