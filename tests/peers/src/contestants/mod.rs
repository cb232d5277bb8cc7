//! Who takes part: the samples' bytes, and what decodes and encodes them on both sides. That all
//! of them give the same bytes is checked before anything is measured.

mod ours;
mod proto;
mod theirs;

use anyhow::{Result, ensure};
use tl_types::{Borrowable, DeserializableOwned, Serializable, enums, types};

use crate::samples;
use crate::table::Bar;
use ours::{Borrowed, Ours, Strict};
use proto::Forms;
use theirs::Theirs;

/// A client's types.
pub const GRAMMERS: &str = "grammers-tl-types";

/// A codec without types, and without a look at text.
const PROTO: &str = "tl-proto";

/// The same, with `from_utf8` for every text.
const CHECKED: &str = "tl-proto, checked";

/// One side of a comparison: it holds a value, and knows the type to decode.
pub trait Codec {
    /// Decodes the bytes and drops the value.
    fn decode(&self, bytes: &[u8]);

    /// Encodes the value into a new buffer and drops that.
    fn encode(&self) -> Vec<u8>;

    /// Encodes the value after what is in the buffer.
    fn encode_into(&self, buf: &mut Vec<u8>);
}

/// What we want to reach against a peer.
#[derive(Clone, Copy, Debug)]
pub struct Bars {
    /// Throughput of decoding.
    pub decode: Bar,
    /// Throughput of encoding.
    pub encode: Bar,
    /// Allocations and peak heap of decoding.
    pub memory: Bar,
}

impl Bars {
    /// Nothing in particular.
    const NONE: Self = Self {
        decode: Bar::None,
        encode: Bar::None,
        memory: Bar::None,
    };

    /// What is wanted against `grammers-tl-types`.
    const fn grammers(decode: f64) -> Self {
        Self {
            decode: Bar::RatioAtLeast(decode),
            encode: Bar::RatioAtLeast(1.25),
            memory: Bar::RatioAtMost(0.5),
        }
    }

    /// What is wanted against `tl-proto`.
    const PROTO: Self = Self {
        decode: Bar::RatioAtLeast(1.0),
        encode: Bar::RatioAtLeast(1.0),
        memory: Bar::None,
    };
}

/// Two sides that decode and encode the same sample.
pub struct Pair {
    /// The sample.
    pub sample: &'static str,
    /// Whom we are compared with.
    pub peer: &'static str,
    /// The sample's encoded form.
    pub bytes: Vec<u8>,
    /// Our side.
    pub ours: Box<dyn Codec>,
    /// The other side.
    pub theirs: Box<dyn Codec>,
    /// What we want to reach.
    pub bars: Bars,
}

impl Pair {
    /// Two sides, of which both give the bytes that they are given.
    fn new(
        (sample, bytes): (&'static str, &[u8]),
        ours: Box<dyn Codec>,
        (peer, theirs): (&'static str, Box<dyn Codec>),
        bars: Bars,
    ) -> Result<Self> {
        ensure!(ours.encode() == bytes, "{sample}: our bytes differ");
        ensure!(
            theirs.encode() == bytes,
            "{sample}: the bytes of {peer} differ"
        );
        Ok(Self {
            sample,
            peer,
            bytes: bytes.to_owned(),
            ours,
            theirs,
            bars,
        })
    }
}

/// A sample: what its forms are called, its bytes, and what `tl-proto` makes of them.
struct Sample {
    owned: &'static str,
    borrowed: &'static str,
    strict: &'static str,
    bytes: Vec<u8>,
    proto: Forms,
}

impl Sample {
    /// Our type `O` against their type `T`, in every form that both have.
    fn pairs<O, T>(self) -> Result<[Pair; 6]>
    where
        O: Borrowable + Serializable + DeserializableOwned + 'static,
        T: grammers_tl_types::Serializable + grammers_tl_types::Deserializable + 'static,
    {
        let bytes = &*self.bytes;
        let ours = || Ours::<O>::new(bytes).map(Box::new);
        let borrowed = || Borrowed::<O>::new(bytes).map(Box::new);
        let strict = Box::new(Strict(*borrowed()?));
        let theirs = || Theirs::<T>::new(bytes).map(Box::new);
        let proto = self.proto;
        let (owned, strict_name) = ((self.owned, bytes), (self.strict, bytes));
        let late = (self.borrowed, bytes);
        Ok([
            Pair::new(owned, ours()?, (GRAMMERS, theirs()?), Bars::grammers(2.2))?,
            Pair::new(
                late,
                borrowed()?,
                (GRAMMERS, theirs()?),
                Bars::grammers(4.0),
            )?,
            Pair::new(owned, ours()?, (PROTO, proto.owned), Bars::NONE)?,
            Pair::new(owned, ours()?, (CHECKED, proto.owned_checked), Bars::PROTO)?,
            Pair::new(late, borrowed()?, (PROTO, proto.borrowed), Bars::PROTO)?,
            Pair::new(
                strict_name,
                strict,
                (CHECKED, proto.borrowed_checked),
                Bars::PROTO,
            )?,
        ])
    }
}

/// Every comparison.
///
/// # Errors
///
/// Fails if a side cannot decode a sample, or encodes it to other bytes.
pub fn pairs() -> Result<Vec<Pair>> {
    use grammers_tl_types::enums as theirs;

    let bytes = samples::history().to_bytes();
    let history = Sample {
        owned: "messagesSlice",
        borrowed: "messagesSlice, borrowed",
        strict: "messagesSlice, borrowed and checked",
        proto: proto::history(&bytes)?,
        bytes,
    };
    let bytes = samples::updates().to_bytes();
    let updates = Sample {
        owned: "updates",
        borrowed: "updates, borrowed",
        strict: "updates, borrowed and checked",
        proto: proto::updates(&bytes)?,
        bytes,
    };
    let bytes = samples::config().to_bytes();
    let config = Sample {
        owned: "config",
        borrowed: "config, borrowed",
        strict: "config, borrowed and checked",
        proto: proto::config(&bytes)?,
        bytes,
    };
    let history = history.pairs::<enums::messages::Messages, theirs::messages::Messages>()?;
    let updates = updates.pairs::<enums::Updates, theirs::Updates>()?;
    let config = config.pairs::<types::Config, theirs::Config>()?;
    Ok(history.into_iter().chain(updates).chain(config).collect())
}
