//! The codec: takes models, gives look-ups of their parts by id and by name.

use std::cmp::Ordering;

use tl_parser::Facts;
use tl_parser::model::{Combinator, CombinatorId, Model, TypeId, TypeRef};

use super::tree::Place;
use crate::schema::layers::similar;

/// The id of vectors.
pub(super) const VECTOR_ID: u32 = 0x1cb5_c415;
/// The id of `boolTrue`.
pub(super) const TRUE_ID: u32 = 0x9972_75b5;
/// The id of `boolFalse`.
pub(super) const FALSE_ID: u32 = 0xbc79_9737;

/// Decodes and encodes values of one or several schemas, whose types are looked up while it reads.
///
/// Types of one schema do not know those of another. But an `Object`, and a function call in a
/// function, can be of any of them: answers to requests of the API are objects of `MTProto`.
pub struct Codec<'m> {
    pub(super) schemas: Vec<Schema<'m>>,
    /// Every constructor, then every function, of each schema; sorted by id.
    ids: Vec<(u32, Place)>,
    /// The same, sorted by name.
    names: Vec<(&'m str, Place)>,
}

/// A schema, ready for look-ups.
pub(super) struct Schema<'m> {
    /// Its index.
    pub(super) index: u32,
    pub(super) model: &'m Model,
    pub(super) facts: Facts,
    /// The constructors of each type by their ids; sorted.
    types: Vec<Vec<(u32, CombinatorId)>>,
}

impl<'m> Codec<'m> {
    /// A codec of these schemas. Of two that have the same id or name, the first counts.
    pub fn new(models: impl IntoIterator<Item = &'m Model>) -> Self {
        let schemas: Vec<_> = models.into_iter().zip(0..).map(Schema::new).collect();
        let all = || schemas.iter().flat_map(Schema::combinators);
        let mut ids: Vec<_> = all().map(|(place, it)| (it.id, place)).collect();
        let mut names: Vec<_> = all().map(|(place, it)| (it.name.as_str(), place)).collect();
        // Stable: of equal ones the order remains.
        ids.sort_by_key(|(id, _)| *id);
        names.sort_by_key(|(name, _)| *name);
        Self {
            schemas,
            ids,
            names,
        }
    }

    /// The declaration at a place.
    ///
    /// # Panics
    ///
    /// If the place comes from another codec.
    #[must_use]
    pub fn combinator(&self, place: Place) -> &'m Combinator {
        self.model(place).combinator(place.combinator)
    }

    /// The schema that a place is in.
    ///
    /// # Panics
    ///
    /// If the place comes from another codec.
    #[must_use]
    pub fn model(&self, place: Place) -> &'m Model {
        self.schema(place).model
    }

    pub(super) fn schema(&self, place: Place) -> &Schema<'m> {
        &self.schemas[place.schema as usize]
    }

    /// The constructors and functions with this id.
    pub fn with_id(&self, id: u32) -> impl Iterator<Item = Place> {
        let found = equal(&self.ids, |known| known.cmp(&id));
        found.iter().map(|(_, place)| *place)
    }

    /// The constructors and functions with this name.
    pub fn with_name(&self, name: &str) -> impl Iterator<Item = Place> + use<'_, 'm> {
        let found = equal(&self.names, |known| (*known).cmp(name));
        found.iter().map(|(_, place)| *place)
    }

    /// The names that may be meant by one that none of the schemas has, sorted.
    #[must_use]
    pub fn similar(&self, name: &str) -> Vec<&'m str> {
        let types = self.schemas.iter().flat_map(|it| &it.model.types);
        let types = types.map(|ty| ty.name.as_str());
        let names = self.names.iter().map(|(name, _)| *name);
        similar(types.chain(names).collect(), name)
    }
}

/// The entries of a sorted list that a key is equal to.
fn equal<K>(sorted: &[(K, Place)], compare: impl Fn(&K) -> Ordering) -> &[(K, Place)] {
    let start = sorted.partition_point(|(known, _)| compare(known).is_lt());
    let from = &sorted[start..];
    &from[..from.partition_point(|(known, _)| compare(known).is_eq())]
}

impl<'m> Schema<'m> {
    fn new((model, index): (&'m Model, u32)) -> Self {
        let types = model.types.iter().map(|ty| {
            let constructors = ty.constructors.iter();
            let ids = constructors.map(|id| (model.combinator(*id).id, *id));
            let mut ids: Vec<_> = ids.collect();
            ids.sort_unstable();
            ids
        });
        Self {
            index,
            model,
            facts: Facts::of(model),
            types: types.collect(),
        }
    }

    /// Constructors, then functions: all but what has a type expression of its own.
    fn combinators(&self) -> impl Iterator<Item = (Place, &'m Combinator)> {
        let all = self.model.constructors().chain(self.model.functions());
        all.filter(|(_, combinator)| !combinator.builtin)
            .map(|(id, combinator)| (self.place(id), combinator))
    }

    pub(super) const fn place(&self, combinator: CombinatorId) -> Place {
        let schema = self.index;
        Place { schema, combinator }
    }

    /// The type with this name.
    pub(super) fn ty(&self, name: &str) -> Option<TypeId> {
        let mut types = self.model.types.iter();
        types.position(|ty| ty.name.as_str() == name).map(TypeId)
    }

    /// The constructor with this name.
    pub(super) fn constructor_named(&self, name: &str) -> Option<CombinatorId> {
        let mut constructors = self.model.constructors();
        let found = constructors.find(|(_, it)| it.name.as_str() == name && !it.builtin);
        found.map(|(id, _)| id)
    }

    /// The constructor of a type that has this id.
    pub(super) fn constructor(&self, ty: TypeId, id: u32) -> Option<CombinatorId> {
        let constructors = &self.types[ty.0];
        let found = constructors.binary_search_by_key(&id, |(known, _)| *known);
        found.ok().map(|index| constructors[index].1)
    }

    /// The only constructor of a type.
    pub(super) fn only_constructor(&self, ty: TypeId) -> Option<CombinatorId> {
        match self.types[ty.0][..] {
            [(_, only)] => Some(only),
            _ => None,
        }
    }

    /// Whether values of a constructor can hold others of its type.
    pub(super) fn is_recursive(&self, constructor: &Combinator) -> bool {
        match constructor.result {
            TypeRef::Boxed { ty, .. } => self.facts.is_recursive(ty),
            _ => false,
        }
    }
}
