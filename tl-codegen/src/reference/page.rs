//! Pages, as data: whoever shows one decides nothing about what it says.

use crate::rust::options::changes_direction;

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A function of the schema.
    Method,
    /// A constructor.
    Constructor,
    /// A boxed type.
    Type,
    /// A documented error.
    Error,
    /// Methods that serve one purpose.
    Category,
    /// What has one namespace.
    Namespace,
    /// What a layer changed.
    Layer,
    /// What the wire format has by itself.
    BuiltIn,
    /// All pages of one kind.
    List,
    /// The page that leads to all others.
    Front,
}

impl Kind {
    /// In a word: `method`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Constructor => "constructor",
            Self::Type => "type",
            Self::Error => "error",
            Self::Category => "category",
            Self::Namespace => "namespace",
            Self::Layer => "layer",
            Self::BuiltIn => "built-in",
            Self::List => "list",
            Self::Front => "front",
        }
    }

    /// Whether such pages are about a name that stands in code.
    #[must_use]
    pub const fn is_code(self) -> bool {
        matches!(
            self,
            Self::Method | Self::Constructor | Self::Type | Self::Error | Self::BuiltIn
        )
    }
}

/// Which page is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId {
    /// What it is about.
    pub kind: Kind,
    /// The name of that; a layer's is its number.
    pub name: String,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Which one it is.
    pub id: PageId,
    /// What is said before everything else: a sentence, then paragraphs.
    pub lead: Vec<Rich>,
    /// Short statements, each with what it is about.
    pub facts: Vec<(&'static str, Rich)>,
    /// Everything else.
    pub sections: Vec<Section>,
}

/// A part of a page with a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading, which no other section of the page has.
    pub title: &'static str,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Rich),
    /// Lines of code.
    Code(Language, Vec<Rich>),
    /// Rows of as many cells as there are headings.
    Table(&'static [&'static str], Vec<Vec<Rich>>),
    /// Short things, one by one.
    List(Vec<Rich>),
    /// What became of the parts of a definition.
    Diff(Vec<(Edit, String)>),
}

/// What code is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// The language of the schema.
    Tl,
    /// Rust.
    Rust,
    /// JSON.
    Json,
}

impl Language {
    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tl => "TL",
            Self::Rust => "Rust",
            Self::Json => "JSON",
        }
    }
}

/// What became of a part of a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// It stayed.
    Kept,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

/// A text with links.
pub type Rich = Vec<Piece>;

/// A part of a text. It has no control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// Something that stands in code.
    Code(String),
    /// A link to another page, with the text of it.
    Link(PageId, String),
    /// A link to somewhere else: its text, and the address.
    Address(String, String),
}

impl PageId {
    pub(super) fn new(kind: Kind, name: impl Into<String>) -> Self {
        let name = name.into();
        Self { kind, name }
    }

    /// A link to it.
    pub(super) fn link(&self) -> Piece {
        Piece::Link(self.clone(), self.title())
    }

    /// What the page is called: `auth.signIn`, `Layer 230`.
    #[must_use]
    pub fn title(&self) -> String {
        match self.kind {
            Kind::Layer => format!("Layer {}", self.name),
            Kind::Namespace => format!("Namespace {}", self.name),
            Kind::BuiltIn => "Built-in types".to_owned(),
            _ => self.name.clone(),
        }
    }
}

impl Page {
    /// A page with nothing on it.
    pub(super) fn empty(id: &PageId) -> Self {
        Self {
            id: id.clone(),
            lead: Vec::new(),
            facts: Vec::new(),
            sections: Vec::new(),
        }
    }

    /// Adds a section, if there is anything in it.
    pub(super) fn push(&mut self, title: &'static str, blocks: Vec<Block>) {
        let is_empty = |block: &Block| match block {
            Block::Paragraph(text) => text.is_empty(),
            Block::Code(_, lines) | Block::List(lines) => lines.is_empty(),
            Block::Table(_, rows) => rows.is_empty(),
            Block::Diff(parts) => parts.is_empty(),
        };
        if !blocks.iter().all(is_empty) {
            self.sections.push(Section { title, blocks });
        }
    }

    /// The first sentence without its links, for lists and searches.
    #[must_use]
    pub fn summary(&self) -> String {
        self.lead
            .first()
            .map(|text| plain(text))
            .unwrap_or_default()
    }
}

impl Piece {
    /// What is read of it.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Code(text) | Self::Link(_, text) | Self::Address(text, _) => {
                text
            }
        }
    }
}

/// A text without its links.
#[must_use]
pub(super) fn plain(text: &[Piece]) -> String {
    text.iter().map(Piece::text).collect()
}

/// A text that is nothing but text.
pub(super) fn said(text: impl AsRef<str>) -> Rich {
    vec![Piece::Text(clean(text.as_ref()))]
}

/// A text that is nothing but code.
pub(super) fn code(text: impl AsRef<str>) -> Rich {
    vec![Piece::Code(clean(text.as_ref()))]
}

/// A text without what would command a terminal, or change the direction of what is read.
pub(super) fn clean(text: &str) -> String {
    text.replace(
        |it: char| it.is_control() || changes_direction(it),
        "\u{fffd}",
    )
}
