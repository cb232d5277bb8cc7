//! A value as a tree: takes its lines, gives their text in colours, and that of where they stop.

use std::fmt::Write as _;

use clap::builder::styling::{AnsiColor, Style};
use tl_codegen::inspect::{Line, Row, Stop, What};
use tl_codegen::value::{Codec, Form};

const QUIET: Style = Style::new().dimmed();
const NAME: Style = AnsiColor::Cyan.on_default().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();

fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A line of the tree.
pub(crate) fn line_text(codec: &Codec<'_>, line: &Line) -> String {
    let mut text = paint(QUIET, &format!("{:>6}", line.offset));
    text += &format!("  {:1$}", "", 2 * line.depth as usize);
    if !line.label.is_empty() {
        text += &format!("{} ", line.label);
    }
    if let Some(ty) = &line.ty {
        text += &format!("{} = ", paint(QUIET, ty));
    }
    text += &match &line.what {
        What::Combined(place, form) => {
            let combinator = codec.combinator(*place);
            let id = match form {
                Form::Boxed => format!("#{:08x}", combinator.id),
                Form::Bare => String::new(),
            };
            paint(NAME, &format!("{}{id}", combinator.name))
        }
        What::Text(text) => text.clone(),
        What::Unpacked(length) => paint(QUIET, &format!("{length} bytes, decompressed:")),
    };
    text + "\n"
}

/// Where decoding stopped.
pub(crate) fn stop_text(codec: &Codec<'_>, stop: &Stop) -> String {
    let mut text = format!("{}: {}\n", paint(ERROR, "error"), stop.message);
    let mut line = |label: &str, value: &str| {
        // Writing to a `String` does not fail.
        let _ = writeln!(text, "  {label:<9} {value}");
    };
    if let Some(offset) = stop.offset {
        let within = stop.within.iter();
        let within = within.map(|it| format!(" of what is compressed in `{it}`"));
        line("offset", &format!("{offset}{}", within.collect::<String>()));
    }
    if !stop.path.0.is_empty() || stop.offset.is_none() {
        line("path", &stop.path.to_string());
    }
    if let Some(place) = stop.combinator {
        let combinator = codec.combinator(place);
        line("in", &format!("{}#{:08x}", combinator.name, combinator.id));
    }
    if let Some(expected) = &stop.expected {
        line("expected", expected);
    }
    for (index, bytes) in bytes_around(stop).iter().enumerate() {
        line(if index == 0 { "bytes" } else { "" }, bytes);
    }
    for known in &stop.known {
        line("id", known);
    }
    text
}

/// The rows of bytes around the offset, which is marked.
fn bytes_around(stop: &Stop) -> Vec<String> {
    let Some(at) = stop.offset else {
        return Vec::new();
    };
    let mut rows: Vec<String> = stop.rows.iter().map(|row| row_text(stop, row)).collect();
    let is_end = stop
        .rows
        .last()
        .is_none_or(|row| at >= row.start + row.bytes.len());
    rows.push(match is_end {
        true => format!("{at:>6}: {}", paint(ERROR, "end")),
        false => " ".repeat(8 + 3 * (at % 16)) + &paint(ERROR, "^^"),
    });
    rows
}

fn row_text(stop: &Stop, row: &Row) -> String {
    let bytes = row.bytes.iter().enumerate().map(|(index, byte)| {
        let byte = format!("{byte:02x}");
        match stop.is_at(row.start + index) {
            true => format!(" {}", paint(ERROR, &byte)),
            false => format!(" {byte}"),
        }
    });
    format!("{:>6}:{}", row.start, bytes.collect::<String>())
}
