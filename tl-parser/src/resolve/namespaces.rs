//! Finds names in too many namespaces: takes the names of a schema, reports those that nobody
//! could generate code for, as every namespace is a module, and a folder, in the one before it.

use super::{
    context::Context,
    resolve_error::{MAX_NAMESPACES, ResolveErrorKind},
};
use crate::span::Span;

/// Reports combinators and types. What else names them does so by one of these names.
pub(super) fn check_depth(cx: &mut Context<'_>) {
    let index = cx.index;
    for combinator in &index.combinators {
        check_name(cx, combinator.name.text, combinator.name.span);
    }
    for ty in &index.types {
        check_name(cx, ty.name, ty.first);
    }
}

fn check_name(cx: &mut Context<'_>, name: &str, span: Span) {
    let namespaces = name.bytes().filter(|&byte| byte == b'.').count();
    if namespaces > MAX_NAMESPACES {
        cx.report(ResolveErrorKind::TooManyNamespaces, span);
    }
}
