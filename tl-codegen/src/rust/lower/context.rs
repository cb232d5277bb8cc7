//! What the steps of lowering share.

use tl_parser::{Facts, Model};

use super::attributes::Attributes;
use super::derives::Derived;
use super::docs::{Links, Said};
use super::documented::Documented;
use super::layout::Layout;
use super::names::Names;
use super::shape::Shapes;
use crate::Secrets;
use crate::references::{References, function_of_nothing};
use crate::rust::ir::{Path, PerForm, Roots};

/// The model, and what is derived of it before any item is lowered.
pub(crate) struct Context<'m> {
    pub(crate) model: &'m Model,
    pub(crate) facts: &'m Facts,
    pub(crate) shapes: &'m Shapes,
    pub(crate) names: &'m Names,
    pub(crate) roots: &'m Roots,
    pub(crate) references: &'m References,
    pub(crate) documented: &'m Documented<'m>,
    pub(crate) links: &'m Links<'m>,
    pub(crate) said: Said<'m>,
    pub(crate) attributes: Attributes<'m>,
    pub(crate) derived: &'m Derived,
    pub(crate) secrets: &'m Secrets,
    pub(crate) layouts: PerForm<Layout<'m>>,
}

impl Context<'_> {
    /// A function that takes nothing, if there is one; rather one that only asks.
    pub(crate) fn function_of_nothing(&self) -> Option<&Path> {
        let id = function_of_nothing(self.model)?;
        Some(self.names.combinator(id))
    }
}
