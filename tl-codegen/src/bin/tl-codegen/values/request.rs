//! Which schemas a value is of, and of which type it is to be: takes arguments, gives models and a target.

use std::path::PathBuf;

use tl_codegen::input;
use tl_codegen::layers::Layers;
use tl_codegen::value::{Codec, Target, UnknownType};
use tl_parser::Model;
use tl_parser::crc::Dialect;

use crate::outcome::Failure;
use crate::terminal;

// A comment for documentation would become the text of each command that has the arguments.
#[derive(Debug, clap::Args)]
pub(crate) struct Request {
    /// A schema; may be given several times. By default those that the program knows: the newest layer
    /// of Telegram's API, and MTProto
    #[arg(long = "schema", value_name = "FILE")]
    schemas: Vec<PathBuf>,

    /// How to compute ids that the schemas do not write, whatever they say of it: `classic` (the
    /// default) or `telegram`
    #[arg(long, value_name = "DIALECT", requires = "schemas")]
    ids: Option<Dialect>,

    /// The type of the value: `User`, `Vector<long>`, `%Message` without its id, or a function; by
    /// default its id tells
    #[arg(long = "type", value_name = "TYPE", conflicts_with = "function")]
    ty: Option<String>,

    /// The value is a function
    #[arg(long)]
    function: bool,
}

impl Request {
    /// The models of the schemas.
    pub(crate) fn models(&self) -> Result<Vec<Model>, Failure> {
        if self.schemas.is_empty() {
            return known_models();
        }
        let paths = self.schemas.iter();
        let models =
            paths.map(|path| Ok(terminal::report_notes(input::read_excerpt(path, self.ids)?)));
        models.collect()
    }

    /// What the value is to be.
    pub(crate) fn target(&self, codec: &Codec<'_>) -> Result<Target, Failure> {
        match &self.ty {
            Some(ty) => Target::parse(codec, ty).map_err(|error| unknown(codec, &error)),
            None if self.function => Ok(Target::any_function()),
            None => Ok(Target::any()),
        }
    }
}

/// The newest layer of every known schema.
fn known_models() -> Result<Vec<Model>, Failure> {
    let schemas = Layers::embedded().schemas.iter();
    let models = schemas.map(|known| {
        let text = known.newest();
        let failed = |message: String| Failure::new(format!("`{}`: {message}", known.name));
        let schema = tl_parser::parse(&text).into_result();
        let schema = schema.map_err(|errors| failed(errors[0].to_string()))?;
        tl_parser::resolve(&schema).map_err(|errors| failed(errors[0].to_string()))
    });
    models.collect()
}

fn unknown(codec: &Codec<'_>, error: &UnknownType) -> Failure {
    match codec.similar(&error.0).first() {
        Some(similar) => {
            Failure::with_help(error.to_string(), format!("did you mean `{similar}`?"))
        }
        None => Failure::new(error.to_string()),
    }
}
