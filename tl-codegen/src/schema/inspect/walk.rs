//! The walk: takes what was decoded of bytes, gives a line for every part of it, and everything that is wrong in
//! objects and compressed values inside of it.

use tl_parser::model::{Combinator, Field, FieldId, Role, TypeRef};

use super::leaf_text::{show, show_flags};
use super::line::{Inspection, Limits, Line, What};
use super::stop::Stop;
use super::unpack::Unpacker;
use crate::value::{Codec, Combined, DecodeError, ErrorKind, Form, Path, Step, Target, Value};

/// Objects that are too deep for the codec are opened up to this depth.
const DEEP: u32 = 64;

/// Decodes bytes, and gives what there is to see of the result, too.
pub fn inspect(
    codec: &Codec<'_>,
    bytes: &[u8],
    target: &Target,
    limits: Limits,
) -> (Result<Value, Box<DecodeError>>, Inspection) {
    let decoded = codec.decode(bytes, target);
    let mut walker = Walker {
        codec,
        unpacker: &Unpacker::new(limits.unpacked),
        limit: limits.lines,
        bytes,
        within: None,
        offset: 0,
        depth: 0,
        steps: Vec::new(),
        seen: Inspection::default(),
    };
    walker.decoded(&decoded);
    (decoded, walker.seen)
}

struct Walker<'a> {
    codec: &'a Codec<'a>,
    unpacker: &'a Unpacker,
    /// The most lines.
    limit: usize,
    /// What offsets are in.
    bytes: &'a [u8],
    /// The path of what these bytes are compressed in.
    within: Option<String>,
    offset: usize,
    depth: u32,
    steps: Vec<Step>,
    seen: Inspection,
}

/// What stands before a value: what it goes by, and the type of its field.
#[derive(Default)]
struct Label {
    name: String,
    ty: Option<String>,
}

impl Label {
    const fn named(name: String) -> Self {
        Self { name, ty: None }
    }
}

impl Walker<'_> {
    /// A value at the offset, or as much of it as there is.
    fn decoded(&mut self, decoded: &Result<Value, Box<DecodeError>>) {
        let start = self.offset;
        match decoded {
            Ok(value) => self.value(Label::default(), value, &[]),
            Err(error) => {
                if let Some(partial) = &error.partial {
                    self.value(Label::default(), partial, &[]);
                }
                self.stop(error, start);
            }
        }
    }

    /// Notes where decoding stopped, in bytes from that start.
    fn stop(&mut self, error: &DecodeError, start: usize) {
        let steps = self.steps.iter().chain(&error.path.0).cloned();
        let error = DecodeError {
            kind: error.kind.clone(),
            offset: start + error.offset,
            path: Path(steps.collect()),
            combinator: error.combinator,
            expected: error.expected.clone(),
            partial: None,
        };
        self.note(|it| Stop::new(error, it.bytes, it.within.as_deref()));
    }

    fn note(&mut self, stop: impl FnOnce(&Self) -> Stop) {
        if self.seen.stops.len() < self.limit {
            self.seen.stops.push(stop(self));
        }
    }

    fn line(&mut self, label: Label, what: What) {
        if self.seen.lines.len() >= self.limit {
            self.seen.left_out += 1;
            return;
        }
        self.seen.lines.push(Line {
            offset: self.offset,
            depth: self.depth,
            label: label.name,
            ty: label.ty,
            what,
        });
    }

    fn text(&mut self, label: Label, text: impl Into<String>) {
        self.line(label, What::Text(text.into()));
    }

    fn value(&mut self, label: Label, value: &Value, repeated: &[Field]) {
        match value {
            Value::Combined(combined) => self.combined(label, combined),
            Value::Vector(vector) => {
                self.text(label, elements(vector.items.len()));
                self.offset += if vector.form == Form::Boxed { 8 } else { 4 };
                for (index, item) in vector.items.iter().enumerate() {
                    self.inside(Step::Element(index), |it| {
                        it.value(Label::named(format!("[{index}]")), item, &[]);
                    });
                }
            }
            Value::Repetition(items) => {
                self.text(label, elements(items.len()));
                for (index, fields) in items.iter().enumerate() {
                    self.inside(Step::Element(index), |it| {
                        it.element(index, repeated, fields);
                    });
                }
            }
            Value::Opaque(bytes) => self.opaque(label, value, bytes),
            leaf => {
                self.text(label, show(leaf));
                self.offset += self.codec.encode(leaf).len();
            }
        }
    }

    fn inside(&mut self, step: Step, show: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        self.depth += 1;
        show(self);
        self.depth -= 1;
        self.steps.pop();
    }

    fn combined(&mut self, label: Label, combined: &Combined) {
        let combinator = self.codec.combinator(combined.combinator);
        let model = self.codec.model(combined.combinator);
        self.line(label, What::Combined(combined.combinator, combined.form));
        self.offset += if combined.form == Form::Boxed { 4 } else { 0 };
        for (index, field) in combinator.fields.iter().enumerate() {
            if let Some(value) = &combined.fields[index] {
                let label = Label {
                    name: format!("{}:", name_of(field, index)),
                    ty: Some(model.type_in(combinator, &field.ty)),
                };
                self.inside(Step::Field(name_of(field, index)), |it| {
                    it.field(label, combinator, FieldId(index), value);
                });
            }
        }
        self.unpack(combined);
    }

    fn field(&mut self, label: Label, combinator: &Combinator, id: FieldId, value: &Value) {
        let field = &combinator.fields[id.0];
        match (field.role, value) {
            (Role::True, _) => self.text(label, "true"),
            (Role::Flags | Role::Bits, Value::Nat(word)) => {
                let bits = combinator.bits.iter().map(|bit| bit.condition);
                let bits = bits.filter(|condition| condition.field() == Some(id));
                let asked = bits
                    .filter_map(|it| it.bit)
                    .fold(0, |word, bit| word | 1 << bit);
                self.text(label, show_flags(*word, asked));
                self.offset += 4;
            }
            _ => self.value(label, value, repeated(field)),
        }
    }

    /// An element of a repetition.
    fn element(&mut self, index: usize, list: &[Field], fields: &[Option<Value>]) {
        for (position, (field, value)) in list.iter().zip(fields).enumerate() {
            if let Some(value) = value {
                let label = match &field.name {
                    Some(name) => format!("[{index}] {name}:"),
                    None => format!("[{index}]"),
                };
                self.steps.push(Step::Field(name_of(field, position)));
                self.value(Label::named(label), value, repeated(field));
                self.steps.pop();
            }
        }
    }

    /// Bytes that are no value: what of them is one, and where that stops.
    fn opaque(&mut self, label: Label, value: &Value, bytes: &[u8]) {
        self.text(label, show(value));
        let start = self.offset;
        match self.depth < DEEP {
            true => {
                self.depth += 1;
                self.decoded(&self.codec.decode(bytes, &Target::any()));
                self.depth -= 1;
            }
            false => self.stop(&too_deep(), start),
        }
        self.offset = start + bytes.len();
    }

    /// What is compressed in a constructor; but what is compressed in that stays as it is.
    fn unpack(&mut self, combined: &Combined) {
        if self.within.is_some() {
            return;
        }
        let path = Path(self.steps.clone());
        let bytes = match self.unpacker.unpack(self.codec, combined) {
            None => return,
            Some(Ok(bytes)) => bytes,
            Some(Err(message)) => {
                return self.note(|_| Stop::damaged(message, path));
            }
        };
        let mut inside = Walker {
            bytes: &bytes,
            within: Some(path.to_string()),
            offset: 0,
            depth: self.depth + 1,
            steps: self.steps.clone(),
            seen: std::mem::take(&mut self.seen),
            ..*self
        };
        inside.line(Label::default(), What::Unpacked(bytes.len()));
        inside.decoded(&self.codec.decode(&bytes, &Target::any()));
        self.seen = inside.seen;
    }
}

/// That an object is not opened.
fn too_deep() -> DecodeError {
    DecodeError {
        kind: ErrorKind::TooDeep { limit: DEEP },
        offset: 0,
        path: Path::default(),
        combinator: None,
        expected: None,
        partial: None,
    }
}

/// The fields of each element, if a field is a repetition.
fn repeated(field: &Field) -> &[Field] {
    match &field.ty {
        TypeRef::Repeat { fields, .. } => fields,
        _ => &[],
    }
}

fn name_of(field: &Field, index: usize) -> String {
    field.name.clone().unwrap_or_else(|| index.to_string())
}

fn elements(count: usize) -> String {
    match count {
        1 => "1 element".to_owned(),
        _ => format!("{count} elements"),
    }
}
