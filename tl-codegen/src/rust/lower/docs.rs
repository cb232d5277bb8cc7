//! Documentation: takes the model and the names, gives the lines of every item's rustdoc.

use std::collections::{BTreeSet, HashMap};

use tl_parser::Section;
use tl_parser::model::{Combinator, CombinatorId, Docs, Field, Model, Role, TypeId, TypeRef};

use super::Context;
use crate::errors::DocumentedError;
use crate::rust::ir::{Callers, Ownership, Path};

/// Columns after which a TL line is broken.
const WIDTH: usize = 90;

/// Which functions take and return each type, by the type's index.
#[derive(Debug)]
pub(crate) struct References {
    takers: Vec<Vec<CombinatorId>>,
    returners: Vec<Vec<CombinatorId>>,
}

impl References {
    pub(crate) fn new(model: &Model) -> Self {
        let mut references = Self {
            takers: vec![Vec::new(); model.types.len()],
            returners: vec![Vec::new(); model.types.len()],
        };
        for (id, function) in model.functions() {
            let mut push = |list: fn(&mut Self) -> &mut Vec<Vec<CombinatorId>>, ty: &TypeRef| {
                if let Some(TypeId(index)) = named_type(model, ty) {
                    let list = &mut list(&mut references)[index];
                    if list.last() != Some(&id) {
                        list.push(id);
                    }
                }
            };
            let fields = function.fields.iter();
            for field in fields.filter(|field| field.role != Role::True) {
                push(|references| &mut references.takers, &field.ty);
            }
            push(|references| &mut references.returners, &function.result);
        }
        references
    }
}

/// The type that a TL type names, in however many vectors.
fn named_type(model: &Model, ty: &TypeRef) -> Option<TypeId> {
    match ty {
        TypeRef::Boxed { ty, .. } => Some(*ty),
        TypeRef::Bare { constructor, .. } => {
            named_type(model, &model.combinator(*constructor).result)
        }
        TypeRef::Vector { item, .. } => named_type(model, item),
        _ => None,
    }
}

/// Lines for the struct of a constructor or of a function's arguments.
pub(crate) fn combinator(cx: &Context<'_>, id: CombinatorId) -> Vec<String> {
    let combinator = cx.model.combinator(id);
    let here = cx.names.combinator(id);
    let name = &combinator.name;
    if cx.combinator_path(id).ownership == Ownership::Borrowed {
        let mut lines = borrowed(name.as_str(), here);
        lines.push(String::new());
        lines.extend(tl_block(&cx.model.declaration(combinator)));
        return lines;
    }
    let result = cx.model.result(combinator);
    let mut lines = description(&combinator.docs);
    lines.push(match combinator.section {
        Section::Functions => format!("The function `{name}`, which returns `{result}`."),
        Section::Types => format!("The constructor `{name}` of `{result}`."),
    });
    lines.push(String::new());
    lines.extend(tl_block(&cx.model.declaration(combinator)));
    if let TypeRef::Boxed { ty, .. } = combinator.result
        && combinator.section == Section::Types
        && cx.names.ty(ty) == here
    {
        lines.extend(references(cx, here, ty));
    }
    if combinator.section == Section::Functions {
        lines.extend(errors(cx, combinator));
    }
    lines
}

/// Who may call a function, and what it fails with.
fn errors(cx: &Context<'_>, function: &Combinator) -> Vec<String> {
    let callers = match cx.documented.callers(function) {
        Some(Callers::User) => "May be called by users, not by bots.",
        Some(Callers::Bot) => "May be called by bots, not by users.",
        Some(Callers::Both) => "May be called by users and bots.",
        None => return Vec::new(),
    };
    let mut lines = vec![String::new(), callers.to_owned()];
    let mut rows = cx.documented.of(function).peekable();
    if rows.peek().is_some() {
        lines.extend(["", "| code | error | meaning |", "|---|---|---|"].map(str::to_owned));
    }
    lines.extend(rows.map(|(name, codes, error)| {
        format!("| {} | `{name}` | {} |", join(codes), meaning(error))
    }));
    lines
}

/// Lines for a variant of the enum of all errors.
pub(crate) fn api_error(
    cx: &Context<'_>,
    name: &str,
    error: &DocumentedError,
    functions: &HashMap<&str, CombinatorId>,
) -> Vec<String> {
    let codes = join(error.codes.keys());
    let mut lines = vec![
        format!("{codes} `{name}`: {}", meaning(error))
            .trim_end()
            .to_owned(),
    ];
    let givers: BTreeSet<&String> = error.codes.values().flatten().collect();
    let links = givers.into_iter().filter_map(|giver| {
        let &id = functions.get(giver.as_str())?;
        let to = cx.names.combinator(id);
        Some(format!(
            "[`{giver}`](super::{}::{})",
            to.module.join("::"),
            to.ident
        ))
    });
    let links: Vec<String> = links.collect();
    if !links.is_empty() {
        lines.push(String::new());
        lines.extend(
            format!("Given by {}.", links.join(",\n"))
                .split('\n')
                .map(str::to_owned),
        );
    }
    lines
}

/// Lines for the enum of the errors of these functions; the first one has its name.
pub(crate) fn function_errors(cx: &Context<'_>, functions: &[CombinatorId]) -> Vec<String> {
    let here = cx.names.combinator(functions[0]);
    let links = functions.iter().map(|&id| {
        let name = &cx.model.combinator(id).name;
        link(name.as_str(), here, cx.names.combinator(id))
    });
    let links: Vec<String> = links.collect();
    let text = match &links[..] {
        [only] => format!("What {only} fails with."),
        several => format!("What these functions fail with: {}.", several.join(",\n")),
    };
    text.split('\n').map(str::to_owned).collect()
}

/// Lines for a variant of it.
pub(crate) fn error_variant(
    name: &str,
    codes: &BTreeSet<i32>,
    error: &DocumentedError,
) -> Vec<String> {
    vec![
        format!("{} `{name}`: {}", join(codes), meaning(error))
            .trim_end()
            .to_owned(),
    ]
}

fn join<'c>(codes: impl IntoIterator<Item = &'c i32>) -> String {
    let codes: Vec<String> = codes.into_iter().map(i32::to_string).collect();
    codes.join(", ")
}

/// An error's description, fit for a table. What stands between backticks is code already.
fn meaning(error: &DocumentedError) -> String {
    let description = error.description.as_deref().unwrap_or_default();
    let parts: Vec<&str> = description.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return escape(description);
    }
    let parts = parts
        .iter()
        .enumerate()
        .map(|(index, part)| match index % 2 {
            0 => escape(part),
            _ => (*part).to_owned(),
        });
    parts.collect::<Vec<_>>().join("`")
}

/// Lines for the enum of a boxed type.
pub(crate) fn ty(cx: &Context<'_>, id: TypeId) -> Vec<String> {
    let ty = cx.model.ty(id);
    if cx.type_path(id).ownership == Ownership::Borrowed {
        return borrowed(ty.name.as_str(), cx.names.ty(id));
    }
    let count = ty.constructors.len();
    let mut lines = description(&ty.docs);
    lines.push(format!(
        "The type `{}`: one of {count} constructors.",
        ty.name
    ));
    lines.extend(references(cx, cx.names.ty(id), id));
    lines
}

/// Lines for the borrowed form of an item.
fn borrowed(name: &str, owned: &Path) -> Vec<String> {
    let link = link(name, &owned.borrowed(), owned);
    vec![format!("The borrowed form of {link}.")]
}

/// Lines for a variant.
pub(crate) fn variant(combinator: &Combinator) -> Vec<String> {
    let mut lines = description(&combinator.docs);
    lines.push(format!("`{}#{:08x}`", combinator.name, combinator.id));
    lines
}

/// Lines for a field: what the schema says of it.
pub(crate) fn field(combinator: &Combinator, field: &Field) -> Vec<String> {
    let name = field.name.as_deref().unwrap_or_default();
    let known = combinator
        .docs
        .fields
        .iter()
        .find(|(known, _)| known == name);
    known.map(|(_, text)| escape(text)).into_iter().collect()
}

/// Lines for the struct of the fields that share a bit.
pub(crate) fn group(combinator: &Combinator, owner: &Path) -> Vec<String> {
    let (name, ident) = (&combinator.name, &owner.ident);
    vec![format!(
        "Fields of `{name}` that are there together or not at all: see [`{ident}`]."
    )]
}

/// Lines for the field that holds a group.
pub(crate) fn group_field<'f>(members: impl Iterator<Item = &'f Field>) -> Vec<String> {
    let names: Vec<String> = members.map(quoted_name).collect();
    vec![format!(
        "{}: there together or not at all.",
        names.join(", ")
    )]
}

/// Lines for the method that stands for a field.
pub(crate) fn accessor(field: &Field) -> Vec<String> {
    vec![format!(
        "{}, which shares its flag bit with other fields.",
        quoted_name(field)
    )]
}

/// Lines for a module.
pub(crate) fn module(path: &[String]) -> Vec<String> {
    let (form, path) = match path.split_first() {
        Some((first, rest)) if first == "borrowed" => (" that borrow their text", rest),
        _ => ("", path),
    };
    let what = match path[0].as_str() {
        "types" => "Constructors with fields, as structs",
        "enums" => "Types with several constructors, as enums",
        "errors" => "Documented errors of functions, as enums",
        _ => "Functions, as structs of their arguments",
    };
    vec![match &path[1..] {
        [] => format!("{what}{form}."),
        namespace => format!("{what}{form}: namespace `{}`.", namespace.join(".")),
    }]
}

fn references(cx: &Context<'_>, here: &Path, ty: TypeId) -> Vec<String> {
    let lists = [
        ("Returned by", &cx.references.returners[ty.0]),
        ("Taken by", &cx.references.takers[ty.0]),
    ];
    let used = lists
        .into_iter()
        .filter(|(_, functions)| !functions.is_empty());
    used.flat_map(|(verb, functions)| {
        let links = functions.iter().map(|&function| {
            let name = &cx.model.combinator(function).name;
            link(name.as_str(), here, cx.names.combinator(function))
        });
        let links: Vec<String> = links.collect();
        [String::new(), format!("{verb} {}.", links.join(",\n"))]
    })
    .flat_map(|paragraph| paragraph.split('\n').map(str::to_owned).collect::<Vec<_>>())
    .collect()
}

/// A link to an item from the documentation of another one.
fn link(text: &str, from: &Path, to: &Path) -> String {
    let up = "super::".repeat(from.module.len());
    format!("[`{text}`]({up}{}::{})", to.module.join("::"), to.ident)
}

fn quoted_name(field: &Field) -> String {
    format!("`{}`", field.name.as_deref().unwrap_or("_"))
}

fn description(docs: &Docs) -> Vec<String> {
    let text = docs.description.iter();
    text.flat_map(|text| [escape(text), String::new()])
        .collect()
}

/// A TL line as a block of code, broken between words.
fn tl_block(text: &str) -> Vec<String> {
    let mut lines = vec!["```text".to_owned()];
    let mut line = String::new();
    for word in text.split(' ') {
        if line.len() + word.len() > WIDTH && !line.trim().is_empty() {
            lines.push(std::mem::replace(&mut line, "   ".to_owned()));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.extend([line, "```".to_owned()]);
    lines
}

/// A schema's text, so that rustdoc shows it as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '[' | ']' | '<' | '>' | '`' | '*' | '_' | '|' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
