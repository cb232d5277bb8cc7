//! What there is: the items of generated code by their paths.

use std::collections::BTreeMap;

use super::subjects::Subject;

/// The public API of the code that is generated for one schema, with all features on.
#[derive(Debug)]
pub struct Surface {
    pub(super) items: Items,
    /// By the path of an owned form.
    pub(super) subjects: BTreeMap<String, Subject>,
}

/// Items by path: `types::messages::Dialogs`.
pub(super) type Items = BTreeMap<String, Item>;

/// One public item.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// What it is, all but its members: `struct`, `struct<X>`, `enum`, `type = errors::X`.
    pub(super) head: String,
    /// Whether a `match` of it has to expect more variants.
    pub(super) is_open: bool,
    pub(super) members: BTreeMap<Member, Detail>,
}

/// What an item has, by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Member {
    Field(String),
    Variant(String),
    /// `Return` or `Error` of a function.
    Associated(String),
    Method(String),
    /// A trait that it implements, with the trait's arguments.
    Trait(String),
}

impl Member {
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Field(name) | Self::Variant(name) | Self::Associated(name) => name,
            Self::Method(name) | Self::Trait(name) => name,
        }
    }
}

/// What a member is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Detail {
    /// The type of a field, what a variant holds, the signature of a method.
    pub(super) text: String,
    /// The same without boxes, and without the names of arguments.
    pub(super) essence: String,
}

impl Item {
    /// Adds what another file says of the item.
    pub(super) fn merge(&mut self, other: Self) {
        if !other.head.is_empty() {
            self.head = other.head;
            self.is_open = other.is_open;
        }
        self.members.extend(other.members);
    }

    /// The item that this one is another name for.
    pub(super) fn alias_of(&self) -> Option<&str> {
        self.head.strip_prefix("type = ")
    }
}
