//! `json`: takes a schema in one of its two forms, gives the other.

use tl_codegen::json::{JsonError, from_json, to_json};

use crate::args::Json;
use crate::{Failure, Outcome, output, schema, terminal, text::Text};

/// Carries the request out.
pub(crate) fn run(args: &Json) -> Result<Outcome, Failure> {
    let converted = match args.from_json {
        true => {
            let text = Text::read(&args.schema)?;
            from_json(&text.content)
                .map_err(|error| text.failure(&[error], JsonError::diagnostic))?
        }
        false => {
            // Resolved first: a schema that is wrong is no use in any form.
            let loaded = schema::load(&args.schema)?;
            to_json(&tl_parser::parse(&loaded.text.content).schema)
        }
    };
    match &args.output {
        Some(path) => output::replace(path, &converted)?,
        None => terminal::print(converted)?,
    }
    Ok(Outcome::Fine)
}
