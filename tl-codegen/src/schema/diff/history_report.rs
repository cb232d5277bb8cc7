//! Reports of histories: takes a history, gives JSON for programs and Markdown for web pages.

use serde_json::{Value, json};

use super::history::{Definition, Event, EventKind, History};
use super::subject::kind_name;
use crate::schema::report::prose;
use crate::wildcard;

/// The version of the JSON's shape.
const VERSION: u32 = 1;

impl History {
    /// Keeps the definitions with this name, in which `*` is any text.
    pub fn retain(&mut self, name: &str) {
        self.definitions
            .retain(|it| wildcard::matches(name, &it.name));
    }

    /// The history for programs.
    #[must_use]
    pub fn to_json(&self) -> String {
        let definitions: Vec<Value> = self.definitions.iter().map(definition).collect();
        let json = json!({
            "version": VERSION,
            "layers": self.layers,
            "definitions": definitions,
        });
        format!("{json:#}\n")
    }

    /// The history for a web page: a list of what happened for each definition.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let definitions = self.definitions.iter().map(|definition| {
            let (kind, name) = (kind_name(definition.section), &definition.name);
            let events: String = definition.events.iter().map(item).collect();
            format!("#### {}\n\n{events}\n", prose(&format!("{kind} `{name}`")))
        });
        definitions.collect()
    }
}

fn definition(definition: &Definition) -> Value {
    let events: Vec<Value> = definition.events.iter().map(event).collect();
    json!({
        "kind": kind_name(definition.section),
        "name": definition.name,
        "events": events,
    })
}

fn event(event: &Event) -> Value {
    let what = match &event.kind {
        EventKind::There => "there",
        EventKind::Came => "came",
        EventKind::Went => "went",
        EventKind::Changed(_) => "changed",
    };
    let changes = match &event.kind {
        EventKind::Changed(findings) => findings.as_slice(),
        _ => &[],
    };
    let changes = changes
        .iter()
        .map(|it| json!({"rule": it.rule.id, "subject": it.subject, "message": it.message}));
    let changes: Vec<Value> = changes.collect();
    json!({"layer": event.layer, "event": what, "changes": changes})
}

fn item(event: &Event) -> String {
    event
        .lines()
        .into_iter()
        .map(|line| format!("- {}: {}\n", event.layer, prose(line)))
        .collect()
}
