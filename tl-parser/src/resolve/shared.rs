//! Declarations that VK's schemas share and mostly leave out: takes a schema, gives those that it uses
//! without a declaration.

use std::{collections::HashSet, sync::LazyLock};

use super::application::result_parts;
use crate::syntax::{Arg, ArgKind, Body, Combinator, Expr, ExprKind, Item, Schema, Section, parse};

/// Each with what it needs of the others.
static SHARED: LazyLock<[Schema<'static>; 2]> = LazyLock::new(|| {
    [
        "dictionaryField#239c1b62 {t:Type} key:string value:t = DictionaryField t;
        dictionary#1f4c618f {t:Type} %(Vector %(DictionaryField t)) = Dictionary t;",
        "resultFalse#27930a7b {t:Type} = Maybe t;
        resultTrue#3f9c8ef8 {t:Type} result:t = Maybe t;",
    ]
    .map(|text| parse(text).schema)
});

/// The declarations that the schema needs and does not have.
pub(super) fn missing<'a>(schema: &'a Schema<'a>) -> Vec<&'a Combinator<'a>> {
    let mut used = HashSet::new();
    schema
        .items
        .iter()
        .for_each(|item| add_used(item, &mut used));
    let constructors = combinators(schema).filter(|it| it.section == Section::Types);
    let declared: HashSet<&str> = constructors.flat_map(names).collect();
    let needed = SHARED.iter().filter(|group| {
        let mut all = combinators(group).flat_map(names);
        let is_declared = combinators(group)
            .flat_map(names)
            .any(|it| declared.contains(it));
        !is_declared && all.any(|it| used.contains(it))
    });
    needed.flat_map(combinators).collect()
}

fn combinators<'a>(schema: &'a Schema<'a>) -> impl Iterator<Item = &'a Combinator<'a>> {
    schema.items.iter().filter_map(|item| match item {
        Item::Combinator(combinator) => Some(combinator),
        _ => None,
    })
}

/// The constructor and its type.
fn names<'a>(constructor: &'a Combinator<'a>) -> impl Iterator<Item = &'a str> {
    let result = result_parts(&constructor.result).map(|(name, _)| name.text);
    [constructor.name.text].into_iter().chain(result)
}

fn add_used<'a>(item: &'a Item<'a>, used: &mut HashSet<&'a str>) {
    match item {
        Item::Combinator(combinator) => {
            if let Body::Args(args) = &combinator.body {
                args.iter().for_each(|arg| add_used_in_field(arg, used));
            }
            add_used_names(&combinator.result, used);
        }
        Item::PartialApplication(partial) => add_used_names(&partial.expr, used),
        Item::Finality(finality) => {
            used.insert(finality.name.text);
        }
        Item::Separator(_) | Item::Layer(_) => {}
    }
}

fn add_used_in_field<'a>(arg: &'a Arg<'a>, used: &mut HashSet<&'a str>) {
    match &arg.kind {
        ArgKind::Type(expr) => add_used_names(expr, used),
        ArgKind::Repeat(repeat) => {
            let args = repeat.args.iter();
            args.for_each(|arg| add_used_in_field(arg, used));
        }
    }
}

fn add_used_names<'a>(expr: &'a Expr<'a>, used: &mut HashSet<&'a str>) {
    match &expr.kind {
        ExprKind::Name(name) => {
            used.insert(name);
        }
        ExprKind::Bare(inner) | ExprKind::Paren(inner) => add_used_names(inner, used),
        ExprKind::Apply(apply) => {
            add_used_names(&apply.head, used);
            apply.args.iter().for_each(|arg| add_used_names(arg, used));
        }
        ExprKind::Nat(_) | ExprKind::Hash | ExprKind::Sum(..) => {}
    }
}
