//! What names of a combinator stand for while its fields are read: takes implicit arguments and
//! numbers read so far, gives types and numbers.

use std::rc::Rc;

use tl_parser::model::{
    Combinator, CombinatorId, Condition, Field, FieldId, GenericId, NatExpr, NatVariable, TypeArg,
    TypeRef,
};

use super::codec::Schema;
use super::tree::{Fields, Value};

/// What can be referred to where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s, 'm> {
    pub(super) schema: &'s Schema<'m>,
    /// The combinator that is read; none around the outermost value.
    pub(super) owner: Option<&'m Combinator>,
    /// The fields of the combinator that are read so far.
    pub(super) fields: &'s [Option<Value>],
    /// What its implicit arguments stand for.
    pub(super) args: &'s [Arg<'m>],
    /// Whether nothing of the input comes after the value.
    pub(super) is_last: bool,
}

impl<'m> Closed<'m> {
    /// The same scope with the names of the type.
    pub(super) fn scope<'s>(&'s self, around: Scope<'s, 'm>) -> Scope<'s, 'm> {
        Scope {
            owner: self.owner,
            fields: &self.fields,
            args: &self.args,
            ..around
        }
    }
}

/// What an implicit argument stands for.
#[derive(Clone)]
pub(super) enum Arg<'m> {
    Type(Rc<Closed<'m>>),
    Nat(u32),
    /// Nothing says it.
    Unknown,
}

/// A type together with what the names in it stand for.
pub(super) struct Closed<'m> {
    pub(super) ty: &'m TypeRef,
    pub(super) owner: Option<&'m Combinator>,
    pub(super) fields: Fields,
    pub(super) args: Vec<Arg<'m>>,
}

impl<'s, 'm> Scope<'s, 'm> {
    /// The scope of the next field in a list of which these are read. In a repetition names refer to
    /// the fields of the combinator; otherwise they are those of the list itself.
    pub(super) fn after<'v>(self, values: &'v [Option<Value>]) -> Scope<'v, 'm>
    where
        's: 'v,
    {
        let fields = match self.fields.is_empty() {
            true => values,
            false => self.fields,
        };
        Scope { fields, ..self }
    }

    /// Around everything: no names.
    pub(super) const fn outermost(schema: &'s Schema<'m>) -> Self {
        Self {
            schema,
            owner: None,
            fields: &[],
            args: &[],
            is_last: true,
        }
    }

    /// The same scope for an element, after which others may come.
    pub(super) const fn inside(self) -> Self {
        Self {
            is_last: false,
            ..self
        }
    }

    /// Whether a field is there; nothing if that depends on a number that is unknown.
    pub(super) fn has(&self, field: &Field) -> Option<bool> {
        field.condition.map_or(Some(true), |it| self.holds(it))
    }

    /// What the implicit arguments of a constructor stand for if its type is applied to these;
    /// nothing if it makes no such values.
    pub(super) fn bind(
        &self,
        constructor: CombinatorId,
        args: &'m [TypeArg],
    ) -> Option<Vec<Arg<'m>>> {
        let constructor = self.schema.model.combinator(constructor);
        match args.is_empty() {
            true => Some(vec![Arg::Unknown; constructor.generics.len()]),
            false => bind(constructor, &self.close(args)),
        }
    }

    /// The value of a `#` field; zero if it is not there.
    fn field(&self, id: FieldId) -> u32 {
        match self.fields.get(id.0) {
            Some(Some(Value::Nat(number))) => *number,
            _ => 0,
        }
    }

    /// Whether a condition holds; nothing if its number is unknown.
    fn holds(&self, condition: Condition) -> Option<bool> {
        let word = self.variable(condition.number)?;
        Some(match condition.bit {
            Some(bit) => word >> bit & 1 == 1,
            None => word != 0,
        })
    }

    /// The value of an expression; nothing if it is unknown or has none.
    pub(super) fn number(&self, number: NatExpr) -> Option<u32> {
        let variable = number.variable.map_or(Some(0), |it| self.variable(it));
        variable?.checked_add(number.constant)
    }

    fn variable(&self, variable: NatVariable) -> Option<u32> {
        match variable {
            NatVariable::Field(id) => Some(self.field(id)),
            NatVariable::Generic(GenericId(index)) => match self.args.get(index)? {
                Arg::Nat(number) => Some(*number),
                Arg::Type(_) | Arg::Unknown => None,
            },
            _ => None,
        }
    }

    /// The type that a variable stands for.
    pub(super) fn ty(&self, id: GenericId) -> Option<&Rc<Closed<'m>>> {
        match self.args.get(id.0) {
            Some(Arg::Type(ty)) => Some(ty),
            _ => None,
        }
    }

    /// What a type is applied to, with all names looked up.
    fn close(&self, args: &'m [TypeArg]) -> Vec<Arg<'m>> {
        args.iter().map(|arg| self.close_arg(arg)).collect()
    }

    fn close_arg(&self, arg: &'m TypeArg) -> Arg<'m> {
        match arg {
            TypeArg::Nat(number) => self.number(*number).map_or(Arg::Unknown, Arg::Nat),
            TypeArg::Type(TypeRef::Generic { generic, .. }) => {
                self.args.get(generic.0).cloned().unwrap_or(Arg::Unknown)
            }
            TypeArg::Type(ty) => Arg::Type(Rc::new(Closed {
                ty,
                owner: self.owner,
                fields: self.fields.into(),
                args: self.args.to_vec(),
            })),
            _ => Arg::Unknown,
        }
    }
}

/// Solves the result of a constructor for its implicit arguments: `nil = Tuple X 0` is no
/// `Tuple X 1`.
fn bind<'m>(constructor: &Combinator, given: &[Arg<'m>]) -> Option<Vec<Arg<'m>>> {
    let mut bound = vec![Arg::Unknown; constructor.generics.len()];
    let TypeRef::Boxed { args, .. } = &constructor.result else {
        return Some(bound);
    };
    for (param, arg) in args.iter().zip(given) {
        match (param, arg) {
            (TypeArg::Type(TypeRef::Generic { generic, .. }), _) => bound[generic.0] = arg.clone(),
            (TypeArg::Nat(param), Arg::Nat(number)) => {
                let rest = number.checked_sub(param.constant)?;
                match param.variable {
                    Some(NatVariable::Generic(generic)) => bound[generic.0] = Arg::Nat(rest),
                    None if rest != 0 => return None,
                    // A field says the number, which comes later.
                    _ => {}
                }
            }
            _ => {}
        }
    }
    Some(bound)
}
