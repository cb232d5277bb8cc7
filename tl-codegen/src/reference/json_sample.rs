//! Samples in JSON: takes a definition, gives a plausible value of it in the form that
//! [`value`](crate::value) reads. Texts are the names of their fields; what is optional is left out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use tl_parser::Facts;
use tl_parser::model::{Builtin, CombinatorId, Field, Model, Role, TypeId, TypeRef};

use crate::references::function_of_nothing;

/// The text, or nothing if a part of it is known only at run time.
pub(super) fn sample(model: &Model, facts: &Facts, id: CombinatorId) -> Option<String> {
    let sample = Sampler { model, facts }.combinator(id)?;
    serde_json::to_string_pretty(&sample).ok()
}

/// JSON in the order of the schema.
enum Sample {
    Number(u8),
    Real(f64),
    Bool(bool),
    Text(String),
    List(Vec<Sample>),
    Object(Vec<(String, Sample)>),
}

impl Serialize for Sample {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => to.serialize_u8(*number),
            Self::Real(number) => to.serialize_f64(*number),
            Self::Bool(bool) => to.serialize_bool(*bool),
            Self::Text(text) => to.serialize_str(text),
            Self::List(items) => items.serialize(to),
            Self::Object(entries) => {
                let mut map = to.serialize_map(Some(entries.len()))?;
                entries
                    .iter()
                    .try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Sampler<'m> {
    model: &'m Model,
    facts: &'m Facts,
}

impl Sampler<'_> {
    fn combinator(self, id: CombinatorId) -> Option<Sample> {
        let combinator = self.model.combinator(id);
        let fields = combinator.fields.iter().enumerate();
        let fields = fields.filter(|(_, field)| is_written(field));
        let fields = fields.map(|(index, field)| {
            let name = field.name.clone().unwrap_or_else(|| index.to_string());
            let value = self.field(field, &name)?;
            Some((name, value))
        });
        let start = ("_".to_owned(), Sample::Text(combinator.name.to_string()));
        let entries = [Some(start)].into_iter().chain(fields);
        Some(Sample::Object(entries.collect::<Option<_>>()?))
    }

    fn field(self, field: &Field, name: &str) -> Option<Sample> {
        match field.role {
            // Vectors are empty, and so is what is repeated.
            Role::Bits | Role::Count => Some(Sample::Number(0)),
            _ => self.ty(&field.ty, name),
        }
    }

    fn ty(self, ty: &TypeRef, name: &str) -> Option<Sample> {
        if let Some(bytes) = self.model.array_size(ty) {
            return Some(bytes_of(bytes));
        }
        match ty {
            TypeRef::Nat => Some(Sample::Number(1)),
            TypeRef::Builtin { builtin, .. } => builtin_sample(*builtin, name),
            TypeRef::Bool => Some(Sample::Bool(true)),
            TypeRef::Vector { .. } | TypeRef::Repeat { count: None, .. } => {
                Some(Sample::List(Vec::new()))
            }
            TypeRef::Object | TypeRef::Generic { bang: true, .. } => {
                self.combinator(function_of_nothing(self.model)?)
            }
            TypeRef::Boxed { ty, .. } => self.combinator(self.choice(*ty)),
            TypeRef::Bare { constructor, .. } => self.combinator(*constructor),
            _ => None,
        }
    }

    /// The constructor that says something in the fewest words; where all hold others, the one that ends soonest.
    fn choice(self, ty: TypeId) -> CombinatorId {
        let constructors = self.model.ty(ty).constructors.iter().copied();
        let plain = constructors.filter(|&id| {
            let combinator = self.model.combinator(id);
            let mut fields = combinator.fields.iter().filter(|it| is_written(it));
            fields.all(|it| it.ty.node().is_none()) && !is_nothing(combinator.name.as_str())
        });
        let shortest = plain.min_by_key(|&id| {
            let fields = self.model.combinator(id).fields.iter();
            fields.filter(|it| is_written(it)).count()
        });
        shortest.unwrap_or_else(|| self.facts.shallowest(ty))
    }
}

/// Whether a field has to be given.
fn is_written(field: &Field) -> bool {
    let follows = matches!(field.role, Role::Flags | Role::Length);
    field.condition.is_none() && !follows
}

fn is_nothing(name: &str) -> bool {
    name.ends_with("Empty") || name.ends_with("None")
}

fn builtin_sample(builtin: Builtin, name: &str) -> Option<Sample> {
    Some(match builtin {
        Builtin::Int => Sample::Number(1),
        Builtin::Long => Sample::Text("1".to_owned()),
        Builtin::Double => Sample::Real(1.0),
        Builtin::String => Sample::Text(name.replace('_', " ")),
        Builtin::Bytes => bytes_of(3),
        Builtin::Int128 => bytes_of(16),
        Builtin::Int256 => bytes_of(32),
        _ => return None,
    })
}

fn bytes_of(count: usize) -> Sample {
    Sample::Text(STANDARD.encode(vec![1; count]))
}
