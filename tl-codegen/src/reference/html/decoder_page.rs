//! The page that decodes: takes all schemas of a site and the decoder, gives the page's files. Without a decoder
//! it says so.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::decoder::Decoder;
use super::paths::Paths;
use super::volume::Volume;
use crate::Files;
use crate::layers::{KnownSchema, Layers, Source};

/// Where the page is, from the first page of the site.
pub(super) const PAGE: &str = "decoder.html";

/// What the page's script takes.
#[derive(Serialize)]
struct Data<'d> {
    wasm: &'d str,
    schemas: Vec<SchemaData>,
    /// Digits that are a value of the first schema.
    example: String,
}

/// What the page knows of a schema.
#[derive(Serialize)]
struct SchemaData {
    /// All of it in TL.
    text: String,
    /// The page of each name: `constructor user` is in `constructor/user.html`.
    pages: BTreeMap<String, String>,
}

/// The files that the page loads.
pub(super) fn scripts(volumes: &[Volume<'_>], decoder: &Decoder) -> Files {
    let data = Data {
        wasm: &decoder.base64,
        schemas: volumes.iter().map(schema_data).collect(),
        example: volumes.first().map(example).unwrap_or_default(),
    };
    // Texts always have a form in JSON.
    let data = serde_json::to_string(&data).unwrap_or_default();
    let data = format!("window.decoderData = {data};\n");
    let script = include_str!("decoder.js").to_owned();
    [
        ("decoder-data.js".to_owned(), data),
        ("decoder.js".to_owned(), script),
    ]
    .into()
}

fn schema_data(volume: &Volume<'_>) -> SchemaData {
    let paths = Paths::new(volume.reference.ids());
    let ids = volume.reference.ids().filter(|id| id.kind.is_code());
    let pages = ids.map(|id| {
        let name = format!("{} {}", id.kind.word(), id.name);
        (name, format!("{}{}", volume.folder, paths.of(id)))
    });
    SchemaData {
        pages: pages.collect(),
        text: text(volume),
    }
}

fn text(volume: &Volume<'_>) -> String {
    let model = &volume.reference.model;
    let source = Source {
        schema: "",
        layer: model.layer,
        model,
    };
    let known = Layers::build(&[source]);
    known.schemas.iter().map(KnownSchema::newest).collect()
}

fn example(volume: &Volume<'_>) -> String {
    let mut digits = String::new();
    for byte in volume.reference.sample_bytes() {
        // Writing to a `String` does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
