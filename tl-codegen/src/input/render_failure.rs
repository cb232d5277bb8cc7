//! Failures as people read them, like rustc's: takes a failure, gives the text.

use std::borrow::Cow;

use crate::report::Source;
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level};
use annotate_snippets::{Origin, Renderer, Snippet};
use tl_parser::{Diagnostic, Label, LineIndex, Span};

use super::failure::Failure;
use super::source_text::SourceText;

/// Messages are cut after this many characters: a name in them may be of any length.
const CLIPPED: usize = 1000;

/// So many bytes of the source are shown at once. Places further apart are shown one by
/// one, and of a line that is longer only the number.
const MAX_WINDOW: usize = 1 << 14;

/// The whole text for a failure.
pub(super) fn render(failure: &Failure, renderer: &Renderer) -> String {
    match failure {
        Failure::Message { message, help } => {
            let title = Group::with_title(Level::ERROR.primary_title(message));
            render_group(with_help(title, help.as_deref()), renderer)
        }
        Failure::Text {
            text,
            diagnostics,
            total,
            note,
        } => {
            let files: Vec<_> = text.files().map(File::new).collect();
            let texts = diagnostics
                .iter()
                .map(|it| render_group(show(text, &files, it), renderer) + "\n");
            let summary = summary(text, *total, diagnostics.len(), *note);
            texts.collect::<String>() + &render_group(summary, renderer)
        }
        Failure::Several(failures) => {
            let texts = failures.iter().map(|failure| render(failure, renderer));
            texts.collect::<Vec<_>>().join("\n")
        }
    }
}

fn summary<'a>(text: &SourceText, total: usize, shown: usize, note: Option<&'a str>) -> Group<'a> {
    let errors = if total == 1 { "error" } else { "errors" };
    let more = match total > shown {
        true => format!("; the first {shown} are shown"),
        false => String::new(),
    };
    let names: Vec<_> = text.files().map(|it| format!("`{}`", it.path)).collect();
    let message = format!("{total} {errors} in {}{more}", names.join(", "));
    let group = Group::with_title(Level::ERROR.primary_title(message));
    match note {
        Some(note) => group.element(Level::NOTE.message(note)),
        None => group,
    }
}

fn with_help<'a>(group: Group<'a>, help: Option<&'a str>) -> Group<'a> {
    match help {
        Some(help) => group.element(Level::HELP.message(clip(help))),
        None => group,
    }
}

fn render_group(report: Group<'_>, renderer: &Renderer) -> String {
    renderer.render(&[report]) + "\n"
}

fn clip(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(CLIPPED) {
        Some((end, _)) => Cow::Owned(text[..end].to_owned() + "…"),
        None => Cow::Borrowed(text),
    }
}

/// A diagnostic, with the lines of the files that it points into.
fn show<'a>(text: &SourceText, files: &'a [File<'a>], diagnostic: &'a Diagnostic) -> Group<'a> {
    let primary = (AnnotationKind::Primary, &diagnostic.primary);
    let secondary = diagnostic.secondary.iter();
    let secondary = secondary.map(|label| (AnnotationKind::Context, label));
    let mut by_file: Vec<(usize, Vec<Place<'a>>)> = Vec::new();
    for (kind, label) in std::iter::once(primary).chain(secondary) {
        let (file, span) = text.locate(label.span);
        let place = Place { kind, span, label };
        match by_file.iter_mut().find(|it| it.0 == file) {
            Some((_, places)) => places.push(place),
            None => by_file.push((file, vec![place])),
        }
    }
    let shown = by_file.iter();
    let shown = shown.filter_map(|(file, places)| Some(files.get(*file)?.show(places)));
    let group = Level::ERROR
        .primary_title(clip(&diagnostic.message))
        .elements(shown.flatten());
    with_help(group, diagnostic.help.as_deref())
}

/// A file that diagnostics are about.
struct File<'a> {
    source: Source<'a>,
    lines: LineIndex<'a>,
}

impl<'a> File<'a> {
    fn new(source: Source<'a>) -> Self {
        let lines = LineIndex::new(source.text);
        Self { source, lines }
    }

    /// The lines of all places at once if they are not too many.
    fn show<'p>(&'p self, places: &[Place<'p>]) -> Vec<Element<'p>> {
        match self.snippet(places) {
            Some(snippet) => vec![snippet],
            None => places.iter().map(|place| self.show_one(*place)).collect(),
        }
    }

    fn show_one<'p>(&'p self, place: Place<'p>) -> Element<'p> {
        self.snippet(&[place]).unwrap_or_else(|| {
            let start = self.lines.locate(place.span.start());
            let origin = Origin::path(self.source.path).line(start.line);
            origin.char_column(start.column).into()
        })
    }

    fn snippet<'p>(&'p self, places: &[Place<'p>]) -> Option<Element<'p>> {
        let spans = places.iter().map(|place| place.span);
        let window = self.window(spans.reduce(Span::to)?);
        let text = window.text(self.source.text);
        if text.len() > MAX_WINDOW {
            return None;
        }
        let start = window.start();
        let snippet = Snippet::source(text)
            .line_start(self.lines.locate(start).line)
            .path(self.source.path)
            .annotations(places.iter().map(|place| annotation(*place, start)));
        Some(snippet.into())
    }

    /// The lines that a span is in, without the end of the last one.
    fn window(&self, span: Span) -> Span {
        let before = self.source.text.get(..span.start()).unwrap_or_default();
        let after = self.source.text.get(span.end()..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = after.find('\n').map_or(after, |end| &after[..end]);
        let line = line.strip_suffix('\r').unwrap_or(line);
        Span::new(start, span.end() + line.len())
    }
}

/// A place in a file to mark, and how.
#[derive(Clone, Copy)]
struct Place<'a> {
    kind: AnnotationKind,
    span: Span,
    label: &'a Label,
}

/// The mark of a place in a text that starts at that offset of the file.
fn annotation(place: Place<'_>, start: usize) -> Annotation<'_> {
    let Place { kind, span, label } = place;
    let words = (!label.text.is_empty()).then_some(&label.text);
    kind.span(span.start() - start..span.end() - start)
        .label(words)
}
