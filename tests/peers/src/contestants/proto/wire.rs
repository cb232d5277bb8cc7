//! What `tl-proto` has no codec for: boxed vectors, doubles, text that is checked, and a stand-in for types
//! that no sample uses.

use tl_proto::{Bare, Boxed, TlError, TlPacket, TlRead, TlResult, TlWrite};

/// Text and bytes as `tl-proto` has them.
pub(super) type OwnedBytes = Vec<u8>;

/// The same in the input.
pub(super) type BorrowedBytes<'tl> = &'tl [u8];

/// Text that is known to be UTF-8.
pub(super) struct OwnedText(String);

/// The same in the input.
pub(super) struct BorrowedText<'tl>(&'tl str);

macro_rules! text {
    ($($ty:ty, $written:ty, $convert:path;)*) => {$(
        impl<'tl> TlRead<'tl> for $ty {
            type Repr = Bare;

            #[inline(always)]
            fn read_from(packet: &mut &'tl [u8]) -> TlResult<Self> {
                let bytes = <&[u8]>::read_from(packet)?;
                let text = core::str::from_utf8(bytes);
                text.map(|text| Self($convert(text))).map_err(|_| TlError::InvalidData)
            }
        }

        impl TlWrite for $written {
            type Repr = Bare;

            #[inline(always)]
            fn max_size_hint(&self) -> usize {
                self.0.as_bytes().max_size_hint()
            }

            #[inline(always)]
            fn write_to<P: TlPacket>(&self, packet: &mut P) {
                self.0.as_bytes().write_to(packet);
            }
        }
    )*};
}

text! {
    OwnedText, OwnedText, String::from;
    BorrowedText<'tl>, BorrowedText<'_>, std::convert::identity;
}

/// `double`, as it is: `tl-proto` has a normal form of its own when it writes.
pub(super) struct Double(f64);

impl TlRead<'_> for Double {
    type Repr = Bare;

    #[inline(always)]
    fn read_from(packet: &mut &[u8]) -> TlResult<Self> {
        f64::read_from(packet).map(Self)
    }
}

impl TlWrite for Double {
    type Repr = Bare;

    #[inline(always)]
    fn max_size_hint(&self) -> usize {
        size_of::<f64>()
    }

    #[inline(always)]
    fn write_to<P: TlPacket>(&self, packet: &mut P) {
        packet.write_u64(self.0.to_bits());
    }
}

/// `Vector`: `tl-proto` knows the bare `vector` only.
pub(super) struct Vector<T>(Vec<T>);

impl<T> Vector<T> {
    const ID: u32 = 0x1cb5_c415;
}

impl<'tl, T: TlRead<'tl>> TlRead<'tl> for Vector<T> {
    type Repr = Boxed;

    #[inline(always)]
    fn read_from(packet: &mut &'tl [u8]) -> TlResult<Self> {
        match u32::read_from(packet)? {
            id if id == Self::ID => TlRead::read_from(packet).map(Self),
            _ => Err(TlError::UnknownConstructor),
        }
    }
}

impl<T: TlWrite> TlWrite for Vector<T> {
    type Repr = Boxed;

    #[inline(always)]
    fn max_size_hint(&self) -> usize {
        4 + self.0.max_size_hint()
    }

    #[inline(always)]
    fn write_to<P: TlPacket>(&self, packet: &mut P) {
        Self::ID.write_to(packet);
        self.0.write_to(packet);
    }
}

/// A value of a type that no sample uses: there is none, and it has the size of a `Box`.
pub(super) struct Absent(Box<Never>);

enum Never {}

impl TlRead<'_> for Absent {
    type Repr = Boxed;

    fn read_from(_packet: &mut &[u8]) -> TlResult<Self> {
        Err(TlError::UnknownConstructor)
    }
}

impl TlWrite for Absent {
    type Repr = Boxed;

    fn max_size_hint(&self) -> usize {
        match *self.0 {}
    }

    fn write_to<P: TlPacket>(&self, _packet: &mut P) {
        match *self.0 {}
    }
}
