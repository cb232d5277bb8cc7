//! Random mutations of schemas: takes an outline, changes one thing about it. The result
//! need not resolve.

use fastrand::Rng;
use tl_codegen::diff::{Key, Outline};
use tl_parser::{
    Model, Section,
    model::{CombinatorOutline, FieldOutline},
};

/// Few, so that names come back as something else.
const NAMES: [&str; 5] = ["flags", "a", "b", "c", "mode"];

/// The model that an outline says, if it makes sense.
pub(crate) fn try_outline(outline: &Outline) -> Option<Model> {
    let text = outline.to_string();
    let schema = tl_parser::parse(&text).into_result();
    tl_parser::resolve(&schema.expect("outlines are TL")).ok()
}

/// Changes one thing.
pub(crate) fn mutate(outline: &mut Outline, rng: &mut Rng) {
    let Some(key) = rng.choice(outline.combinators.keys()).cloned() else {
        return;
    };
    match rng.u8(..8) {
        0 => outline.layer = rng.bool().then(|| rng.u32(..5)),
        // Some have to stay, or there is nothing left to change.
        1 if outline.combinators.len() > 5 => drop(outline.combinators.remove(&key)),
        2 => copy(outline, &key, rng),
        3 => rename(outline, &key, rng),
        4 => rename_type(outline, rng),
        _ => mutate_combinator(outline, &key, rng),
    }
}

fn copy(outline: &mut Outline, key: &Key, rng: &mut Rng) {
    let combinator = CombinatorOutline {
        id: rng.u32(..),
        ..outline.combinators[key].clone()
    };
    outline.combinators.insert(new_key(key, rng), combinator);
}

/// Renames a combinator, or moves it to the other section.
fn rename(outline: &mut Outline, key: &Key, rng: &mut Rng) {
    let Some(combinator) = outline.combinators.remove(key) else {
        return;
    };
    let new = match rng.bool() {
        true => new_key(key, rng),
        false => Key {
            section: match key.section {
                Section::Types => Section::Functions,
                Section::Functions => Section::Types,
            },
            name: key.name.clone(),
        },
    };
    let (from, to) = (key.name.clone(), new.name.clone());
    outline.combinators.insert(new, combinator);
    replace_everywhere(outline, &from, &to);
}

fn new_key(key: &Key, rng: &mut Rng) -> Key {
    Key {
        section: key.section,
        name: format!("new.{}{}", rng.lowercase(), rng.u8(..9)),
    }
}

fn rename_type(outline: &mut Outline, rng: &mut Rng) {
    let result = rng
        .choice(outline.combinators.values())
        .map(|it| it.result.clone());
    let result = result.unwrap_or_default();
    let name = result.split('<').next().unwrap_or_default();
    let to = format!("New.{}{}", rng.uppercase(), rng.u8(..9)).to_owned();
    replace_everywhere(outline, name, &to);
}

fn replace_everywhere(outline: &mut Outline, from: &str, to: &str) {
    for combinator in outline.combinators.values_mut() {
        combinator.result = replace_word(&combinator.result, from, to);
        for field in &mut combinator.fields {
            field.ty = replace_word(&field.ty, from, to);
        }
    }
}

fn mutate_combinator(outline: &mut Outline, key: &Key, rng: &mut Rng) {
    let ty = random_type(outline, rng);
    let result = rng
        .choice(outline.combinators.values())
        .map(|it| it.result.clone());
    let Some(combinator) = outline.combinators.get_mut(key) else {
        return;
    };
    match rng.u8(..6) {
        0 => combinator.id = rng.u32(..),
        1 => combinator.result = result.unwrap_or_default(),
        2 => rename_generic(combinator, rng),
        3 => add_field(combinator, ty, rng),
        _ => mutate_field(combinator, ty, rng),
    }
}

fn random_type(outline: &Outline, rng: &mut Rng) -> String {
    let simple = [
        "int",
        "string",
        "bytes",
        "#",
        "true",
        "Vector<int>",
        "vector<int>",
        "Object",
    ];
    let fields = outline.combinators.values().flat_map(|it| &it.fields);
    let used = rng
        .choice(fields.collect::<Vec<_>>())
        .map(|it| it.ty.clone());
    match rng.bool() {
        true => simple[rng.usize(..simple.len())].to_owned(),
        false => used.unwrap_or_default(),
    }
}

fn rename_generic(combinator: &mut CombinatorOutline, rng: &mut Rng) {
    let Some(generic) = rng.choice(&mut combinator.generics) else {
        return;
    };
    let from = std::mem::replace(&mut generic.name, format!("T{}", rng.u8(..9)));
    let to = generic.name.clone();
    combinator.result = replace_word(&combinator.result, &from, &to);
    for field in &mut combinator.fields {
        field.ty = replace_word(&field.ty, &from, &to);
    }
}

fn add_field(combinator: &mut CombinatorOutline, ty: String, rng: &mut Rng) {
    let field = FieldOutline {
        name: random_name(rng),
        condition: random_condition(rng),
        ty,
    };
    let at = rng.usize(..=combinator.fields.len());
    combinator.fields.insert(at, field);
}

fn random_name(rng: &mut Rng) -> Option<String> {
    let name = NAMES.get(rng.usize(..=NAMES.len()));
    name.map(|&name| name.to_owned())
}

fn random_condition(rng: &mut Rng) -> Option<String> {
    let flags = ["flags", "flags2", "mode"][rng.usize(..3)];
    match rng.u8(..4) {
        0 => None,
        1 => Some(flags.to_owned()),
        _ => Some(format!("{flags}.{}", rng.u8(..4))),
    }
}

fn mutate_field(combinator: &mut CombinatorOutline, ty: String, rng: &mut Rng) {
    let fields = &mut combinator.fields;
    if fields.is_empty() {
        return;
    }
    let (at, other) = (rng.usize(..fields.len()), rng.usize(..fields.len()));
    match rng.u8(..6) {
        0 => drop(fields.remove(at)),
        1 => fields.swap(at, other),
        2 => fields[at].condition = random_condition(rng),
        3 => fields[at].ty = ty,
        4 => fields[at].name = random_name(rng),
        _ => rename_field(combinator, at, random_name(rng)),
    }
}

/// Renames a field also where it is mentioned.
fn rename_field(combinator: &mut CombinatorOutline, at: usize, name: Option<String>) {
    let from = std::mem::replace(&mut combinator.fields[at].name, name.clone());
    let (Some(from), Some(to)) = (from, name) else {
        return;
    };
    for field in &mut combinator.fields {
        field.ty = replace_word(&field.ty, &from, &to);
        let condition = field.condition.as_deref();
        field.condition = condition.map(|it| replace_word(it, &from, &to));
    }
}

fn replace_word(text: &str, from: &str, to: &str) -> String {
    // A condition's bit is after a dot, as a name's last part is.
    let (text, bit) = match text.rsplit_once('.') {
        Some((flags, bit)) if bit.parse::<u8>().is_ok() => (flags, Some(bit)),
        _ => (text, None),
    };
    let is_end = |it: char| !(it.is_ascii_alphanumeric() || it == '_' || it == '.');
    let mut replaced = String::new();
    for part in text.split_inclusive(is_end) {
        let word = part.trim_end_matches(is_end);
        let rest = &part[word.len()..];
        replaced.push_str(if word == from { to } else { word });
        replaced.push_str(rest);
    }
    match bit {
        Some(bit) => format!("{replaced}.{bit}"),
        None => replaced,
    }
}
