//! Files that a generator and its tools take: paths in, texts, models and tables out, or everything that is
//! wrong with a file as people want to read it ([`Failure`]). The feature `build` has it. It only reads.
//!
//! | file             | takes                        | gives                                        |
//! |------------------|------------------------------|----------------------------------------------|
//! | `read`           | the path of a file           | its text, model or table                     |
//! | `docs_folder`    | a folder of Markdown         | the documentation of a schema                |
//! | `layers_folder`  | a folder of schemas          | the models of layers                         |
//! | `secrets_file`   | a file of TOML               | the secret fields of a schema                |
//! | `toml_text`      | TOML                         | what it says                                 |
//! | `source_text`    | one file or several          | a text that messages can point into          |
//! | `excerpt_note`   | names that nothing declares  | a line for people                            |
//! | `failure`        | what went wrong              | the error of all these                       |
//! | `render_failure` | a failure                    | its text, like rustc's                       |

pub mod docs_folder;
mod excerpt_note;
mod failure;
pub mod layers_folder;
mod read;
mod render_failure;
mod secrets_file;
mod source_text;
mod toml_text;

pub use docs_folder::DocsFolder;
pub use excerpt_note::note;
pub use failure::Failure;
pub use read::{
    declares_nothing, error_table, files_in, parse, parse_error_table, read, read_bytes,
    read_corrections, read_error_table, read_excerpt, read_file, read_parts, resolve,
    resolve_excerpt, resolve_layers,
};
pub use secrets_file::read_secrets;
pub use source_text::{SourceText, by_file};
pub use toml_text::parse_toml;
