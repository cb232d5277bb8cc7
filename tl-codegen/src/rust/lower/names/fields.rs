//! Fields: takes a combinator, gives the identifiers of its fields, of the variables and methods that
//! stand for them, and of the fields that hold the groups of shared bits.

use std::collections::BTreeSet;

use tl_parser::model::{Bit, Combinator, FieldId};

use super::case::field_ident;
use crate::rust::ir::Ident;

/// Methods that generated types have of their own or by their traits.
#[rustfmt::skip]
const METHODS: [&str; 19] = [
    "borrow", "clone", "default", "deserialize", "deserialize_bare", "eq", "fmt", "from",
    "from_bytes", "into", "ne", "new", "serialize", "serialize_bare", "to_bytes", "to_owned",
    "try_from", "try_into", "type_id",
];

/// What codecs call the reader and the buffer.
const USED_BY_CODECS: [&str; 2] = ["r", "buf"];

/// The identifiers of one combinator's fields, each by the field's index.
#[derive(Debug)]
pub(crate) struct FieldNames {
    idents: Vec<Ident>,
    /// The variables that hold the fields while they are encoded or decoded.
    locals: Vec<Ident>,
    /// The methods that stand for fields without a Rust field.
    methods: Vec<Ident>,
}

impl FieldNames {
    pub(crate) fn of(combinator: &Combinator) -> Self {
        let fields = combinator.fields.iter().enumerate();
        let idents = fields.map(|(index, field)| match &field.name {
            Some(name) => field_ident(name),
            None => Ident::new(format!("field_{index}")),
        });
        let idents = unique(idents, &[]);
        Self {
            locals: unique(idents.iter().cloned(), &USED_BY_CODECS),
            methods: unique(idents.iter().cloned(), &METHODS),
            idents,
        }
    }

    /// The Rust field that stands for a TL field, if one does.
    pub(crate) fn ident(&self, id: FieldId) -> &Ident {
        &self.idents[id.0]
    }

    /// All of them.
    pub(crate) fn idents(&self) -> &[Ident] {
        &self.idents
    }

    /// The variable that holds the field while it is encoded or decoded.
    pub(crate) fn local(&self, id: FieldId) -> &Ident {
        &self.locals[id.0]
    }

    /// The method that stands for the field if no Rust field does.
    pub(crate) fn method(&self, id: FieldId) -> &Ident {
        &self.methods[id.0]
    }

    /// The field that holds a group: called like the `true` on its bit, or like all its members.
    pub(crate) fn group(&self, bit: &Bit) -> Ident {
        if let Some(&first) = bit.trues.first() {
            return self.ident(first).clone();
        }
        let members = bit.optionals.iter().map(|&id| self.ident(id).name());
        let mut name = members.collect::<Vec<_>>().join("_and_");
        // The second of two fields of one name ends with an underscore.
        while name.contains("__and_") {
            name = name.replace("__and_", "_and_");
        }
        while self.idents.iter().any(|ident| ident.name() == name) {
            name.push('_');
        }
        Ident::new(name)
    }
}

/// The method of an enum for a field of all variants. Those that ask for one variant begin with `as_` and
/// `into_`.
pub(crate) fn method_of_enum(field: &Ident) -> Ident {
    let name = field.name();
    let is_taken = METHODS.contains(&name) || name.starts_with("as_") || name.starts_with("into_");
    match is_taken {
        true => Ident::new(format!("{name}_")),
        false => field.clone(),
    }
}

/// The same names, with underscores where one is taken already.
pub(super) fn unique(names: impl Iterator<Item = Ident>, reserved: &[&str]) -> Vec<Ident> {
    let mut taken = BTreeSet::new();
    let names = names.map(|mut ident| {
        while reserved.contains(&ident.name()) || !taken.insert(ident.name().to_owned()) {
            ident = Ident::new(format!("{}_", ident.name()));
        }
        ident
    });
    names.collect()
}
