//! Decoding: takes bytes and the type that they should have, gives the value, or where it stops.

use tl_parser::Section;
use tl_parser::model::CombinatorId;

use super::codec::{Codec, FALSE_ID, TRUE_ID, VECTOR_ID};
use super::decode_error::{DecodeError, ErrorKind, Path, Step};
use super::input::Input;
use super::scope::{Arg, Scope};
use super::target::{Target, TargetKind};
use super::tree::{Form, Place, Value, Vector};

impl Codec<'_> {
    /// Decodes bytes that are one value.
    ///
    /// # Errors
    ///
    /// What the first fault of the bytes is, with what was read up to there.
    pub fn decode(&self, bytes: &[u8], target: &Target) -> Result<Value, Box<DecodeError>> {
        let input = Input::new(bytes);
        match &target.0 {
            TargetKind::Any(section) => self.decode_any(&input, *section),
            TargetKind::Combinator(place) => self.decode_with(input, |it| it.with_id(*place)),
            TargetKind::Type { schema, ty } => {
                let scope = Scope::outermost(&self.schemas[*schema as usize]);
                self.decode_with(input, |it| it.value(ty, scope))
            }
        }
    }

    /// Decodes what an id tells. A function and what stands before its query have the same: the
    /// first is taken that has all of the input.
    fn decode_any(
        &self,
        input: &Input<'_>,
        section: Option<Section>,
    ) -> Result<Value, Box<DecodeError>> {
        let places = input.peek().map(|id| self.choices(id, section));
        let mut first_error = None;
        for place in places.into_iter().flatten() {
            match self.decode_with(input.clone(), |it| it.with_id(place)) {
                Ok(value) => return Ok(value),
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        match first_error {
            Some(error) => Err(error),
            None => self.decode_with(input.clone(), |it| it.any(section)),
        }
    }

    /// The constructors and functions that an id may stand for.
    fn choices(&self, id: u32, section: Option<Section>) -> impl Iterator<Item = Place> {
        let is_of = move |place: &Place| {
            section.is_none_or(|section| self.combinator(*place).section == section)
        };
        self.with_id(id).filter(is_of)
    }

    fn decode_with<'c, 'b>(
        &'c self,
        input: Input<'b>,
        read: impl FnOnce(&mut Decoder<'c, 'b>) -> Option<Value>,
    ) -> Result<Value, Box<DecodeError>> {
        let mut decoder = Decoder {
            codec: self,
            input,
            steps: Vec::new(),
            combinator: None,
            expected: None,
        };
        let value = read(&mut decoder);
        decoder.finish(value)
    }
}

/// Reads one value and notes, when it fails, on which way it was.
///
/// Its functions give nothing if they could not read anything, and what they have if they stop
/// halfway: whoever goes on has to ask the input whether it has failed.
pub(super) struct Decoder<'c, 'b> {
    pub(super) codec: &'c Codec<'c>,
    pub(super) input: Input<'b>,
    /// From the inside to the outside.
    pub(super) steps: Vec<Step>,
    pub(super) combinator: Option<Place>,
    pub(super) expected: Option<String>,
}

impl<'c, 'b> Decoder<'c, 'b> {
    fn finish(mut self, value: Option<Value>) -> Result<Value, Box<DecodeError>> {
        self.input.finish();
        match (value, self.input.failure()) {
            (Some(value), None) => Ok(value),
            (partial, failure) => {
                let (kind, offset) = failure.unwrap_or((ErrorKind::UnknownNumber, 0));
                self.steps.reverse();
                Err(Box::new(DecodeError {
                    kind,
                    offset,
                    path: Path(self.steps),
                    combinator: self.combinator,
                    expected: self.expected,
                    partial,
                }))
            }
        }
    }

    /// A constructor or function that has to be this one.
    fn with_id(&mut self, place: Place) -> Option<Value> {
        let id = self.input.word()?;
        if id != self.codec.combinator(place).id {
            return self
                .input
                .fail_at_word(ErrorKind::UnknownConstructor { id });
        }
        let scope = Scope::outermost(self.codec.schema(place));
        self.of_unknown_args(place.combinator, scope)
    }

    /// Any boxed value.
    fn any(&mut self, section: Option<Section>) -> Option<Value> {
        self.any_in(section, true)
    }

    fn any_in(&mut self, section: Option<Section>, is_last: bool) -> Option<Value> {
        let id = self.input.word()?;
        match (id, section) {
            (VECTOR_ID, None) => self.vector_of_any(),
            (TRUE_ID | FALSE_ID, None) => Some(Value::Bool(id == TRUE_ID)),
            _ => match self.codec.choices(id, section).next() {
                Some(place) => {
                    let scope = Scope::outermost(self.codec.schema(place));
                    self.of_unknown_args(place.combinator, Scope { is_last, ..scope })
                }
                None => self
                    .input
                    .fail_at_word(ErrorKind::UnknownConstructor { id }),
            },
        }
    }

    fn of_unknown_args(&mut self, id: CombinatorId, scope: Scope<'_, 'c>) -> Option<Value> {
        let combinator = scope.schema.model.combinator(id);
        let args = vec![Arg::Unknown; combinator.generics.len()];
        self.counted(
            id,
            Form::Boxed,
            Scope {
                args: &args,
                ..scope
            },
        )
    }

    /// It may hold others of its kind.
    fn vector_of_any(&mut self) -> Option<Value> {
        self.input.enter()?;
        let count = self.input.count(4)?;
        let items = self.items(count, 4, |it| it.any_in(None, false));
        self.input.leave();
        let form = Form::Boxed;
        Some(Value::Vector(Vector { form, items }))
    }

    /// A boxed value of a type that is known to nobody here: its id tells. If nothing comes after it,
    /// it may be anything else as well.
    pub(super) fn object(&mut self, scope: Scope<'_, 'c>) -> Option<Value> {
        match scope.is_last {
            true => self.input.take_rest().map(|bytes| self.opened(bytes)),
            false => self.any_in(None, false),
        }
    }

    /// The value that bytes are, if they are one.
    pub(super) fn opened(&self, bytes: &'b [u8]) -> Value {
        let opened = self.input.inside(bytes);
        let value = opened.and_then(|input| self.codec.decode_any(&input, None).ok());
        value.unwrap_or_else(|| Value::Opaque(bytes.into()))
    }
}
