//! What comes with a count: takes encoded vectors, gives [`Vec`]s no larger than the input allows.

use alloc::vec::Vec;

use super::Reader;
use crate::{BareDeserializable, Deserializable, ErrorKind, write::VECTOR_ID};

/// Reads a count, and so many elements of at least `$min_size` bytes with `$decode`. A macro, as a
/// function that takes a function is compiled to two functions more for every type of elements.
macro_rules! elements {
    ($reader:ident, $min_size:expr, $decode:expr) => {{
        let count = $reader.count($min_size);
        let mut items = Vec::with_capacity(count);
        while items.len() < count {
            $reader.reserved = $reader.reserved.saturating_sub($min_size);
            push(&mut items, $decode($reader));
            if $reader.failure.is_some() {
                break;
            }
        }
        items
    }};
}

/// Of elements without any bytes there can be as many, in all vectors of the input taken together,
/// as the input has bytes. It is the only limit that can reject a valid input.
#[doc(hidden)]
impl<'a> Reader<'a> {
    /// Reads a `Vector<T>`.
    pub extern "C" fn vec<T: Deserializable<'a>>(&mut self) -> Vec<T> {
        self.vector_id();
        self.bare_vec()
    }

    /// Reads a `vector<T>`: without the vector's id.
    pub extern "C" fn bare_vec<T: Deserializable<'a>>(&mut self) -> Vec<T> {
        elements!(self, T::MIN_SIZE, Self::value)
    }

    /// Reads a `Vector<%T>`: the elements without their ids.
    pub extern "C" fn vec_of_bare<T: BareDeserializable<'a>>(&mut self) -> Vec<T> {
        self.vector_id();
        self.bare_vec_of_bare()
    }

    /// Reads a `vector<%T>`: no ids at all.
    pub extern "C" fn bare_vec_of_bare<T: BareDeserializable<'a>>(&mut self) -> Vec<T> {
        elements!(self, T::COMBINATOR.min_size, Self::bare)
    }

    /// Reads a `Vector<T>` whose elements have another form than their own, such as a
    /// `Vector<vector<int>>`: `min_size` is what each of them takes at least.
    pub fn vec_with<T>(&mut self, min_size: usize, read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        self.vector_id();
        self.bare_vec_with(min_size, read)
    }

    /// Reads a `vector<T>` whose elements have another form than their own.
    pub fn bare_vec_with<T>(
        &mut self,
        min_size: usize,
        mut read: impl FnMut(&mut Self) -> T,
    ) -> Vec<T> {
        elements!(self, min_size, read)
    }

    extern "C" fn vector_id(&mut self) {
        let id = self.u32();
        if id != VECTOR_ID {
            let expected = Some(VECTOR_ID);
            self.fail_at_id(ErrorKind::UnknownConstructor { id, expected }, "Vector");
        }
    }

    /// Reads a count and reserves the bytes that the elements take at least. Bytes that are
    /// reserved cannot be claimed again by a vector within an element.
    extern "C" fn count(&mut self, min_size: usize) -> usize {
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

/// Appends an item. It cannot unwind, so that its caller needs no code to drop the items then.
extern "C" fn push<T>(items: &mut Vec<T>, item: T) {
    items.push(item);
}
