//! The blob: takes layers, gives few bytes that say the same, and the other way round.
//!
//! It is [`MAGIC`] and, compressed by DEFLATE, a text: for each schema a line with its name and layers,
//! then its definitions in TL, each after the layers that have it, and a line before the functions.
//!
//! ```text
//! schema api 227 230
//! 227,230 peerUser#59511722 user_id:long = Peer
//! ---functions---
//! 230 help.getConfig#c4f9186b = Config
//! ```

use std::error::Error;
use std::fmt::{self, Write as _};
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use tl_parser::Section;

use super::known::{KnownSchema, Layers};
use super::version::Version;

/// What every blob starts with.
const MAGIC: &[u8] = b"TL layers ";

/// What stands after that in this form of it.
const FORM: &[u8] = b"1\n";

/// The greatest length of the text; what this repository knows has half a megabyte.
const LIMIT: u64 = 64 << 20;

/// What a line starts with that begins a schema.
const SCHEMA: &str = "schema ";

/// Why bytes cannot be read as layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlobError {
    /// They are no blob at all.
    Foreign,
    /// They are a blob in another form, or damaged.
    Unreadable,
}

impl fmt::Display for BlobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "it does not hold known layers",
            Self::Unreadable => "the known layers in it cannot be read",
        })
    }
}

impl Error for BlobError {}

impl Layers {
    /// The layers as bytes, which [`from_blob`](Self::from_blob) reads. The same layers give the same
    /// bytes, as long as the compressor stays the same.
    #[must_use]
    pub fn to_blob(&self) -> Vec<u8> {
        let head = [MAGIC, FORM].concat();
        let mut encoder = DeflateEncoder::new(head, Compression::best());
        // Writing to a `Vec` does not fail.
        let _ = encoder.write_all(text(self).as_bytes());
        encoder.finish().unwrap_or_default()
    }

    /// Reads a blob.
    ///
    /// # Errors
    ///
    /// Returns an error if the bytes are not what [`to_blob`](Self::to_blob) gives.
    pub fn from_blob(blob: &[u8]) -> Result<Self, BlobError> {
        let after = blob.strip_prefix(MAGIC).ok_or(BlobError::Foreign)?;
        let text = after.strip_prefix(FORM).and_then(inflate);
        text.and_then(|text| parse(&text))
            .ok_or(BlobError::Unreadable)
    }
}

fn inflate(deflated: &[u8]) -> Option<String> {
    let mut text = String::new();
    let mut decoder = DeflateDecoder::new(deflated).take(LIMIT);
    decoder.read_to_string(&mut text).ok()?;
    Some(text)
}

fn text(layers: &Layers) -> String {
    let mut text = String::new();
    for schema in &layers.schemas {
        text.push_str(SCHEMA);
        text.push_str(&schema.name);
        for layer in &schema.layers {
            push(&mut text, format_args!(" {layer}"));
        }
        let mut section = Section::Types;
        for version in &schema.versions {
            if version.section != section {
                section = version.section;
                push(&mut text, format_args!("\n{section}"));
            }
            let layers: Vec<String> = version.layers.iter().map(u32::to_string).collect();
            push(&mut text, format_args!("\n{} {version}", layers.join(",")));
        }
        text.push('\n');
    }
    text
}

fn push(text: &mut String, part: fmt::Arguments<'_>) {
    // Writing to a `String` does not fail.
    let _ = text.write_fmt(part);
}

fn parse(text: &str) -> Option<Layers> {
    let mut schemas: Vec<KnownSchema> = Vec::new();
    let mut section = Section::Types;
    for line in text.lines() {
        if let Some(head) = line.strip_prefix(SCHEMA) {
            schemas.push(parse_head(head)?);
            section = Section::Types;
        } else if line == Section::Functions.to_string() {
            section = Section::Functions;
        } else {
            let version = parse_version(section, line)?;
            schemas.last_mut()?.versions.push(version);
        }
    }
    Some(Layers { schemas })
}

fn parse_head(head: &str) -> Option<KnownSchema> {
    let mut words = head.split(' ');
    Some(KnownSchema {
        name: words.next()?.to_owned(),
        layers: parse_layers(words)?,
        versions: Vec::new(),
    })
}

fn parse_version(section: Section, line: &str) -> Option<Version> {
    let (layers, definition) = line.split_once(' ')?;
    let (name, definition) = definition.split_once('#')?;
    let (id, rest) = definition.split_at_checked(8)?;
    let layers = layers.split(',').filter(|layer| !layer.is_empty());
    Some(Version {
        section,
        name: name.to_owned(),
        id: u32::from_str_radix(id, 16).ok()?,
        rest: rest.to_owned(),
        layers: parse_layers(layers)?,
    })
}

fn parse_layers<'t>(layers: impl Iterator<Item = &'t str>) -> Option<Vec<u32>> {
    layers.map(|layer| layer.parse().ok()).collect()
}
