//! Reading: takes JSON, gives TL.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::declaration::{Declaration, print};
use super::error::{JsonError, JsonErrorKind};
use super::parts::{Part, is_name, parse_field, parse_result};
use super::value::Value;
use super::{VECTOR, vector_fields};

/// The schema of a JSON text, in TL and in canonical layout. It is TL that can be parsed;
/// whether all names are known, resolution tells. See the [module](super) for how implicit
/// arguments come back.
///
/// # Errors
///
/// The first thing that is wrong with the JSON.
pub fn from_json(json: &str) -> Result<String, JsonError> {
    let document = Value::document(json);
    let lists: Document<'_> = document.read()?;
    let mut reader = Reader::default();
    let constructors = document.at("constructors", lists.constructors);
    let constructors = reader.read_list(&constructors, "predicate")?;
    let methods = document.at("methods", lists.methods);
    let methods = reader.read_list(&methods, "method")?;
    Ok(print(lists.layer, &constructors, &methods))
}

#[derive(Deserialize)]
#[serde(expecting = "an object with `constructors` and `methods`")]
struct Document<'a> {
    #[serde(borrow)]
    constructors: &'a RawValue,
    #[serde(borrow)]
    methods: &'a RawValue,
    layer: Option<u32>,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with `id`, a name, `params` and `type`")]
struct Entry<'a> {
    #[serde(borrow)]
    id: &'a RawValue,
    #[serde(borrow)]
    predicate: Option<&'a RawValue>,
    #[serde(borrow)]
    method: Option<&'a RawValue>,
    #[serde(borrow)]
    params: &'a RawValue,
    #[serde(borrow, rename = "type")]
    ty: &'a RawValue,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with `name` and `type`")]
struct Param {
    name: String,
    #[serde(rename = "type")]
    ty: String,
}

/// Reads declarations, and knows those that it has read.
#[derive(Default)]
struct Reader {
    /// Who has an id.
    ids: HashMap<i32, String>,
}

impl Reader {
    /// Reads a list of declarations whose names have that key.
    fn read_list(&mut self, list: &Value<'_>, key: &str) -> Result<Vec<Declaration>, JsonError> {
        let mut names = HashSet::new();
        let mut declarations = Vec::new();
        for value in list.items()? {
            let entry: Entry<'_> = value.read()?;
            let name = read_name(&value, &entry, key, &mut names)?;
            let id = self.read_id(&value.at("id", entry.id), &name)?;
            let (fields, result) = read_body(&value, &entry, &name)?;
            declarations.push(Declaration {
                name,
                id,
                fields,
                result,
            });
        }
        Ok(declarations)
    }

    fn read_id(&mut self, value: &Value<'_>, name: &str) -> Result<u32, JsonError> {
        let text: String = value.read()?;
        let Ok(id) = text.parse::<i32>() else {
            return Err(value.fail(JsonErrorKind::Id(text)));
        };
        match self.ids.insert(id, name.to_owned()) {
            Some(first) => Err(value.fail(JsonErrorKind::DuplicateId { id, first })),
            None => Ok(id.cast_unsigned()),
        }
    }
}

fn read_name(
    value: &Value<'_>,
    entry: &Entry<'_>,
    key: &str,
    known: &mut HashSet<String>,
) -> Result<String, JsonError> {
    let raw = match key {
        "method" => entry.method,
        _ => entry.predicate,
    };
    let Some(raw) = raw else {
        return Err(value.fail(JsonErrorKind::Json(format!("missing field `{key}`"))));
    };
    let value = value.at(key, raw);
    let name: String = value.read()?;
    if !is_name(&name) {
        return Err(value.fail(JsonErrorKind::Name(name)));
    }
    match known.insert(name.clone()) {
        true => Ok(name),
        false => Err(value.fail(JsonErrorKind::DuplicateName(name))),
    }
}

fn read_body(
    value: &Value<'_>,
    entry: &Entry<'_>,
    name: &str,
) -> Result<(Vec<Part>, Part), JsonError> {
    let ty = value.at("type", entry.ty);
    let text: String = ty.read()?;
    let Some(result) = parse_result(&text) else {
        return Err(ty.fail(JsonErrorKind::Type(text)));
    };
    let params = value.at("params", entry.params);
    let mut fields = Vec::new();
    for param in params.items()? {
        fields.push(read_field(&param)?);
    }
    if fields.len() > 1 && fields.iter().any(Part::is_builtin) {
        return Err(params.fail(JsonErrorKind::Builtin));
    }
    if name == VECTOR && fields.is_empty() {
        let implied = vector_fields(&text).into_iter().flatten();
        fields = implied.filter_map(|ty| parse_field("", &ty)).collect();
    }
    Ok((fields, result))
}

fn read_field(value: &Value<'_>) -> Result<Part, JsonError> {
    let Param { name, ty } = value.read()?;
    parse_field(&name, &ty).ok_or_else(|| {
        let text = match name.as_str() {
            "" => ty,
            _ => format!("{name}:{ty}"),
        };
        value.fail(JsonErrorKind::Field(text))
    })
}
