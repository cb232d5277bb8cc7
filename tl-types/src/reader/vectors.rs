//! What comes with a count: takes encoded vectors, gives [`Vec`]s no larger than the input allows.

use alloc::vec::Vec;

use super::Reader;
use crate::{BareDeserializable, Deserializable, ErrorKind, write::VECTOR_ID};

impl<'a> Reader<'a> {
    /// Reads a `Vector<T>`.
    pub fn vec<T: Deserializable<'a>>(&mut self) -> Vec<T> {
        self.vec_with(T::MIN_SIZE, T::deserialize)
    }

    /// Reads a `vector<T>`: without the vector's id.
    pub fn bare_vec<T: Deserializable<'a>>(&mut self) -> Vec<T> {
        self.bare_vec_with(T::MIN_SIZE, T::deserialize)
    }

    /// Reads a `Vector<%T>`: the elements without their ids.
    pub fn vec_of_bare<T: BareDeserializable<'a>>(&mut self) -> Vec<T> {
        self.vec_with(T::MIN_BARE_SIZE, T::deserialize_bare)
    }

    /// Reads a `vector<%T>`: no ids at all.
    pub fn bare_vec_of_bare<T: BareDeserializable<'a>>(&mut self) -> Vec<T> {
        self.bare_vec_with(T::MIN_BARE_SIZE, T::deserialize_bare)
    }

    /// Reads a `Vector` of elements that `decode` reads, each from at least `min_size` bytes.
    pub fn vec_with<T>(&mut self, min_size: usize, decode: impl FnMut(&mut Self) -> T) -> Vec<T> {
        self.vector_id();
        self.bare_vec_with(min_size, decode)
    }

    /// Reads a `vector` of elements that `decode` reads, each from at least `min_size` bytes.
    ///
    /// Of elements without any bytes there can be as many, in all vectors of the input taken
    /// together, as the input has bytes. It is the only limit that can reject a valid input.
    #[inline]
    pub fn bare_vec_with<T>(
        &mut self,
        min_size: usize,
        mut decode: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        let count = self.count(min_size);
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            self.reserved = self.reserved.saturating_sub(min_size);
            items.push(decode(self));
            if self.failure.is_some() {
                break;
            }
        }
        items
    }

    fn vector_id(&mut self) {
        let id = self.u32();
        if id != VECTOR_ID {
            let expected = Some(VECTOR_ID);
            self.fail_at_id(ErrorKind::UnknownConstructor { id, expected }, "Vector");
        }
    }

    /// Reads a count and reserves the bytes that the elements take at least. Bytes that are
    /// reserved cannot be claimed again by a vector within an element.
    fn count(&mut self, min_size: usize) -> usize {
        let count = self.u32();
        let unreserved = self.rest.len().saturating_sub(self.reserved);
        let limit = unreserved
            .checked_div(min_size)
            .unwrap_or(self.empty_elements);
        match usize::try_from(count) {
            Ok(claimed) if claimed <= limit => {
                self.reserved += claimed * min_size;
                if min_size == 0 {
                    self.empty_elements -= claimed;
                }
                claimed
            }
            _ => {
                let start = self.offset().saturating_sub(4);
                self.fail_at(start, ErrorKind::VectorTooLong { count, limit });
                0
            }
        }
    }
}
