//! Attributes: takes what the options say of paths, gives the attributes of each item.

use crate::rust::ir::{Ownership, Path, PerForm};
use crate::rust::options::{Attribute, OptionError};
use crate::wildcard::matches;

/// The attributes that options add.
pub(crate) struct Attributes<'o>(pub(crate) &'o [Attribute]);

impl Attributes<'_> {
    /// Those of an item, in the order in which they were added.
    pub(crate) fn of(&self, item: &Path) -> PerForm<Vec<String>> {
        let [owned, borrowed] = [Ownership::Owned, Ownership::Borrowed].map(|ownership| {
            let path = full_path(item, ownership);
            let added = self.0.iter().filter(|it| matches(&it.items, &path));
            added.map(|it| it.attribute.clone()).collect()
        });
        PerForm { owned, borrowed }
    }

    /// That each is an attribute of something.
    ///
    /// # Errors
    ///
    /// One that none of these items has.
    pub(crate) fn check<'p>(
        &self,
        items: &(impl Iterator<Item = &'p Path> + Clone),
    ) -> Result<(), OptionError> {
        let is_of_none = |added: &&Attribute| {
            let mut paths = items.clone().flat_map(|item| {
                [Ownership::Owned, Ownership::Borrowed].map(|form| full_path(item, form))
            });
            !paths.any(|path| matches(&added.items, &path))
        };
        match self.0.iter().find(is_of_none) {
            None => Ok(()),
            Some(added) => Err(OptionError {
                option: "attributes",
                value: added.items.clone(),
                expected: "the path of a generated struct or enum, such as `types::User`"
                    .to_owned(),
            }),
        }
    }
}

/// `borrowed::types::messages::Dialogs`
fn full_path(item: &Path, ownership: Ownership) -> String {
    let module = item.module(ownership);
    let names: Vec<_> = module.names().chain([item.ident.name()]).collect();
    names.join("::")
}
