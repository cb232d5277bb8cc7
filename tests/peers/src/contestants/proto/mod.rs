//! `tl-proto`: takes bytes, gives contestants with their value. It has no Telegram types: the package
//! `definitions` writes them, from our model, in the form that its derives want.
//!
//! It has no codec for `String` and does not look whether text is UTF-8. So each form is here twice:
//! as it is, and with that check added, as whoever wants to read the text would.

mod wire;

use std::hint::black_box;

use tl_proto::{TlRead, TlResult, TlWrite};

use super::Codec;

macro_rules! form {
    ($name:ident, $file:literal, $text:ident, $bytes:ident) => {
        #[expect(dead_code, reason = "nobody reads the words of flags")]
        mod $name {
            use tl_proto::{TlRead, TlWrite};

            use super::wire::{Absent, Double, Vector, $bytes as Bytes, $text as Text};

            include!($file);
        }
    };
}

form!(owned, "owned.rs", OwnedBytes, OwnedBytes);
form!(owned_checked, "owned.rs", OwnedText, OwnedBytes);
form!(borrowed, "borrowed.rs", BorrowedBytes, BorrowedBytes);
form!(borrowed_checked, "borrowed.rs", BorrowedText, BorrowedBytes);

/// A value, and how to decode one of any lifetime.
struct Proto<T> {
    value: T,
    decode: fn(&[u8]),
}

impl<T: TlRead<'static> + TlWrite> Proto<T> {
    /// The bytes stay for as long as the program runs: it measures with them until its end.
    fn new(bytes: &[u8], decode: fn(&[u8])) -> TlResult<Self> {
        let value = tl_proto::deserialize(bytes.to_owned().leak())?;
        Ok(Self { value, decode })
    }
}

impl<T: TlWrite> Codec for Proto<T> {
    fn decode(&self, bytes: &[u8]) {
        (self.decode)(black_box(bytes));
    }

    fn encode(&self) -> Vec<u8> {
        tl_proto::serialize(black_box(&self.value))
    }

    fn encode_into(&self, buf: &mut Vec<u8>) {
        black_box(&self.value).write_to(buf);
    }
}

/// The four contestants of a sample, each with the same type.
pub(super) struct Forms {
    pub(super) owned: Box<dyn Codec>,
    pub(super) owned_checked: Box<dyn Codec>,
    pub(super) borrowed: Box<dyn Codec>,
    pub(super) borrowed_checked: Box<dyn Codec>,
}

macro_rules! contestant {
    ($bytes:ident, $ty:ty) => {
        Box::new(Proto::<$ty>::new($bytes, |bytes| {
            black_box(&tl_proto::deserialize::<$ty>(bytes));
        })?)
    };
}

macro_rules! forms {
    ($($sample:ident: $ty:ident,)*) => {$(
        pub(super) fn $sample(bytes: &[u8]) -> TlResult<Forms> {
            Ok(Forms {
                owned: contestant!(bytes, owned::$ty),
                owned_checked: contestant!(bytes, owned_checked::$ty),
                borrowed: contestant!(bytes, borrowed::$ty<'_>),
                borrowed_checked: contestant!(bytes, borrowed_checked::$ty<'_>),
            })
        }
    )*};
}

forms! {
    history: MessagesMessages,
    updates: Updates,
    config: Config,
}
