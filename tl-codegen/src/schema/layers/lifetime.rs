//! Lifetimes: takes a version, tells since when and until when it was, as far as layers are known.

use std::fmt;

use super::known::KnownSchema;
use super::version::Version;

/// Since when and until when a definition was as it is. Known layers have gaps, so it tells what
/// the layers before and after show, and not when a change was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// The first and the last layer of each run of known layers that have the definition.
    pub runs: Vec<(u32, u32)>,
    /// The known layer before the first of them.
    pub before: Neighbour,
    /// The known layer after the last of them.
    pub after: Neighbour,
}

/// What the layer before or after those of a definition shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neighbour {
    /// There is no such layer: nothing is known of what was before or comes after this one.
    Unknown(u32),
    /// The name stands for nothing in this layer.
    Without(u32),
    /// The name has another definition in this layer.
    Other(u32),
}

impl Lifetime {
    /// Nothing for what stands in no layer.
    pub(super) fn of(schema: &KnownSchema, version: &Version) -> Option<Self> {
        let is_there = |layer: &u32| version.layers.contains(layer);
        let runs = schema.layers.chunk_by(|a, b| is_there(a) == is_there(b));
        let runs = runs.filter_map(|run| match (run.first()?, run.last()?) {
            (first, last) if is_there(first) => Some((*first, *last)),
            _ => None,
        });
        let (first, last) = (*version.layers.first()?, *version.layers.last()?);
        let mut older = schema.layers.iter().rev();
        let mut newer = schema.layers.iter();
        let neighbour = |known: Option<&u32>, end| match known {
            None => Neighbour::Unknown(end),
            Some(&layer) => has_name(schema, &version.name, layer),
        };
        Some(Self {
            runs: runs.collect(),
            before: neighbour(older.find(|&&it| it < first), first),
            after: neighbour(newer.find(|&&it| it > last), last),
        })
    }
}

fn has_name(schema: &KnownSchema, name: &str, layer: u32) -> Neighbour {
    let mut versions = schema.versions.iter().filter(|it| it.name == name);
    match versions.any(|it| it.layers.contains(&layer)) {
        true => Neighbour::Other(layer),
        false => Neighbour::Without(layer),
    }
}

/// `in layers 179 to 186 (new after 166; changed in 216)`.
impl fmt::Display for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs = self.runs.iter().map(|run| match run {
            (first, last) if first == last => format!("{first}"),
            (first, last) => format!("{first} to {last}"),
        });
        let runs: Vec<String> = runs.collect();
        let is_one = matches!(self.runs[..], [(first, last)] if first == last);
        let noun = if is_one { "layer" } else { "layers" };
        write!(f, "in {noun} {} (", runs.join(" and "))?;
        if let (Neighbour::Unknown(first), Neighbour::Unknown(last)) = (self.before, self.after) {
            return f.write_str(match first == last {
                true => "the only one known)",
                false => "the oldest and the newest known)",
            });
        }
        match self.before {
            Neighbour::Unknown(layer) => write!(f, "{layer} is the oldest known; "),
            Neighbour::Without(layer) => write!(f, "new after {layer}; "),
            Neighbour::Other(layer) => write!(f, "changed after {layer}; "),
        }?;
        match self.after {
            Neighbour::Unknown(layer) => write!(f, "{layer} is the newest known)"),
            Neighbour::Without(layer) => write!(f, "gone in {layer})"),
            Neighbour::Other(layer) => write!(f, "changed in {layer})"),
        }
    }
}
