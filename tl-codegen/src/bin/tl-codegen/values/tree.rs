//! A value as a tree: takes it and its bytes, gives a line for every part, with its offset, name and type,
//! and what stopped in objects and compressed values inside of it.

use tl_codegen::value::{Codec, Combined, DecodeError, ErrorKind, Form, Path, Step, Target, Value};
use tl_parser::model::{Combinator, Field, FieldId, Role, TypeRef};

use super::leaf_text::{show, show_flags};
use super::stop::Stop;
use super::unpack::Unpacker;

/// Colours of what is shown.
pub(crate) mod style {
    use clap::builder::styling::{AnsiColor, Style};

    fn paint(style: Style, text: &str) -> String {
        format!("{style}{text}{style:#}")
    }

    /// Less important than the rest.
    pub(super) fn dim(text: &str) -> String {
        paint(Style::new().dimmed(), text)
    }

    /// A constructor or function.
    pub(super) fn combinator(text: &str) -> String {
        paint(AnsiColor::Cyan.on_default().bold(), text)
    }

    /// Something wrong.
    pub(crate) fn error(text: &str) -> String {
        paint(AnsiColor::Red.on_default().bold(), text)
    }
}

/// Objects that are too deep for the codec are opened up to this depth.
const DEEP: u32 = 64;

/// What a value looks like.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    /// The tree, with its colours.
    pub(crate) tree: String,
    /// What is wrong, each with its place.
    pub(crate) stops: Vec<String>,
}

/// The tree of what was decoded of bytes, and of everything inside of it.
pub(crate) fn show_tree(
    codec: &Codec<'_>,
    unpacker: &Unpacker,
    bytes: &[u8],
    decoded: &Result<Value, Box<DecodeError>>,
) -> Shown {
    let mut printer = Printer {
        codec,
        unpacker,
        bytes,
        within: None,
        offset: 0,
        indent: 0,
        steps: Vec::new(),
        shown: Shown::default(),
    };
    printer.decoded(decoded);
    printer.shown
}

struct Printer<'a> {
    codec: &'a Codec<'a>,
    unpacker: &'a Unpacker,
    /// What offsets are in.
    bytes: &'a [u8],
    /// The path of what these bytes are compressed in.
    within: Option<String>,
    offset: usize,
    indent: u32,
    steps: Vec<Step>,
    shown: Shown,
}

impl Printer<'_> {
    /// A value at the offset, or as much of it as there is.
    fn decoded(&mut self, decoded: &Result<Value, Box<DecodeError>>) {
        let start = self.offset;
        match decoded {
            Ok(value) => self.value("", value, &[]),
            Err(error) => {
                if let Some(partial) = &error.partial {
                    self.value("", partial, &[]);
                }
                self.stop(error, start);
            }
        }
    }

    /// Notes where decoding stopped, in bytes from that start.
    fn stop(&mut self, error: &DecodeError, start: usize) {
        let steps = self.steps.iter().chain(&error.path.0).cloned();
        let stop = Stop {
            error: DecodeError {
                offset: start + error.offset,
                path: Path(steps.collect()),
                ..error.clone()
            },
            bytes: self.bytes,
            within: self.within.clone(),
        };
        self.shown.stops.push(stop.show(self.codec));
    }

    fn line(&mut self, text: &str) {
        let offset = style::dim(&format!("{:>6}", self.offset));
        let line = format!("{offset}  {:1$}{text}\n", "", 2 * self.indent as usize);
        self.shown.tree.push_str(&line);
    }

    fn value(&mut self, label: &str, value: &Value, repeated: &[Field]) {
        match value {
            Value::Combined(combined) => self.combined(label, combined),
            Value::Vector(vector) => {
                self.line(&format!("{label}{}", elements(vector.items.len())));
                self.offset += if vector.form == Form::Boxed { 8 } else { 4 };
                for (index, item) in vector.items.iter().enumerate() {
                    self.inside(Step::Element(index), |it| {
                        it.value(&format!("[{index}] "), item, &[]);
                    });
                }
            }
            Value::Repetition(items) => {
                self.line(&format!("{label}{}", elements(items.len())));
                for (index, fields) in items.iter().enumerate() {
                    self.inside(Step::Element(index), |it| {
                        it.element(index, repeated, fields);
                    });
                }
            }
            Value::Opaque(bytes) => self.opaque(label, value, bytes),
            leaf => {
                self.line(&format!("{label}{}", show(leaf)));
                self.offset += self.codec.encode(leaf).len();
            }
        }
    }

    fn inside(&mut self, step: Step, show: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        self.indent += 1;
        show(self);
        self.indent -= 1;
        self.steps.pop();
    }

    fn combined(&mut self, label: &str, combined: &Combined) {
        let combinator = self.codec.combinator(combined.combinator);
        let name = match combined.form {
            Form::Boxed => format!("{}#{:08x}", combinator.name, combinator.id),
            Form::Bare => combinator.name.to_string(),
        };
        self.line(&format!("{label}{}", style::combinator(&name)));
        self.offset += if combined.form == Form::Boxed { 4 } else { 0 };
        for (index, field) in combinator.fields.iter().enumerate() {
            if let Some(value) = &combined.fields[index] {
                let ty = self
                    .codec
                    .model(combined.combinator)
                    .type_in(combinator, &field.ty);
                let label = format!("{}: {} = ", name_of(field, index), style::dim(&ty));
                self.inside(Step::Field(name_of(field, index)), |it| {
                    it.field(&label, combinator, FieldId(index), value);
                });
            }
        }
        self.unpack(combined);
    }

    fn field(&mut self, label: &str, combinator: &Combinator, id: FieldId, value: &Value) {
        let field = &combinator.fields[id.0];
        match (field.role, value) {
            (Role::True, _) => self.line(&format!("{label}true")),
            (Role::Flags | Role::Bits, Value::Nat(word)) => {
                let bits = combinator.bits.iter().map(|bit| bit.condition);
                let bits = bits.filter(|condition| condition.field() == Some(id));
                let asked = bits
                    .filter_map(|it| it.bit)
                    .fold(0, |word, bit| word | 1 << bit);
                self.line(&format!("{label}{}", show_flags(*word, asked)));
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
                    Some(name) => format!("[{index}] {name}: "),
                    None => format!("[{index}] "),
                };
                self.steps.push(Step::Field(name_of(field, position)));
                self.value(&label, value, repeated(field));
                self.steps.pop();
            }
        }
    }

    /// Bytes that are no value: what of them is one, and where that stops.
    fn opaque(&mut self, label: &str, value: &Value, bytes: &[u8]) {
        self.line(&format!("{label}{}", show(value)));
        let start = self.offset;
        match self.indent < DEEP {
            true => {
                self.indent += 1;
                self.decoded(&self.codec.decode(bytes, &Target::any()));
                self.indent -= 1;
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
        let path = Path(self.steps.clone()).to_string();
        let bytes = match self.unpacker.unpack(self.codec, combined) {
            None => return,
            Some(Ok(bytes)) => bytes,
            Some(Err(message)) => {
                let error = style::error("error");
                self.shown
                    .stops
                    .push(format!("{error}: {message}\n  path      {path}\n"));
                return;
            }
        };
        let mut inside = Printer {
            bytes: &bytes,
            within: Some(path),
            offset: 0,
            indent: self.indent + 1,
            steps: self.steps.clone(),
            shown: Shown::default(),
            ..*self
        };
        inside.line(&style::dim(&format!(
            "{} bytes, decompressed:",
            bytes.len()
        )));
        inside.decoded(&self.codec.decode(&bytes, &Target::any()));
        let Shown { tree, stops } = inside.shown;
        self.shown.tree.push_str(&tree);
        self.shown.stops.extend(stops);
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
