//! Who takes part: the samples' bytes, and what decodes and encodes them on both sides. That all
//! of them give the same bytes is checked before anything is measured.

mod ours;
mod proto;
mod theirs;

use anyhow::{Result, ensure};
use tl_types::{Serializable, enums, types};

use crate::samples;
use crate::table::Bar;
use ours::{Borrowed, Ours};
use proto::Proto;
use theirs::Theirs;

/// The crate that all bars are about.
pub const GRAMMERS: &str = "grammers-tl-types";

/// One side of a comparison: it holds a value, and knows the type to decode.
pub trait Codec {
    /// Decodes the bytes and drops the value.
    fn decode(&self, bytes: &[u8]);

    /// Encodes the value into a new buffer and drops that.
    fn encode(&self) -> Vec<u8>;

    /// Encodes the value behind what is in the buffer.
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
    const fn decode(factor: f64) -> Self {
        Self {
            decode: Bar::RatioAtLeast(factor),
            encode: Bar::RatioAtLeast(1.3),
            memory: Bar::RatioAtMost(0.5),
        }
    }
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
        ours: impl Codec + 'static,
        (peer, theirs): (&'static str, impl Codec + 'static),
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
            ours: Box::new(ours),
            theirs: Box::new(theirs),
            bars,
        })
    }
}

/// Every comparison. A further contestant is a line here and an implementation of [`Codec`].
///
/// # Errors
///
/// Fails if a side cannot decode a sample, or encodes it to other bytes.
pub fn pairs() -> Result<Vec<Pair>> {
    let history = ("messagesSlice", &*samples::history().to_bytes());
    let config = ("config", &*samples::config().to_bytes());
    let updates = ("updates", &*samples::updates().to_bytes());
    Ok(vec![
        Pair::new(
            history,
            Ours::<enums::messages::Messages>::new(history.1)?,
            (
                GRAMMERS,
                Theirs::<grammers_tl_types::enums::messages::Messages>::new(history.1)?,
            ),
            Bars::decode(2.2),
        )?,
        Pair::new(
            ("messagesSlice, borrowed", history.1),
            Borrowed::<enums::messages::Messages>::new(history.1)?,
            (
                GRAMMERS,
                Theirs::<grammers_tl_types::enums::messages::Messages>::new(history.1)?,
            ),
            Bars::decode(4.5),
        )?,
        Pair::new(
            updates,
            Ours::<enums::Updates>::new(updates.1)?,
            (
                GRAMMERS,
                Theirs::<grammers_tl_types::enums::Updates>::new(updates.1)?,
            ),
            Bars::decode(1.5),
        )?,
        Pair::new(
            config,
            Ours::<types::Config>::new(config.1)?,
            (
                GRAMMERS,
                Theirs::<grammers_tl_types::enums::Config>::new(config.1)?,
            ),
            Bars::decode(1.5),
        )?,
        Pair::new(
            config,
            Ours::<types::Config>::new(config.1)?,
            ("tl-proto", Proto::new(config.1)?),
            Bars::NONE,
        )?,
    ])
}
