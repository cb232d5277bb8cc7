//! From files to a reference: takes a [`Config`], gives everything that there is to read about its schema.

use tl_parser::Model;

use super::config::Config;
use crate::input::{Failure, note, parse_toml, read, resolve_excerpt};
use crate::reference::Reference;

impl Config {
    /// Reads everything, and gives the reference with notes of what is declared nowhere. What is chosen of the
    /// code, and of the schema, has no effect.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or everything that is wrong in it.
    pub fn reference(&self) -> Result<(Reference, String), Failure> {
        let text = self.read_schema()?;
        let excerpt = resolve_excerpt(&text, self.ids)?;
        let notes = note(&text, &excerpt, "");
        let model: Model = excerpt.model;
        let series = self.read_layers(&model)?;
        let options = self.read_options(&model, &series.known)?;
        let mut reference = Reference::new(model, series.older, options);
        if let Some(path) = &self.retry {
            reference = reference.with_retry(parse_toml(&read(path)?)?);
        }
        Ok((reference, notes + &series.notes))
    }
}
