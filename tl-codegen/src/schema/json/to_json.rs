//! Writing: takes a syntax tree, gives JSON with a declaration on each line.

use std::collections::HashSet;

use tl_parser::crc::wire_id;
use tl_parser::syntax::{Arg, Body, Combinator, Few, Item};
use tl_parser::{Schema, Section};

use super::implicit::{declared_names, unguessed};
use super::vector::implied_fields;
use crate::json_text::quote;

/// The schema in JSON. The same schema gives the same bytes. Ids that are not written are
/// computed in the schema's dialect. Of several layers it takes the last. See the [module](super)
/// for what gets lost.
#[must_use]
pub fn to_json(schema: &Schema<'_>) -> String {
    match schema.layers().last() {
        Some(&last) => layer_to_json(&schema.at_layer(last)),
        None => layer_to_json(schema),
    }
}

fn layer_to_json(schema: &Schema<'_>) -> String {
    let declared = declared_names(schema);
    let declared = declared.iter().map(String::as_str).collect();
    let [constructors, methods] =
        [Section::Types, Section::Functions].map(|section| list(schema, section, &declared));
    let others = others(schema);
    let layer = schema
        .layer
        .map(|layer| format!(",\"layer\":{}", layer.number));
    let layer = layer.unwrap_or_default();
    format!("{{\"constructors\":{constructors},\"methods\":{methods}{others}{layer}}}\n")
}

/// Partial applications and finalities, if there are any.
fn others(schema: &Schema<'_>) -> String {
    let others = schema.items.iter().filter_map(|item| match item {
        Item::PartialApplication(_) | Item::Finality(_) => {
            Some(quote(item.to_string().trim_end_matches(';')))
        }
        _ => None,
    });
    key("declarations", &others.collect::<Vec<_>>())
}

/// A key that is left out if nothing is to be said.
fn key(key: &str, values: &[String]) -> String {
    match values.is_empty() {
        true => String::new(),
        false => format!(",\"{key}\":[{}]", values.join(",")),
    }
}

fn list(schema: &Schema<'_>, section: Section, declared: &HashSet<&str>) -> String {
    let entries = schema.items.iter().filter_map(|item| match item {
        Item::Combinator(combinator) if combinator.section == section => {
            let id = wire_id(combinator, schema.dialect());
            Some(entry(combinator, id, declared))
        }
        _ => None,
    });
    let entries: Vec<String> = entries.collect();
    match entries.is_empty() {
        true => "[]".to_owned(),
        false => format!("[\n{}\n]", entries.join(",\n")),
    }
}

fn entry(combinator: &Combinator<'_>, id: u32, declared: &HashSet<&str>) -> String {
    let key = match combinator.section {
        Section::Types => "predicate",
        Section::Functions => "method",
    };
    let id = quote(&id.cast_signed().to_string());
    let name = quote(combinator.name.text);
    let result = combinator.result.to_string();
    let params = params(combinator, &result).join(",");
    let result = quote(&result);
    let ours = generics(combinator, declared) + &annotations(combinator);
    format!("{{\"id\":{id},\"{key}\":{name},\"params\":[{params}],\"type\":{result}{ours}}}")
}

fn generics(combinator: &Combinator<'_>, declared: &HashSet<&str>) -> String {
    let generics = unguessed(combinator, declared);
    let generics = generics.map(|generics| {
        let generics = generics.iter().map(|(name, kind)| param(name, kind));
        let generics: Vec<String> = generics.collect();
        format!(",\"generics\":[{}]", generics.join(","))
    });
    generics.unwrap_or_default()
}

fn annotations(combinator: &Combinator<'_>) -> String {
    let names = combinator.annotations.iter().map(|it| quote(it.text));
    key("annotations", &names.collect::<Vec<_>>())
}

fn params(combinator: &Combinator<'_>, result: &str) -> Vec<String> {
    let Body::Args(args) = &combinator.body else {
        return vec![param("", "?")];
    };
    if let Some(implied) = implied_fields(combinator.name.text, result)
        && args.iter().map(Arg::to_string).eq(implied)
    {
        return Vec::new();
    }
    args.iter().flat_map(arg_params).collect()
}

/// One for each name; one without a name if there is none.
fn arg_params(arg: &Arg<'_>) -> Vec<String> {
    let nameless = Arg {
        names: Few::default(),
        ..arg.clone()
    };
    let ty = nameless.to_string();
    match &*arg.names {
        [] => vec![param("", &ty)],
        names => names.iter().map(|name| param(name.text, &ty)).collect(),
    }
}

fn param(name: &str, ty: &str) -> String {
    format!("{{\"name\":{},\"type\":{}}}", quote(name), quote(ty))
}
