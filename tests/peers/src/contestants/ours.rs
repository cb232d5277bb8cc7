//! `tl-types`: takes bytes, gives a contestant with their value, which owns its text or borrows it.

use std::hint::black_box;

use tl_types::{Borrowable, Deserializable, DeserializableOwned, Error, Reader, Serializable};

use super::Codec;

/// A value of one of our types.
pub(super) struct Ours<T>(T);

impl<T: DeserializableOwned> Ours<T> {
    pub(super) fn new(bytes: &[u8]) -> Result<Self, Error> {
        T::from_bytes(bytes).map(Self)
    }
}

impl<T: Serializable + DeserializableOwned> Codec for Ours<T> {
    fn decode(&self, bytes: &[u8]) {
        black_box(&T::from_bytes(black_box(bytes)));
    }

    fn encode(&self) -> Vec<u8> {
        black_box(&self.0).to_bytes()
    }

    fn encode_into(&self, buf: &mut Vec<u8>) {
        black_box(&self.0).serialize(buf);
    }
}

/// The borrowed form of a value of one of our types.
pub(super) struct Borrowed<T: Borrowable>(T::Borrowed<'static>);

impl<T: Borrowable> Borrowed<T> {
    /// The bytes stay for as long as the program runs: it measures with them until its end.
    pub(super) fn new(bytes: &[u8]) -> Result<Self, Error> {
        T::Borrowed::from_bytes(bytes.to_owned().leak()).map(Self)
    }
}

impl<T: Borrowable> Codec for Borrowed<T> {
    fn decode(&self, bytes: &[u8]) {
        black_box(&T::Borrowed::from_bytes(black_box(bytes)));
    }

    fn encode(&self) -> Vec<u8> {
        black_box(&self.0).to_bytes()
    }

    fn encode_into(&self, buf: &mut Vec<u8>) {
        black_box(&self.0).serialize(buf);
    }
}

/// The same, but that every text is checked when it is decoded.
pub(super) struct Strict<T: Borrowable>(pub(super) Borrowed<T>);

impl<T: Borrowable> Codec for Strict<T> {
    fn decode(&self, bytes: &[u8]) {
        let mut reader = Reader::new(black_box(bytes)).strict_utf8();
        let value = T::Borrowed::deserialize(&mut reader);
        black_box(&reader.finish().map(|()| value));
    }

    fn encode(&self) -> Vec<u8> {
        self.0.encode()
    }

    fn encode_into(&self, buf: &mut Vec<u8>) {
        self.0.encode_into(buf);
    }
}
