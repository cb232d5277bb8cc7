//! One file: takes the files of a module tree, gives the same tree in one text, with modules inside of
//! modules, for `include!`.

use super::Files;
use super::format::MARKER;

/// The whole tree in one file. What stands at the top of an included file may be no inner attribute,
/// so that those of the root stand before each of its modules.
#[must_use]
pub fn one_file(files: &Files) -> String {
    let root = files.get("mod.rs").map_or("", String::as_str);
    let (attributes, rest) = take_attributes(root);
    let mut text = String::new();
    for line in rest.lines() {
        if line.starts_with("//!") {
            continue;
        }
        if module(line).is_some() {
            text.push_str(&attributes);
        }
        push_line(&mut text, line, files, "");
    }
    text
}

/// The attributes of the whole file as those of one item, and the lines without them.
fn take_attributes(text: &str) -> (String, String) {
    let (mut attributes, mut rest) = (String::new(), String::new());
    let mut inside = false;
    for line in text.lines() {
        inside |= line.starts_with("#![");
        let (to, line) = match inside {
            true => (&mut attributes, line.replacen("#![", "#[", 1)),
            false => (&mut rest, line.to_owned()),
        };
        to.push_str(&line);
        to.push('\n');
        inside &= !line.ends_with(")]");
    }
    (attributes, rest)
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
