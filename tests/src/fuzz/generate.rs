//! A schema, a table of errors and documentation, on a page each: the generated code.

use tl_codegen::documentation::{Documentation, Texts};
use tl_codegen::errors::Parameters;
use tl_codegen::{ErrorTable, Files, GenerateError, Options, Parts, generate};

use super::generated::{check_docs, check_names};
use super::inputs::pages;
use crate::schema::resolve;

/// Whether there is code for the schema.
///
/// # Panics
///
/// If the code is no Rust, if a name is there twice, or if words of the input get out of the comments.
pub fn check(input: &[u8]) -> bool {
    let text = String::from_utf8_lossy(input);
    let [schema, errors, entries] = pages(&text);
    let Ok(model) = resolve(schema) else {
        return false;
    };
    let options = options(errors, entries);
    let without_docs = Options {
        docs: false,
        ..options.clone()
    };
    let (files, plain) = (generate(&model, &options), generate(&model, &without_docs));
    match (files, plain) {
        (Ok(files), Ok(plain)) => check_files(&files, &plain),
        (Err(GenerateError::NotRust { file, message }), _) => panic!("{file}: {message}: {text:?}"),
        (one, other) => {
            assert_eq!(one.err(), other.err(), "{text:?}");
            return false;
        }
    }
    true
}

/// All parts, with what the other pages say if there is nothing wrong with it.
fn options(errors: &str, entries: &str) -> Options {
    let texts = Texts {
        entries: &[entries],
        ..Texts::default()
    };
    Options {
        errors: ErrorTable::parse(errors, &Parameters::default()).ok(),
        documentation: Documentation::parse(&texts).ok(),
        parts: Parts::Features,
        skip_unsupported: true,
        ..Options::new("fuzz.tl")
    }
}

fn check_files(files: &Files, plain: &Files) {
    assert!(files.keys().eq(plain.keys()));
    for ((path, text), plain) in files.iter().zip(plain.values()) {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}: {text}"));
        check_names(path, &file.items);
        check_docs(path, text);
        assert_eq!(code(text), code(plain), "{path}: a comment is code: {text}");
    }
}

/// What is no comment, apart from layout.
fn code(text: &str) -> String {
    let is_code = |line: &&str| !is_docs(line.trim_start());
    let code = text.lines().filter(is_code).flat_map(str::chars);
    code.filter(|letter| !letter.is_whitespace() && *letter != ',')
        .collect()
}

fn is_docs(line: &str) -> bool {
    line.starts_with("///") || line.starts_with("//!")
}
