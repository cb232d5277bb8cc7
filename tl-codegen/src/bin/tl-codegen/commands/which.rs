//! `which`: takes an id or a name, tells which definitions have it, and in which layers.

use std::path::{Path, PathBuf};

use clap::Args;
use tl_codegen::input;
use tl_codegen::layers::{ByteOrder, Found, Layers, Question, Reading, Source};
use tl_parser::crc::Dialect;

use crate::outcome::{Failure, Outcome};
use crate::suggestions::did_you_mean;
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  tl-codegen which 0x2357bf25         also 2357bf25, message#2357bf25, 592953125
  tl-codegen which -1132882121        some languages have no unsigned numbers
  tl-codegen which 25 bf 57 23        bytes as they are sent
  tl-codegen which messages.getHistory
  tl-codegen which 12345678 --schema my.tl

Exit codes:
  0  it is known
  1  it is not known
  2  the request could not be carried out";

/// Tell which definition an id or a name stands for, and in which layers
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Which {
    /// An id, as a number or as four bytes; or the name of a constructor, a function or a type
    #[arg(value_name = "ID|NAME", required = true, allow_negative_numbers = true)]
    question: Vec<String>,

    /// A schema of one's own to look in as well; may be given several times
    #[arg(long = "schema", value_name = "FILE")]
    schemas: Vec<PathBuf>,

    /// How to compute ids that these schemas do not write, whatever they say of it: `classic` (the
    /// default) or `telegram`
    #[arg(long, value_name = "DIALECT", requires = "schemas")]
    ids: Option<Dialect>,
}

impl Which {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let text = self.question.join(" ");
        let question: Question = text
            .parse()
            .map_err(|error| Failure::new(format!("{error}, not `{text}`")))?;
        let own = self.schemas.iter().map(|path| self.read(path));
        let own = own.collect::<Result<Vec<_>, _>>()?;
        let mut layers = vec![Layers::embedded()];
        layers.extend(&own);
        let answers = answers(&question, &layers);
        match answers.is_empty() {
            true => terminal::report(&not_known(&question, &layers)),
            false => terminal::print(answers.join("\n"))?,
        }
        Ok(Outcome::found(answers.is_empty()))
    }

    fn read(&self, path: &Path) -> Result<Layers, Failure> {
        let model = terminal::report_notes(input::read_excerpt(path, self.ids)?);
        Ok(Layers::build(&[Source {
            schema: &path.display().to_string(),
            layer: model.layer,
            model: &model,
        }]))
    }
}

/// What is known of each meaning of the question.
fn answers(question: &Question, layers: &[&Layers]) -> Vec<String> {
    let ask = |look_up: &dyn Fn(&Layers) -> Vec<Found<'_>>| -> String {
        let found = layers.iter().map(|layers| {
            let found = look_up(layers);
            found.iter().map(paragraph).collect::<String>()
        });
        found.collect()
    };
    let name = question.name.iter().flat_map(|name| {
        let combinators = ask(&|layers| layers.by_name(name));
        [combinators, ask(&|layers| layers.by_type(name))]
    });
    let ids = question.readings.iter().map(|reading| {
        let found = ask(&|layers| layers.by_id(reading.id));
        match found.is_empty() {
            true => found,
            false => format!("{}\n{found}", shown(reading)),
        }
    });
    let answers = name.chain(ids);
    answers.filter(|answer| !answer.is_empty()).collect()
}

fn paragraph(found: &Found<'_>) -> String {
    format!("{found}\n    {}\n", found.version)
}

/// An id, and how it was read if not as a number.
fn shown(reading: &Reading) -> String {
    match reading.order {
        ByteOrder::Number => format!("0x{:08x}", reading.id),
        ByteOrder::Wire => format!("0x{:08x}, from its bytes", reading.id),
    }
}

fn not_known(question: &Question, layers: &[&Layers]) -> String {
    let name = question.name.iter().map(|name| format!("`{name}`"));
    let meanings: Vec<String> = name.chain(question.readings.iter().map(shown)).collect();
    let similar = question
        .name
        .iter()
        .flat_map(|name| layers.iter().flat_map(|layers| layers.similar(name)));
    let help = did_you_mean(similar);
    let schemas = layers.iter().flat_map(|layers| &layers.schemas);
    let schemas: Vec<String> = schemas.map(ToString::to_string).collect();
    format!(
        "nothing that is known is {}{help}\nknown are {}\n",
        meanings.join(" or "),
        schemas.join("; "),
    )
}
