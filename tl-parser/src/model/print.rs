//! The printer: takes parts of a [`Model`], gives their TL.

use std::fmt::Write as _;

use super::{
    combinator::Combinator,
    ids::{FieldId, GenericId},
    nat_expr::{NatExpr, NatVariable},
    outline::{CombinatorOutline, FieldOutline, GenericOutline},
    print_names::{Names, OwnNames},
    role::Condition,
    schema::Model,
    type_ref::{Field, TypeArg, TypeRef},
};

/// What of a type is to be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// Everything, in the spelling of the schema.
    Written,
    /// What means something else; bare types by their constructor: `vector<message>`.
    Resolved,
    /// Everything but bare and boxed.
    Boxed,
    /// Only what has other bytes on the wire.
    Encoding,
}

impl Model {
    /// A declaration on one line, without the `;`, in the spelling of the schema. Built-ins, which
    /// the model knows only by what they mean, are written as that.
    ///
    /// ```
    /// let text = "salts#0a  (first second:%FutureSalt) = Salts; future_salt = FutureSalt;";
    /// let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
    /// let model = tl_parser::resolve(&schema).expect("all names are known");
    /// let salts = &model.combinators[0];
    /// assert_eq!(model.declaration(salts), "salts#0a first:%FutureSalt second:%FutureSalt = Salts");
    /// ```
    #[must_use]
    pub fn declaration(&self, combinator: &Combinator) -> String {
        let names = OwnNames {
            model: self,
            combinator,
        };
        let outline = Printer::new(self, &names, Style::Written).combinator(combinator);
        let mut text = String::new();
        for annotation in &combinator.annotations {
            push(&mut text, format_args!("@{annotation} "));
        }
        text.push_str(combinator.name.as_str());
        if let Some(digits) = combinator.id_digits {
            push(&mut text, format_args!("#{:0digits$x}", combinator.id));
        }
        // Writing to a `String` does not fail.
        let _ = outline.fmt_after_id(&mut text);
        text
    }

    /// A combinator's result in the spelling of the schema.
    #[must_use]
    pub fn result(&self, combinator: &Combinator) -> String {
        self.type_in(combinator, &combinator.result)
    }

    /// A type that a part of a combinator has, in the spelling of the schema.
    #[must_use]
    pub fn type_in(&self, combinator: &Combinator, ty: &TypeRef) -> String {
        let names = OwnNames {
            model: self,
            combinator,
        };
        Printer::new(self, &names, Style::Written).ty(ty)
    }
}

fn push(text: &mut String, part: std::fmt::Arguments<'_>) {
    // Writing to a `String` does not fail.
    let _ = text.write_fmt(part);
}

/// Writes the parts of one combinator.
#[derive(Clone, Copy)]
pub struct Printer<'a> {
    pub(super) model: &'a Model,
    pub(super) names: &'a dyn Names,
    pub(super) style: Style,
}

impl<'a> Printer<'a> {
    /// A printer of a combinator of this model, whose parts are called like this.
    #[must_use]
    pub fn new(model: &'a Model, names: &'a dyn Names, style: Style) -> Self {
        Self {
            model,
            names,
            style,
        }
    }

    /// The whole combinator.
    #[must_use]
    pub fn combinator(&self, combinator: &Combinator) -> CombinatorOutline {
        let generics = combinator.generics.iter().enumerate();
        CombinatorOutline {
            annotations: combinator.annotations.clone(),
            id: combinator.id,
            generics: generics
                .map(|(index, generic)| GenericOutline {
                    name: self.names.generic(GenericId(index)).to_owned(),
                    kind: generic.kind,
                })
                .collect(),
            fields: (0..combinator.fields.len())
                .map(|index| self.field(combinator, FieldId(index)))
                .collect(),
            result: self.ty(&combinator.result),
        }
    }

    /// One of the combinator's fields.
    #[must_use]
    pub fn field(&self, combinator: &Combinator, id: FieldId) -> FieldOutline {
        let field = &combinator.fields[id.0];
        let mut ty = String::new();
        // A count that is left out is that of the `#` before it; if that has a name, it
        // means the same as if it were written.
        let before =
            id.0.checked_sub(1)
                .and_then(|it| self.names.field(FieldId(it)));
        if let (TypeRef::Repeat { count: None, .. }, Some(count)) = (&field.ty, before) {
            ty.push_str(count);
            ty.push('*');
        }
        self.push_type(&mut ty, &field.ty);
        FieldOutline {
            name: self.names.field(id).map(str::to_owned),
            condition: field.condition.map(|it| self.condition(it)),
            ty,
        }
    }

    /// `flags.3`, or `mode` for "is not zero".
    #[must_use]
    pub fn condition(&self, condition: Condition) -> String {
        let number = self.variable(condition.number);
        match condition.bit {
            Some(bit) => format!("{number}.{bit}"),
            None => number.to_owned(),
        }
    }

    /// A type.
    #[must_use]
    pub fn ty(&self, ty: &TypeRef) -> String {
        let mut text = String::new();
        self.push_type(&mut text, ty);
        text
    }

    fn push_type(&self, text: &mut String, ty: &TypeRef) {
        match ty {
            TypeRef::Nat if self.style == Style::Encoding => text.push_str("int"),
            TypeRef::Nat => text.push('#'),
            TypeRef::Builtin {
                spelling,
                alias: Some(alias),
                ..
            } if self.style == Style::Written => self.push_alias(text, *alias, *spelling),
            TypeRef::Builtin {
                builtin, spelling, ..
            } => self.push_builtin(text, *builtin, *spelling),
            TypeRef::BoxedBuiltin(builtin) => text.push_str(builtin.boxed_name()),
            TypeRef::Bool => text.push_str("Bool"),
            TypeRef::Object => text.push_str("Object"),
            TypeRef::Undeclared { name, bare, args } => {
                let is_shown = *bare && self.style != Style::Boxed;
                text.push_str(if is_shown { "%" } else { "" });
                text.push_str(name.as_str());
                self.push_args(text, args);
            }
            TypeRef::Type => text.push_str("Type"),
            TypeRef::Vector {
                boxed,
                spelling,
                item,
            } => {
                text.push_str(self.vector(*boxed, *spelling));
                self.push_type(text, item);
                text.push('>');
            }
            TypeRef::Boxed { ty, args } => {
                text.push_str(self.names.ty(*ty));
                self.push_args(text, args);
            }
            TypeRef::Bare {
                constructor,
                spelling,
                args,
            } => {
                self.push_bare(text, *constructor, *spelling);
                self.push_args(text, args);
            }
            TypeRef::Generic { generic, bang } => {
                text.push_str(if *bang { "!" } else { "" });
                text.push_str(self.names.generic(*generic));
            }
            TypeRef::Repeat { count, fields } => self.push_repeat(text, *count, fields),
        }
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
            push(text, format_args!("{count}*"));
        }
        text.push_str("[ ");
        for field in fields {
            push(text, format_args!("{} ", self.repeated(field)));
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

    fn number(&self, number: NatExpr) -> String {
        let variable = match number.variable {
            None => return number.constant.to_string(),
            Some(variable) => self.variable(variable),
        };
        match number.constant {
            0 => variable.to_owned(),
            constant => format!("({variable} + {constant})"),
        }
    }

    /// Nothing if it is a field without a name: such a count is left out in TL.
    fn variable(&self, variable: NatVariable) -> &'a str {
        match variable {
            NatVariable::Field(field) => self.names.field(field).unwrap_or_default(),
            NatVariable::Generic(generic) => self.names.generic(generic),
        }
    }
}
