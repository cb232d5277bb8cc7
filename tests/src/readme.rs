//! README's snippets: takes the heading of a section, gives what stands in its fences.

use crate::schema;

/// What stands between two fences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The words after the first fence: `rust`, `console`.
    pub info: String,
    /// The lines.
    pub text: String,
}

/// The snippets of a section and of those in it, in order.
///
/// # Panics
///
/// If there is no such section.
#[must_use]
pub fn snippets(heading: &str) -> Vec<Snippet> {
    let readme = schema::read("README.md");
    let start = readme.find(&format!("\n{heading}\n"));
    let start = start.unwrap_or_else(|| panic!("no section {heading}"));
    let level = heading.chars().take_while(|it| *it == '#').count();
    let mut snippets = Vec::new();
    let mut open: Option<Snippet> = None;
    for line in readme[start..].lines().skip(2) {
        match (line.strip_prefix("```"), &mut open) {
            (Some(info), None) => {
                open = Some(Snippet {
                    info: info.to_owned(),
                    text: String::new(),
                });
            }
            (Some(_), Some(_)) => snippets.extend(open.take()),
            (None, Some(snippet)) => {
                snippet.text.push_str(line);
                snippet.text.push('\n');
            }
            (None, None) if is_heading(line, level) => break,
            (None, None) => {}
        }
    }
    snippets
}

/// Whether a line is the heading of a section that is not inside of one of this level.
fn is_heading(line: &str, level: usize) -> bool {
    let hashes = line.chars().take_while(|it| *it == '#').count();
    (1..=level).contains(&hashes) && line[hashes..].starts_with(' ')
}
