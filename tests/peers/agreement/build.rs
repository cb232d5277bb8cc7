//! Takes our schemas, gives code for the types that `grammers-tl-types` has of them: how each is built of a value of
//! ours, and by which id it is found.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use tl_parser::model::{Combinator, CombinatorId, Field, Model, Name, Role, TypeRef};

const SCHEMAS: [&str; 2] = ["../../../schema/api.tl", "../../../schema/mtproto.tl"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut impls, mut arms) = (String::new(), String::new());
    for path in SCHEMAS {
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(path)?;
        let schema = tl_parser::parse(&text).into_result();
        let schema = schema.map_err(|errors| errors[0].to_string())?;
        let model = tl_parser::resolve(&schema).map_err(|errors| errors[0].to_string())?;
        write_schema(&mut impls, &mut arms, &model)?;
    }
    let code = format!(
        "{impls}pub(super) fn entry(id: u32) -> Option<Entry> {{ Some(match id {{ {arms} _ => return None }}) }}"
    );
    let out = env::var_os("OUT_DIR").ok_or("no OUT_DIR")?;
    Ok(fs::write(Path::new(&out).join("grammers.rs"), code)?)
}

fn write_schema(impls: &mut String, arms: &mut String, model: &Model) -> std::fmt::Result {
    let left_out = transport(model);
    let is_in = |id: &CombinatorId| !left_out.contains(id) && !model.combinator(*id).builtin;
    for (_, it) in model.functions().filter(|(id, _)| is_in(id)) {
        let generic = if it.generics.is_empty() { "" } else { "<Raw>" };
        let path = format!("{}{generic}", path("functions", &it.name));
        write_struct(impls, &path, it)?;
        write!(arms, "{} => function::<{path}>(),", it.id)?;
    }
    for ty in &model.types {
        let constructors: Vec<_> = ty.constructors.iter().copied().filter(is_in).collect();
        if constructors.is_empty() {
            continue;
        }
        let path = path("enums", &ty.name);
        write_enum(impls, &path, model, &constructors)?;
        for id in constructors {
            write!(arms, "{} => boxed::<{path}>(),", model.combinator(id).id)?;
        }
    }
    Ok(())
}

/// Every constructor with fields is a struct.
fn write_enum(
    out: &mut String,
    path_of_enum: &str,
    model: &Model,
    constructors: &[CombinatorId],
) -> std::fmt::Result {
    let mut arms = String::new();
    for it in constructors.iter().map(|id| model.combinator(*id)) {
        if !it.fields.is_empty() {
            let path = path("types", &it.name);
            write_struct(out, &path, it)?;
            write!(arms, "{} => {path}::build(value, codec).into(),", it.id)?;
        }
    }
    writeln!(
        out,
        "impl Build for {path_of_enum} {{ fn build(value: &Value, codec: &Codec<'_>) -> Self {{ \
         match id(value, codec) {{ {arms} id => without_fields(id) }} }} }}"
    )
}

fn write_struct(out: &mut String, path: &str, combinator: &Combinator) -> std::fmt::Result {
    let fields = combinator
        .fields
        .iter()
        .enumerate()
        .filter_map(|(index, field)| {
            let function = match field.role {
                Role::Flags => return None,
                Role::True => "is_there",
                Role::Optional => "optional",
                _ => "required",
            };
            Some(format!(
                "{}: {function}(value, {index}, codec),",
                attribute(field)
            ))
        });
    let fields: String = fields.collect();
    writeln!(
        out,
        "impl Build for {path} {{ \
         fn build(value: &Value, codec: &Codec<'_>) -> Self {{ Self {{ {fields} }} }} }}"
    )
}

/// What is no type in any of the implementations: what has objects of unknown length, or is one.
fn transport(model: &Model) -> BTreeSet<CombinatorId> {
    let mut found = BTreeSet::new();
    loop {
        let before = found.len();
        for (index, it) in model.combinators.iter().enumerate() {
            let mut is_one = it.result == TypeRef::Object;
            for field in &it.fields {
                field.ty.walk(&mut |ty| {
                    is_one |= match ty {
                        TypeRef::Object => true,
                        TypeRef::Bare { constructor, .. } => found.contains(constructor),
                        TypeRef::Boxed { ty, .. } => model
                            .ty(*ty)
                            .constructors
                            .iter()
                            .all(|id| found.contains(id)),
                        _ => false,
                    }
                });
            }
            if is_one {
                found.insert(CombinatorId(index));
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

fn path(module: &str, name: &Name) -> String {
    let (namespace, last) = name
        .as_str()
        .rsplit_once('.')
        .unwrap_or(("", name.as_str()));
    let namespace: String = namespace
        .split('.')
        .filter(|part| !part.is_empty())
        .map(|part| format!("{part}::"))
        .collect();
    format!("grammers_tl_types::{module}::{namespace}{}", camel(last))
}

/// Their case: every letter after a capital one is small.
fn camel(name: &str) -> String {
    let mut result = String::new();
    for word in name.split('_') {
        let mut was_capital = false;
        for (index, letter) in word.chars().enumerate() {
            result.push(match (index, was_capital) {
                (0, _) => letter.to_ascii_uppercase(),
                (_, true) => letter.to_ascii_lowercase(),
                (_, false) => letter,
            });
            was_capital = index == 0 || letter.is_ascii_uppercase();
        }
    }
    result
}

fn attribute(field: &Field) -> String {
    match field.name.as_deref().unwrap_or_default() {
        "self" => "is_self".to_owned(),
        name @ ("final" | "loop" | "static" | "type") => format!("r#{name}"),
        name => name.to_ascii_lowercase(),
    }
}
