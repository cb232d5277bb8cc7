//! An implementation in another language: takes a command, which is a driver of [`drivers/`](../drivers), asks it
//! in lines of JSON. Its first line says what it is, every other one answers a line.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::base64::{decode, encode};
use crate::case::Case;
use crate::peer::{Answer, Outcome, Peer};
use crate::tagged::Tagged;

/// A driver that runs.
pub(crate) struct Driver<'t> {
    tagged: Tagged<'t>,
    child: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
    who: Who,
}

/// The first line.
#[derive(Deserialize)]
struct Who {
    name: String,
    version: String,
    layer: i32,
    /// The names of the fields of what has an id.
    fields: BTreeMap<u32, BTreeSet<String>>,
}

/// Every other line.
#[derive(Deserialize)]
struct Line {
    read: Option<Part>,
    built: Part,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Part {
    Base64(String),
    Error(String),
}

impl<'t> Driver<'t> {
    /// Starts a driver.
    ///
    /// # Errors
    ///
    /// It does not start, or does not say what it is.
    pub(crate) fn start(command: &mut Command, tagged: Tagged<'t>) -> anyhow::Result<Self> {
        let name = format!("{command:?}");
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context(name.clone())?;
        let questions = child.stdin.take().context("no stdin")?;
        let mut answers = BufReader::new(child.stdout.take().context("no stdout")?);
        let who = read_line(&mut answers).with_context(|| name)?;
        Ok(Self {
            tagged,
            child,
            questions,
            answers,
            who,
        })
    }
}

impl Drop for Driver<'_> {
    fn drop(&mut self) {
        // It ends by itself when its input does. If it does not, nobody waits for it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Peer for Driver<'_> {
    fn name(&self) -> &str {
        &self.who.name
    }

    fn version(&self) -> &str {
        &self.who.version
    }

    fn layer(&self) -> i32 {
        self.who.layer
    }

    fn knows(&self, id: u32) -> bool {
        self.who.fields.contains_key(&id)
    }

    fn has_field(&self, id: u32, name: &str) -> bool {
        self.who
            .fields
            .get(&id)
            .is_some_and(|fields| fields.contains(name))
    }

    fn answer(&mut self, case: &Case) -> anyhow::Result<Answer> {
        let question: Json =
            json!({"bytes": encode(&case.bytes), "value": self.tagged.value(&case.value)});
        writeln!(self.questions, "{question}")?;
        let line: Line = read_line(&mut self.answers)
            .with_context(|| format!("{} at {}", self.who.name, case.name))?;
        Ok(Answer {
            read: line.read.map(Part::outcome),
            built: line.built.outcome(),
        })
    }
}

impl Part {
    fn outcome(self) -> Outcome {
        match self {
            Self::Base64(text) => decode(&text).ok_or(text),
            Self::Error(error) => Err(error),
        }
    }
}

fn read_line<T: for<'a> Deserialize<'a>>(
    answers: &mut BufReader<ChildStdout>,
) -> anyhow::Result<T> {
    let mut line = String::new();
    answers.read_line(&mut line)?;
    ensure!(!line.is_empty(), "the driver has ended");
    Ok(serde_json::from_str(&line)?)
}
