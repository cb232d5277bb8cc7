//! The names of a schema: takes its items, gives look-ups from name to index.

use std::collections::{HashMap, HashSet};

use super::{
    application::{is_boxed_name, result_parts},
    builtins::{alias, is_builtin, is_builtin_type, names},
    scope::Scope,
    shared,
};
use crate::{
    model::{Builtin, CombinatorId, GenericKind, TypeId},
    span::Span,
    syntax::{Body, Combinator, Ident, Item, Schema, Section},
};

/// All names of a schema. Of two equal names the first counts.
#[derive(Default)]
pub(super) struct Index<'a> {
    pub(super) combinators: Vec<&'a Combinator<'a>>,
    /// How many of them the schema has itself; those after them it only uses.
    pub(super) written: usize,
    pub(super) types: Vec<TypeEntry<'a>>,
    type_ids: HashMap<&'a str, TypeId>,
    constructors: HashMap<&'a str, CombinatorId>,
    functions: HashMap<&'a str, Span>,
    /// Constructors and results of `?` declarations, `int ? = Int` and others.
    opaque: HashSet<&'a str>,
    /// By [`CombinatorId`]: the type that a constructor belongs to.
    owners: Vec<Option<TypeId>>,
}

/// What is known of a boxed type before its constructors are resolved.
pub(super) struct TypeEntry<'a> {
    pub(super) name: &'a str,
    pub(super) params: Vec<GenericKind>,
    pub(super) constructors: Vec<CombinatorId>,
    /// The result of the first constructor.
    pub(super) first: Span,
}

impl<'a> Index<'a> {
    pub(super) fn new(schema: &'a Schema<'a>) -> Self {
        let mut index = Self::default();
        for item in &schema.items {
            if let Item::Combinator(combinator) = item {
                index.add(combinator);
            }
        }
        index.written = index.combinators.len();
        for combinator in shared::missing(schema) {
            index.add(combinator);
        }
        index.add_true();
        index
    }

    pub(super) fn ty(&self, name: &str) -> Option<(TypeId, &TypeEntry<'a>)> {
        let &id = self.type_ids.get(name)?;
        Some((id, &self.types[id.0]))
    }

    pub(super) fn constructor(&self, name: &str) -> Option<CombinatorId> {
        self.constructors.get(name).copied()
    }

    /// The built-in that a declared constructor of this name is another name for.
    pub(super) fn alias(&self, name: &str) -> Option<(CombinatorId, Builtin)> {
        let id = self.constructor(name)?;
        let declaration = self.combinators.get(id.0)?;
        Some((id, alias(declaration)?))
    }

    pub(super) fn function(&self, name: &str) -> Option<Span> {
        self.functions.get(name).copied()
    }

    /// Whether a name is declared as built in, and nothing else is known of it.
    pub(super) fn is_opaque(&self, name: &str) -> bool {
        self.opaque.contains(name)
    }

    /// Whether a constructor is declared to be built in and to make an `Object`: any boxed value.
    pub(super) fn is_object(&self, name: &str) -> bool {
        let declaration = self.constructor(name).map(|id| self.combinators.get(id.0));
        declaration.flatten().is_some_and(|it| {
            let result = it.result.name();
            matches!(it.body, Body::Builtin(_)) && result.is_some_and(|it| it.text == "Object")
        })
    }

    /// What a constructor has to be applied to when it is used by its own name: the same as
    /// its type.
    pub(super) fn constructor_params(&self, id: CombinatorId) -> &[GenericKind] {
        let owner = self.owners.get(id.0).copied().flatten();
        owner.map_or(&[], |owner| &self.types[owner.0].params)
    }

    /// Whether a constructor has no fields.
    pub(super) fn is_fieldless(&self, id: CombinatorId) -> bool {
        let declaration = self.combinators.get(id.0);
        // The `true` that needs no declaration has none either.
        declaration.is_none_or(|it| match &it.body {
            Body::Builtin(_) => true,
            Body::Args(args) => args.is_empty(),
        })
    }

    /// Whether a name can be used as a type.
    pub(super) fn is_type(&self, name: &str) -> bool {
        self.type_ids.contains_key(name)
            || self.constructors.contains_key(name)
            || names().any(|builtin| builtin == name)
    }

    /// Every name that can be used as a type, in no particular order.
    pub(super) fn type_names(&self) -> impl Iterator<Item = &str> {
        let types = self.types.iter().map(|ty| -> &str { ty.name });
        types
            .chain(self.constructors.keys().copied())
            .chain(names())
    }

    fn add(&mut self, combinator: &'a Combinator<'a>) {
        let id = CombinatorId(self.combinators.len());
        let Ident { text, span } = combinator.name;
        self.combinators.push(combinator);
        if combinator.section == Section::Functions {
            self.functions.entry(text).or_insert(span);
            return self.owners.push(None);
        }
        self.constructors.entry(text).or_insert(id);
        if matches!(combinator.body, Body::Builtin(_)) {
            self.add_opaque(combinator);
        }
        let owner = self.owner(combinator);
        if let Some(owner) = owner {
            self.types[owner.0].constructors.push(id);
        }
        self.owners.push(owner);
    }

    fn add_opaque(&mut self, combinator: &'a Combinator<'a>) {
        let result = result_parts(&combinator.result).map(|(name, _)| name);
        let names = [Some(combinator.name), result].into_iter().flatten();
        self.opaque.extend(names.map(|name| name.text));
    }

    fn owner(&mut self, constructor: &'a Combinator<'a>) -> Option<TypeId> {
        let (name, args) = result_parts(&constructor.result)?;
        let ordinary = is_boxed_name(name.text) && !is_builtin_type(name.text);
        if !ordinary || is_builtin(constructor) {
            return None;
        }
        let params = || match args {
            [] => Vec::new(),
            _ => Scope::new(constructor).kinds(args),
        };
        Some(self.type_id(name.text, constructor.result.span, params))
    }

    fn type_id(
        &mut self,
        name: &'a str,
        first: Span,
        params: impl FnOnce() -> Vec<GenericKind>,
    ) -> TypeId {
        *self.type_ids.entry(name).or_insert_with(|| {
            self.types.push(TypeEntry {
                name,
                params: params(),
                constructors: Vec::new(),
                first,
            });
            TypeId(self.types.len() - 1)
        })
    }

    /// `true` can be used without a declaration. It gets the last index, so that it can be
    /// dropped if nobody does.
    fn add_true(&mut self) {
        if self.constructors.contains_key("true") {
            return;
        }
        let id = CombinatorId(self.combinators.len());
        let owner = self.type_id("True", Span::default(), Vec::new);
        self.types[owner.0].constructors.push(id);
        self.constructors.insert("true", id);
    }
}
