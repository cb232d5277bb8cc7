//! Fields: takes the entries of an object and what the tables say of a combinator, gives the encoding
//! of its fields. Words of flags follow from which entries are there.

use alloc::{format, vec, vec::Vec};

use super::{
    fault::{Fault, Read},
    leaf,
    read::Encoder,
    schema::{Known, Slot, Words},
    tree::Tree,
};
use crate::{debug::definition::Kind, write::write_u32};

impl Encoder<'_> {
    /// The fields of a combinator.
    pub(super) fn fields(&mut self, tree: &Tree<'_>, known: &Known) -> Read<()> {
        let given = Given::new(tree, known)?;
        let mut words = Words::default();
        for (index, slot) in known.slots.iter().enumerate() {
            if !words.have(slot.bit) {
                continue;
            }
            if slot.is_word() {
                let word = given.word(index);
                let word = word.map_err(|fault| fault.in_field(&slot.key))?;
                words.push(index, word);
                write_u32(&mut self.bytes, word);
                continue;
            }
            let value = given.require(index)?;
            let written = self.value(value, &slot.kind, slot.ty);
            written.map_err(|fault| fault.in_field(&slot.key))?;
        }
        Ok(())
    }
}

/// The entries of an object, field by field.
struct Given<'g, 'de> {
    known: &'g Known,
    values: Vec<Option<&'g Tree<'de>>>,
}

impl<'g, 'de> Given<'g, 'de> {
    /// Entries after a `_` are remarks, unless a field is called so.
    fn new(tree: &'g Tree<'de>, known: &'g Known) -> Read<Self> {
        let Tree::Object(entries) = tree else {
            return Err(Fault::unexpected("an object", tree));
        };
        let mut values = vec![None; known.slots.len()];
        let mut next = 0;
        for (key, value) in entries {
            let Some(index) = position(&known.slots, next, key) else {
                if key.starts_with('_') {
                    continue;
                }
                let name = known.name;
                return Err(Fault::new(format!("`{name}` has no field `{key}`")));
            };
            if values[index].replace(value).is_some() {
                return Err(Fault::new(format!("`{key}` is there twice")));
            }
            next = index + 1;
        }
        for value in &mut values {
            value.take_if(|value| matches!(value, Tree::Null));
        }
        Ok(Self { known, values })
    }

    /// A word: the bits of the fields that are there, and of its own entry those that no field asks.
    fn word(&self, index: usize) -> Read<u32> {
        let given = self.values[index].map_or(Ok(0), leaf::nat)?;
        let slots = self.known.slots.iter().zip(&self.values);
        let there = slots.filter_map(|(slot, value)| {
            let bit = slot.bit.filter(|bit| bit.word == index)?;
            is_said(&slot.kind, *value).then_some(bit.mask)
        });
        let there = there.fold(0, |word, mask| word | mask);
        Ok(given & !self.known.slots[index].asked | there)
    }

    /// The value of a field that has to be there. One without bytes may leave it to others to say so.
    fn require(&self, index: usize) -> Read<&'g Tree<'de>> {
        let slot = &self.known.slots[index];
        match (&slot.kind, self.values[index]) {
            (Kind::True, None) => Ok(&Tree::Null),
            (Kind::True, Some(value)) => match leaf::bool(value) {
                Ok(true) => Ok(value),
                Ok(false) => Err(self.missing(slot)),
                Err(fault) => Err(fault.in_field(&slot.key)),
            },
            (_, Some(value)) => Ok(value),
            (_, None) => Err(self.missing(slot)),
        }
    }

    fn missing(&self, slot: &Slot) -> Fault {
        let (key, name) = (&slot.key, self.known.name);
        let mut message = format!("the field `{key}` of `{name}` is missing");
        let word = slot.bit.and_then(|bit| self.known.slots.get(bit.word));
        if let (Some(Slot { key: word, .. }), Some(bit)) = (word, slot.bit) {
            let bit = bit.mask.trailing_zeros();
            message += &format!(", though another one of `{word}.{bit}` is there");
        }
        Fault::new(message)
    }
}

/// The field of this name. Most entries are in the order of the fields.
fn position(slots: &[Slot], next: usize, key: &str) -> Option<usize> {
    let mut indices = (next..slots.len()).chain(0..next);
    indices.find(|index| slots[*index].key == key)
}

/// Whether an entry says that the bit of its field is set.
fn is_said(kind: &Kind, value: Option<&Tree<'_>>) -> bool {
    match (kind, value) {
        (Kind::True, Some(Tree::Bool(value))) => *value,
        (_, value) => value.is_some(),
    }
}
