//! Several numbers at once: takes and gives tuples of what always has the same size, so that
//! codecs look once at the room for all of them.

/// What has a fixed size on the wire: a number, or a tuple of up to [`MAX_NUMBERS`] of them.
///
/// It is meant for generated code, and implemented for all that code needs.
pub trait Numbers: Copy {
    /// The number of bytes.
    const SIZE: usize;

    /// The value in the first [`Numbers::SIZE`] of `bytes`, and the bytes after it. What is not
    /// there is zero.
    fn get(bytes: &[u8]) -> (Self, &[u8]);

    /// Puts the value into the first [`Numbers::SIZE`] of `bytes`, gives the bytes after it. What
    /// has no room is left out.
    fn put(self, bytes: &mut [u8]) -> &mut [u8];
}

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

/// Tuples of two numbers and more, up to one of so many as there are names.
macro_rules! tuples {
    ($first:ident $($ty:ident)*) => {
        /// The most numbers that a tuple can have.
        pub const MAX_NUMBERS: usize = 1 $(+ { stringify!($ty); 1 })*;

        tuples!(@ $first; $($ty)*);
    };
    (@ $($done:ident)*; $next:ident $($rest:ident)*) => {
        tuple!($($done)* $next);
        tuples!(@ $($done)* $next; $($rest)*);
    };
    (@ $($done:ident)*;) => {};
}

tuples!(A B C D E F G H);
