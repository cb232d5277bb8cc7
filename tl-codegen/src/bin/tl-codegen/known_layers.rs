//! What `generate` knows of layers: takes what schemas say in each of theirs, keeps it in a file.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tl_codegen::files::{Difference, folder_of};
use tl_codegen::input;
use tl_codegen::layers::{BlobError, KnownSchema, Layers};

use crate::outcome::Failure;
use crate::writer::Writer;

/// The file that has what all schemas say.
#[derive(Debug)]
pub(crate) struct Blob {
    path: PathBuf,
    layers: Layers,
}

impl Blob {
    /// What the file is to have.
    pub(crate) fn new(path: PathBuf, mut schemas: Vec<KnownSchema>) -> Self {
        schemas.sort_by(|left, right| left.name.cmp(&right.name));
        let layers = Layers { schemas };
        Self { path, layers }
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The folder that has to be open to write the file.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        Ok(folder_of(&self.path)?)
    }

    /// How the file differs in what it says: the same may be compressed in many ways.
    pub(crate) fn difference(&self) -> Result<Option<Difference>, Failure> {
        let blob = match input::read_file(&self.path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(Some(Difference::Missing));
            }
            read => read.map_err(|error| Failure::io("read", &self.path, &error))?,
        };
        // What is too long for a blob is none, as nothing is.
        match Layers::from_blob(&blob.unwrap_or_default()) {
            Ok(layers) if layers == self.layers => Ok(None),
            Err(error @ BlobError::Foreign) => {
                let message = format!("`{}` is in the way: {error}", self.path.display());
                Err(Failure::new(message))
            }
            Ok(_) | Err(BlobError::Unreadable) => Ok(Some(Difference::Stale)),
        }
    }

    /// Stages the file.
    pub(crate) fn stage(&self, writer: &Writer) -> Result<(), Failure> {
        writer.stage(|transaction| transaction.write(&self.path, self.layers.to_blob()))
    }
}
