//! Values in `tl-codegen.toml`: takes what is written there, gives paths, parts, dialects and the like, or what
//! was expected.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::PathBuf;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use syn::parse::Parser as _;
use tl_codegen::select::{Narrowed, Others};
use tl_codegen::{ItemKind, Part};
use tl_parser::crc::Dialect;

/// A path. An empty one would be the configuration's folder.
pub(crate) fn deserialize_path<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
    NonEmptyPath::deserialize(from).map(|it| it.0)
}

/// A path that is one.
#[derive(Deserialize)]
#[serde(try_from = "PathBuf")]
struct NonEmptyPath(PathBuf);

impl TryFrom<PathBuf> for NonEmptyPath {
    type Error = &'static str;

    fn try_from(path: PathBuf) -> Result<Self, Self::Error> {
        match path.as_os_str().is_empty() {
            true => Err("expected a path, not an empty text"),
            false => Ok(Self(path)),
        }
    }
}

/// Several of them.
pub(crate) fn deserialize_paths<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Vec<PathBuf>, D::Error> {
    let paths = Vec::<NonEmptyPath>::deserialize(from)?;
    Ok(paths.into_iter().map(|it| it.0).collect())
}

/// A path that need not be there.
pub(crate) fn deserialize_optional_path<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<PathBuf>, D::Error> {
    deserialize_path(from).map(Some)
}

/// A path of Rust, see [`parse_runtime`].
pub(crate) fn deserialize_runtime<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<String>, D::Error> {
    deserialize(from, parse_runtime)
}

/// What is wanted of a type: names of constructors, and perhaps what becomes of the others.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "expected a list of constructors, or `constructors` with `others`: \"refused\" or \"kept\""
)]
enum Narrow {
    Only(Vec<String>),
    With(NarrowWith),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NarrowWith {
    constructors: Vec<String>,
    others: NarrowOthers,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum NarrowOthers {
    Refused,
    Kept,
}

/// `narrow = { Update = ["updateNewMessage"] }`, or
/// `narrow = { Update = { constructors = ["updateNewMessage"], others = "kept" } }`
pub(crate) fn deserialize_narrow<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeMap<String, Narrowed>, D::Error> {
    let narrow = BTreeMap::<String, Narrow>::deserialize(from)?;
    let narrow = narrow.into_iter().map(|(ty, narrow)| {
        let (constructors, others) = match narrow {
            Narrow::Only(constructors) => (constructors, Others::Refused),
            Narrow::With(with) => match with.others {
                NarrowOthers::Refused => (with.constructors, Others::Refused),
                NarrowOthers::Kept => (with.constructors, Others::Kept),
            },
        };
        let narrowed = Narrowed {
            constructors,
            others,
        };
        (ty, narrowed)
    });
    Ok(narrow.collect())
}

/// `modules = { types = "constructors" }`
pub(crate) fn deserialize_modules<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeMap<ItemKind, String>, D::Error> {
    let names = BTreeMap::<String, String>::deserialize(from)?.into_iter();
    let kind = |kind: String| kind.parse().map_err(D::Error::custom);
    names
        .map(|(items, name)| Ok((kind(items)?, name)))
        .collect()
}

/// Optional parts, by their names.
pub(crate) fn deserialize_parts<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Part>, D::Error> {
    let names = Vec::<String>::deserialize(from)?;
    let parts = names
        .iter()
        .map(|name| name.parse().map_err(D::Error::custom));
    parts.collect()
}

/// A dialect of ids, by its name.
pub(crate) fn deserialize_ids<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Dialect>, D::Error> {
    deserialize(from, str::parse)
}

/// Reads a text that has to be one of the command line's, too.
fn deserialize<'de, D: Deserializer<'de>, T, E: Display>(
    from: D,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(from)?;
    parse(&text).map(Some).map_err(D::Error::custom)
}

/// Checks the path of a runtime crate: `crate`, `crate::tl`, `::tl_types`.
pub(crate) fn parse_runtime(path: &str) -> Result<String, &'static str> {
    match syn::Path::parse_mod_style.parse_str(path) {
        Ok(_) => Ok(path.to_owned()),
        Err(_) => Err("expected a Rust path such as `crate` or `::tl_types`"),
    }
}
