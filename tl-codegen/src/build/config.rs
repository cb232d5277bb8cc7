//! Choices: what to generate, from which files.

use std::path::{Path, PathBuf};

use tl_parser::crc::Dialect;

use crate::select::{Narrowed, Others, Wanted};
use crate::{Attribute, ItemKind, Options, Part, Parts};

/// What to generate, and from which files. Every method adds a choice; without any, the code has
/// types and functions alone, and stands on the crate `tl_types`.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[must_use = "a configuration does nothing until `compile` or `generate`"]
pub struct Config {
    /// The files of the schema. The first one gives the output its name.
    pub schema: Vec<PathBuf>,
    /// The documented errors.
    pub errors: Option<PathBuf>,
    /// The meanings of parameters in names of errors.
    pub error_parameters: Option<PathBuf>,
    /// Whether what is in none of the table's lists of callers is for users and bots.
    pub callers_complete: bool,
    /// A folder of Markdown.
    pub docs: Option<PathBuf>,
    /// A folder with the schemas of earlier layers.
    pub layers: Option<PathBuf>,
    /// A schema of an earlier layer that is not in that folder yet.
    pub replaced: Option<PathBuf>,
    /// The fields that debugging output does not show.
    pub secrets: Option<PathBuf>,
    /// How to compute ids that the schema does not write, whatever it says of that.
    pub ids: Option<Dialect>,
    /// What is wanted of the schema; by default all of it.
    pub wanted: Wanted,
    /// What is no file. What is read of files is put in at the end, and the schema's name if there is none.
    pub options: Options,
    /// Where the code goes, if not to `OUT_DIR`.
    pub out_dir: Option<PathBuf>,
    /// How the code lies there.
    pub layout: Layout,
}

/// How the code lies in the output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Layout {
    /// One file, named after the schema.
    OneFile,
    /// A folder, named after the schema, with a file per module.
    Tree,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            schema: Vec::new(),
            errors: None,
            error_parameters: None,
            callers_complete: false,
            docs: None,
            layers: None,
            replaced: None,
            secrets: None,
            ids: None,
            wanted: Wanted::default(),
            options: Options::new(""),
            out_dir: None,
            layout: Layout::OneFile,
        }
    }
}

impl Config {
    /// Nothing is chosen yet; a schema has to be.
    pub fn new() -> Self {
        Self::default()
    }

    /// The file of the schema. Called again, another file of the same schema.
    pub fn schema(mut self, path: impl AsRef<Path>) -> Self {
        self.schema.push(path.as_ref().to_owned());
        self
    }

    /// The documented errors, in Telegram's own JSON form: functions get errors of their own.
    pub fn errors(mut self, path: impl AsRef<Path>) -> Self {
        self.errors = Some(path.as_ref().to_owned());
        self
    }

    /// What the parameters in names of errors mean: JSON, name to field name.
    pub fn error_parameters(mut self, path: impl AsRef<Path>) -> Self {
        self.error_parameters = Some(path.as_ref().to_owned());
        self
    }

    /// The lists of who may call what are complete: what is in none of them is for users and bots.
    pub fn callers_complete(mut self) -> Self {
        self.callers_complete = true;
        self
    }

    /// What everything is for: a folder of Markdown. Without one, comments of the schema are.
    pub fn docs(mut self, folder: impl AsRef<Path>) -> Self {
        self.docs = Some(folder.as_ref().to_owned());
        self
    }

    /// The folder with the schemas of earlier layers: documentation says what is newer or changed.
    pub fn layers(mut self, folder: impl AsRef<Path>) -> Self {
        self.layers = Some(folder.as_ref().to_owned());
        self
    }

    /// The fields that debugging output does not show: a file of TOML.
    pub fn secrets(mut self, path: impl AsRef<Path>) -> Self {
        self.secrets = Some(path.as_ref().to_owned());
        self
    }

    /// How to compute ids that the schema does not write, whatever it says of that.
    pub fn ids(mut self, dialect: Dialect) -> Self {
        self.ids = Some(dialect);
        self
    }

    /// Only functions, constructors and types with this name, in which `*` is any text, and what they
    /// need. Called again, those too.
    pub fn include(mut self, name: impl Into<String>) -> Self {
        self.wanted.include.push(name.into());
        self
    }

    /// Only what has these names, and what that needs: `include` for each.
    pub fn roots<S: Into<String>>(self, names: impl IntoIterator<Item = S>) -> Self {
        names.into_iter().fold(self, Self::include)
    }

    /// Of a type only the constructors with these names, wherever it is needed, and what becomes of
    /// the others when they come.
    pub fn narrow<S: Into<String>>(
        mut self,
        ty: impl Into<String>,
        constructors: impl IntoIterator<Item = S>,
        others: Others,
    ) -> Self {
        let constructors = constructors.into_iter().map(Into::into).collect();
        let narrowed = Narrowed {
            constructors,
            others,
        };
        self.wanted.narrow.insert(ty.into(), narrowed);
        self
    }

    /// An optional part of the code.
    pub fn part(mut self, part: Part) -> Self {
        match &mut self.options.parts {
            Parts::Chosen(parts) => {
                parts.insert(part);
            }
            Parts::Features => {}
        }
        self
    }

    /// All optional parts, each behind the Cargo feature of its name, which the crate has to declare.
    pub fn cargo_features(mut self) -> Self {
        self.options.parts = Parts::Features;
        self
    }

    /// Code without comments for rustdoc.
    pub fn without_docs(mut self) -> Self {
        self.options.docs = false;
        self
    }

    /// An attribute of generated structs and enums, by their paths, in which `*` is any text:
    /// `.attribute("types::*", "#[derive(MyTrait)]")`.
    pub fn attribute(mut self, items: impl Into<String>, attribute: impl Into<String>) -> Self {
        self.options.attributes.push(Attribute {
            items: items.into(),
            attribute: attribute.into(),
        });
        self
    }

    /// What the module is called that has all items of a kind: `.module(ItemKind::Types, "constructors")`.
    pub fn module(mut self, items: ItemKind, name: impl Into<String>) -> Self {
        self.options.modules.insert(items, name.into());
        self
    }

    /// Everything else that can be chosen of the code. What comes of files replaces what is there.
    pub fn options(mut self, change: impl FnOnce(&mut Options)) -> Self {
        change(&mut self.options);
        self
    }

    /// Leaves out what no Rust can be generated for, with everything that needs it, and says so.
    pub fn skip_unsupported(mut self) -> Self {
        self.options.skip_unsupported = true;
        self
    }

    /// Path of the runtime crate in the code, if it is not `::tl_types`.
    pub fn runtime(mut self, path: impl Into<String>) -> Self {
        self.options.runtime = path.into();
        self
    }

    /// Where the code goes, if not to `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl AsRef<Path>) -> Self {
        self.out_dir = Some(folder.as_ref().to_owned());
        self
    }

    /// A folder with a file per module, and `mod.rs` as its root, in place of one file.
    pub fn tree(mut self) -> Self {
        self.layout = Layout::Tree;
        self
    }
}
