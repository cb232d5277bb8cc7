//! Random TL values: takes a model, gives encodings as the TL specification describes them.
//! It interprets the model and shares no code with the generator, so that each checks the other.
//! Of a field it reads name, type and condition alone. What the model concludes from them is what
//! the generator goes by: a conclusion that is wrong must not agree with itself.

use fastrand::Rng;
use tl_parser::model::{
    Builtin, Combinator, CombinatorId, Condition, Field, FieldId, Model, TypeRef,
};

/// Values are shallow from this depth on.
const DEEP: usize = 6;

/// Writes random values of one model.
pub struct Writer<'m> {
    model: &'m Model,
    rng: Rng,
    /// The encoding so far.
    pub bytes: Vec<u8>,
    depth: usize,
}

impl<'m> Writer<'m> {
    /// A writer whose values depend on the seed alone.
    #[must_use]
    pub fn new(model: &'m Model, seed: u64) -> Self {
        Self {
            model,
            rng: Rng::with_seed(seed),
            bytes: Vec::new(),
            depth: 0,
        }
    }

    /// Writes a combinator in its boxed form.
    pub fn boxed(&mut self, id: CombinatorId) {
        let combinator = self.model.combinator(id);
        self.u32(combinator.id);
        self.bare(combinator);
    }

    fn bare(&mut self, combinator: &Combinator) {
        self.depth += 1;
        let fields = &combinator.fields;
        let mut words = vec![0; fields.len()];
        for (index, field) in fields.iter().enumerate() {
            let is_there = |condition| is_set(&words, condition);
            if !field.condition.is_none_or(is_there) {
                continue;
            }
            match asked_bits(fields, FieldId(index)) {
                Some(bits) => {
                    words[index] = self.flags(match is_called_flags(field) {
                        true => bits,
                        // Its other bits mean something that the schema does not say.
                        false => u32::MAX,
                    });
                    self.u32(words[index]);
                }
                None if is_reserved(field) => self.u32(0),
                // It is written with the object.
                None if is_length(fields, index) => {}
                None if index > 0 && is_length(fields, index - 1) => self.sized(&field.ty),
                None => self.value(&field.ty),
            }
        }
        self.depth -= 1;
    }

    /// A random choice of bits.
    fn flags(&mut self, bits: u32) -> u32 {
        match self.depth > DEEP {
            true => 0,
            false => bits & self.rng.u32(..),
        }
    }

    /// A value, and before it the number of its bytes.
    fn sized(&mut self, ty: &TypeRef) {
        let start = self.bytes.len();
        self.value(ty);
        let length = u32::try_from(self.bytes.len() - start).expect("a short value");
        self.bytes.splice(start..start, length.to_le_bytes());
    }

    fn value(&mut self, ty: &TypeRef) {
        match ty {
            TypeRef::Nat => self.u32_of_any_value(),
            TypeRef::Builtin { builtin, .. } => self.builtin(*builtin),
            TypeRef::Bool => {
                let id = self.rng.choice([0x9972_75b5, 0xbc79_9737]);
                self.u32(id.unwrap_or_default());
            }
            TypeRef::Vector { boxed, item, .. } => self.vector(*boxed, item),
            TypeRef::Boxed { ty, .. } => self.boxed_type(&self.model.ty(*ty).constructors),
            TypeRef::Bare { constructor, .. } => self.bare(self.model.combinator(*constructor)),
            TypeRef::Repeat { count, fields } => {
                let count = count.expect("the schemas write the number").constant;
                for field in (0..count).flat_map(|_| fields) {
                    self.value(&field.ty);
                }
            }
            // Any boxed value will do.
            TypeRef::Object | TypeRef::Generic { .. } => {
                self.u32_of_any_value();
                self.builtin(Builtin::Int);
            }
            _ => panic!("not in the schemas of this project"),
        }
    }

    fn boxed_type(&mut self, constructors: &'m [CombinatorId]) {
        let chosen = match self.depth > DEEP {
            true => shallowest(self.model, constructors),
            false => constructors[self.rng.usize(..constructors.len())],
        };
        self.boxed(chosen);
    }

    fn vector(&mut self, boxed: bool, item: &TypeRef) {
        if boxed {
            self.u32(0x1cb5_c415);
        }
        let count = match self.depth > DEEP {
            true => 0,
            false => self.rng.u32(0..3),
        };
        self.u32(count);
        for _ in 0..count {
            self.value(item);
        }
    }

    fn builtin(&mut self, builtin: Builtin) {
        match builtin {
            Builtin::Int => self.random(4),
            Builtin::Long | Builtin::Double => self.random(8),
            Builtin::Int128 => self.random(16),
            Builtin::Int256 => self.random(32),
            Builtin::String => {
                let length = self.rng.usize(0..9);
                let text: String = (0..length).map(|_| self.rng.alphanumeric()).collect();
                self.string(text.as_bytes());
            }
            Builtin::Bytes => {
                let length = self.rng.usize(0..300);
                let bytes: Vec<u8> = (0..length).map(|_| self.rng.u8(..)).collect();
                self.string(&bytes);
            }
            _ => panic!("not in the schemas of this project"),
        }
    }

    fn string(&mut self, content: &[u8]) {
        let start = self.bytes.len();
        match u8::try_from(content.len()) {
            Ok(short @ ..254) => self.bytes.push(short),
            _ => {
                let length = u32::try_from(content.len()).expect("a short text");
                self.bytes.push(254);
                self.bytes.extend_from_slice(&length.to_le_bytes()[..3]);
            }
        }
        self.bytes.extend_from_slice(content);
        while !(self.bytes.len() - start).is_multiple_of(4) {
            self.bytes.push(0);
        }
    }

    fn random(&mut self, count: usize) {
        for _ in 0..count {
            let byte = self.rng.u8(..);
            self.bytes.push(byte);
        }
    }

    fn u32_of_any_value(&mut self) {
        self.random(4);
    }

    fn u32(&mut self, value: u32) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }
}

/// The bits of a field that conditions of other fields ask for; `None` if no condition does.
#[must_use]
pub fn asked_bits(fields: &[Field], id: FieldId) -> Option<u32> {
    let conditions = fields.iter().filter_map(|field| field.condition);
    let asked = conditions.filter(|condition| condition.field() == Some(id));
    asked.map(bit).reduce(|bits, bit| bits | bit)
}

fn is_set(words: &[u32], condition: Condition) -> bool {
    let word = condition.field().expect("the schemas ask fields");
    words[word.0] & bit(condition) != 0
}

fn bit(condition: Condition) -> u32 {
    1 << condition.bit.expect("the schemas name a bit")
}

/// Whether a `#` that no condition asks is for flags to come: it is written as zero.
fn is_reserved(field: &Field) -> bool {
    field.ty == TypeRef::Nat && is_called_flags(field) && field.condition.is_none()
}

/// Whether a field is called `flags`, `flags2` and so on.
fn is_called_flags(field: &Field) -> bool {
    let name = field.name.as_deref().unwrap_or_default();
    name.trim_end_matches(|last: char| last.is_ascii_digit()) == "flags"
}

/// Whether a field is the length of the object after it: `bytes:int body:Object`.
fn is_length(fields: &[Field], index: usize) -> bool {
    let is_object = |next: &Field| next.ty == TypeRef::Object;
    let is_int = |ty: &TypeRef| {
        matches!(
            ty,
            TypeRef::Builtin {
                builtin: Builtin::Int,
                ..
            }
        )
    };
    fields[index].name.as_deref() == Some("bytes")
        && is_int(&fields[index].ty)
        && fields.get(index + 1).is_some_and(is_object)
}

/// The constructor with the fewest fields that hold other boxed values.
fn shallowest(model: &Model, constructors: &[CombinatorId]) -> CombinatorId {
    let nested = |id: &CombinatorId| {
        let fields = &model.combinator(*id).fields;
        let boxed =
            |field: &&Field| matches!(field.ty, TypeRef::Boxed { .. } | TypeRef::Bare { .. });
        let required = fields.iter().filter(|field| field.condition.is_none());
        required.filter(boxed).count()
    };
    *constructors
        .iter()
        .min_by_key(|id| nested(id))
        .expect("a type has constructors")
}
