//! Models to layers: takes the model of each layer, gives every version of every definition.

use std::collections::BTreeMap;

use tl_parser::Section;
use tl_parser::model::{Combinator, Model};

use super::known::{KnownSchema, Layers};
use super::version::Version;

/// A schema, to be known.
#[derive(Clone, Copy, Debug)]
pub struct Source<'m> {
    /// What it is called; all layers of one schema have one name.
    pub schema: &'m str,
    /// The layer, if the schema counts layers.
    pub layer: Option<u32>,
    /// What it says.
    pub model: &'m Model,
}

/// The versions of one schema, by what tells them apart.
type Versions = BTreeMap<(Section, String, String), Version>;

impl Layers {
    /// What schemas say, in whatever order they come.
    #[must_use]
    pub fn build(sources: &[Source<'_>]) -> Self {
        let mut sources = sources.to_vec();
        sources.sort_by_key(|source| (source.schema, source.layer));
        let schemas = sources.chunk_by(|left, right| left.schema == right.schema);
        Self {
            schemas: schemas.filter_map(build_schema).collect(),
        }
    }
}

/// What the layers of one schema say, oldest first.
fn build_schema(sources: &[Source<'_>]) -> Option<KnownSchema> {
    let mut versions = Versions::new();
    for source in sources {
        let combinators = source.model.combinators.iter();
        for combinator in combinators.filter(|it| has_id(it)) {
            let version = Version::of(source.model, combinator);
            let name = version.name.clone();
            let key = (version.section, name, version.to_string());
            let known = versions.entry(key).or_insert(version);
            known.layers.extend(source.layer);
        }
    }
    let mut versions: Vec<_> = versions.into_values().collect();
    versions.sort_by(|left, right| sort_key(left).cmp(&sort_key(right)));
    Some(KnownSchema {
        name: sources.first()?.schema.to_owned(),
        layers: sources.iter().filter_map(|source| source.layer).collect(),
        versions,
    })
}

fn sort_key(version: &Version) -> (Section, &str, &[u32]) {
    (version.section, &version.name, &version.layers)
}

/// `int ? = Int` only says that there is a built-in, whose values have no id.
fn has_id(combinator: &Combinator) -> bool {
    !combinator.builtin || combinator.id_digits.is_some()
}
