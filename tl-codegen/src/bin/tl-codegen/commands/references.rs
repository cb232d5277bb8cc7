//! What `show` and `docs` read: takes arguments, gives the references that are meant.

use std::path::PathBuf;

use clap::Args;
use tl_codegen::Config;
use tl_codegen::reference::Reference;
use tl_parser::crc::Dialect;

use crate::config;
use crate::outcome::Failure;
use crate::terminal;

// A comment for documentation would become the text of each command that has these arguments.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    /// The configuration; by default the nearest tl-codegen.toml, here or in a folder above
    #[arg(long, value_name = "FILE", conflicts_with = "schema")]
    config: Option<PathBuf>,

    /// This schema alone; `-` is standard input
    #[arg(long, value_name = "FILE")]
    schema: Option<PathBuf>,

    /// Another file of the same schema; may be given several times
    #[arg(long, value_name = "FILE", requires = "schema")]
    with: Vec<PathBuf>,

    /// The documented errors, in Telegram's own JSON form
    #[arg(long, value_name = "FILE", requires = "schema")]
    errors: Option<PathBuf>,

    /// What the parameters in names of errors mean: JSON, name to field name
    #[arg(long, value_name = "FILE", requires = "errors")]
    error_parameters: Option<PathBuf>,

    /// The lists of who may call what are complete: what is in none of them is for users and bots.
    /// Without effect on a table with a list `both`
    #[arg(long, requires = "errors")]
    callers_complete: bool,

    /// What to do after an error, and why: a table of rules in TOML. By default what the runtime does, without reasons
    #[arg(long, value_name = "FILE", requires = "errors")]
    retry: Option<PathBuf>,

    /// What everything is for: a folder of Markdown, with `glossary.md` in the folder above
    #[arg(long, value_name = "DIR", requires = "schema")]
    docs: Option<PathBuf>,

    /// The folder with the schemas of earlier layers: pages say what is newer or changed
    #[arg(long, value_name = "DIR", requires = "schema")]
    layers: Option<PathBuf>,

    /// Base of links to pages about methods, constructors and types: `https://example.org`
    #[arg(long, value_name = "URL", requires = "schema")]
    pages: Option<String>,

    /// How to compute ids that the schema does not write, whatever the schema says of it:
    /// `classic` (the default) or `telegram`
    #[arg(long, value_name = "DIALECT", requires = "schema")]
    ids: Option<Dialect>,
}

/// A schema's reference, and the name of its file without the ending.
pub(crate) struct Named {
    pub(crate) stem: String,
    pub(crate) reference: Reference,
}

impl Inputs {
    /// The references of all schemas that are meant, at least one.
    pub(crate) fn references(&self) -> Result<Vec<Named>, Failure> {
        let configs = match &self.schema {
            Some(schema) => vec![self.of_schema(schema.clone())],
            None => {
                let config = config::load(self.config.as_deref())?;
                let retry = config.retry.as_ref().map(|retry| &retry.rules);
                let configs = config.generate.iter().map(|target| {
                    let mut config = target.to_config();
                    config.retry = retry.cloned();
                    config
                });
                configs.collect()
            }
        };
        configs.iter().map(read).collect()
    }

    fn of_schema(&self, schema: PathBuf) -> Config {
        let mut config = Config::new().schema(schema);
        config.schema.extend_from_slice(&self.with);
        config.errors.clone_from(&self.errors);
        config.error_parameters.clone_from(&self.error_parameters);
        config.callers_complete = self.callers_complete;
        config.retry.clone_from(&self.retry);
        config.docs.clone_from(&self.docs);
        config.layers.clone_from(&self.layers);
        config.ids = self.ids;
        config.options(|options| options.pages.clone_from(&self.pages))
    }
}

fn read(config: &Config) -> Result<Named, Failure> {
    let reference = terminal::report_notes(config.reference()?);
    let stem = config.schema.first().and_then(|path| path.file_stem());
    let stem = stem.unwrap_or_default().to_string_lossy().into_owned();
    Ok(Named { stem, reference })
}
