//! Partial applications and finalities: takes them from the syntax tree, looks their names up, gives
//! them as text.

use super::{
    builtins::is_builtin_type, combinator::Resolver, context::Context,
    resolve_error::ResolveErrorKind as Kind, scope::Scope,
};
use crate::{
    model::Declaration,
    syntax::{ApplyStyle, Expr, ExprKind, FinalityKind, Ident, Item, Schema},
};

/// What is no combinator, in its canonical form. Names that are not known are reported: such a
/// declaration often is a constructor's that has lost its `=`.
pub(super) fn resolve_declarations(cx: &mut Context<'_>, schema: &Schema<'_>) -> Vec<Declaration> {
    let scope = Scope::default();
    let mut resolver = Resolver { cx, scope };
    let declarations = schema.items.iter().filter_map(|item| {
        match item {
            Item::PartialApplication(partial) => resolver.check_partial(&partial.expr),
            Item::Finality(finality) => resolver.check_finality(finality.kind, finality.name),
            Item::Combinator(_) | Item::Separator(_) | Item::Layer(_) => return None,
        }
        Some(Declaration {
            text: item.to_string().trim_end_matches(';').to_owned(),
            span: item.span(),
        })
    });
    declarations.collect()
}

impl Resolver<'_, '_> {
    fn check_finality(&mut self, kind: FinalityKind, name: Ident<'_>) {
        // That nothing makes it is what `Empty` says.
        if kind != FinalityKind::Empty {
            self.check_name(name);
        }
    }

    fn check_partial(&mut self, expr: &Expr<'_>) {
        match &expr.kind {
            ExprKind::Name(text) => self.check_name(Ident {
                text,
                span: expr.span,
            }),
            ExprKind::Bare(inner) | ExprKind::Paren(inner) => self.check_partial(inner),
            ExprKind::Apply(apply) => {
                match apply.head.name() {
                    Some(name) if apply.style == ApplyStyle::Space => {
                        self.check_head(name, &apply.args);
                    }
                    _ => self.check_partial(&apply.head),
                }
                apply.args.iter().for_each(|arg| self.check_partial(arg));
            }
            ExprKind::Nat(_) | ExprKind::Hash | ExprKind::Sum(..) => {}
        }
    }

    /// What is applied may be meant to be declared: `inputUserSelf InputUser;`
    fn check_head(&mut self, name: Ident<'_>, args: &[Expr<'_>]) {
        if self.is_known(name.text) {
            return;
        }
        let kind = match self.unknown_kind(name.text) {
            Kind::UnknownConstructor { name, .. } => {
                let mut words: Vec<String> = args.iter().map(Expr::to_string).collect();
                words.insert(words.len().saturating_sub(1), "=".to_owned());
                // `User` is what `user User;` is meant to construct.
                let names = self.cx.index.type_names();
                let names = names.filter(|it| !it.eq_ignore_ascii_case(&name));
                let similar = self.cx.similar(&name, names);
                let declaration = format!("{name} {}", words.join(" "));
                Kind::UnknownApplied {
                    name,
                    similar,
                    declaration,
                }
            }
            other => other,
        };
        self.cx.report(kind, name.span);
    }

    fn check_name(&mut self, name: Ident<'_>) {
        if !self.is_known(name.text) {
            let kind = self.unknown_kind(name.text);
            self.cx.report(kind, name.span);
        }
    }

    fn is_known(&self, name: &str) -> bool {
        let index = self.cx.index;
        index.is_type(name) || index.is_opaque(name) || is_builtin_type(name)
    }
}
