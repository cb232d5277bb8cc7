//! `docs`: takes schemas and what is known of them, writes a web site.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;
use tl_codegen::Files;
use tl_codegen::files::Listed;
use tl_codegen::reference::html::{Neighbour, site};

use super::references::{Inputs, Named};
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::writer::Writer;

const EXAMPLES: &str = "\
Examples:
  tl-codegen docs --out site                         all schemas of tl-codegen.toml
  tl-codegen docs --schema api.tl --out site         one schema

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

    #[command(flatten)]
    inputs: Inputs,
}

impl Docs {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let files = files(&self.inputs.references()?)?;
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
fn files(all: &[Named]) -> Result<Files, Failure> {
    let folders = folders(all)?;
    let mut files = Files::new();
    for (index, named) in all.iter().enumerate() {
        let back = if index == 0 { "" } else { "../../" };
        let others = all
            .iter()
            .zip(&folders)
            .enumerate()
            .filter(|(it, _)| *it != index);
        let neighbours = others.map(|(_, (other, folder))| Neighbour {
            title: other.reference.title(),
            folder: format!("{back}{folder}"),
        });
        let pages = site(&named.reference, &neighbours.collect::<Vec<_>>());
        let folder = &folders[index];
        files.extend(
            pages
                .into_iter()
                .map(|(path, text)| (format!("{folder}{path}"), text)),
        );
    }
    Ok(files)
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
