//! A definition, as it is in some layers: takes a combinator, gives it as text that needs no model.

use std::fmt;

use tl_parser::Section;
use tl_parser::model::{Combinator, Model, OwnNames, Printer, Style};

/// What a name stood for in some of the known layers. When a layer changes the definition, the name
/// has another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Whether it is a constructor or a function.
    pub section: Section,
    /// The name, namespaces included.
    pub name: String,
    /// The id on the wire.
    pub id: u32,
    /// What stands after the id: ` user_id:long = Peer`.
    pub rest: String,
    /// The layers that have it, oldest first; none if the schema does not count layers.
    pub layers: Vec<u32>,
}

impl Version {
    /// The version that a model has, without a layer.
    pub(super) fn of(model: &Model, combinator: &Combinator) -> Self {
        let names = OwnNames { model, combinator };
        let outline = Printer::new(model, &names, Style::Written).combinator(combinator);
        let (id, text) = (format!("#{:08x}", outline.id), outline.to_string());
        Self {
            section: combinator.section,
            name: combinator.name.as_str().to_owned(),
            id: outline.id,
            rest: text.strip_prefix(&id).unwrap_or(&text).to_owned(),
            layers: Vec::new(),
        }
    }

    /// The type that it constructs or returns, as the definition writes it.
    #[must_use]
    pub fn result(&self) -> &str {
        self.rest.rsplit(" = ").next().unwrap_or_default()
    }
}

/// The definition in TL, without the `;`: `peerUser#59511722 user_id:long = Peer`.
impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, id, rest, .. } = self;
        write!(f, "{name}#{id:08x}{rest}")
    }
}

/// `179, 186 and 216`
pub(super) fn enumerate(layers: &[u32]) -> String {
    let numbers: Vec<String> = layers.iter().map(u32::to_string).collect();
    match &numbers[..] {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => numbers.concat(),
    }
}
