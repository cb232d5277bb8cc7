//! The step from one layer to the next: takes the schema of the new layer and the target in the
//! configuration, gives both layers, and what has to be written.

use std::path::{Path, PathBuf};

use tl_codegen::files::folder_of;
use tl_codegen::input::{self, SourceText, layers_folder::layer_of};
use tl_parser::Model;

use crate::checksums::Checksums;
use crate::config::Target;
use crate::outcome::Failure;
use crate::writer::Writer;

/// The schema of a layer.
pub(crate) struct LayerFile {
    pub(crate) path: PathBuf,
    pub(crate) text: SourceText,
    pub(crate) model: Model,
    pub(crate) layer: u32,
}

impl LayerFile {
    fn read(path: &Path, target: &Target) -> Result<Self, Failure> {
        let text = input::read(path)?;
        let model = input::resolve(&text, target.ids)?;
        let layer = layer_of(path, &model)?;
        let path = path.to_owned();
        Ok(Self {
            path,
            text,
            model,
            layer,
        })
    }
}

/// Both layers, and where the old one goes.
pub(crate) struct NewLayer {
    /// What the configuration's schema is now.
    pub(crate) old: LayerFile,
    /// What takes its place.
    pub(crate) new: LayerFile,
    /// The file among the earlier layers that the old one becomes.
    pub(crate) kept: PathBuf,
}

impl NewLayer {
    /// Reads both layers.
    pub(crate) fn read(file: &Path, target: &Target) -> Result<Self, Failure> {
        if !target.with.is_empty() {
            let name = target.schema.display();
            let message = format!("`{name}` is one of several files of its schema");
            return Err(Failure::with_help(message, "a layer has to be in one file"));
        }
        let new = LayerFile::read(file, target)?;
        let old = LayerFile::read(&target.schema, target)?;
        if new.layer <= old.layer {
            let (file, schema) = (new.path.display(), old.path.display());
            let message = format!(
                "`{file}` is of layer {}, and `{schema}` of layer {}",
                new.layer, old.layer
            );
            return Err(Failure::with_help(message, "take a newer one"));
        }
        let folder = target.layers.clone().unwrap_or_default();
        let kept = folder.join(format!("{}.tl", old.layer));
        match kept.exists() {
            true => Err(Failure::new(format!(
                "`{}` is there already",
                kept.display()
            ))),
            false => Ok(Self { old, new, kept }),
        }
    }

    /// What to generate for the schema when the new layer is in its place.
    pub(crate) fn choices(&self, target: &Target) -> tl_codegen::Config {
        let mut choices = target.to_config();
        let name = self.old.path.file_name().unwrap_or_default();
        choices.options.source = name.to_string_lossy().into_owned();
        choices.schema = vec![self.new.path.clone()];
        choices.replaced = Some(self.old.path.clone());
        choices
    }

    /// The folders that have to be open to write the layers.
    pub(crate) fn folders(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut folders = Vec::new();
        for path in [&self.old.path, &self.kept] {
            folders.push(folder_of(path)?);
        }
        if let Some(list) = self.read_checksums()? {
            folders.push(folder_of(&list.path())?);
        }
        Ok(folders)
    }

    /// Fails if somebody has changed one of the two meanwhile.
    pub(crate) fn check_is_as_read(&self) -> Result<(), Failure> {
        for layer in [&self.old, &self.new] {
            if input::read(&layer.path)?.content() != layer.text.content() {
                let message = format!("`{}` has changed meanwhile", layer.path.display());
                return Err(Failure::with_help(message, "run the command again"));
            }
        }
        Ok(())
    }

    /// Stages the layers and their checksums.
    pub(crate) fn stage(&self, writer: &Writer) -> Result<(), Failure> {
        let files = [
            (&self.kept, self.old.text.content()),
            (&self.old.path, self.new.text.content()),
        ];
        let mut checksums = self.read_checksums()?;
        for (path, content) in files {
            writer.stage(|transaction| transaction.write(path, content))?;
            if let Some(list) = &mut checksums {
                list.set(path, content);
            }
        }
        match checksums {
            Some(list) => writer.stage(|transaction| transaction.write(&list.path(), list.text())),
            None => Ok(()),
        }
    }

    /// The list beside the schema, if there is one.
    fn read_checksums(&self) -> Result<Option<Checksums>, Failure> {
        Checksums::read(self.old.path.parent().unwrap_or(Path::new("")))
    }
}
