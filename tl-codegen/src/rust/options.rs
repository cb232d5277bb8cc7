//! What can be chosen about the generated code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use syn::parse::Parser as _;
use tl_parser::Model;

use super::identifier::{is_segment, is_word};
use super::item_kind::ItemKind;
use super::parts::Parts;
use crate::layers::KnownSchema;
use crate::{Documentation, ErrorTable, Secrets};

/// What can be chosen about the generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The schema's file name, for the head of every file.
    pub source: String,
    /// Path of the runtime crate in the generated code.
    pub runtime: String,
    /// The documented errors, if functions are to have errors of their own.
    pub errors: Option<ErrorTable>,
    /// What everything is for, if the code's documentation is to say so.
    pub documentation: Option<Documentation>,
    /// What the schema says in each of its layers, if the code's documentation is to tell what is new
    /// and what has changed.
    pub layers: Option<KnownSchema>,
    /// Base of links to pages elsewhere, such as `https://example.org`: `/method/`, `/constructor/`
    /// or `/type/` and a name follow.
    pub pages: Option<String>,
    /// Names of the modules that have items, where they are others than usual.
    pub modules: BTreeMap<ItemKind, String>,
    /// Which optional parts are written.
    pub parts: Parts,
    /// TL names of the types that are `Copy`: of numbers, and of types that are named here, too.
    pub copy: Vec<String>,
    /// TL names of the types that are `Hash`.
    pub hash: Vec<String>,
    /// Attributes of structs and enums, such as further derives.
    pub attributes: Vec<Attribute>,
    /// The fields that debugging output does not show.
    pub secrets: Secrets,
    /// Whether the code has comments for rustdoc.
    pub docs: bool,
    /// Whether definitions that no Rust is generated for are left out, with everything that needs
    /// them; [`left_out`](crate::left_out) lists them. Otherwise they are errors.
    pub skip_unsupported: bool,
    /// TL names of types whose variants are never in a `Box`, however large. It saves an allocation for
    /// every value and makes all of them as large as the largest: right for what comes in long
    /// vectors and mostly is of the largest variant.
    pub in_place: BTreeSet<String>,
}

impl Options {
    /// The defaults: the runtime is the crate `tl_types`, modules have their usual names, and there are no errors, no
    /// documentation, no layers, no links to pages and no optional parts; no field is secret, no type is `Copy`, `Hash`
    /// or in place. What no Rust is generated for is an error.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            runtime: "::tl_types".to_owned(),
            errors: None,
            documentation: None,
            layers: None,
            pages: None,
            modules: BTreeMap::new(),
            parts: Parts::default(),
            copy: Vec::new(),
            hash: Vec::new(),
            attributes: Vec::new(),
            docs: true,
            secrets: Secrets::default(),
            skip_unsupported: false,
            in_place: BTreeSet::new(),
        }
    }

    /// Whether the options can stand in code: they come from a command line, or from a file name. The
    /// types and fields that they name have to be there.
    pub(super) fn check(&self, model: &Model) -> Result<(), OptionError> {
        let error = |option, value: &str, expected: &str| OptionError {
            option,
            value: value.to_owned(),
            expected: expected.to_owned(),
        };
        if !is_plain(&self.source) {
            let expected = "one line of text without control characters";
            return Err(error("source", &self.source, expected));
        }
        let pages = self.pages.as_deref().unwrap_or_default();
        if !pages.chars().all(is_of_address) {
            return Err(error(
                "pages",
                pages,
                "an address such as `https://example.org`",
            ));
        }
        let is_known = |name: &&String| model.types.iter().any(|ty| ty.name.as_str() == **name);
        if let Some(unknown) = self.in_place.iter().find(|name| !is_known(name)) {
            return Err(error("in_place", unknown, "a type of the schema"));
        }
        let is_attribute = |it: &&Attribute| is_attribute(&it.attribute);
        if let Some(wrong) = self.attributes.iter().find(|it| !is_attribute(it)) {
            let expected = "attributes such as `#[derive(MyTrait)]`";
            return Err(error("attributes", &wrong.attribute, expected));
        }
        if let Some(unknown) = self.secrets.unknown(model.widest()).next() {
            let expected = "a field of the schema";
            return Err(error("secrets", &unknown.to_string(), expected));
        }
        if let Some(wrong) = self.wrong_module() {
            let expected = "an identifier of Rust that no other module has";
            return Err(error("modules", wrong, expected));
        }
        let path = self.runtime.strip_prefix("::").unwrap_or(&self.runtime);
        let is_path = path.split("::").all(is_segment);
        match is_path {
            true => Ok(()),
            false => Err(error(
                "runtime",
                &self.runtime,
                "a path such as `::tl_types`",
            )),
        }
    }

    /// What a module is called.
    pub(super) fn module(&self, kind: ItemKind) -> &str {
        let chosen = self.modules.get(&kind);
        chosen.map_or(kind.name(), String::as_str)
    }

    /// A name that no module can have, or that several would have.
    fn wrong_module(&self) -> Option<&str> {
        let names = ItemKind::ALL.map(|kind| self.module(kind));
        let mut taken: BTreeSet<&str> = OTHER_MODULES.into();
        names.into_iter().find(|name| {
            let is_free = taken.insert(name);
            !is_free || !is_word(name) || !is_segment(name)
        })
    }
}

/// The modules of generated code that always have these names, and what no module can be called.
const OTHER_MODULES: [&str; 10] = [
    "arbitrary",
    "borrowed",
    "construct",
    "crate",
    "definitions",
    "names",
    "rt",
    "serde",
    "super",
    "variants",
];

/// An attribute that generated items get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The items, by their paths in the generated tree, in which `*` is any text: `types::*`.
    pub items: String,
    /// The attribute: `#[derive(MyTrait)]`.
    pub attribute: String,
}

/// An option that cannot stand in generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    /// The option, as [`Options`] calls it.
    pub option: &'static str,
    /// The value.
    pub value: String,
    /// What it has to be.
    pub expected: String,
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            option,
            value,
            expected,
        } = self;
        write!(f, "{option} is {value:?}, and has to be {expected}")
    }
}

impl std::error::Error for OptionError {}

/// Whether a text is attributes of an item, and nothing else.
fn is_attribute(text: &str) -> bool {
    let attributes = syn::Attribute::parse_outer.parse_str(text);
    attributes.is_ok_and(|attributes| !attributes.is_empty())
}

/// Whether a text can stand on one line of a comment as it is.
fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && !text
            .chars()
            .any(|it| it.is_control() || changes_direction(it))
}

/// Whether a character can stand in an address that is the target of a link.
fn is_of_address(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~:/?#=&%+".contains(character)
}

/// Whether a character makes the text around it read in another order than it is written in.
pub(crate) fn changes_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
