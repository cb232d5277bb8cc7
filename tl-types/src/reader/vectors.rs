//! What comes with a count: takes encoded vectors, gives [`Vec`]s no larger than the input allows.

use alloc::vec::Vec;

use super::Reader;
use crate::{BareDeserializable, Deserializable, ErrorKind, write::VECTOR_ID};

/// Reads a count, and so many elements of at least `$min_size` bytes with `$decode`. A macro, as a
/// function that takes a function is compiled to two functions more for every type of elements.
macro_rules! elements {
    ($reader:ident, $ty:ty, $min_size:expr, $decode:expr) => {{
        let mut count = $reader.count($min_size);
        // On 64-bit targets no count is too large, and nothing of this is compiled.
        if const { !holds_any_count(size_of::<$ty>(), MEMORY) } {
            count = $reader.fit(count, size_of::<$ty>(), MEMORY);
        }
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

/// The most bytes that a vector can have in memory, whatever there is: more is a panic.
const MEMORY: usize = isize::MAX as usize;

/// Whether `memory` bytes hold as many elements of `size` bytes as a count can say.
const fn holds_any_count(size: usize, memory: usize) -> bool {
    (size as u64).saturating_mul(u32::MAX as u64) <= memory as u64
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
        elements!(self, T, T::MIN_SIZE, Self::value)
    }

    /// Reads a `Vector<%T>`: the elements without their ids.
    pub extern "C" fn vec_of_bare<T: BareDeserializable<'a>>(&mut self) -> Vec<T> {
        self.vector_id();
        self.bare_vec_of_bare()
    }

    /// Reads a `vector<%T>`: no ids at all.
    pub extern "C" fn bare_vec_of_bare<T: BareDeserializable<'a>>(&mut self) -> Vec<T> {
        elements!(self, T, T::COMBINATOR.min_size, Self::bare)
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
        elements!(self, T, min_size, read)
    }

    pub(crate) extern "C" fn vector_id(&mut self) {
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
            _ => self.fail_at_count(count, limit),
        }
    }

    /// Claims an element without any bytes, if there may be one more.
    pub(crate) fn claim_empty_element(&mut self) -> bool {
        let left = self.empty_elements.checked_sub(1);
        self.empty_elements = left.unwrap_or_default();
        left.is_some()
    }

    /// The count that was just read, if `memory` bytes hold so many elements of `size` bytes.
    extern "C" fn fit(&mut self, count: usize, size: usize, memory: usize) -> usize {
        match memory.checked_div(size) {
            Some(limit) if count > limit => self.fail_at_count(count as u32, limit),
            _ => count,
        }
    }

    #[cold]
    #[inline(never)]
    extern "C" fn fail_at_count(&mut self, count: u32, limit: usize) -> usize {
        let start = self.offset().saturating_sub(4);
        self.fail_at(start, ErrorKind::VectorTooLong { count, limit });
        0
    }
}

/// Appends an item. It cannot unwind, so that its caller needs no code to drop the items then.
extern "C" fn push<T>(items: &mut Vec<T>, item: T) {
    items.push(item);
}

#[cfg(test)]
mod tests {
    use super::{Reader, holds_any_count};
    use crate::ErrorKind;

    /// What 32-bit targets have to ask, at sizes that need no such memory.
    #[test]
    fn elements_have_to_fit_into_memory() {
        let bytes = [[7, 0, 0, 0]; 8].concat();
        for (size, memory, limit) in [(128, 1000, Some(7)), (128, 895, Some(6)), (0, 0, None)] {
            let mut reader = Reader::new(&bytes);
            let claimed = reader.count(4);
            let count = reader.fit(claimed, size, memory);
            match limit {
                Some(limit @ ..7) => {
                    let kind = ErrorKind::VectorTooLong { count: 7, limit };
                    let error = reader.error().map(|error| (error.kind(), error.offset()));
                    assert_eq!((count, error), (0, Some((&kind, 0))));
                }
                _ => assert_eq!((count, reader.error()), (7, None)),
            }
        }
    }

    #[test]
    fn only_small_memories_have_to_be_asked() {
        let (small, large) = (i32::MAX as usize, usize::MAX >> 1);
        assert!(!holds_any_count(1, small));
        assert!(holds_any_count(0, small));
        assert!(!holds_any_count(usize::MAX, large));
        #[cfg(target_pointer_width = "64")]
        assert!(holds_any_count(1 << 31, large) && !holds_any_count(1 << 32, large));
    }
}
