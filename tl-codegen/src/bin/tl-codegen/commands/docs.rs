//! `docs`: takes schemas and what is known of them, writes a web site.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::files::Listed;
use tl_codegen::reference::html::{Decoder, Volume, site};
use tl_codegen::{Files, input};

use super::references::{Inputs, Named};
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::writer::Writer;

const EXAMPLES: &str = "\
Examples:
  tl-codegen docs --out site                         all schemas of tl-codegen.toml
  tl-codegen docs --schema api.tl --out site         one schema
  tl-codegen docs --out site --decoder decoder.wasm  with a page that decodes bytes

The first page is index.html. It can be opened from the disk, or be put on any host of files.

Exit codes:
  0  written, or nothing to write
  2  the request could not be carried out; no file was touched";

/// Write the reference as a web site that needs no server
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Docs {
    /// The folder to write into. Files in it that were not written by this command stay as they are
    #[arg(long, value_name = "DIR")]
    out: PathBuf,

    /// What a page decodes bytes with: the crate `tl-decoder`, compiled to WebAssembly. Without it there is none
    #[arg(long, value_name = "FILE")]
    decoder: Option<PathBuf>,

    #[command(flatten)]
    inputs: Inputs,
}

impl Docs {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let decoder = self.decoder.as_deref().map(read_decoder).transpose()?;
        let files = files(&self.inputs.references()?, decoder.as_ref())?;
        let writer = Writer::open([&self.out])?;
        let mut listed = Listed::default();
        writer.stage(|transaction| {
            listed = Listed::stage(&self.out, files, transaction)?;
            Ok(())
        })?;
        writer.commit()?;
        terminal::report(&format!(
            "{}: {} files, {:.1} MB; {} written, {} removed\n",
            self.out.display(),
            listed.total,
            listed.bytes as f64 / 1e6,
            listed.written,
            listed.removed,
        ));
        Ok(Outcome::Fine)
    }
}

/// The files of all schemas: those of the first stand in the folder itself, the others' in folders in it.
fn files(all: &[Named], decoder: Option<&Decoder>) -> Result<Files, Failure> {
    let volumes = all.iter().zip(folders(all)?);
    let volumes = volumes.map(|(named, folder)| Volume {
        reference: &named.reference,
        folder,
    });
    Ok(site(&volumes.collect::<Vec<_>>(), decoder))
}

/// The decoder that is in a file.
fn read_decoder(path: &Path) -> Result<Decoder, Failure> {
    let (name, bytes) = input::read_bytes(path)?;
    Decoder::read(&bytes).map_err(|error| {
        Failure::with_help(
            format!("`{name}` cannot decode on these pages: {error}"),
            "compile the crate `tl-decoder` of this version for wasm32-unknown-unknown",
        )
    })
}

/// The folder of each schema, with `/` at its end.
fn folders(all: &[Named]) -> Result<Vec<String>, Failure> {
    let mut folders = vec![String::new()];
    folders.extend(all.iter().skip(1).map(|it| format!("schema/{}/", it.stem)));
    let different: BTreeSet<&String> = folders.iter().collect();
    match different.len() == folders.len() {
        true => Ok(folders),
        false => Err(Failure::with_help(
            "two schemas have the same name",
            "write a site for each, with --schema FILE --out DIR",
        )),
    }
}
