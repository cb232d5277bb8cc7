//! Rendering: takes a failure, gives the text for the terminal, like rustc's. Colours are
//! in it; the writer drops them where they are not wanted.

use std::path::Path;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use tl_parser::{Diagnostic, Label, Span};

use crate::Failure;

/// Diagnostics beyond this number are counted, not shown.
const SHOWN: usize = 100;

/// The whole text for a failure.
pub(crate) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Message { message, help } => {
            let title = Group::with_title(Level::ERROR.primary_title(message));
            render(&[with_help(title, help.as_deref())])
        }
        Failure::Schema {
            path,
            source,
            diagnostics,
        } => {
            let shown = diagnostics.iter().take(SHOWN);
            let texts = shown.map(|each| diagnostic(path, source, each) + "\n");
            texts.collect::<String>() + &summary(path, diagnostics.len())
        }
    }
}

fn summary(path: &Path, count: usize) -> String {
    let (errors, more) = match count {
        1 => ("1 error".to_owned(), String::new()),
        2..=SHOWN => (format!("{count} errors"), String::new()),
        _ => (
            format!("{count} errors"),
            format!("; the first {SHOWN} are shown"),
        ),
    };
    let message = format!("{errors} in `{}`{more}", path.display());
    render(&[Group::with_title(Level::ERROR.primary_title(message))])
}

fn diagnostic(path: &Path, source: &str, diagnostic: &Diagnostic) -> String {
    let labels = || std::iter::once(&diagnostic.primary).chain(&diagnostic.secondary);
    let window = Window::around(source, labels().map(|label| label.span));
    let annotations = labels().enumerate().map(|(index, label)| {
        let kind = match index {
            0 => AnnotationKind::Primary,
            _ => AnnotationKind::Context,
        };
        annotation(kind, label, &window)
    });
    let snippet = Snippet::source(window.text)
        .line_start(window.line)
        .path(path.to_string_lossy())
        .annotations(annotations);
    let group = Level::ERROR
        .primary_title(&diagnostic.message)
        .element(snippet);
    render(&[with_help(group, diagnostic.help.as_deref())])
}

fn annotation<'a>(
    kind: AnnotationKind,
    label: &'a Label,
    window: &Window<'_>,
) -> annotate_snippets::Annotation<'a> {
    let annotation = kind.span(window.range(label.span));
    match label.text.is_empty() {
        true => annotation,
        false => annotation.label(&label.text),
    }
}

fn with_help<'a>(group: Group<'a>, help: Option<&'a str>) -> Group<'a> {
    match help {
        Some(help) => group.element(Level::HELP.message(help)),
        None => group,
    }
}

fn render(report: &[Group<'_>]) -> String {
    Renderer::styled().render(report) + "\n"
}

/// The lines that a diagnostic is about, so that a large file costs no more than a small one.
struct Window<'src> {
    text: &'src str,
    /// Offset of `text` in the source.
    start: usize,
    /// Number of its first line.
    line: usize,
}

impl<'src> Window<'src> {
    fn around(source: &'src str, spans: impl Iterator<Item = Span>) -> Self {
        let all = spans.reduce(Span::to).unwrap_or_default();
        let start = source
            .get(..all.start)
            .and_then(|before| before.rfind('\n'));
        let start = start.map_or(0, |newline| newline + 1);
        let end = source.get(all.end..).and_then(|after| after.find('\n'));
        let end = end.map_or(source.len(), |newline| all.end + newline);
        Self {
            text: source.get(start..end).unwrap_or_default(),
            start,
            line: source[..start].matches('\n').count() + 1,
        }
    }

    fn range(&self, span: Span) -> std::ops::Range<usize> {
        let end = span.end.saturating_sub(self.start).min(self.text.len());
        span.start.saturating_sub(self.start).min(end)..end
    }
}
