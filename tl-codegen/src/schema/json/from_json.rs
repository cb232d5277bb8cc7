//! Reading: takes JSON, gives TL.

use std::collections::{HashMap, HashSet};

use tl_parser::{Section, is_prefix};

use super::declaration::{Declaration, print};
use super::json_error::{JsonError, JsonErrorKind};
use super::parts::{
    Part, is_annotation, is_name, parse_field, parse_generic, parse_other, parse_result,
};
use super::vector::implied_fields;
use crate::json_text::Value;

/// The schema of a JSON text, in TL and in canonical layout. It is TL that can be parsed;
/// whether all names are known, resolution tells. See the [module](super) for how implicit
/// arguments come back.
///
/// # Errors
///
/// The first thing that is wrong with the JSON.
pub fn from_json(json: &str) -> Result<String, JsonError> {
    let document = Value::document(json)?;
    let document = document.object("an object with `constructors` and `methods`")?;
    let mut reader = Reader::default();
    let constructors = reader.read_list(document.require("constructors")?, Section::Types)?;
    let methods = reader.read_list(document.require("methods")?, Section::Functions)?;
    let others = read_list_of(document.get("declarations"), read_other)?;
    let layer = document.get("layer");
    let layer = layer.map(|layer| layer.read::<Option<u32>>("the number of a layer"));
    let layer = layer.transpose()?.flatten();
    Ok(print(layer, &constructors, &methods, &others))
}

/// Reads declarations, and knows those that it has read.
#[derive(Default)]
struct Reader {
    /// Who has an id.
    ids: HashMap<i32, (Section, String)>,
}

impl Reader {
    /// Reads a list of declarations, which differ in the key that their names have.
    fn read_list(
        &mut self,
        list: &Value<'_>,
        section: Section,
    ) -> Result<Vec<Declaration>, JsonError> {
        let key = match section {
            Section::Types => "predicate",
            Section::Functions => "method",
        };
        let mut names = HashSet::new();
        let mut declarations = Vec::new();
        for value in list.list("a list of declarations")? {
            let object = value.object("an object with `id`, a name, `params` and `type`")?;
            let name = read_name(object.require(key)?, &mut names)?;
            let id = self.read_id(object.require("id")?, (section, &name))?;
            let result = read_result(object.require("type")?)?;
            let mut fields = read_fields(object.require("params")?)?;
            if fields.is_empty() {
                let implied = implied_fields(&name, &result.text).into_iter().flatten();
                fields = implied.filter_map(|ty| parse_field("", &ty)).collect();
            }
            let generics = object.get("generics");
            let generics = generics.map(|it| read_list_of(Some(it), read_generic));
            let annotations = read_list_of(object.get("annotations"), read_annotation)?;
            declarations.push(Declaration {
                name,
                id,
                fields,
                result,
                generics: generics.transpose()?,
                annotations,
            });
        }
        Ok(declarations)
    }

    fn read_id(&mut self, value: &Value<'_>, of: (Section, &str)) -> Result<u32, JsonError> {
        let text: String = value.read("an id as a string")?;
        let Ok(id) = text.parse::<i32>() else {
            return Err(value.fail(JsonErrorKind::Id(text)));
        };
        match self.ids.insert(id, (of.0, of.1.to_owned())) {
            Some((section, first)) if !is_prefix((section, &first), of) => {
                Err(value.fail(JsonErrorKind::DuplicateId { id, first }))
            }
            _ => Ok(id.cast_unsigned()),
        }
    }
}

fn read_name(value: &Value<'_>, known: &mut HashSet<String>) -> Result<String, JsonError> {
    let name: String = value.read("a name")?;
    if !is_name(&name) {
        return Err(value.fail(JsonErrorKind::Name(name)));
    }
    match known.insert(name.clone()) {
        true => Ok(name),
        false => Err(value.fail(JsonErrorKind::DuplicateName(name))),
    }
}

fn read_result(value: &Value<'_>) -> Result<Part, JsonError> {
    let text: String = value.read("a type")?;
    parse_result(&text).ok_or_else(|| value.fail(JsonErrorKind::Type(text)))
}

fn read_fields(params: &Value<'_>) -> Result<Vec<Part>, JsonError> {
    let mut fields = Vec::new();
    for param in params.list("a list of parameters")? {
        fields.push(read_field(&param)?);
    }
    match fields.len() > 1 && fields.iter().any(Part::is_builtin) {
        true => Err(params.fail(JsonErrorKind::Builtin)),
        false => Ok(fields),
    }
}

/// A list that may be left out.
fn read_list_of(
    list: Option<&Value<'_>>,
    read: impl Fn(&Value<'_>) -> Result<String, JsonError>,
) -> Result<Vec<String>, JsonError> {
    let mut texts = Vec::new();
    if let Some(list) = list {
        for value in list.list("a list")? {
            texts.push(read(&value)?);
        }
    }
    Ok(texts)
}

fn read_generic(value: &Value<'_>) -> Result<String, JsonError> {
    let object = value.object("an object with `name` and `type`")?;
    let name: String = object.require("name")?.read("a name")?;
    let kind: String = object.require("type")?.read("`Type` or `#`")?;
    let text = format!("{{{name}:{kind}}}");
    parse_generic(&name, &kind).ok_or_else(|| value.fail(JsonErrorKind::Generic(text)))
}

fn read_annotation(value: &Value<'_>) -> Result<String, JsonError> {
    let name: String = value.read("a name")?;
    match is_annotation(&name) {
        true => Ok(name),
        false => Err(value.fail(JsonErrorKind::Annotation(name))),
    }
}

fn read_other(value: &Value<'_>) -> Result<String, JsonError> {
    let text: String = value.read("a declaration")?;
    parse_other(&text).ok_or_else(|| value.fail(JsonErrorKind::Declaration(text)))
}

fn read_field(value: &Value<'_>) -> Result<Part, JsonError> {
    let object = value.object("an object with `name` and `type`")?;
    let name: String = object.require("name")?.read("a name")?;
    let ty: String = object.require("type")?.read("a type")?;
    parse_field(&name, &ty).ok_or_else(|| {
        let text = match name.as_str() {
            "" => ty,
            _ => format!("{name}:{ty}"),
        };
        value.fail(JsonErrorKind::Field(text))
    })
}
