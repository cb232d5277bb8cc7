//! Samples in bytes: takes a schema, gives a value of it that shows what decoding does.

use tl_parser::model::CombinatorId;

use super::book::Reference;
use super::json_sample::sample;
use crate::value::{Codec, Target};

/// More bytes than these are too many to look at.
const MOST: usize = 160;

impl Reference {
    /// The bytes of the largest sample of a constructor that can be looked at; nothing if there is none.
    pub(super) fn sample_bytes(&self) -> Vec<u8> {
        let codec = Codec::new([&self.model]);
        let bytes = |id: CombinatorId| {
            let json = sample(&self.model, &self.facts, id)?;
            let value = codec.from_json(&json, &Target::any()).ok()?;
            Some(codec.encode(&value)).filter(|bytes| bytes.len() <= MOST)
        };
        let constructors = self.model.constructors();
        let constructors = constructors.filter(|(_, it)| !it.builtin && it.fields.len() > 1);
        let all = constructors.filter_map(|(id, it)| Some((bytes(id)?, it.name.as_str())));
        // Of several, the first by name.
        let largest = all.max_by(|(left, left_name), (right, right_name)| {
            let lengths = left.len().cmp(&right.len());
            lengths.then(right_name.cmp(left_name))
        });
        largest.map(|(bytes, _)| bytes).unwrap_or_default()
    }
}
