//! Pages by kind: takes which page is meant, asks the file that knows such pages.

use super::book::Reference;
use super::page::{Kind, Page, PageId};
use super::{built_in, changes, definition, error_page, lists, type_page};

impl Reference {
    /// A page. One that there is not is empty.
    #[must_use]
    pub fn page(&self, id: &PageId) -> Page {
        match id.kind {
            Kind::Method | Kind::Constructor => definition::page(self, id),
            Kind::Type => type_page::page(self, id),
            Kind::Error => error_page::page(self, id),
            Kind::Layer => changes::page(self, id),
            Kind::Category => lists::category(self, id),
            Kind::Namespace => lists::namespace(self, id),
            Kind::BuiltIn => built_in::page(),
            Kind::List => lists::list(self, id),
            Kind::Front => lists::front(self, id),
        }
    }
}
