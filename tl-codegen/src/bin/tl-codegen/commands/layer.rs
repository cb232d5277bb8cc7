//! `layer`: takes the schema of a new layer, checks it, and makes it the one that code is generated from.

use std::path::PathBuf;

use clap::Args;

use crate::config::{self, Target};
use crate::generated_files::Generated;
use crate::layer_report::LayerReport;
use crate::new_layer::NewLayer;
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use crate::writer::Writer;

const EXAMPLES: &str = "\
Examples:
  tl-codegen layer ../next-layer/api.tl
  tl-codegen layer api.tl --schema api             if several schemas have earlier layers

The configuration's schema moves to its `layers`, named by its number, and FILE takes its place. A list
SHA256SUMS beside it gets their checksums, and everything in the configuration is generated again: all of
it, or nothing is touched.

Exit codes:
  0  the layer is the new one; what is left to do is on standard output
  1  the layer has errors; no file was touched
  2  the request could not be carried out; no file was touched";

/// Move to the next layer: take its schema, keep the old one, and generate
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Layer {
    /// The schema of the new layer
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Which schema of the configuration it is, by its file name without `.tl`; by default the one that
    /// has `layers`
    #[arg(long, value_name = "NAME")]
    schema: Option<String>,

    /// The configuration; by default the nearest tl-codegen.toml, here or in a folder above
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Layer {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let config = config::load(self.config.as_deref())?;
        let index = choose(&config.generate, self.schema.as_deref())?;
        let layer = NewLayer::read(&self.file, &config.generate[index])?;
        let report = LayerReport::of(&layer, &config, index)?;
        if report.is_wrong() {
            terminal::print(report.errors())?;
            return Ok(Outcome::Findings);
        }
        let choices = config.generate.iter().enumerate();
        let choices = choices.map(|(at, target)| match at == index {
            true => layer.choices(target),
            false => target.to_config(),
        });
        let generated = Generated::build(&config, choices)?;
        let written = write(&layer, generated)?;
        terminal::report(&written);
        terminal::print(report.to_string())?;
        Ok(Outcome::Fine)
    }
}

/// Which schema is meant.
fn choose(targets: &[Target], named: Option<&str>) -> Result<usize, Failure> {
    let is_meant = |target: &Target| {
        let name = target.schema.file_stem();
        target.layers.is_some() && named.is_none_or(|named| name.is_some_and(|it| it == named))
    };
    let meant = targets.iter().enumerate();
    let mut meant = meant.filter(|(_, target)| is_meant(target));
    match (meant.next(), meant.next()) {
        (Some((index, _)), None) => Ok(index),
        (None, _) => Err(Failure::with_help(
            "the configuration has no such schema with `layers`",
            "give its table [[generate]] a folder for earlier layers: `layers = \"layers\"`",
        )),
        (Some(_), Some(_)) => Err(Failure::with_help(
            "several schemas of the configuration have `layers`",
            "say which one it is with `--schema NAME`",
        )),
    }
}

fn write(layer: &NewLayer, generated: Generated) -> Result<String, Failure> {
    let mut folders = generated.folders()?;
    folders.extend(layer.folders()?);
    let writer = Writer::open(folders)?;
    // Only now: what an interrupted run left is undone.
    layer.check_is_as_read()?;
    layer.stage(&writer)?;
    let summaries = generated.compare()?.stage(&writer)?;
    writer.commit()?;
    Ok(summaries)
}
