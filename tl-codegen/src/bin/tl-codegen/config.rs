//! `tl-codegen.toml`: takes a path, gives what to generate, with paths from the file's folder.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::Failure;
use crate::args::parse_runtime;

/// The name of the configuration file.
const FILE_NAME: &str = "tl-codegen.toml";

/// The configuration of a project.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// What `generate` writes.
    pub(crate) generate: Vec<Target>,
}

/// One schema and the folder that its code goes to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Target {
    /// The schema.
    pub(crate) schema: PathBuf,
    /// The folder.
    pub(crate) out: PathBuf,
    /// Path of the runtime crate in the generated code.
    #[serde(default)]
    pub(crate) runtime: Option<String>,
    /// The table of documented errors.
    #[serde(default)]
    pub(crate) errors: Option<PathBuf>,
    /// What the parameters in its names mean.
    #[serde(default)]
    pub(crate) error_parameters: Option<PathBuf>,
}

/// Reads a configuration, the nearest one if none is named.
pub(crate) fn load(named: Option<&Path>) -> Result<Config, Failure> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => find()?,
    };
    let text =
        std::fs::read_to_string(&path).map_err(|error| Failure::io("read", &path, &error))?;
    let wrong = |what: &dyn std::fmt::Display| {
        Failure::new(format!(
            "`{}` is no valid configuration: {what}",
            path.display()
        ))
    };
    let mut config: Config = toml::from_str(&text).map_err(|error| wrong(&error))?;
    let folder = path.parent().unwrap_or(Path::new(""));
    for target in &mut config.generate {
        if let Some(runtime) = &target.runtime {
            parse_runtime(runtime).map_err(|error| wrong(&format!("runtime: {error}")))?;
        }
        let paths = [&mut target.schema, &mut target.out].into_iter();
        for path in paths
            .chain(&mut target.errors)
            .chain(&mut target.error_parameters)
        {
            *path = folder.join(&*path);
        }
    }
    Ok(config)
}

/// The nearest configuration, in the current folder or one above; relative where it is here.
fn find() -> Result<PathBuf, Failure> {
    if Path::new(FILE_NAME).is_file() {
        return Ok(PathBuf::from(FILE_NAME));
    }
    let here =
        std::env::current_dir().map_err(|error| Failure::io("enter", Path::new("."), &error))?;
    let above = here.ancestors().map(|folder| folder.join(FILE_NAME));
    above
        .into_iter()
        .find(|path| path.is_file())
        .ok_or_else(|| {
            Failure::with_help(
                format!("no {FILE_NAME} in `{}` or a folder above", here.display()),
                "name one with --config, or a schema with --schema FILE --out DIR",
            )
        })
}
