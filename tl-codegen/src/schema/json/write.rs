//! Writing: takes a syntax tree, gives JSON with a declaration on each line.

use tl_parser::crc::{Dialect, compute_id};
use tl_parser::syntax::{Arg, Body, Combinator, Few, Item};
use tl_parser::{Schema, Section};

use super::{VECTOR, vector_fields};

/// The schema in JSON. The same schema gives the same bytes. Ids that are not written are
/// computed in Telegram's dialect. See the [module](super) for what gets lost.
#[must_use]
pub fn to_json(schema: &Schema<'_>) -> String {
    let [constructors, methods] =
        [Section::Types, Section::Functions].map(|section| list(schema, section));
    let layer = schema
        .layer
        .map(|layer| format!(",\"layer\":{}", layer.number));
    let layer = layer.unwrap_or_default();
    format!("{{\"constructors\":{constructors},\"methods\":{methods}{layer}}}\n")
}

fn list(schema: &Schema<'_>, section: Section) -> String {
    let entries = schema.items.iter().filter_map(|item| match item {
        Item::Combinator(combinator) if combinator.section == section => Some(entry(combinator)),
        _ => None,
    });
    let entries: Vec<String> = entries.collect();
    match entries.is_empty() {
        true => "[]".to_owned(),
        false => format!("[\n{}\n]", entries.join(",\n")),
    }
}

fn entry(combinator: &Combinator<'_>) -> String {
    let key = match combinator.section {
        Section::Types => "predicate",
        Section::Functions => "method",
    };
    let id = match combinator.id {
        Some(id) => id.value,
        None => compute_id(combinator, Dialect::Telegram),
    };
    let id = string(&id.cast_signed().to_string());
    let name = string(combinator.name.text);
    let result = combinator.result.to_string();
    let params = match is_vector(combinator, &result) {
        true => String::new(),
        false => params(&combinator.body).join(","),
    };
    let result = string(&result);
    format!("{{\"id\":{id},\"{key}\":{name},\"params\":[{params}],\"type\":{result}}}")
}

fn is_vector(combinator: &Combinator<'_>, result: &str) -> bool {
    match &combinator.body {
        Body::Args(args) if combinator.name.text == VECTOR => {
            let fields: Vec<String> = args.iter().map(Arg::to_string).collect();
            vector_fields(result).is_some_and(|expected| fields == expected)
        }
        _ => false,
    }
}

fn params(body: &Body<'_>) -> Vec<String> {
    match body {
        Body::Builtin(_) => vec![param("", "?")],
        Body::Args(args) => args.iter().flat_map(arg_params).collect(),
    }
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
    format!("{{\"name\":{},\"type\":{}}}", string(name), string(ty))
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
