//! `grammers-tl-types`: takes bytes, gives a contestant with their value.

use std::hint::black_box;

use grammers_tl_types::deserialize::Error;
use grammers_tl_types::{Deserializable, Serializable};

use super::Codec;

/// A value of one of their types.
pub(super) struct Theirs<T>(T);

impl<T: Deserializable> Theirs<T> {
    pub(super) fn new(bytes: &[u8]) -> Result<Self, Error> {
        T::from_bytes(bytes).map(Self)
    }
}

impl<T: Serializable + Deserializable> Codec for Theirs<T> {
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
