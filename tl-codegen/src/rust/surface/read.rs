//! Surfaces: takes a model and options, gives the items of the code that is generated for it.

use tl_parser::Model;

use super::items::{Items, Surface};
use super::read_file::read_file;
use super::subjects::subjects;
use crate::parallel;
use crate::rust::emit;
use crate::rust::generate_error::GenerateError;
use crate::rust::lower::lower_checked;
use crate::rust::options::Options;

impl Surface {
    /// The public API of what [`generate`](crate::generate) gives for the same model and options.
    ///
    /// # Errors
    ///
    /// The same as of [`generate`](crate::generate).
    pub fn of(model: &Model, options: &Options) -> Result<Self, GenerateError> {
        let tree = lower_checked(model, options)?;
        let files = emit::files(&tree);
        let mut items = Items::new();
        for file in parallel::map(&files, read_file) {
            for (path, item) in file? {
                items.entry(path).or_default().merge(item);
            }
        }
        // Methods of what is no public item, such as a type of the runtime.
        items.retain(|_, item| !item.head.is_empty());
        resolve_aliases(&mut items);
        Ok(Self {
            items,
            subjects: subjects(&tree, model),
        })
    }
}

/// Gives a type with two names its members under both.
fn resolve_aliases(items: &mut Items) {
    let aliases = items.iter();
    let aliases = aliases.filter_map(|(path, item)| Some((path.clone(), item.alias_of()?)));
    let members = aliases.filter_map(|(path, of)| Some((path, items.get(of)?.members.clone())));
    for (path, members) in members.collect::<Vec<_>>() {
        items.entry(path).or_default().members = members;
    }
}
