//! What code is generated for, on one side of `diff --rust`: takes a schema and its configuration, gives the
//! model of what that includes.

use tl_codegen::input::{self, SourceText};
use tl_codegen::select::{Wanted, WantedError, select};
use tl_parser::Model;
use tl_parser::crc::Dialect;

use crate::config::Target;
use crate::outcome::Failure;

/// The model. Names that the schema lacks are not asked for, as only the other side may have them.
pub(crate) fn read_model(
    text: &SourceText,
    ids: Option<Dialect>,
    target: Option<&Target>,
) -> Result<Model, Failure> {
    let model = input::resolve(text, ids)?;
    let mut wanted = target.map(wanted).unwrap_or_default();
    if wanted == Wanted::default() {
        return Ok(model);
    }
    let failed = |why: &str| Err(Failure::new(format!("{}: {why}", text.name())));
    let includes_all = wanted.include.is_empty();
    while includes_all || !wanted.include.is_empty() {
        match select(&model, &wanted) {
            Ok(selected) => return Ok(selected),
            Err(error) if drop_unknown(&mut wanted, &error) => {}
            Err(error) => return failed(&error.to_string()),
        }
    }
    failed("it has nothing of what the configuration includes")
}

/// What the configuration wants of the schema.
pub(crate) fn wanted(target: &Target) -> Wanted {
    target.to_config().wanted
}

/// Leaves out a name that is unknown, if that is what is wrong.
fn drop_unknown(wanted: &mut Wanted, error: &WantedError) -> bool {
    match error {
        WantedError::Unknown { name, of: None } => {
            let included = wanted.include.len();
            wanted.include.retain(|it| it != name);
            wanted.narrow.remove(name).is_some() || wanted.include.len() < included
        }
        WantedError::Unknown { name, of: Some(ty) } => {
            let narrowed = wanted.narrow.get_mut(ty);
            narrowed.is_some_and(|it| {
                let named = it.constructors.len();
                it.constructors.retain(|it| it != name);
                it.constructors.len() < named
            })
        }
        _ => false,
    }
}
