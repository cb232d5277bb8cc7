//! Values: takes the text of a document, gives its values one level after the other, each with
//! its place, or what is wrong with them.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use tl_parser::{LineIndex, Span};

use super::located::Located;
use super::problem::JsonProblem;

const BYTE_ORDER_MARK: char = '\u{feff}';

type Read<T> = Result<T, Located<JsonProblem>>;

/// A value in a document. The document was read once, so that the value is known to be JSON.
#[derive(Clone, Debug)]
pub(crate) struct Value<'a> {
    /// The whole document.
    source: &'a str,
    /// The value's own text, a slice of the document.
    text: &'a str,
    /// What leads here; empty for the document itself.
    path: String,
}

/// An object in a document.
pub(crate) struct Object<'a> {
    value: Value<'a>,
    /// The entries in the order of the text. No two of them have the same key.
    pub(crate) entries: Vec<Entry<'a>>,
}

/// An entry of an object.
pub(crate) struct Entry<'a> {
    /// The key, with its escapes resolved.
    pub(crate) key: String,
    /// The key as it is written.
    written_key: &'a str,
    pub(crate) value: Value<'a>,
}

impl<'a> Value<'a> {
    /// The document, without the byte order mark that it may start with.
    pub(crate) fn document(source: &'a str) -> Read<Self> {
        let text = source.strip_prefix(BYTE_ORDER_MARK).unwrap_or(source);
        let path = String::new();
        let whole = Self { source, text, path };
        Ok(whole.part(whole.read("JSON")?, ""))
    }

    /// The object that this has to be.
    pub(crate) fn object(&self, expected: &'static str) -> Read<Object<'a>> {
        let Pairs(pairs) = self.read(expected)?;
        let mut keys = BTreeSet::new();
        let mut entries = Vec::with_capacity(pairs.len());
        for (written_key, raw) in pairs {
            let entry = self.entry(written_key, raw)?;
            if !keys.insert(entry.key.clone()) {
                return Err(entry.fail_at_key(JsonProblem::Duplicate(entry.key.clone())));
            }
            entries.push(entry);
        }
        let value = self.clone();
        Ok(Object { value, entries })
    }

    fn entry(&self, written_key: &'a RawValue, raw: &'a RawValue) -> Read<Entry<'a>> {
        let key: String = self.part(written_key, "").read("a key")?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Ok(Entry {
            value: self.part(raw, &format!("{dot}{key}")),
            written_key: written_key.get(),
            key,
        })
    }

    /// The items of the list that this has to be.
    pub(crate) fn list(&self, expected: &'static str) -> Read<Vec<Self>> {
        let items: Vec<&RawValue> = self.read(expected)?;
        let items = items.into_iter().enumerate();
        let items = items.map(|(index, raw)| self.part(raw, &format!("[{index}]")));
        Ok(items.collect())
    }

    /// Whatever else this has to be.
    pub(crate) fn read<T: Deserialize<'a>>(&self, expected: &'static str) -> Read<T> {
        serde_json::from_str(self.text).map_err(|error| match error.is_data() {
            true => self.fail(JsonProblem::Unexpected {
                expected,
                found: self.describe(),
            }),
            false => {
                let problem = JsonProblem::Syntax(message(&error));
                self.fail_at(place(self.text, &error), problem)
            }
        })
    }

    /// Whether this is a list.
    pub(crate) fn is_list(&self) -> bool {
        self.text.starts_with('[')
    }

    /// Whether this is an object.
    pub(crate) fn is_object(&self) -> bool {
        self.text.starts_with('{')
    }

    /// Whether this is a string.
    pub(crate) fn is_string(&self) -> bool {
        self.text.starts_with('"')
    }

    /// Whether this says that there is nothing.
    pub(crate) fn is_null(&self) -> bool {
        self.text == "null"
    }

    /// What this is, for messages that say what it should have been.
    pub(crate) fn describe(&self) -> String {
        match self.text.as_bytes().first() {
            Some(b'{') => "an object".to_owned(),
            Some(b'[') => "a list".to_owned(),
            Some(b'"') => "a string".to_owned(),
            _ => format!("`{}`", self.text),
        }
    }

    /// An error about the value.
    pub(crate) fn fail<K>(&self, kind: K) -> Located<K> {
        self.fail_at(Span::new(0, self.text.len()), kind)
    }

    /// The place of a value that is known to be a string, without its quotes.
    pub(crate) fn inside_quotes(&self) -> Span {
        self.span_of(Span::new(1, self.text.len() - 1))
    }

    /// The place in the document of a place in the value's text.
    fn span_of(&self, place: Span) -> Span {
        // The text is a slice of the source.
        let start = self.text.as_ptr().addr() - self.source.as_ptr().addr();
        Span::new(start + place.start(), start + place.end())
    }

    /// An error about a place in the value's text.
    fn fail_at<K>(&self, place: Span, kind: K) -> Located<K> {
        let span = self.span_of(place);
        Located {
            kind,
            path: self.path.clone(),
            span,
            position: LineIndex::new(self.source).locate(span.start()),
        }
    }

    /// A value in this one, and the step from here to there.
    fn part(&self, raw: &'a RawValue, step: &str) -> Self {
        Self {
            source: self.source,
            text: raw.get(),
            path: self.path.clone() + step,
        }
    }
}

impl<'a> Object<'a> {
    /// The object as a value.
    pub(crate) const fn value(&self) -> &Value<'a> {
        &self.value
    }

    /// The value of a key, if the object has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Value<'a>> {
        let mut entries = self.entries.iter();
        entries.find_map(|entry| (entry.key == key).then_some(&entry.value))
    }

    /// The value of a key that the object has to have. If it is missing, the error is at the end
    /// of the object.
    pub(crate) fn require(&self, key: &'static str) -> Read<&Value<'a>> {
        self.get(key).ok_or_else(|| {
            let end = self.value.text.len();
            let brace = Span::new(end - 1, end);
            self.value.fail_at(brace, JsonProblem::Missing(key))
        })
    }
}

impl Entry<'_> {
    /// An error about the key.
    pub(crate) fn fail_at_key<K>(&self, kind: K) -> Located<K> {
        self.written_key().fail(kind)
    }

    /// The place of the key, without its quotes.
    pub(crate) fn key_inside_quotes(&self) -> Span {
        self.written_key().inside_quotes()
    }

    fn written_key(&self) -> Value<'_> {
        Value {
            text: self.written_key,
            ..self.value.clone()
        }
    }
}

/// The keys and values of an object in their order, those with the same key included.
struct Pairs<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        json.deserialize_map(Pairs(Vec::new()))
    }
}

impl<'de> Visitor<'de> for Pairs<'de> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some(pair) = map.next_entry()? {
            self.0.push(pair);
        }
        Ok(self)
    }
}

/// The JSON parser's message without the place that it ends with.
fn message(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let place = format!(" at line {line} column {column}");
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}

/// The character that the JSON parser took last, or the end of a text that ends too early. The
/// parser counts lines from 1, and bytes in a line.
fn place(text: &str, error: &serde_json::Error) -> Span {
    let lines = text.split_inclusive('\n');
    let before = lines.take(error.line().saturating_sub(1));
    let end = before.map(str::len).sum::<usize>() + error.column();
    let end = end.min(text.len());
    let taken = text.char_indices().take_while(|(at, _)| *at < end);
    match taken.last().filter(|_| !error.is_eof()) {
        Some((at, char)) => Span::new(at, at + char.len_utf8()),
        None => Span::new(end, end),
    }
}
