//! Text of resolved declarations: takes parts of a model, gives their TL with every
//! reference by name.

use tl_parser::model::{
    Builtin, Combinator, CombinatorId, Condition, Field, Model, NatExpr, NatVariable, TypeArg,
    TypeRef,
};

use super::names::{LocalNames, Names};
use super::outline::{CombinatorOutline, FieldOutline, GenericOutline};

/// What of a type is to be told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Everything.
    Exact,
    /// Everything but bare and boxed.
    Boxed,
    /// Only what has other bytes on the wire.
    Encoding,
}

/// Writes the parts of one combinator.
pub(super) struct Renderer<'a> {
    model: &'a Model,
    names: &'a Names,
    local: &'a LocalNames<'a>,
    style: Style,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(model: &'a Model, names: &'a Names, local: &'a LocalNames<'a>) -> Self {
        Self {
            model,
            names,
            local,
            style: Style::Exact,
        }
    }

    pub(super) fn with_style(self, style: Style) -> Self {
        Self { style, ..self }
    }

    pub(super) fn combinator(&self, combinator: &Combinator) -> CombinatorOutline {
        let generics = combinator.generics.iter().zip(&self.local.generics);
        let fields = &combinator.fields;
        CombinatorOutline {
            id: combinator.id,
            generics: generics
                .map(|(generic, name)| GenericOutline {
                    name: (*name).to_owned(),
                    kind: generic.kind,
                })
                .collect(),
            fields: (0..fields.len())
                .map(|index| self.field(fields, index))
                .collect(),
            result: self.ty(&combinator.result),
        }
    }

    /// One of a combinator's fields.
    pub(super) fn field(&self, fields: &[Field], index: usize) -> FieldOutline {
        let field = &fields[index];
        let mut ty = String::new();
        // A count that is left out is that of the `#` before it; if that has a name, it
        // means the same as if it were written.
        let before = index.checked_sub(1).and_then(|it| self.local.fields[it]);
        if let (TypeRef::Repeat { count: None, .. }, Some(count)) = (&field.ty, before) {
            ty.push_str(count);
            ty.push('*');
        }
        self.push_type(&mut ty, &field.ty);
        FieldOutline {
            name: self.local.fields[index].map(str::to_owned),
            condition: field.condition.map(|it| self.condition(it)),
            ty,
        }
    }

    pub(super) fn condition(&self, condition: Condition) -> String {
        let flags = self.local.field(condition.field).unwrap_or_default();
        match condition.bit {
            Some(bit) => format!("{flags}.{bit}"),
            None => flags.to_owned(),
        }
    }

    pub(super) fn ty(&self, ty: &TypeRef) -> String {
        let mut text = String::new();
        self.push_type(&mut text, ty);
        text
    }

    fn push_type(&self, text: &mut String, ty: &TypeRef) {
        match ty {
            TypeRef::Nat if self.style == Style::Encoding => text.push_str("int"),
            TypeRef::Nat => text.push('#'),
            TypeRef::Builtin(builtin) => text.push_str(self.builtin(*builtin)),
            TypeRef::Bool => text.push_str("Bool"),
            TypeRef::Object => text.push_str("Object"),
            TypeRef::Type => text.push_str("Type"),
            TypeRef::Vector { boxed, item } => self.push_vector(text, *boxed, item),
            TypeRef::Boxed { ty, args } => {
                text.push_str(self.names.ty(self.model, *ty));
                self.push_args(text, args);
            }
            TypeRef::Bare { constructor, args } => {
                text.push_str(self.bare(*constructor));
                self.push_args(text, args);
            }
            TypeRef::Generic { generic, bang } => {
                text.push_str(if *bang { "!" } else { "" });
                text.push_str(self.local.generic(*generic));
            }
            TypeRef::Repeat { count, fields } => self.push_repeat(text, *count, fields),
        }
    }

    fn builtin(&self, builtin: Builtin) -> &'static str {
        match builtin {
            Builtin::Bytes if self.style == Style::Encoding => Builtin::String.name(),
            _ => builtin.name(),
        }
    }

    fn bare(&self, constructor: CombinatorId) -> &str {
        let result = &self.model.combinator(constructor).result;
        match result {
            TypeRef::Boxed { ty, .. } if self.style == Style::Boxed => {
                self.names.ty(self.model, *ty)
            }
            _ => self.names.combinator(self.model, constructor),
        }
    }

    fn push_vector(&self, text: &mut String, boxed: bool, item: &TypeRef) {
        let boxed = boxed || self.style == Style::Boxed;
        text.push_str(if boxed { "Vector<" } else { "vector<" });
        self.push_type(text, item);
        text.push('>');
    }

    fn push_args(&self, text: &mut String, args: &[TypeArg]) {
        for (index, arg) in args.iter().enumerate() {
            text.push(if index == 0 { '<' } else { ',' });
            match arg {
                TypeArg::Type(ty) => self.push_type(text, ty),
                TypeArg::Nat(number) => text.push_str(&self.number(*number)),
            }
        }
        text.push_str(if args.is_empty() { "" } else { ">" });
    }

    fn push_repeat(&self, text: &mut String, count: Option<NatExpr>, fields: &[Field]) {
        let count = count.map(|count| self.number(count)).unwrap_or_default();
        if !count.is_empty() {
            text.push_str(&count);
            text.push('*');
        }
        text.push_str("[ ");
        for field in fields {
            text.push_str(&self.repeated(field).to_string());
            text.push(' ');
        }
        text.push(']');
    }

    /// A field inside of a repetition, whose name is known nowhere else.
    fn repeated(&self, field: &Field) -> FieldOutline {
        FieldOutline {
            name: field.name.clone(),
            condition: field.condition.map(|it| self.condition(it)),
            ty: self.ty(&field.ty),
        }
    }

    /// Nothing if it is a field without a name: such a count is left out in TL.
    fn number(&self, number: NatExpr) -> String {
        let variable = match number.variable {
            None => return number.constant.to_string(),
            Some(NatVariable::Field(field)) => self.local.field(field).unwrap_or_default(),
            Some(NatVariable::Generic(generic)) => self.local.generic(generic),
        };
        match number.constant {
            0 => variable.to_owned(),
            constant => format!("({variable} + {constant})"),
        }
    }
}
