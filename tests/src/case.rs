//! Cases: takes the generated types, one after the other, gives codecs that do not know
//! their type, so that a test is compiled once and not for each of 2,600 types.

use std::any::type_name;
use std::marker::PhantomData;

use arbitrary::{Arbitrary, Unstructured};
use tl_types::visit::{Serde, Serializes, Value, Visitor};
use tl_types::{Borrowable, Deserializable, Error, Serializable};

/// The codec of one type.
pub trait Case {
    /// Makes an arbitrary value and encodes it; `None` if `seed` does not suffice.
    fn make(&self, seed: &[u8]) -> Option<Vec<u8>>;

    /// Makes the same value as [`Case::make`] and tells whether `bytes` decode to it. A value
    /// that is not even equal to itself (a NaN in it) has to encode to `bytes` again.
    fn is_made_of(&self, seed: &[u8], bytes: &[u8]) -> bool;

    /// Decodes bytes and encodes the value again.
    ///
    /// # Errors
    ///
    /// Those of decoding.
    fn decode(&self, bytes: &[u8]) -> Result<Vec<u8>, Error>;

    /// Decodes bytes and encodes the value in its owned form, in which text is UTF-8.
    ///
    /// # Errors
    ///
    /// Those of decoding.
    fn decode_owned(&self, bytes: &[u8]) -> Result<Vec<u8>, Error>;

    /// Decodes bytes and drops the value.
    ///
    /// # Errors
    ///
    /// Those of decoding.
    fn read(&self, bytes: &[u8]) -> Result<(), Error>;

    /// Decodes bytes and writes the value as JSON by serde.
    ///
    /// # Errors
    ///
    /// Those of decoding and of serde, in words.
    fn to_json(&self, bytes: &[u8]) -> Result<String, String>;

    /// Reads JSON by serde, into the owned form, and encodes the value.
    ///
    /// # Errors
    ///
    /// Those of serde, in words.
    fn read_json(&self, json: &str) -> Result<Vec<u8>, String>;

    /// The least number of bytes that a value is said to take, encoded.
    fn min_size(&self) -> usize;

    /// The number of bytes that a value takes in memory, without what it has on the heap.
    fn size(&self) -> usize;

    /// The path of the type in Rust.
    fn rust_name(&self) -> &'static str;
}

fn value<T: for<'a> Arbitrary<'a>>(seed: &[u8]) -> Option<T> {
    T::arbitrary(&mut Unstructured::new(seed)).ok()
}

/// One instance for all serializers: the functions of `serde_json` would be several for every type.
fn to_json<T: Serializes>(value: &T) -> Result<String, String> {
    let mut json = Vec::new();
    let written = value.serialize(&mut serde_json::Serializer::new(&mut json));
    written.map_err(|error| error.to_string())?;
    String::from_utf8(json).map_err(|error| error.to_string())
}

fn from_json<T: Serializable + Serde>(json: &str) -> Result<Vec<u8>, String> {
    let mut json = serde_json::Deserializer::from_str(json);
    let value = T::deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    let value = value.map_err(|error| error.to_string())?;
    Ok(value.to_bytes())
}

struct Of<T>(PhantomData<T>);

impl<T: Value> Case for Of<T> {
    fn make(&self, seed: &[u8]) -> Option<Vec<u8>> {
        value::<T>(seed).map(|value| value.to_bytes())
    }

    fn is_made_of(&self, seed: &[u8], bytes: &[u8]) -> bool {
        let (made, decoded) = (value::<T>(seed), T::from_bytes(bytes).ok());
        made == decoded && made.clone() == decoded
    }

    fn decode(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        T::from_bytes(bytes).map(|value| value.to_bytes())
    }

    fn decode_owned(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        self.decode(bytes)
    }

    fn read(&self, bytes: &[u8]) -> Result<(), Error> {
        T::from_bytes(bytes).map(drop)
    }

    fn to_json(&self, bytes: &[u8]) -> Result<String, String> {
        let value = T::from_bytes(bytes).map_err(|error| error.to_string())?;
        to_json(&value)
    }

    fn read_json(&self, json: &str) -> Result<Vec<u8>, String> {
        from_json::<T>(json)
    }

    fn min_size(&self) -> usize {
        T::MIN_SIZE
    }

    fn size(&self) -> usize {
        size_of::<T>()
    }

    fn rust_name(&self) -> &'static str {
        type_name::<T>()
    }
}

/// The borrowed form of `T`. Values are made by the owned one, and compared as owned ones.
struct BorrowedOf<T>(PhantomData<T>);

impl<T> Case for BorrowedOf<T>
where
    T: Borrowable + Serializable + for<'a> Arbitrary<'a> + PartialEq + Serde,
    for<'a> T::Borrowed<'a>: Serializes,
{
    fn make(&self, seed: &[u8]) -> Option<Vec<u8>> {
        value::<T>(seed).map(|value| value.to_bytes())
    }

    fn is_made_of(&self, seed: &[u8], bytes: &[u8]) -> bool {
        let decoded = T::Borrowed::from_bytes(bytes).ok();
        let decoded = decoded.map(|borrowed| T::from_borrowed(&borrowed));
        value::<T>(seed) == decoded
    }

    fn decode(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        T::Borrowed::from_bytes(bytes).map(|value| value.to_bytes())
    }

    fn decode_owned(&self, bytes: &[u8]) -> Result<Vec<u8>, Error> {
        T::Borrowed::from_bytes(bytes).map(|borrowed| T::from_borrowed(&borrowed).to_bytes())
    }

    fn read(&self, bytes: &[u8]) -> Result<(), Error> {
        T::Borrowed::from_bytes(bytes).map(drop)
    }

    fn to_json(&self, bytes: &[u8]) -> Result<String, String> {
        let value = T::Borrowed::from_bytes(bytes).map_err(|error| error.to_string())?;
        to_json(&value)
    }

    fn read_json(&self, json: &str) -> Result<Vec<u8>, String> {
        from_json::<T>(json)
    }

    fn min_size(&self) -> usize {
        T::Borrowed::MIN_SIZE
    }

    fn size(&self) -> usize {
        size_of::<T::Borrowed<'_>>()
    }

    fn rust_name(&self) -> &'static str {
        type_name::<T::Borrowed<'_>>()
    }
}

/// Everything generated of one schema.
#[derive(Default)]
pub struct Cases(pub Vec<(&'static str, Box<dyn Case>)>);

impl Cases {
    /// The codec of an item, by its TL name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&dyn Case> {
        let found = self.0.iter().find(|(known, _)| *known == name);
        found.map(|(_, case)| &**case)
    }
}

impl Visitor for Cases {
    fn visit<T: Value>(&mut self, name: &'static str) {
        self.0.push((name, Box::new(Of::<T>(PhantomData))));
    }

    /// The borrowed form takes the place of the owned one, if that is there.
    fn visit_borrowable<T>(&mut self, name: &'static str)
    where
        T: Borrowable + Serializable + for<'a> Arbitrary<'a> + PartialEq + Serde + 'static,
        for<'a> T::Borrowed<'a>: Serializes,
    {
        let is_owned = |case: &dyn Case| case.rust_name() == type_name::<T>();
        self.0.retain(|(_, case)| !is_owned(&**case));
        self.0.push((name, Box::new(BorrowedOf::<T>(PhantomData))));
    }
}

/// The cases that a list of `visit_…` functions gives.
#[must_use]
pub fn cases(visits: &[fn(&mut Cases)]) -> Cases {
    let mut cases = Cases::default();
    for visit in visits {
        visit(&mut cases);
    }
    cases
}

/// Everything generated of the API. It is compiled here, once for all tests.
#[must_use]
pub fn api() -> Cases {
    use tl_types::arbitrary::{visit_enums, visit_functions, visit_types};
    cases(&[visit_types, visit_enums, visit_functions])
}

/// The same in borrowed form, as far as there is one.
#[must_use]
pub fn api_borrowed() -> Cases {
    use tl_types::arbitrary::{visit_borrowable, visit_enums, visit_functions, visit_types};
    cases(&[visit_types, visit_enums, visit_functions, visit_borrowable])
}

/// Everything generated of `MTProto`.
#[must_use]
pub fn mtproto() -> Cases {
    use tl_types::mtproto::arbitrary::{visit_enums, visit_functions, visit_types};
    cases(&[visit_types, visit_enums, visit_functions])
}

/// The same in borrowed form, as far as there is one.
#[must_use]
pub fn mtproto_borrowed() -> Cases {
    use tl_types::mtproto::arbitrary::{
        visit_borrowable, visit_enums, visit_functions, visit_types,
    };
    cases(&[visit_types, visit_enums, visit_functions, visit_borrowable])
}

/// Everything generated of both schemas, in all forms.
#[must_use]
pub fn all() -> Vec<(&'static str, Box<dyn Case>)> {
    let borrowed = cases(&[
        tl_types::arbitrary::visit_borrowable,
        tl_types::mtproto::arbitrary::visit_borrowable,
    ]);
    let all = [api(), mtproto(), borrowed];
    all.into_iter().flat_map(|cases| cases.0).collect()
}
