//! `tl-types`: takes bytes, gives a contestant with their value.

use std::hint::black_box;

use tl_types::{Deserializable, Error, Serializable};

use super::Codec;

/// A value of one of our types.
pub(super) struct Ours<T>(T);

impl<T: Deserializable> Ours<T> {
    pub(super) fn new(bytes: &[u8]) -> Result<Self, Error> {
        T::from_bytes(bytes).map(Self)
    }
}

impl<T: Serializable + Deserializable> Codec for Ours<T> {
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
