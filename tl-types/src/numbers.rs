//! Several numbers at once: takes and gives tuples of what always has the same size, so that
//! codecs look once at the room for all of them.

/// What has a fixed size on the wire: a number, or a tuple of up to eight of them.
///
/// It is meant for generated code, and implemented for all that code needs.
pub trait Numbers: Copy {
    /// The number of bytes.
    const SIZE: usize;

    /// The value in the first [`Numbers::SIZE`] of `bytes`, and the bytes behind it. What is not
    /// there is zero.
    fn get(bytes: &[u8]) -> (Self, &[u8]);

    /// Puts the value into the first [`Numbers::SIZE`] of `bytes`, gives the bytes behind it. What
    /// has no room is left out.
    fn put(self, bytes: &mut [u8]) -> &mut [u8];
}

/// The most numbers that a tuple can have, as `tl-codegen` knows too.
pub(crate) const MAX_NUMBERS: usize = 8;

macro_rules! number {
    ($($ty:ty),*) => {$(
        impl Numbers for $ty {
            const SIZE: usize = size_of::<Self>();

            #[inline]
            fn get(bytes: &[u8]) -> (Self, &[u8]) {
                match bytes.split_first_chunk() {
                    Some((number, rest)) => (Self::from_le_bytes(*number), rest),
                    None => (Self::default(), &[]),
                }
            }

            #[inline]
            fn put(self, bytes: &mut [u8]) -> &mut [u8] {
                match bytes.split_first_chunk_mut() {
                    Some((number, rest)) => {
                        *number = self.to_le_bytes();
                        rest
                    }
                    None => &mut [],
                }
            }
        }
    )*};
}

number!(u32, i32, i64, f64);

macro_rules! tuple {
    ($($ty:ident)*) => {
        impl<$($ty: Numbers),*> Numbers for ($($ty,)*) {
            const SIZE: usize = 0 $(+ $ty::SIZE)*;

            #[inline]
            #[expect(non_snake_case, reason = "values are called like their types")]
            fn get(bytes: &[u8]) -> (Self, &[u8]) {
                $(let ($ty, bytes) = $ty::get(bytes);)*
                (($($ty,)*), bytes)
            }

            #[inline]
            #[expect(non_snake_case, reason = "values are called like their types")]
            fn put(self, bytes: &mut [u8]) -> &mut [u8] {
                let ($($ty,)*) = self;
                $(let bytes = $ty.put(bytes);)*
                bytes
            }
        }
    };
}

tuple!(A B);
tuple!(A B C);
tuple!(A B C D);
tuple!(A B C D E);
tuple!(A B C D E F);
tuple!(A B C D E F G);
tuple!(A B C D E F G H);
