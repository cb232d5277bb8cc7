//! Paths: where items of the generated tree are, and in which forms they exist.

use std::sync::Arc;

use super::Ident;
use crate::rust::item_kind::ItemKind;

/// A module at the root that has items.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Root {
    pub(crate) kind: ItemKind,
    /// The name of the module.
    pub(crate) name: Arc<str>,
}

/// The modules at the root that have items.
#[derive(Clone, Debug)]
pub(crate) struct Roots {
    pub(crate) enums: Root,
    pub(crate) errors: Root,
    pub(crate) functions: Root,
    pub(crate) types: Root,
}

impl Roots {
    /// Those with these names.
    pub(crate) fn new<'n>(name: impl Fn(ItemKind) -> &'n str) -> Self {
        let root = |kind| Root {
            kind,
            name: name(kind).into(),
        };
        Self {
            enums: root(ItemKind::Enums),
            errors: root(ItemKind::Errors),
            functions: root(ItemKind::Functions),
            types: root(ItemKind::Types),
        }
    }
}

/// Who owns the text that a value holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ownership {
    /// The value.
    Owned,
    /// The input that it was decoded from.
    Borrowed,
}

/// What differs between the owned form and the borrowed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PerForm<T> {
    pub(crate) owned: T,
    pub(crate) borrowed: T,
}

impl<T: Default> PerForm<T> {
    /// Something that only the owned form has.
    pub(crate) fn owned(owned: T) -> Self {
        let borrowed = T::default();
        Self { owned, borrowed }
    }
}

impl<T: Clone> PerForm<T> {
    /// The same for both.
    pub(crate) fn both(owned: T) -> Self {
        let borrowed = owned.clone();
        Self { owned, borrowed }
    }
}

impl<T> PerForm<T> {
    /// What it is in one of them.
    pub(crate) fn of(&self, ownership: Ownership) -> &T {
        match ownership {
            Ownership::Owned => &self.owned,
            Ownership::Borrowed => &self.borrowed,
        }
    }

    /// Something for each form.
    pub(crate) fn each<U>(&self, make: impl Fn(&T) -> U) -> PerForm<U> {
        PerForm {
            owned: make(&self.owned),
            borrowed: make(&self.borrowed),
        }
    }
}

/// The module of a namespace.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ModulePath {
    pub(crate) ownership: Ownership,
    pub(crate) root: Root,
    /// A module per namespace, outermost first.
    pub(crate) namespace: Vec<Ident>,
}

impl ModulePath {
    /// The module's names from the root of the generated tree: `borrowed`, `types`, `messages`.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let form = (self.ownership == Ownership::Borrowed).then_some("borrowed");
        let namespace = self.namespace.iter().map(Ident::name);
        form.into_iter().chain([&*self.root.name]).chain(namespace)
    }
}

/// An item of the generated tree, in whichever form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Path {
    pub(crate) root: Root,
    /// A module per namespace, outermost first.
    pub(crate) namespace: Vec<Ident>,
    /// The item.
    pub(crate) ident: Ident,
    /// Whether it holds text, so that it has a borrowed form, which has a lifetime.
    pub(crate) borrows: bool,
    /// Whether it is promised to be `Copy`.
    pub(crate) copied: bool,
}

impl Path {
    /// The form of this item that a value of a form has inside. What holds no text has only one.
    pub(crate) fn form_in(&self, ownership: Ownership) -> Ownership {
        match self.borrows {
            true => ownership,
            false => Ownership::Owned,
        }
    }

    /// The module of one of its forms.
    pub(crate) fn module(&self, ownership: Ownership) -> ModulePath {
        ModulePath {
            ownership: self.form_in(ownership),
            root: self.root.clone(),
            namespace: self.namespace.clone(),
        }
    }
}
