//! `tl-codegen.toml`: takes a path, gives what to generate, with paths from the file's folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Deserialize;
use tl_codegen::files::resolve;
use tl_codegen::select::Narrowed;
use tl_codegen::{ItemKind, Options, Part, Parts, input};
use tl_parser::crc::Dialect;

use crate::config_values::{
    deserialize_ids, deserialize_modules, deserialize_narrow, deserialize_optional_path,
    deserialize_parts, deserialize_path, deserialize_paths, deserialize_runtime, parse_runtime,
};
use crate::find_config::{find, nothing_found};
use crate::outcome::Failure;
use crate::tool_config::{DiffConfig, LintConfig};

/// The configuration of a project.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// The schemas; at least one.
    pub(crate) generate: Vec<Target>,

    /// The file that gets what all of the schemas say, in all of their layers
    #[serde(default, deserialize_with = "deserialize_optional_path")]
    pub(crate) known_layers: Option<PathBuf>,

    pub(crate) retry: Option<Retry>,

    /// What counts for `lint`.
    #[serde(default)]
    pub(crate) lint: LintConfig,

    /// What counts for `diff`.
    #[serde(default)]
    pub(crate) diff: DiffConfig,
}

/// What to do after errors, and the folder that the runtime's table of it goes to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retry {
    #[serde(deserialize_with = "deserialize_path")]
    pub(crate) rules: PathBuf,
    #[serde(deserialize_with = "deserialize_path")]
    pub(crate) out: PathBuf,
}

// One schema and the folder that its code goes to. A comment for documentation would become the
// text of the command that has these arguments.
#[derive(Debug, Args, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Target {
    /// Generate from this schema alone; `-` is standard input
    #[arg(long, value_name = "FILE", required = false, requires = "out")]
    #[serde(deserialize_with = "deserialize_path")]
    pub(crate) schema: PathBuf,

    /// Another file of the same schema; may be given several times
    #[arg(long, value_name = "FILE", requires = "schema")]
    #[serde(default, deserialize_with = "deserialize_paths")]
    pub(crate) with: Vec<PathBuf>,

    /// The folder to generate into; its root module becomes DIR/mod.rs
    #[arg(long, value_name = "DIR", required = false, requires = "schema")]
    #[serde(deserialize_with = "deserialize_path")]
    pub(crate) out: PathBuf,

    /// The documented errors, in Telegram's own JSON form: functions get errors of their own
    #[arg(long, value_name = "FILE", requires = "schema")]
    #[serde(default, deserialize_with = "deserialize_optional_path")]
    pub(crate) errors: Option<PathBuf>,

    /// What the parameters in names of errors mean: JSON, name to field name
    #[arg(long, value_name = "FILE", requires = "errors")]
    #[serde(default, deserialize_with = "deserialize_optional_path")]
    pub(crate) error_parameters: Option<PathBuf>,

    /// The lists of who may call what are complete: what is in none of them is for users and bots.
    /// Without effect on a table with a list `both`
    #[arg(long, requires = "errors")]
    #[serde(default)]
    pub(crate) callers_complete: bool,

    /// What everything is for: a folder of Markdown, with `glossary.md` in the folder above
    #[arg(long, value_name = "DIR", requires = "schema")]
    #[serde(default, deserialize_with = "deserialize_optional_path")]
    pub(crate) docs: Option<PathBuf>,

    /// The last layer that `lint` wants documentation of
    #[arg(skip)]
    pub(crate) documented_layer: Option<u32>,

    /// The folder with the schemas of earlier layers: documentation says what is newer or changed
    #[arg(long, value_name = "DIR", requires = "schema")]
    #[serde(default, deserialize_with = "deserialize_optional_path")]
    pub(crate) layers: Option<PathBuf>,

    /// Base of links to pages about methods, constructors and types: `https://example.org`
    #[arg(long, value_name = "URL", requires = "schema")]
    pub(crate) pages: Option<String>,

    /// Types whose variants are never in a `Box`
    #[arg(skip)]
    #[serde(default)]
    pub(crate) in_place: BTreeSet<String>,

    /// Only what has this name, in which `*` is any text, and what that needs; may be given several
    /// times
    #[arg(long, value_name = "NAME", requires = "schema")]
    #[serde(default)]
    pub(crate) include: Vec<String>,

    /// Types of which only some constructors are wanted
    #[arg(skip)]
    #[serde(default, deserialize_with = "deserialize_narrow")]
    pub(crate) narrow: BTreeMap<String, Narrowed>,

    /// Names of modules, by what they have
    #[arg(skip)]
    #[serde(default, deserialize_with = "deserialize_modules")]
    pub(crate) modules: BTreeMap<ItemKind, String>,

    /// An optional part of the code; may be given several times, or with commas
    #[arg(
        long = "part",
        value_name = "PART",
        requires = "schema",
        value_delimiter = ','
    )]
    #[serde(default, deserialize_with = "deserialize_parts")]
    pub(crate) parts: Vec<Part>,

    /// Write all optional parts, each behind the Cargo feature of its name
    #[arg(long, requires = "schema", conflicts_with = "parts")]
    #[serde(default)]
    pub(crate) cargo_features: bool,

    /// How to compute ids that the schema does not write, whatever the schema says of it:
    /// `classic` (the default) or `telegram`
    #[arg(long, value_name = "DIALECT", requires = "schema")]
    #[serde(default, deserialize_with = "deserialize_ids")]
    pub(crate) ids: Option<Dialect>,

    /// Types that are `Copy`, by their TL names
    #[arg(skip)]
    #[serde(default)]
    pub(crate) copy: Vec<String>,

    /// Types that are `Hash`, by their TL names
    #[arg(skip)]
    #[serde(default)]
    pub(crate) hash: Vec<String>,

    /// The fields that debugging output does not show, with reasons: TOML
    #[arg(long, value_name = "FILE", requires = "schema")]
    #[serde(default, deserialize_with = "deserialize_optional_path")]
    pub(crate) secrets: Option<PathBuf>,

    /// Leave out what no Rust can be generated for, with everything that needs it, and list it
    #[arg(long, requires = "schema")]
    #[serde(default)]
    pub(crate) skip_unsupported: bool,

    /// Path of the runtime crate in the generated code (default: `::tl_types`)
    #[arg(long, value_name = "PATH", requires = "schema", value_parser = parse_runtime)]
    #[serde(default, deserialize_with = "deserialize_runtime")]
    pub(crate) runtime: Option<String>,
}

/// A configuration: the nearest one, if none is named.
pub(crate) fn load(named: Option<&Path>) -> Result<Config, Failure> {
    match named {
        Some(path) => read(path),
        None => nearest()?.ok_or_else(nothing_found),
    }
}

/// The nearest configuration, if there is one.
pub(crate) fn nearest() -> Result<Option<Config>, Failure> {
    find()?.map(|path| read(&path)).transpose()
}

fn read(path: &Path) -> Result<Config, Failure> {
    let text = input::read(path)?;
    let mut config: Config = input::parse_toml(&text)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    for target in &mut config.generate {
        target.resolve_paths(folder);
    }
    if let Some(retry) = &mut config.retry {
        for path in [&mut retry.rules, &mut retry.out] {
            *path = folder.join(&*path);
        }
    }
    let lists = [&mut config.lint.allow_file, &mut config.diff.allow_file];
    let optional = lists.into_iter().flatten();
    for path in optional.chain(&mut config.known_layers) {
        *path = folder.join(&*path);
    }
    check_folders(&config.folders())?;
    match config.generate.is_empty() {
        true => Err(nothing_to_generate(text.name())),
        false => Ok(config),
    }
}

impl Config {
    /// One schema alone.
    pub(crate) fn of_target(target: Target) -> Self {
        Self {
            generate: vec![target],
            known_layers: None,
            retry: None,
            lint: LintConfig::default(),
            diff: DiffConfig::default(),
        }
    }

    /// The folders that code goes to.
    fn folders(&self) -> Vec<&Path> {
        let schemas = self.generate.iter().map(|target| target.out.as_path());
        let retry = self.retry.iter().map(|retry| retry.out.as_path());
        schemas.chain(retry).collect()
    }
}

impl Target {
    /// The same as the library's.
    pub(crate) fn to_config(&self) -> tl_codegen::Config {
        let mut config = tl_codegen::Config::new().schema(&self.schema);
        config.schema.extend_from_slice(&self.with);
        config.errors.clone_from(&self.errors);
        config.error_parameters.clone_from(&self.error_parameters);
        config.callers_complete = self.callers_complete;
        config.docs.clone_from(&self.docs);
        config.layers.clone_from(&self.layers);
        config.secrets.clone_from(&self.secrets);
        config.ids = self.ids;
        config.wanted.include.clone_from(&self.include);
        config.wanted.narrow.clone_from(&self.narrow);
        config.options(|options| self.choose(options))
    }

    /// What is no file.
    pub(crate) fn choose(&self, options: &mut Options) {
        if let Some(runtime) = &self.runtime {
            options.runtime.clone_from(runtime);
        }
        options.parts = match self.cargo_features {
            true => Parts::Features,
            false => Parts::Chosen(self.parts.iter().copied().collect()),
        };
        options.modules.clone_from(&self.modules);
        options.pages.clone_from(&self.pages);
        options.copy.clone_from(&self.copy);
        options.hash.clone_from(&self.hash);
        options.in_place.clone_from(&self.in_place);
        options.skip_unsupported = self.skip_unsupported;
    }

    /// Makes paths from the configuration's folder paths from here.
    fn resolve_paths(&mut self, folder: &Path) {
        let paths = [&mut self.schema, &mut self.out].into_iter();
        let optional = self.errors.iter_mut().chain(&mut self.error_parameters);
        let optional = optional.chain(&mut self.docs).chain(&mut self.layers);
        let optional = optional.chain(&mut self.secrets);
        for path in paths.chain(&mut self.with).chain(optional) {
            *path = folder.join(&*path);
        }
    }
}

fn nothing_to_generate(name: &str) -> Failure {
    Failure::with_help(
        format!("`{name}` names nothing to generate"),
        "add a table [[generate]] with `schema` and `out`",
    )
}

/// What one schema generates would be an orphan for another one in the same folder.
fn check_folders(named: &[&Path]) -> Result<(), Failure> {
    let folders = named.iter().map(|folder| resolve(folder));
    let folders = folders.collect::<Result<Vec<_>, _>>()?;
    for (index, folder) in folders.iter().enumerate() {
        let mut others = (0..named.len()).filter(|other| *other != index);
        if let Some(outer) = others.find(|other| folder.starts_with(&folders[*other])) {
            let [inner, outer] = [index, outer].map(|folder| named[folder].display());
            return Err(Failure::with_help(
                format!("`{inner}` is in `{outer}`, which is another schema's"),
                "give every schema a folder of its own",
            ));
        }
    }
    Ok(())
}
