//! The known layers: takes an id or a name, gives the definitions that have it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;

use tl_parser::{Section, nearest_name};

use super::lifetime::Lifetime;
use super::version::{Version, enumerate};
use crate::schema::diff::kind_name;

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

    /// The versions that have this id, those of the newest layers first. They are several if a
    /// definition changed and its id did not, or if schemas share it.
    #[must_use]
    pub fn by_id(&self, id: u32) -> Vec<Found<'_>> {
        self.newest_first(|version| version.id == id)
    }

    /// The versions of the constructor or function of this name, those of the newest layers first.
    #[must_use]
    pub fn by_name(&self, name: &str) -> Vec<Found<'_>> {
        self.newest_first(|version| version.name == name)
    }

    /// The constructors of the type of this name: those of the newest layer, or all that there were if
    /// that has none.
    #[must_use]
    pub fn by_type(&self, name: &str) -> Vec<Found<'_>> {
        let mut found = self.find(|it| it.section == Section::Types && it.result() == name);
        let is_newest = |it: &Found<'_>| it.version.layers.last().copied() == it.schema.layer();
        if found.iter().any(is_newest) {
            found.retain(is_newest);
        }
        found
    }

    /// Names of combinators and types that may be meant by one that is not known: those that differ in
    /// upper case or, if there are none, the nearest. A name without a namespace is looked for in all.
    #[must_use]
    pub fn similar(&self, name: &str) -> Vec<&str> {
        similar(self.names(), name)
    }

    /// The names of all combinators and types.
    fn names(&self) -> BTreeSet<&str> {
        let versions = self.schemas.iter().flat_map(|schema| &schema.versions);
        let names = versions.flat_map(|version| match version.section {
            Section::Types => [version.name.as_str(), version.result()],
            Section::Functions => [version.name.as_str(); 2],
        });
        names.collect()
    }

    fn newest_first(&self, is_meant: impl Fn(&Version) -> bool) -> Vec<Found<'_>> {
        let mut found = self.find(is_meant);
        found.sort_by_key(|found| Reverse(found.version.layers.last()));
        found
    }

    fn find(&self, is_meant: impl Fn(&Version) -> bool) -> Vec<Found<'_>> {
        let schemas = self.schemas.iter();
        let found = schemas.flat_map(|schema| {
            let versions = schema.versions.iter();
            versions.map(move |version| Found { schema, version })
        });
        found.filter(|found| is_meant(found.version)).collect()
    }
}

/// Those of the names that may be meant by one that is none of them.
pub(crate) fn similar<'n>(mut names: BTreeSet<&'n str>, name: &str) -> Vec<&'n str> {
    let is_alike = |known, meant| as_written(known, name).eq_ignore_ascii_case(meant);
    let meant = match names.iter().any(|&known| is_alike(known, name)) {
        true => Some(name),
        false => nearest_name(name, names.iter().map(|known| as_written(known, name))),
    };
    names.retain(|&known| meant.is_some_and(|meant| is_alike(known, meant)));
    names.into_iter().collect()
}

/// A known name without its namespaces, if a name is written without any.
fn as_written<'n>(known: &'n str, name: &str) -> &'n str {
    match known.rsplit_once('.') {
        Some((_, last)) if !name.contains('.') => last,
        _ => known,
    }
}

impl KnownSchema {
    /// The newest layer that is known, if the schema counts layers.
    #[must_use]
    pub fn layer(&self) -> Option<u32> {
        self.layers.last().copied()
    }

    /// All versions of a constructor or function, oldest first; none if no layer has it.
    #[must_use]
    pub fn versions_of(&self, section: Section, name: &str) -> &[Version] {
        let key =
            |version: &Version| (version.section, version.name.as_str()).cmp(&(section, name));
        let start = self.versions.partition_point(|it| key(it).is_lt());
        let count = self.versions[start..].partition_point(|it| key(it).is_eq());
        &self.versions[start..start + count]
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

impl Found<'_> {
    /// Since when and until when the definition was like this; nothing if the schema does not count
    /// layers.
    #[must_use]
    pub fn lifetime(&self) -> Option<Lifetime> {
        Lifetime::of(self.schema, self.version)
    }
}

/// The name and the layers: `` `api` in layers 227 and 230``.
impl fmt::Display for KnownSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.name)?;
        match self.layers[..] {
            [] => Ok(()),
            [layer] => write!(f, " in layer {layer}"),
            _ => write!(f, " in layers {}", enumerate(&self.layers)),
        }
    }
}

/// What it is and where it stands: ``constructor `message` of `api` in layer 179 (…)``.
impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { schema, version } = self;
        let kind = kind_name(version.section);
        write!(f, "{kind} `{}` of `{}`", version.name, schema.name)?;
        match self.lifetime() {
            Some(lifetime) => write!(f, " {lifetime}"),
            None => Ok(()),
        }
    }
}
