//! A session: takes the schemas of a site in TL, answers what bytes are by them. Both sides speak JSON.

use serde::{Deserialize, Serialize};
use tl_codegen::inspect::{self, byte_text, inspect};
use tl_codegen::value::{Codec, Target};
use tl_parser::Model;

use crate::answer::Answer;

/// What is too much for a page, so that nothing that is pasted makes it hang.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Limits {
    /// Bytes.
    pub bytes: usize,
    /// Parts of a value that are shown.
    pub lines: usize,
    /// Bytes of everything that is compressed in them.
    pub unpacked: usize,
}

/// The limits of every session.
const LIMITS: Limits = Limits {
    bytes: 1 << 20,
    lines: 10_000,
    unpacked: 16 << 20,
};

/// What somebody wants to know.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Request {
    /// Hexadecimal digits or base64, in any layout.
    pub bytes: String,
    /// The type that they are to be, in TL; if it is empty their id tells.
    #[serde(default, rename = "type")]
    pub ty: String,
}

/// Schemas that questions can be asked about.
#[derive(Debug)]
pub struct Session {
    models: Vec<Model>,
}

impl Session {
    /// A session with schemas: a list of their texts in JSON.
    ///
    /// # Errors
    ///
    /// What is wrong with the list or with a schema.
    pub fn open(json: &str) -> Result<Self, String> {
        let texts: Vec<String> = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let models = texts.iter().map(|text| {
            let schema = tl_parser::parse(text).into_result();
            let schema = schema.map_err(|errors| first(&errors))?;
            let excerpt = tl_parser::resolve_excerpt(&schema);
            Ok(excerpt.map_err(|errors| first(&errors))?.model)
        });
        let models = models.collect::<Result<_, String>>()?;
        Ok(Self { models })
    }

    /// The limits, in JSON.
    #[must_use]
    pub fn limits(&self) -> String {
        to_json(&LIMITS)
    }

    /// The answer to a request in JSON, as JSON: an [`Answer`], or `{"error": "…"}` where there is none.
    #[must_use]
    pub fn answer(&self, json: &str) -> String {
        let request = serde_json::from_str(json).map_err(|error| error.to_string());
        match request.and_then(|request| self.decode(&request)) {
            Ok(answer) => to_json(&answer),
            Err(message) => failure(&message),
        }
    }

    /// What bytes are.
    ///
    /// # Errors
    ///
    /// Why the request cannot be carried out.
    pub fn decode(&self, request: &Request) -> Result<Answer, String> {
        // A byte takes at most four letters and a blank.
        if request.bytes.len() > 5 * LIMITS.bytes {
            return Err(too_long());
        }
        let text = byte_text::parse(&request.bytes);
        let text = text.ok_or("These are neither hexadecimal digits nor base64.")?;
        if text.bytes.len() > LIMITS.bytes {
            return Err(too_long());
        }
        let codec = Codec::new(&self.models);
        let target = match request.ty.trim() {
            "" => Target::any(),
            ty => Target::parse(&codec, ty)
                .map_err(|error| format!("No schema has a type `{}`.", error.0))?,
        };
        let limits = inspect::Limits {
            lines: LIMITS.lines,
            unpacked: LIMITS.unpacked,
        };
        let (_, seen) = inspect(&codec, &text.bytes, &target, limits);
        Ok(Answer::new(&codec, &text, &seen))
    }
}

/// That there is no answer, in JSON.
pub(crate) fn failure(message: &str) -> String {
    #[derive(Serialize)]
    struct Failure<'m> {
        error: &'m str,
    }
    to_json(&Failure { error: message })
}

fn too_long() -> String {
    format!("These are more than {} MiB.", LIMITS.bytes >> 20)
}

fn first<E: ToString>(errors: &[E]) -> String {
    errors.first().map(E::to_string).unwrap_or_default()
}

fn to_json(value: &impl Serialize) -> String {
    // Texts and numbers always have a form in JSON.
    serde_json::to_string(value).unwrap_or_default()
}
