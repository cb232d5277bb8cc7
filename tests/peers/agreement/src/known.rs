//! What both sides know: takes a schema and a peer, gives the constructors of which values can be made that
//! have nothing else in them.

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Condition, Field, Model, Role, TypeId, TypeRef};

use crate::peer::Peer;

/// The constructors and functions that both know.
pub(crate) struct Known<'m> {
    /// The schema.
    pub(crate) model: &'m Model,
    /// How deep the shallowest value of a constructor is; nothing if there is none.
    depths: Vec<Option<usize>>,
    /// The conditions of each constructor whose fields both sides know, and have values for.
    conditions: Vec<Vec<Condition>>,
    /// The known constructors of each type, the shallowest first.
    constructors: Vec<Vec<CombinatorId>>,
    /// The known functions that ask for no other one.
    pub(crate) queries: Vec<CombinatorId>,
}

impl<'m> Known<'m> {
    /// An id is the checksum of a definition, so that what has the same id has the same fields, in name and type. It
    /// does not count `flags.3?true`: of those, each side can have some that the other one does not know.
    pub(crate) fn new(model: &'m Model, peer: &dyn Peer) -> Self {
        let mut known = Self {
            model,
            depths: vec![None; model.combinators.len()],
            conditions: Vec::new(),
            constructors: Vec::new(),
            queries: Vec::new(),
        };
        known.find_depths(peer);
        let conditions = model
            .combinators
            .iter()
            .map(|it| known.conditions_of(it, peer));
        known.conditions = conditions.collect();
        let constructors = model
            .types
            .iter()
            .map(|ty| known.shallowest_first(&ty.constructors));
        known.constructors = constructors.collect();
        let is_query = |it: &Combinator| it.section == Section::Functions && it.generics.is_empty();
        known.queries = known
            .all()
            .filter(|id| is_query(model.combinator(*id)))
            .collect();
        known
    }

    /// The known constructors and functions.
    pub(crate) fn all(&self) -> impl Iterator<Item = CombinatorId> {
        let all = (0..self.depths.len()).map(CombinatorId);
        all.filter(|id| self.depths[id.0].is_some())
    }

    /// The known constructors of a type, the shallowest first.
    pub(crate) fn constructors(&self, ty: TypeId) -> &[CombinatorId] {
        &self.constructors[ty.0]
    }

    /// The conditions that can hold in values of a constructor.
    pub(crate) fn conditions(&self, id: CombinatorId) -> &[Condition] {
        &self.conditions[id.0]
    }

    /// Each round finds what is one deeper.
    fn find_depths(&mut self, peer: &dyn Peer) {
        // An object in itself, `gzip_packed`, is transport, as is what holds one.
        let is_type = |it: &Combinator| !it.builtin && it.result != TypeRef::Object;
        let is_shared = |it: &Combinator| peer.knows(it.id) && is_type(it);
        loop {
            let depths = self
                .model
                .combinators
                .iter()
                .map(|it| is_shared(it).then(|| self.depth_of(it)).flatten());
            let depths: Vec<_> = depths.collect();
            if depths == self.depths {
                return;
            }
            self.depths = depths;
        }
    }

    fn conditions_of(&self, combinator: &Combinator, peer: &dyn Peer) -> Vec<Condition> {
        let is_shared = |field: &Field| {
            let name = field.name.as_deref().unwrap_or_default();
            let is_known = field.role != Role::True || peer.has_field(combinator.id, name);
            is_known && self.depth_of_type(&field.ty).is_some()
        };
        let is_possible = |condition: &Condition| {
            let mut fields = combinator
                .fields
                .iter()
                .filter(|field| field.condition == Some(*condition));
            fields.all(is_shared)
        };
        combinator
            .bits
            .iter()
            .map(|bit| bit.condition)
            .filter(is_possible)
            .collect()
    }

    fn shallowest_first(&self, constructors: &[CombinatorId]) -> Vec<CombinatorId> {
        let known = constructors
            .iter()
            .copied()
            .filter(|id| self.depths[id.0].is_some());
        let mut known: Vec<_> = known.collect();
        known.sort_by_key(|id| self.depths[id.0]);
        known
    }

    fn depth_of(&self, combinator: &Combinator) -> Option<usize> {
        let required = combinator
            .fields
            .iter()
            .filter(|field| field.condition.is_none() || field.role == Role::Flags);
        let mut depths = required.map(|field| self.depth_of_type(&field.ty));
        depths.try_fold(1, |deepest, depth| Some(deepest.max(depth? + 1)))
    }

    fn depth_of_type(&self, ty: &TypeRef) -> Option<usize> {
        match ty {
            TypeRef::Nat | TypeRef::Builtin { .. } | TypeRef::Bool | TypeRef::Generic { .. } => {
                Some(0)
            }
            TypeRef::Vector { item, .. } => self.depth_of_type(item),
            TypeRef::Bare { constructor, .. }
                if self.model.combinator(*constructor).fields.is_empty() =>
            {
                Some(0)
            }
            TypeRef::Bare { constructor, .. } => self.depths[constructor.0],
            TypeRef::Boxed { ty, .. } => self
                .model
                .ty(*ty)
                .constructors
                .iter()
                .filter_map(|id| self.depths[id.0])
                .min(),
            _ => None,
        }
    }
}
