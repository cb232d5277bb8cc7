//! The known layers: takes an id or a name, gives the definitions that have it.

use std::collections::BTreeSet;
use std::fmt;

use tl_parser::{Section, nearest_name};

use super::lifetime::Lifetime;
use super::version::Version;

/// What schemas say, each in all of its layers that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layers {
    /// The schemas, by name.
    pub schemas: Vec<KnownSchema>,
}

/// What one schema says in each of its layers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownSchema {
    /// What it is called: `api`, `mtproto`.
    pub name: String,
    /// The layers that are known, oldest first; none if the schema does not count layers.
    pub layers: Vec<u32>,
    /// All definitions: constructors, then functions, by name; those of one name oldest first.
    pub versions: Vec<Version>,
}

/// A version, and the schema that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'l> {
    /// The schema.
    pub schema: &'l KnownSchema,
    /// The version.
    pub version: &'l Version,
}

impl Layers {
    /// The schema of this name.
    #[must_use]
    pub fn schema(&self, name: &str) -> Option<&KnownSchema> {
        self.schemas.iter().find(|schema| schema.name == name)
    }

    /// The versions that have this id, the newest of each schema first. They are several if a
    /// definition changed and its id did not, or if schemas share it.
    #[must_use]
    pub fn by_id(&self, id: u32) -> Vec<Found<'_>> {
        self.find(|version| version.id == id)
    }

    /// The versions of the constructor or function of this name, the newest of each schema first.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Vec<Found<'_>> {
        self.find(|version| version.name == name)
    }

    /// Names that are known and may be meant by one that is not: those that differ in upper case or
    /// lack a namespace; if there are none, the nearest one.
    #[must_use]
    pub fn similar(&self, name: &str) -> Vec<&str> {
        let names = self.schemas.iter().flat_map(|schema| &schema.versions);
        let names: BTreeSet<&str> = names.map(|version| version.name.as_str()).collect();
        let last = |name: &str| name.rsplit('.').next().map(str::to_lowercase);
        let is_alike = |known: &&str| match name.contains('.') {
            true => known.eq_ignore_ascii_case(name),
            false => last(known) == last(name),
        };
        let alike: Vec<&str> = names.iter().copied().filter(is_alike).collect();
        match alike.is_empty() {
            true => nearest_name(name, names.into_iter()).into_iter().collect(),
            false => alike,
        }
    }

    fn find(&self, is_meant: impl Fn(&Version) -> bool) -> Vec<Found<'_>> {
        let schemas = self.schemas.iter();
        let found = schemas.flat_map(|schema| {
            let versions = schema.versions.iter().rev();
            versions.map(move |version| Found { schema, version })
        });
        found.filter(|found| is_meant(found.version)).collect()
    }
}

impl KnownSchema {
    /// The newest layer that is known, if the schema counts layers.
    #[must_use]
    pub fn layer(&self) -> Option<u32> {
        self.layers.last().copied()
    }

    /// The whole schema in TL, as it is in the newest layer. It means what its file meant, but its
    /// definitions are sorted by name, and without comments. Ids are all written.
    #[must_use]
    pub fn newest(&self) -> String {
        let layer = self.layer().map(|layer| format!("// LAYER {layer}\n"));
        let mut text = layer.unwrap_or_default();
        let versions = self.versions.iter();
        let newest = versions.filter(|it| it.layers.last().copied() == self.layer());
        let mut section = Section::Types;
        for version in newest {
            if version.section != section {
                section = version.section;
                text.push_str(&format!("{section}\n"));
            }
            text.push_str(&format!("{version};\n"));
        }
        text
    }
}

impl<'l> Found<'l> {
    /// Since when and until when the definition was like this; nothing if the schema does not count
    /// layers.
    #[must_use]
    pub fn lifetime(&self) -> Option<Lifetime> {
        Lifetime::of(self.schema, self.version)
    }
}

/// What it is and where it stands: ``constructor `message` of `api` in layer 179 (…)``.
impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.version.section {
            Section::Types => "constructor",
            Section::Functions => "function",
        };
        write!(
            f,
            "{kind} `{}` of `{}`",
            self.version.name, self.schema.name
        )?;
        match self.lifetime() {
            Some(lifetime) => write!(f, " {lifetime}"),
            None => Ok(()),
        }
    }
}
