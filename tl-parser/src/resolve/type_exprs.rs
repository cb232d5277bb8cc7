//! Resolution of type expressions.

use super::{
    application::{Application, is_boxed_name},
    builtins::{alias_of_boxed, bare_builtin, boxed_builtin},
    combinator::{Resolver, WRONG},
    resolve_error::ResolveErrorKind as Kind,
};
use crate::{
    model::{Builtin, CombinatorId, GenericKind, Name, Spelling, TypeArg, TypeRef},
    syntax::{Expr, ExprKind},
};

impl<'a> Resolver<'_, 'a> {
    pub(super) fn resolve_type(&mut self, expr: &Expr<'_>) -> TypeRef {
        match &expr.kind {
            ExprKind::Hash => TypeRef::Nat,
            ExprKind::Paren(inner) => self.resolve_type(inner),
            ExprKind::Nat(_) | ExprKind::Sum(..) => self.wrong(Kind::NumberForType, expr),
            ExprKind::Name(_) | ExprKind::Bare(_) | ExprKind::Apply(_) => {
                match Application::of(expr) {
                    Some(application) => self.resolve_application(application),
                    None => self.wrong(Kind::MalformedType, expr),
                }
            }
        }
    }

    fn wrong(&mut self, kind: Kind, expr: &Expr<'_>) -> TypeRef {
        self.cx.report(kind, expr.span);
        WRONG
    }

    fn resolve_application(&mut self, it: Application<'_>) -> TypeRef {
        if self.scope.generic(it.name.text).is_some() {
            return self.resolve_variable(it);
        }
        if is_boxed_name(it.name.text) {
            self.resolve_boxed(it)
        } else {
            self.resolve_constructor(it)
        }
    }

    fn resolve_variable(&mut self, it: Application<'_>) -> TypeRef {
        let Some(variable) = self.scope.generic(it.name.text) else {
            return WRONG;
        };
        if variable.kind == GenericKind::Nat {
            self.cx.report(Kind::NumberForType, it.name.span);
            return WRONG;
        }
        if it.bare {
            return self.no_bare_form(it);
        }
        self.scope.use_generic(variable.id);
        let generic = variable.id;
        self.leaf(
            it,
            TypeRef::Generic {
                generic,
                bang: false,
            },
        )
    }

    /// An upper-case name.
    fn resolve_boxed(&mut self, it: Application<'_>) -> TypeRef {
        let name = it.name.text;
        match (name, boxed_builtin(name)) {
            ("Vector", _) if it.bare => self.resolve_vector(it, false, Spelling::Percent),
            ("Vector", _) => self.resolve_vector(it, true, Spelling::Name),
            ("Bool", _) if it.bare => self.ambiguous(it, 2),
            ("Bool", _) => self.leaf(it, TypeRef::Bool),
            ("Object", _) if it.bare => self.no_bare_form(it),
            ("Object", _) => self.leaf(it, TypeRef::Object),
            ("Type", _) => {
                self.cx.report(Kind::TypeOfTypes, it.span);
                WRONG
            }
            (_, Some(builtin)) if it.bare => self.builtin(it, builtin, Spelling::Percent, None),
            (_, Some(builtin)) => self.boxed_builtin(it, builtin.name()),
            (_, None) => self.resolve_declared(it),
        }
    }

    fn resolve_declared(&mut self, it: Application<'_>) -> TypeRef {
        let index = self.cx.index;
        let Some((ty, entry)) = index.ty(it.name.text) else {
            let bare = alias_of_boxed(it.name.text);
            return match bare.and_then(|bare| Some((bare, index.alias(bare)?))) {
                Some((_, (constructor, builtin))) if it.bare => {
                    self.builtin(it, builtin, Spelling::Percent, Some(constructor))
                }
                Some((bare, _)) => self.boxed_builtin(it, bare),
                None => self.unknown(it),
            };
        };
        let args = self.resolve_args(it, &entry.params);
        match entry.constructors.as_slice() {
            _ if !it.bare => TypeRef::Boxed { ty, args },
            &[constructor] => TypeRef::Bare {
                constructor,
                spelling: Spelling::Percent,
                args,
            },
            constructors => self.ambiguous(it, constructors.len()),
        }
    }

    /// A lower-case name.
    fn resolve_constructor(&mut self, it: Application<'_>) -> TypeRef {
        let name = it.name.text;
        let spelling = match it.bare {
            true => Spelling::PercentName,
            false => Spelling::Name,
        };
        if let Some(builtin) = bare_builtin(name) {
            return self.builtin(it, builtin, spelling, None);
        }
        if let Some((constructor, builtin)) = self.cx.index.alias(name) {
            return self.builtin(it, builtin, spelling, Some(constructor));
        }
        match name {
            "vector" => return self.resolve_vector(it, false, spelling),
            "boolFalse" | "boolTrue" => return self.boxed_builtin(it, "Bool"),
            _ => {}
        }
        let index = self.cx.index;
        match index.constructor(name) {
            Some(constructor) if !index.is_opaque(name) => {
                let args = self.resolve_args(it, index.constructor_params(constructor));
                TypeRef::Bare {
                    constructor,
                    spelling,
                    args,
                }
            }
            _ => self.unknown(it),
        }
    }

    fn resolve_vector(&mut self, it: Application<'_>, boxed: bool, spelling: Spelling) -> TypeRef {
        match self.resolve_args(it, &[GenericKind::Type]).pop() {
            Some(TypeArg::Type(item)) => TypeRef::Vector {
                boxed,
                spelling,
                item: Box::new(item),
            },
            _ => WRONG,
        }
    }

    fn builtin(
        &mut self,
        it: Application<'_>,
        builtin: Builtin,
        spelling: Spelling,
        alias: Option<CombinatorId>,
    ) -> TypeRef {
        let ty = TypeRef::Builtin {
            builtin,
            spelling,
            alias,
        };
        self.leaf(it, ty)
    }

    /// Something that takes no arguments.
    fn leaf(&mut self, it: Application<'_>, ty: TypeRef) -> TypeRef {
        self.resolve_args(it, &[]);
        ty
    }

    /// No arguments at all if their number is wrong.
    fn resolve_args(&mut self, it: Application<'_>, params: &[GenericKind]) -> Vec<TypeArg> {
        if params.len() != it.args.len() {
            let kind = Kind::WrongArgumentCount {
                name: it.name.text.to_owned(),
                expected: params.len(),
                found: it.args.len(),
            };
            self.cx.report(kind, it.span);
            return Vec::new();
        }
        let pairs = it.args.iter().zip(params);
        pairs
            .map(|(arg, param)| match param {
                GenericKind::Type => TypeArg::Type(self.resolve_type(arg)),
                GenericKind::Nat => TypeArg::Nat(self.resolve_number(arg)),
            })
            .collect()
    }

    fn no_bare_form(&mut self, it: Application<'_>) -> TypeRef {
        let name = it.name.text.to_owned();
        self.cx.report(Kind::BareOfNonType { name }, it.span);
        WRONG
    }

    fn ambiguous(&mut self, it: Application<'_>, constructors: usize) -> TypeRef {
        let name = it.name.text.to_owned();
        let kind = Kind::BareAmbiguous { name, constructors };
        self.cx.report(kind, it.span);
        WRONG
    }

    fn boxed_builtin(&mut self, it: Application<'_>, instead: &'static str) -> TypeRef {
        let name = it.name.text.to_owned();
        let kind = Kind::BoxedBuiltin { name, instead };
        self.cx.report(kind, it.name.span);
        WRONG
    }

    fn unknown(&mut self, it: Application<'_>) -> TypeRef {
        let (text, span) = (it.name.text, it.name.span);
        let index = self.cx.index;
        if index.is_object(text) {
            return self.leaf(it, TypeRef::Object);
        }
        if index.is_opaque(text) {
            return self.undeclared(it);
        }
        match self.unknown_kind(text) {
            kind @ (Kind::UnknownType { .. } | Kind::UnknownConstructor { .. }) => {
                self.cx.report_undeclared(kind, span);
                self.undeclared(it)
            }
            kind => {
                self.cx.report(kind, span);
                WRONG
            }
        }
    }

    /// Why a name is none of a type.
    pub(super) fn unknown_kind(&mut self, text: &str) -> Kind {
        let (name, index) = (text.to_owned(), self.cx.index);
        if self.scope.field(text).is_some_and(|field| field.is_nat) {
            return Kind::NumberForType;
        }
        if let Some(declared) = index.function(text) {
            return Kind::FunctionAsType { name, declared };
        }
        let similar = self.cx.similar(text, index.type_names());
        match is_boxed_name(text) {
            true => Kind::UnknownType { name, similar },
            false => Kind::UnknownConstructor { name, similar },
        }
    }

    /// What it takes is not known: its arguments are what they look like.
    fn undeclared(&mut self, it: Application<'_>) -> TypeRef {
        let params = self.scope.kinds(it.args);
        TypeRef::Undeclared {
            name: Name::new(it.name.text),
            bare: it.bare,
            args: self.resolve_args(it, &params),
        }
    }
}
