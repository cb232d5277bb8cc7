//! Pages in the terminal: takes a page, gives its text in colours. Lines are as long as their texts: the
//! terminal breaks them.

use clap::builder::styling::{AnsiColor, Style};
use tl_codegen::reference::{Block, Edit, Page, Piece, Rich, Section};

const TITLE: Style = Style::new().bold().underline();
const HEADING: Style = Style::new().bold();
const NAME: Style = AnsiColor::Cyan.on_default();
const QUIET: Style = Style::new().dimmed();
const ADDED: Style = AnsiColor::Green.on_default();
const REMOVED: Style = AnsiColor::Red.on_default();

const INDENT: &str = "    ";

/// The whole page; `title` is what the schema is called.
pub(crate) fn page_text(title: &str, page: &Page) -> String {
    let kind = page.id.kind.word();
    let head = [
        paint(TITLE, &page.id.title()),
        paint(QUIET, &format!("  {kind} of {title}")),
    ];
    let mut text = head.concat() + "\n";
    for paragraph in &page.lead {
        text += &format!("\n{}\n", rich(paragraph));
    }
    let width = page
        .facts
        .iter()
        .map(|(name, _)| name.len())
        .max()
        .unwrap_or(0);
    for (index, (name, fact)) in page.facts.iter().enumerate() {
        let before = if index == 0 { "\n" } else { "" };
        let name = paint(QUIET, &format!("{name:width$}"));
        text += &format!("{before}{INDENT}{name}  {}\n", rich(fact));
    }
    text + &page.sections.iter().map(section).collect::<String>()
}

fn section(section: &Section) -> String {
    let heading = paint(HEADING, section.title);
    let blocks: Vec<String> = section.blocks.iter().map(block).collect();
    format!("\n{heading}\n{}", blocks.join("\n"))
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => line(&rich(text)),
        Block::Code(_, lines) | Block::List(lines) => {
            lines.iter().map(|text| line(&rich(text))).collect()
        }
        Block::Table(_, rows) => rows.iter().map(|row| cells(row)).collect(),
        Block::Diff(parts) => parts
            .iter()
            .map(|(edit, part)| line(&difference(*edit, part)))
            .collect(),
    }
}

fn line(text: &str) -> String {
    format!("{INDENT}{text}\n")
}

/// A row: what is short on one line, and below it what is said of it.
fn cells(row: &[Rich]) -> String {
    let is_prose = |cell: &&Rich| matches!(cell.first(), Some(Piece::Text(_)));
    let (prose, short): (Vec<_>, Vec<_>) = row
        .iter()
        .filter(|cell| !cell.is_empty())
        .partition(is_prose);
    let short: Vec<String> = short.into_iter().map(|cell| rich(cell)).collect();
    let prose = prose
        .into_iter()
        .map(|cell| line(&(INDENT.to_owned() + &rich(cell))));
    line(&short.join("  ")) + &prose.collect::<String>()
}

fn difference(edit: Edit, part: &str) -> String {
    match edit {
        Edit::Kept => format!("  {part}"),
        Edit::Added => paint(ADDED, &format!("+ {part}")),
        Edit::Removed => paint(REMOVED, &format!("- {part}")),
    }
}

fn rich(text: &[Piece]) -> String {
    let pieces = text.iter().map(|piece| match piece {
        Piece::Link(_, text) => paint(NAME, text),
        Piece::Address(_, address) => address.clone(),
        Piece::Text(text) | Piece::Code(text) => text.clone(),
    });
    pieces.collect()
}

fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
