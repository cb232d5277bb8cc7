//! Resolution of one declaration: takes a combinator of the syntax tree, gives one of the model.

use super::{
    application::{is_boxed_name, result_parts},
    builtins::{
        alias_of_boxed, boxed_builtin, builtin_result, check_builtin, is_builtin, is_builtin_type,
    },
    context::Context,
    resolve_error::ResolveErrorKind,
    roles::Draft,
    scope::{Scope, generic_kind},
};
use crate::{
    crc::wire_id,
    model::{Combinator, Docs, Generic, GenericId, GenericKind, Name, TypeRef},
    syntax::{self, Expr, Section},
};

/// Resolves the parts of one combinator.
pub(super) struct Resolver<'c, 'a> {
    pub(super) cx: &'c mut Context<'a>,
    pub(super) scope: Scope<'a>,
}

/// Stands for a part that is wrong; the error is reported, so that no model will come of it.
pub(super) const WRONG: TypeRef = TypeRef::Object;

/// Resolves a declaration. What is wrong is reported to the context.
pub(super) fn resolve_combinator<'a>(
    cx: &mut Context<'a>,
    declaration: &'a syntax::Combinator<'a>,
    docs: Docs,
) -> Combinator {
    let builtin = declaration.section == Section::Types && is_builtin(declaration);
    if declaration.section == Section::Types {
        cx.report_all(check_builtin(declaration));
    }
    let errors_before = cx.error_count();
    let mut resolver = Resolver {
        cx,
        scope: Scope::new(declaration),
    };
    let generics = resolver.resolve_generics(declaration);
    let drafts = resolver.resolve_body(&declaration.body);
    let result = resolver.resolve_result(declaration);
    if resolver.cx.error_count() == errors_before {
        // Past an error not all uses have been seen.
        resolver.check_generics_used(&generics, &drafts);
    }
    let (fields, bits) = resolver.finish_fields(drafts);
    let written = declaration.id;
    Combinator {
        name: Name::new(declaration.name.text),
        section: declaration.section,
        id: wire_id(declaration, resolver.cx.dialect),
        // Its place has the `#`, too.
        id_digits: written.map(|id| id.span.range().len() - 1),
        builtin,
        annotations: texts(&declaration.annotations),
        generics,
        fields,
        bits,
        result,
        docs,
        span: declaration.span,
        name_span: declaration.name.span,
    }
}

fn texts(names: &[syntax::Ident<'_>]) -> Vec<String> {
    names.iter().map(|name| name.text.to_owned()).collect()
}

impl<'a> Resolver<'_, 'a> {
    fn resolve_generics(&mut self, declaration: &syntax::Combinator<'a>) -> Vec<Generic> {
        let mut generics = Vec::new();
        for braces in &declaration.generics {
            let kind = generic_kind(&braces.kind);
            if kind.is_none() {
                self.cx
                    .report(ResolveErrorKind::GenericKind, braces.kind.span);
            }
            for name in &braces.names {
                self.check_generic_name(*name);
                generics.push(Generic {
                    name: name.text.to_owned(),
                    kind: kind.unwrap_or(GenericKind::Type),
                    span: name.span,
                });
            }
        }
        let implied = declaration.implied_variables().into_iter();
        generics.extend(implied.map(|name| Generic {
            name: name.text.to_owned(),
            kind: GenericKind::Type,
            span: name.span,
        }));
        generics
    }

    fn check_generic_name(&mut self, name: syntax::Ident<'_>) {
        let first = self.scope.generic(name.text);
        if let Some(first) = first.filter(|first| first.span != name.span) {
            let kind = ResolveErrorKind::DuplicateGeneric {
                name: name.text.to_owned(),
                first: first.span,
            };
            self.cx.report(kind, name.span);
        }
    }

    fn resolve_result(&mut self, declaration: &'a syntax::Combinator<'a>) -> TypeRef {
        let result = &declaration.result;
        if declaration.section == Section::Types {
            // The reader of a value has to know everything implicit from its type.
            self.scope.forget_generic_uses();
        }
        let Some((name, args)) = result_parts(result) else {
            self.cx
                .report(ResolveErrorKind::ResultNotBoxed, result.span);
            return WRONG;
        };
        let is_variable = self.scope.generic(name.text).is_some();
        let may_be_variable = declaration.section == Section::Functions;
        if !(is_boxed_name(name.text) || is_variable) || (is_variable && !may_be_variable) {
            self.cx
                .report(ResolveErrorKind::ResultNotBoxed, result.span);
            return WRONG;
        }
        if declaration.section == Section::Functions {
            return self.resolve_returned(result, name.text, args.is_empty());
        }
        match builtin_result(declaration, name.text) {
            Some(builtin) => builtin,
            None if self.has_other_params(name, args) => WRONG,
            None => self.resolve_type(result),
        }
    }

    /// What a function returns: a type that is known, or the name of one that is not.
    fn resolve_returned(&mut self, result: &Expr<'_>, name: &'a str, is_plain: bool) -> TypeRef {
        match boxed_builtin(name) {
            Some(builtin) if is_plain => TypeRef::BoxedBuiltin(builtin),
            None if is_plain && self.is_undeclared(name) => TypeRef::Undeclared {
                name: Name::new(name),
                bare: false,
                args: Vec::new(),
            },
            _ => self.resolve_type(result),
        }
    }

    /// Whether nothing has the name of a type, nor one that looks like it.
    fn is_undeclared(&mut self, name: &'a str) -> bool {
        let index = self.cx.index;
        // One letter is rather a type variable without its braces.
        let means_something = name.len() == 1
            || self.scope.generic(name).is_some()
            || is_builtin_type(name)
            || index.ty(name).is_some()
            || alias_of_boxed(name).is_some();
        !means_something && !self.cx.looks_like_type(name)
    }

    /// Reports arguments that the type's first constructor does not have like this.
    fn has_other_params(&mut self, name: syntax::Ident<'_>, args: &[syntax::Expr<'_>]) -> bool {
        let Some((_, ty)) = self.cx.index.ty(name.text) else {
            return false;
        };
        let differs = self.scope.kinds(args) != ty.params;
        if differs {
            let kind = ResolveErrorKind::ResultParameters {
                name: name.text.to_owned(),
                first: ty.first,
            };
            let last = args.last().map_or(name.span, |arg| arg.span);
            self.cx.report(kind, name.span.to(last));
        }
        differs
    }

    /// A constructor's implicit arguments have to be in its result; a function's anywhere. What a
    /// function call returns, its id tells.
    fn check_generics_used(&mut self, generics: &[Generic], fields: &[Draft]) {
        for (index, generic) in generics.iter().enumerate() {
            let call = TypeRef::Generic {
                generic: GenericId(index),
                bang: true,
            };
            let is_called = fields.iter().any(|field| field.ty == call);
            if !is_called && !self.scope.is_generic_used(GenericId(index)) {
                let name = generic.name.clone();
                let kind = ResolveErrorKind::UnusedGeneric { name };
                self.cx.report(kind, generic.span);
            }
        }
    }
}
