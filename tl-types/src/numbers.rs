//! Several numbers at once: takes and gives tuples of what always has the same size, so that
//! codecs look once at the room for all of them.

/// What has a fixed size on the wire: a number, or a tuple of up to eight of them.
///
/// It is meant for generated code, and implemented for all that code needs.
pub trait Numbers: Copy {
    /// The number of bytes.
    const SIZE: usize;

    /// The value in the first [`Numbers::SIZE`] of `bytes`; what is not there is zero.
    fn get(bytes: &[u8]) -> Self;

    /// Puts the value into the first [`Numbers::SIZE`] of `bytes`; what has no room is left out.
    fn put(self, bytes: &mut [u8]);
}

/// The most numbers that a tuple can have, as `tl-codegen` knows too.
pub(crate) const MAX_NUMBERS: usize = 8;

macro_rules! number {
    ($($ty:ty),*) => {$(
        impl Numbers for $ty {
            const SIZE: usize = size_of::<Self>();

            #[inline]
            fn get(bytes: &[u8]) -> Self {
                bytes.first_chunk().map_or(Self::default(), |bytes| Self::from_le_bytes(*bytes))
            }

            #[inline]
            fn put(self, bytes: &mut [u8]) {
                if let Some(bytes) = bytes.first_chunk_mut() {
                    *bytes = self.to_le_bytes();
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
            fn get(bytes: &[u8]) -> Self {
                let mut at = 0;
                ($({
                    let start = at;
                    at += $ty::SIZE;
                    $ty::get(bytes.get(start..at).unwrap_or_default())
                },)*)
            }

            #[inline]
            fn put(self, bytes: &mut [u8]) {
                #[expect(non_snake_case, reason = "values are called like their types")]
                let ($($ty,)*) = self;
                let mut at = 0;
                $(
                    let start = at;
                    at += $ty::SIZE;
                    $ty.put(bytes.get_mut(start..at).unwrap_or_default());
                )*
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
