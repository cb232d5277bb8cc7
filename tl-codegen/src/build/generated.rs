//! From files to code: takes a [`Config`], gives everything that is to be written.

use std::path::Path;

use tl_parser::{LineColumn, LineIndex, Model};

use super::config::Config;
use crate::input::{self, Failure, SourceText, docs_folder, layers_folder, read_secrets};
use crate::layers::{Layers, Source};
use crate::select::{Wanted, select};
use crate::{Files, GenerateError, LeftOut, Options, Unsupported};

/// The code of a schema.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Generated {
    /// A module tree, with its root in `mod.rs`.
    pub files: Files,
    /// What the schema says, and its earlier layers if there are any.
    pub known: Layers,
    /// What somebody should know who asked for the code, in lines.
    pub notes: String,
}

/// A schema in all of its layers.
pub(super) struct Series {
    /// What it says in them.
    pub(super) known: Layers,
    /// The layers of the folder, in no particular order.
    #[cfg_attr(not(feature = "reference"), expect(dead_code))]
    pub(super) older: Vec<(u32, Model)>,
    /// What somebody should know who asked for them, in lines.
    pub(super) notes: String,
}

impl Config {
    /// Generates everything in memory.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, everything that is wrong in it, or what has no Rust form.
    pub fn generate(&self) -> Result<Generated, Failure> {
        let text = self.read_schema()?;
        let model = input::resolve(&text, self.ids)?;
        let sections = input::resolve_layers(&text, self.ids)?;
        let Series {
            known, mut notes, ..
        } = self.read_layers(&model)?;
        let secrets = self.secrets.as_deref();
        let secrets = secrets.map(|path| read_secrets(path, &model)).transpose()?;
        let whole = count(&model);
        let model = self.select(model)?;
        let sections = sections.into_iter().map(|model| self.select(model));
        let sections = sections.collect::<Result<Vec<_>, _>>()?;
        if self.wanted != Wanted::default() {
            let chosen = count(&model);
            notes += &format!("{chosen} of {whole} definitions are wanted or needed\n");
            if let Some(wider) = &model.wider {
                let described = count(wider) - chosen;
                notes += &format!("{described} others are kept as bytes, or in what is kept\n");
            }
        }
        let mut options = self.read_options(&model, &known)?;
        if let Some(secrets) = secrets {
            options.secrets = secrets;
            options.secrets.retain_known(model.widest());
        }
        let files = match sections.as_slice() {
            [] => crate::generate(&model, &options),
            sections => crate::generate_layers(sections, &options),
        };
        let files = files.map_err(|error| failure(&text, error))?;
        if options.skip_unsupported {
            let models = sections.iter().chain([&model]);
            let mut left_out: Vec<_> = models
                .flat_map(|model| crate::left_out(model.widest()))
                .collect();
            left_out.sort_by_key(|it| it.span);
            left_out.dedup_by_key(|it| it.span);
            notes += &list(&text, &left_out);
        }
        Ok(Generated {
            files,
            known,
            notes,
        })
    }

    /// The first file of the schema.
    pub(super) fn first_schema(&self) -> Result<&Path, Failure> {
        let first = self.schema.first().map(AsRef::as_ref);
        first.ok_or_else(|| Failure::with_help("no schema is chosen", "call `schema(\"my.tl\")`"))
    }

    /// What the code calls the schema.
    fn source_name(&self) -> Result<String, Failure> {
        match self.options.source.as_str() {
            "" => Ok(source_name(self.first_schema()?)),
            named => Ok(named.to_owned()),
        }
    }

    pub(super) fn read_schema(&self) -> Result<SourceText, Failure> {
        let first = self.first_schema()?;
        input::read_parts(first, &self.schema[1..])
    }

    /// What is wanted of a model.
    fn select(&self, model: Model) -> Result<Model, Failure> {
        if self.wanted == Wanted::default() {
            return Ok(model);
        }
        let selection = select(&model, &self.wanted);
        selection.map_err(|error| Failure::new(error.to_string()))
    }

    /// What the schema says, together with its earlier layers.
    pub(super) fn read_layers(&self, model: &Model) -> Result<Series, Failure> {
        let path = self.first_schema()?;
        let (older, notes) = match &self.layers {
            Some(folder) => {
                let replaced = self.replaced.as_deref();
                layers_folder::read(folder, replaced, self.ids)?
            }
            None => Default::default(),
        };
        let layers: Vec<_> = match &self.layers {
            Some(_) => {
                let series = layers_folder::series(&older, path, model)?.into_iter();
                series.map(|(layer, model)| (Some(layer), model)).collect()
            }
            None => vec![(model.layer, model)],
        };
        let name = self.source_name()?;
        let name = Path::new(&name).file_stem().unwrap_or_default();
        let name = name.to_string_lossy();
        let sources = layers.into_iter().map(|(layer, model)| Source {
            schema: &name,
            layer,
            model,
        });
        let known = Layers::build(&sources.collect::<Vec<_>>());
        Ok(Series {
            known,
            older,
            notes,
        })
    }

    pub(super) fn read_options(&self, model: &Model, known: &Layers) -> Result<Options, Failure> {
        let mut options = self.options.clone();
        options.source = self.source_name()?;
        if let Some(table) = &self.errors {
            let parameters = self.error_parameters.as_deref();
            let mut table = input::read_error_table(table, parameters)?;
            if self.callers_complete {
                let functions = model.functions();
                table.complete_callers(functions.map(|(_, function)| function.name.as_str()));
            }
            if self.wanted != Wanted::default() {
                table.retain_functions(model);
            }
            options.errors = Some(table);
        }
        if let Some(folder) = &self.docs {
            options.documentation = Some(docs_folder::read(folder)?.documentation);
        }
        options.layers = known.schemas.first().cloned();
        Ok(options)
    }
}

fn count(model: &Model) -> usize {
    let combinators = model.combinators.iter();
    combinators.filter(|it| !it.builtin).count()
}

fn failure(text: &SourceText, error: GenerateError) -> Failure {
    const SKIP: &str =
        "`skip_unsupported` leaves out what has no Rust form, and everything that needs it";
    match error {
        GenerateError::Unsupported(parts) => {
            Failure::in_text(text, &parts, Unsupported::diagnostic).noting(SKIP)
        }
        other => Failure::new(format!("{}: {other}", text.name())),
    }
}

/// What is left out, with places and reasons.
fn list(text: &SourceText, left_out: &[LeftOut]) -> String {
    let files: Vec<_> = text.files().collect();
    let lines = files.iter().map(|file| LineIndex::new(file.text));
    let lines: Vec<_> = lines.collect();
    let entries = left_out.iter().map(|it| {
        let (file, span) = text.locate(it.span);
        let LineColumn { line, column } = lines[file].locate(span.start());
        format!("left out: {}:{line}:{column}: {it}\n", files[file].path)
    });
    entries.collect()
}

/// The file's name alone: the text must not depend on where the schema was found.
pub(crate) fn source_name(path: &Path) -> String {
    match path.file_name() {
        Some(name) if name != "-" => name.to_string_lossy().into_owned(),
        _ => "a schema".to_owned(),
    }
}
