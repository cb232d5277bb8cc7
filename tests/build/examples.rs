//! Examples: takes generated code, gives the requests that its documentation shows, as functions to compile. So
//! what is shown and what is compiled is one text.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// The code of an example, and the TL name of its function.
type Example = (String, String);

/// The examples of everything in tl-types: a file with a module for each schema.
pub(crate) fn of_tl_types(generated: &Path) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for (name, root) in [("api", "tl_types"), ("mtproto", "tl_types::mtproto")] {
        let mut examples = Vec::new();
        find_in(&generated.join(name), &mut examples)?;
        text.push_str(&module(name, root, &examples));
    }
    Ok(text)
}

/// A module with the examples in these texts, next to what they are of.
pub(crate) fn of_texts<'t>(name: &str, texts: impl Iterator<Item = &'t String>) -> String {
    let examples: Vec<Example> = texts.flat_map(|text| find(text)).collect();
    module(
        &format!("examples_of_{name}"),
        &format!("super::{name}"),
        &examples,
    )
}

fn find_in(folder: &Path, examples: &mut Vec<Example>) -> io::Result<()> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    for path in paths {
        match path.is_dir() {
            true => find_in(&path, examples)?,
            false => examples.extend(find(&fs::read_to_string(path)?)),
        }
    }
    Ok(())
}

/// The examples in a text, each with the name that the sentence before it has.
fn find(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let (mut name, mut code) = ("", None::<String>);
    for line in text.lines() {
        let line = line
            .strip_prefix("///")
            .map(|line| line.strip_prefix(' ').unwrap_or(line));
        let line = line.unwrap_or_default();
        if let Some(named) = line.strip_prefix("The function `") {
            name = named.split('`').next().unwrap_or_default();
        }
        match (&mut code, line) {
            (None, "```rs") => code = Some(String::new()),
            (Some(_), "```") => examples.extend(code.take().map(|it| (name.to_owned(), it))),
            (Some(code), line) => code.extend([line, "\n"]),
            (None, _) => {}
        }
    }
    examples
}

fn module(name: &str, root: &str, examples: &[Example]) -> String {
    let (mut functions, mut list) = (String::new(), String::new());
    for (number, (function, code)) in examples.iter().enumerate() {
        let _ = write!(
            functions,
            "fn f{number}() -> Vec<u8> {{\n{code}request.to_bytes()\n}}\n"
        );
        let _ = writeln!(list, "({function:?}, f{number}),");
    }
    let (uses, ty) = (format!("use {root}::*;"), "&[(&str, fn() -> Vec<u8>)]");
    let uses = if examples.is_empty() { "" } else { &uses };
    format!(
        "pub mod {name} {{\n#[allow(unused_imports)]\nuse tl_types::Serializable as _;\n{uses}\n\
         pub const EXAMPLES: {ty} = &[\n{list}];\n{functions}}}\n"
    )
}
