//! What can go wrong when code is generated.

use std::fmt;

use super::lower::Unsupported;
use super::options::OptionError;

/// Why nothing was generated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum GenerateError {
    /// The schema has parts that no Rust is generated for: all of them, in source order.
    Unsupported(Vec<Unsupported>),
    /// An option has a value that cannot stand in generated code.
    Option(OptionError),
    /// What was generated is no Rust. That is a fault of this crate, whatever the schema.
    NotRust {
        /// The file, from the output directory.
        file: String,
        /// What the parser of Rust says.
        message: String,
    },
}

impl GenerateError {
    /// A file whose tokens are no Rust.
    pub(super) fn not_rust(file: &str, error: &syn::Error) -> Self {
        Self::NotRust {
            file: file.to_owned(),
            message: error.to_string(),
        }
    }
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsupported(parts) => match parts.first() {
                Some(first) => write!(f, "{first}"),
                None => f.write_str("the schema is not supported by code generation"),
            },
            Self::Option(error) => error.fmt(f),
            Self::NotRust { file, message } => write!(
                f,
                "the code generated for {file} is no Rust ({message}); this is a fault of the \
                 generator, please report it with the schema"
            ),
        }
    }
}

impl std::error::Error for GenerateError {}
