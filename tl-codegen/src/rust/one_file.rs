//! One file: takes the files of a module tree, gives the same tree in one text, with modules inside of
//! modules, for `include!`.

use super::Files;
use super::format::MARKER;

/// The whole tree in one file.
#[must_use]
pub fn one_file(files: &Files) -> String {
    let mut text = String::new();
    for line in files.get("mod.rs").map_or("", String::as_str).lines() {
        push_line(&mut text, line, files, "");
    }
    text
}

/// A line of a file; what declares a module becomes the module.
fn push_line(text: &mut String, line: &str, files: &Files, folder: &str) {
    match module(line) {
        None => text.push_str(line),
        Some(name) => {
            text.push_str(line.trim_end_matches(';'));
            text.push_str(" {\n");
            push_module(text, files, &format!("{folder}{name}"));
            text.push('}');
        }
    }
    text.push('\n');
}

fn push_module(text: &mut String, files: &Files, path: &str) {
    let content = files.get(&format!("{path}.rs"));
    let content = content.or_else(|| files.get(&format!("{path}/mod.rs")));
    for line in content.map_or("", String::as_str).lines() {
        if !line.starts_with(MARKER) {
            push_line(text, line, files, &format!("{path}/"));
        }
    }
}

/// The module that a line declares. Raw names are files without the `r#`.
fn module(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let name = line.strip_prefix("mod ")?.strip_suffix(';')?;
    Some(name.strip_prefix("r#").unwrap_or(name))
}
