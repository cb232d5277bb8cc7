//! Fields in JSON: takes the entries of an object and a list of fields, gives which fields are there,
//! and the words of flags that follow from it.

use tl_parser::model::{Bit, Field, FieldId, OwnNames, Printer, Role, Style};

use super::decode_error::key;
use super::json_error::JsonErrorKind as Kind;
use super::json_leaf::{Read, nat};
use super::scope::Scope;
use crate::json_text::{Object, Value as Json};

/// The entries that an object has for a list of fields.
pub(super) struct Given<'o, 't, 'c> {
    pub(super) object: &'o Object<'t>,
    pub(super) list: &'c [Field],
    /// What of them depends on which bits.
    pub(super) bits: &'c [Bit],
}

impl<'t> Given<'_, 't, '_> {
    /// Fails at an entry that no field has the name of. Those after a `_` are remarks.
    pub(super) fn check_names(&self, scope: Scope<'_, '_>) -> Read<()> {
        let is_known = |name: &str| {
            let mut fields = self.list.iter().enumerate();
            name.starts_with('_') || fields.any(|(index, field)| key(field, index) == name)
        };
        let mut entries = self.object.entries.iter();
        match entries.find(|entry| !is_known(&entry.key)) {
            None => Ok(()),
            Some(entry) => Err(entry.fail_at_key(Kind::UnknownField {
                field: entry.key.clone(),
                combinator: scope
                    .owner
                    .map_or_else(String::new, |it| it.name.to_string()),
            })),
        }
    }

    /// The value of a field, which has to be there if and only if its condition holds.
    pub(super) fn value(&self, id: FieldId, scope: Scope<'_, '_>) -> Read<Option<&Json<'t>>> {
        match (self.get(id), self.holds(id, scope)?) {
            (None, true) => Err(self.object.value().fail(self.missing(id, scope))),
            (Some(json), false) => Err(json.fail(self.unwanted(id))),
            (json, _) => Ok(json),
        }
    }

    /// Whether the condition of a field without bytes holds, which it may leave to others to say.
    pub(super) fn is_true(&self, id: FieldId, scope: Scope<'_, '_>) -> Read<bool> {
        let holds = self.holds(id, scope)?;
        let Some(json) = self.get(id) else {
            return Ok(holds);
        };
        match (json.read("true or false")?, holds) {
            (true, false) => Err(json.fail(self.unwanted(id))),
            (false, true) => Err(json.fail(self.missing(id, scope))),
            _ => Ok(holds),
        }
    }

    fn holds(&self, id: FieldId, scope: Scope<'_, '_>) -> Read<bool> {
        let holds = scope.has(&self.list[id.0]);
        holds.ok_or_else(|| self.object.value().fail(Kind::UnknownNumber))
    }

    /// A word of flags: the bits of the fields that are there, and of the entry for the word those
    /// that no field depends on.
    pub(super) fn word(&self, id: FieldId) -> Read<u32> {
        let given = self.get(id).map_or(Ok(0), nat)?;
        let bits = || {
            self.bits
                .iter()
                .filter(|bit| bit.condition.field() == Some(id))
        };
        let mask = |bit: &Bit| bit.condition.bit.map_or(0, |bit| 1_u32 << bit);
        let asked = bits().fold(0, |word, bit| word | mask(bit));
        let there = bits().filter(|bit| self.says(bit));
        let word = there
            .clone()
            .fold(given & !asked, |word, bit| word | mask(bit));
        // Without a bit the condition is any other number than zero.
        let is_needed = there.into_iter().any(|bit| bit.condition.bit.is_none());
        Ok(word.max(u32::from(is_needed)))
    }

    /// Whether the entries say that what depends on a bit is there.
    fn says(&self, bit: &Bit) -> bool {
        let mut fields = bit.trues.iter().chain(&bit.optionals);
        fields.any(|id| self.is_said(*id))
    }

    fn is_said(&self, id: FieldId) -> bool {
        let is_there = match (self.get(id), self.list[id.0].role) {
            (Some(json), Role::True) => json.read("").is_ok_and(|it: bool| it),
            (json, _) => json.is_some(),
        };
        // A word that depends on another one is there if anything asks it.
        let mut asking = self
            .bits
            .iter()
            .filter(|bit| bit.condition.field() == Some(id));
        is_there || asking.any(|bit| self.says(bit))
    }

    /// The entry for a field.
    fn get(&self, id: FieldId) -> Option<&Json<'t>> {
        let json = self.object.get(&key(&self.list[id.0], id.0));
        json.filter(|json| !json.is_null())
    }

    fn missing(&self, id: FieldId, scope: Scope<'_, '_>) -> Kind {
        let field = &self.list[id.0];
        let model = scope.schema.model;
        let condition = field.condition.zip(scope.owner).map(|(it, combinator)| {
            let names = OwnNames { model, combinator };
            Printer::new(model, &names, Style::Written).condition(it)
        });
        Kind::MissingField {
            field: key(field, id.0).into_owned(),
            condition,
        }
    }

    fn unwanted(&self, id: FieldId) -> Kind {
        Kind::UnwantedField {
            field: key(&self.list[id.0], id.0).into_owned(),
        }
    }
}
