//! What was seen of a name: takes a schema and a name, tells since when it is there and when it changed.

use std::fmt;

use tl_parser::Section;

use super::known::KnownSchema;
use super::version::enumerate;

/// Since when there is a definition, and when it changed, as far as layers are known: a change is seen
/// in the first known layer after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The first known layer that has the definition, if there is a known one before it.
    pub first: Option<u32>,
    /// The layers in which the definition is another one than it was before.
    pub changed: Vec<u32>,
}

impl KnownSchema {
    /// What the known layers show of a constructor or function; nothing if none of them has it, or if
    /// the schema does not count layers.
    #[must_use]
    pub fn seen(&self, section: Section, name: &str) -> Option<Seen> {
        let versions = self.versions_of(section, name);
        let mut there: Vec<(u32, usize)> = Vec::new();
        for (index, version) in versions.iter().enumerate() {
            there.extend(version.layers.iter().map(|&layer| (layer, index)));
        }
        there.sort_unstable();
        let (first, _) = *there.first()?;
        let pairs = there.windows(2).filter(|pair| pair[0].1 != pair[1].1);
        Some(Seen {
            first: (self.layers.first() != Some(&first)).then_some(first),
            changed: pairs.map(|pair| pair[1].0).collect(),
        })
    }
}

/// `First seen in layer 179, changed in 186 and 216.`; nothing if there is nothing to say.
impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first, &self.changed[..]) {
            (None, []) => Ok(()),
            (Some(first), []) => write!(f, "First seen in layer {first}."),
            (Some(first), changed) => {
                let changed = enumerate(changed);
                write!(f, "First seen in layer {first}, changed in {changed}.")
            }
            (None, [changed]) => write!(f, "Changed in layer {changed}."),
            (None, changed) => write!(f, "Changed in layers {}.", enumerate(changed)),
        }
    }
}
