//! `diff --rust`: takes two schemas, gives what is different about the code that is generated for them, with
//! the options of the configuration that names one of the schemas.

use std::path::Path;

use tl_codegen::files::resolve;
use tl_codegen::input::{self, SourceText};
use tl_codegen::report::Finding;
use tl_codegen::surface::{Surface, compare};
use tl_codegen::{ErrorTable, GenerateError, Options, Parts, Unsupported};
use tl_parser::Model;

use crate::config::{self, Target};
use crate::outcome::Failure;

/// A schema that is compared, and the table of errors that goes with it.
pub(crate) struct Side<'a> {
    pub(crate) path: &'a Path,
    pub(crate) text: &'a SourceText,
    pub(crate) model: &'a Model,
    pub(crate) errors: Option<&'a Path>,
}

/// What is different; places count the texts.
pub(crate) fn findings(old: &Side<'_>, new: &Side<'_>) -> Result<Vec<Finding>, Failure> {
    let target = target([new.path, old.path])?;
    let target = target.as_ref();
    let (old, new) = (surface(old, target)?, surface(new, target)?);
    Ok(compare(&old, &new))
}

/// What the nearest configuration says of the first of these schemas that it names.
fn target(schemas: [&Path; 2]) -> Result<Option<Target>, Failure> {
    let Some(config) = config::nearest()? else {
        return Ok(None);
    };
    let mut targets = config.generate;
    for schema in schemas.map(resolve) {
        let schema = schema?;
        for index in 0..targets.len() {
            if resolve(&targets[index].schema)? == schema {
                return Ok(Some(targets.swap_remove(index)));
            }
        }
    }
    Ok(None)
}

fn surface(side: &Side<'_>, target: Option<&Target>) -> Result<Surface, Failure> {
    let options = options(side, target)?;
    Surface::of(side.model, &options).map_err(|error| match error {
        GenerateError::Unsupported(parts) => {
            Failure::in_text(side.text, &parts, Unsupported::diagnostic)
        }
        other => Failure::new(format!("{}: {other}", side.text.name())),
    })
}

/// The options that the API depends on. Types that this layer does not have are not asked for.
fn options(side: &Side<'_>, target: Option<&Target>) -> Result<Options, Failure> {
    let mut options = Options::new("a schema");
    options.errors = errors(side, target)?;
    options.parts = Parts::Features;
    if let Some(target) = target {
        let types = &side.model.types;
        let is_known = |name: &&String| types.iter().any(|ty| ty.name.as_str() == **name);
        options.copy = target.copy.iter().filter(is_known).cloned().collect();
        options.hash = target.hash.iter().filter(is_known).cloned().collect();
        options.in_place = target.in_place.iter().filter(is_known).cloned().collect();
        options.skip_unsupported = target.skip_unsupported;
    }
    Ok(options)
}

fn errors(side: &Side<'_>, target: Option<&Target>) -> Result<Option<ErrorTable>, Failure> {
    let configured = target.and_then(|it| it.errors.as_deref());
    let parameters = target.and_then(|it| it.error_parameters.as_deref());
    let table = side.errors.or(configured);
    table
        .map(|table| input::read_error_table(table, parameters))
        .transpose()
}
