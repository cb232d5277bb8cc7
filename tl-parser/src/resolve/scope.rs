//! The names of one combinator: takes its declaration, gives look-ups from name to implicit
//! argument or field, and remembers how they are used.

use std::collections::{HashMap, HashSet};

use super::application::unparenthesised;
use crate::{
    model::{FieldId, GenericId, GenericKind},
    span::Span,
    syntax::{Arg, ArgKind, Body, Combinator, Expr, ExprKind},
};

/// All names of a combinator. Of two equal names the first counts.
#[derive(Default)]
pub(super) struct Scope<'a> {
    generics: HashMap<&'a str, Variable>,
    used_generics: HashSet<GenericId>,
    fields: HashMap<&'a str, FieldName>,
    nested: HashSet<&'a str>,
    nat_uses: Vec<NatUse>,
    /// How many fields are resolved so far; only those can be referred to.
    resolved: usize,
    last_nat: Option<FieldId>,
    last_nat_generic: Option<GenericId>,
}

/// How a `#` field is used by the fields after it and by the result type.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum NatUse {
    /// Nothing refers to it.
    None,
    /// Only conditions refer to it.
    Bits,
    /// A repetition or a type argument refers to it.
    Count,
}

/// An implicit argument.
#[derive(Clone, Copy)]
pub(super) struct Variable {
    pub(super) id: GenericId,
    pub(super) kind: GenericKind,
    pub(super) span: Span,
}

/// A named field that is not inside of a repetition.
#[derive(Clone, Copy)]
pub(super) struct FieldName {
    pub(super) id: FieldId,
    pub(super) span: Span,
    pub(super) is_nat: bool,
}

impl<'a> Scope<'a> {
    pub(super) fn new(combinator: &'a Combinator<'a>) -> Self {
        let mut scope = Self::default();
        scope.add_generics(combinator);
        if let Body::Args(args) = &combinator.body {
            for arg in args {
                scope.add_field(arg);
            }
        }
        scope
    }

    pub(super) fn generic(&self, name: &str) -> Option<Variable> {
        self.generics.get(name).copied()
    }

    pub(super) fn field(&self, name: &str) -> Option<FieldName> {
        self.fields.get(name).copied()
    }

    /// Whether a `#` field inside of a repetition has this name.
    pub(super) fn is_nested(&self, name: &str) -> bool {
        self.nested.contains(name)
    }

    /// Names of the `#` fields that can be referred to.
    pub(super) fn nat_names(&self) -> impl Iterator<Item = &str> {
        let known = |field: &FieldName| field.is_nat && self.is_resolved(field.id);
        let fields = self.fields.iter().filter(move |(_, field)| known(field));
        fields.map(|(&name, _)| name)
    }

    pub(super) fn is_resolved(&self, id: FieldId) -> bool {
        id.0 < self.resolved
    }

    /// The last `#` field that can be referred to.
    pub(super) fn last_nat(&self) -> Option<FieldId> {
        self.last_nat
    }

    pub(super) fn last_nat_generic(&self) -> Option<GenericId> {
        self.last_nat_generic
    }

    /// To be called for each field that is not inside of a repetition, in order.
    pub(super) fn field_is_resolved(&mut self, is_nat: bool) {
        if is_nat {
            self.last_nat = Some(FieldId(self.resolved));
        }
        self.resolved += 1;
    }

    pub(super) fn use_nat(&mut self, id: FieldId, nat_use: NatUse) {
        let known = &mut self.nat_uses[id.0];
        if *known != NatUse::Count {
            *known = nat_use;
        }
    }

    pub(super) fn nat_use(&self, id: FieldId) -> NatUse {
        self.nat_uses[id.0]
    }

    pub(super) fn use_generic(&mut self, id: GenericId) {
        self.used_generics.insert(id);
    }

    pub(super) fn is_generic_used(&self, id: GenericId) -> bool {
        self.used_generics.contains(&id)
    }

    /// Forgets which implicit arguments were used so far.
    pub(super) fn forget_generic_uses(&mut self) {
        self.used_generics.clear();
    }

    /// What the arguments of a result are.
    pub(super) fn kinds(&self, args: &[Expr<'_>]) -> Vec<GenericKind> {
        args.iter().map(|arg| self.kind(arg)).collect()
    }

    fn kind(&self, arg: &Expr<'_>) -> GenericKind {
        match &unparenthesised(arg).kind {
            ExprKind::Nat(_) | ExprKind::Sum(..) => GenericKind::Nat,
            ExprKind::Name(name) => match (self.generic(name), self.field(name)) {
                (Some(variable), _) => variable.kind,
                (None, Some(field)) if field.is_nat => GenericKind::Nat,
                _ => GenericKind::Type,
            },
            _ => GenericKind::Type,
        }
    }

    fn add_generics(&mut self, combinator: &'a Combinator<'a>) {
        let braces = combinator.generics.iter();
        let declared = braces.flat_map(|it| {
            let kind = generic_kind(&it.kind).unwrap_or(GenericKind::Type);
            it.names.iter().map(move |name| (*name, kind))
        });
        let implied = combinator.implied_variables().into_iter();
        let implied = implied.map(|name| (name, GenericKind::Type));
        for (index, (name, kind)) in declared.chain(implied).enumerate() {
            let id = GenericId(index);
            if kind == GenericKind::Nat {
                self.last_nat_generic = Some(id);
            }
            let span = name.span;
            let variable = Variable { id, kind, span };
            self.generics.entry(name.text).or_insert(variable);
        }
    }

    fn add_field(&mut self, arg: &'a Arg<'a>) {
        let is_nat = is_nat(arg);
        if let ArgKind::Repeat(repeat) = &arg.kind {
            self.add_nested(&repeat.args);
        }
        if arg.names.is_empty() {
            self.nat_uses.push(NatUse::None);
        }
        for name in &arg.names {
            let id = FieldId(self.nat_uses.len());
            let span = name.span;
            self.nat_uses.push(NatUse::None);
            if name.text != "_" {
                let field = FieldName { id, span, is_nat };
                self.fields.entry(name.text).or_insert(field);
            }
        }
    }

    fn add_nested(&mut self, args: &'a [Arg<'a>]) {
        for arg in args {
            if is_nat(arg) {
                self.nested.extend(arg.names.iter().map(|name| name.text));
            }
            if let ArgKind::Repeat(repeat) = &arg.kind {
                self.add_nested(&repeat.args);
            }
        }
    }
}

/// What an implicit argument's kind says; nothing if it is neither `Type` nor `#`.
pub(super) fn generic_kind(kind: &Expr<'_>) -> Option<GenericKind> {
    match &unparenthesised(kind).kind {
        ExprKind::Hash => Some(GenericKind::Nat),
        ExprKind::Name("Type") => Some(GenericKind::Type),
        _ => None,
    }
}

fn is_nat(arg: &Arg<'_>) -> bool {
    match &arg.kind {
        ArgKind::Type(expr) => matches!(unparenthesised(expr).kind, ExprKind::Hash),
        ArgKind::Repeat(_) => false,
    }
}
