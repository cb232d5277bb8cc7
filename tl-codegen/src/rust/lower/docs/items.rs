//! Documentation of items: takes combinators and types, gives the lines of their structs, enums and
//! variants.

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Docs, Type, TypeId, TypeRef};

use super::errors::errors;
use super::references::references;
use super::said::Subject;
use super::text::{escape, link, link_up, rust_block, tl_block};
use crate::references::named_type;
use crate::rust::ir::{Path, PerForm};
use crate::rust::lower::context::Context;

/// Lines for the struct of a constructor, or of a function's arguments with an example.
pub(crate) fn combinator(
    cx: &Context<'_>,
    id: CombinatorId,
    example: Vec<String>,
) -> PerForm<Vec<String>> {
    let combinator = cx.model.combinator(id);
    let subject = subject(cx, combinator, cx.names.combinator(id));
    let here = subject.from;
    let declaration = tl_block(&cx.model.declaration(combinator));
    let mut borrowed = borrowed(subject.name, here);
    borrowed.push(String::new());
    borrowed.extend(declaration.iter().cloned());
    let mut owned = described(&subject, &combinator.docs);
    owned.push(what_it_is(cx, combinator, here));
    owned.extend(subject.seen());
    owned.extend(subject.paragraphs());
    owned.push(String::new());
    owned.extend(declaration);
    if !example.is_empty() {
        owned.push(String::new());
        owned.extend(rust_block(example));
    }
    match (combinator.section, &combinator.result) {
        (Section::Functions, _) => owned.extend(errors(cx, id)),
        (Section::Types, TypeRef::Boxed { ty, .. }) if cx.names.ty(*ty) == here => {
            owned.extend(its_type(cx, here, *ty));
            owned.extend(references(cx, here, *ty));
        }
        _ => {}
    }
    owned.extend(subject.more(kind(combinator)));
    PerForm { owned, borrowed }
}

/// The sentence about kind and result.
fn what_it_is(cx: &Context<'_>, combinator: &Combinator, here: &Path) -> String {
    let (name, result) = (&combinator.name, cx.model.result(combinator));
    let item = named_type(cx.model, &combinator.result).map(|ty| cx.names.ty(ty));
    let result = match item {
        Some(item) if item != here => link(&result, here, item),
        _ => format!("`{result}`"),
    };
    match combinator.section {
        Section::Functions => format!("The function `{name}`, which returns {result}."),
        Section::Types => format!("The constructor `{name}` of {result}."),
    }
}

/// What is said of the type of an only constructor, which has no item of its own.
fn its_type(cx: &Context<'_>, here: &Path, ty: TypeId) -> Vec<String> {
    let subject = Subject {
        cx,
        name: cx.model.ty(ty).name.as_str(),
        combinator: None,
        from: here,
    };
    let Some(summary) = subject.summary().into_iter().next() else {
        return Vec::new();
    };
    let summary = format!("The type `{}`: {summary}", subject.name);
    let mut lines = vec![String::new(), summary];
    lines.extend(subject.paragraphs());
    lines
}

/// Lines for the enum of a boxed type.
pub(crate) fn ty(cx: &Context<'_>, id: TypeId) -> PerForm<Vec<String>> {
    let ty = cx.model.ty(id);
    let count = ty.constructors.len();
    let subject = Subject {
        cx,
        name: ty.name.as_str(),
        combinator: None,
        from: cx.names.ty(id),
    };
    let mut owned = described(&subject, &ty.docs);
    let others = match ty.others.len() {
        0 => String::new(),
        others => format!(", or one of {others} others as bytes"),
    };
    owned.push(format!(
        "The type `{}`: one of {count} constructors{others}.",
        ty.name
    ));
    owned.extend(subject.paragraphs());
    owned.extend(references(cx, subject.from, id));
    owned.extend(subject.more("type"));
    PerForm {
        owned,
        borrowed: borrowed(subject.name, subject.from),
    }
}

/// Lines for the borrowed form of an item.
fn borrowed(name: &str, owned: &Path) -> Vec<String> {
    // The module `borrowed` is one more on the way up.
    let link = link_up(name, owned.namespace.len() + 2, owned);
    vec![format!("The borrowed form of {link}.")]
}

/// Lines for a variant. What has a struct says there what there is to say.
pub(crate) fn variant(cx: &Context<'_>, ty: TypeId, id: CombinatorId) -> PerForm<Vec<String>> {
    let combinator = cx.model.combinator(id);
    let subject = subject(cx, combinator, cx.names.ty(ty));
    let what = format!("`{}#{:08x}`", combinator.name, combinator.id);
    let mut owned = described(&subject, &combinator.docs);
    owned.push(what.clone());
    if !cx.shapes.has_struct(id) {
        owned.extend(subject.seen());
        owned.extend(subject.paragraphs());
        owned.extend(subject.more(kind(combinator)));
    }
    let borrowed = vec![what];
    PerForm { owned, borrowed }
}

/// Lines for the variant of constructors that have none.
pub(crate) fn other(ty: &Type) -> Vec<String> {
    let count = ty.others.len();
    vec![format!(
        "One of the {count} other constructors: its id and fields as they came."
    )]
}

fn subject<'a>(cx: &'a Context<'_>, combinator: &'a Combinator, from: &'a Path) -> Subject<'a> {
    Subject {
        cx,
        name: combinator.name.as_str(),
        combinator: Some(combinator),
        from,
    }
}

/// What pages elsewhere call it.
fn kind(combinator: &Combinator) -> &'static str {
    match combinator.section {
        Section::Functions => "method",
        Section::Types => "constructor",
    }
}

/// What it is for: the documentation says so, or else the schema itself.
fn described(subject: &Subject<'_>, docs: &Docs) -> Vec<String> {
    let summary = subject.summary();
    match &docs.description {
        Some(text) if summary.is_empty() => vec![escape(text), String::new()],
        _ => summary,
    }
}
