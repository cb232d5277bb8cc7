//! Failures as the terminal shows them, like rustc's: takes a failure, gives the text. Colours are
//! in it; the writer drops them where they are not wanted.

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level};
use annotate_snippets::{Origin, Renderer, Snippet};
use tl_parser::{Diagnostic, Label, LineIndex, Span};

use crate::outcome::Failure;
use crate::source_text::SourceText;

/// Messages are cut after this many characters: a name in them may be of any length.
const CLIPPED: usize = 1000;

/// So many bytes of the source are shown at once. Places further apart are shown one by
/// one, and of a line that is longer only the number.
const MAX_WINDOW: usize = 1 << 14;

/// The whole text for a failure.
pub(crate) fn render(failure: &Failure) -> String {
    match failure {
        Failure::Message { message, help } => {
            let title = Group::with_title(Level::ERROR.primary_title(message));
            render_group(with_help(title, help.as_deref()))
        }
        Failure::Text {
            text,
            diagnostics,
            total,
        } => {
            let file = File::new(text);
            let texts = diagnostics.iter().map(|each| file.diagnostic(each) + "\n");
            texts.collect::<String>() + &summary(&text.name, *total, diagnostics.len())
        }
        Failure::Several(failures) => failures.iter().map(render).collect::<Vec<_>>().join("\n"),
    }
}

fn summary(name: &str, total: usize, shown: usize) -> String {
    let errors = if total == 1 { "error" } else { "errors" };
    let more = match total > shown {
        true => format!("; the first {shown} are shown"),
        false => String::new(),
    };
    let message = format!("{total} {errors} in `{name}`{more}");
    render_group(Group::with_title(Level::ERROR.primary_title(message)))
}

fn with_help<'a>(group: Group<'a>, help: Option<&'a str>) -> Group<'a> {
    match help {
        Some(help) => group.element(Level::HELP.message(clip(help))),
        None => group,
    }
}

fn render_group(report: Group<'_>) -> String {
    Renderer::styled().render(&[report]) + "\n"
}

fn clip(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(CLIPPED) {
        Some((end, _)) => Cow::Owned(text[..end].to_owned() + "…"),
        None => Cow::Borrowed(text),
    }
}

/// The text that diagnostics are about.
struct File<'a> {
    text: &'a SourceText,
    lines: LineIndex<'a>,
}

impl<'a> File<'a> {
    fn new(text: &'a SourceText) -> Self {
        let lines = LineIndex::new(&text.content);
        Self { text, lines }
    }

    fn diagnostic(&self, diagnostic: &Diagnostic) -> String {
        let primary = (AnnotationKind::Primary, &diagnostic.primary);
        let secondary = diagnostic.secondary.iter();
        let secondary = secondary.map(|label| (AnnotationKind::Context, label));
        let places: Vec<Place<'_>> = std::iter::once(primary).chain(secondary).collect();
        let group = Level::ERROR
            .primary_title(clip(&diagnostic.message))
            .elements(self.show(&places));
        render_group(with_help(group, diagnostic.help.as_deref()))
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
            let start = self.lines.locate(place.1.span.start());
            let origin = Origin::path(&self.text.name).line(start.line);
            origin.char_column(start.column).into()
        })
    }

    fn snippet<'p>(&'p self, places: &[Place<'p>]) -> Option<Element<'p>> {
        let spans = places.iter().map(|(_, label)| label.span);
        let window = self.window(spans.reduce(Span::to)?);
        let text = window.text(&self.text.content);
        if text.len() > MAX_WINDOW {
            return None;
        }
        let start = window.start();
        let snippet = Snippet::source(text)
            .line_start(self.lines.locate(start).line)
            .path(&self.text.name)
            .annotations(places.iter().map(|place| annotation(*place, start)));
        Some(snippet.into())
    }

    /// The lines that a span is in, without the end of the last one.
    fn window(&self, span: Span) -> Span {
        let before = self.text.content.get(..span.start()).unwrap_or_default();
        let after = self.text.content.get(span.end()..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = after.find('\n').map_or(after, |end| &after[..end]);
        let line = line.strip_suffix('\r').unwrap_or(line);
        Span::new(start, span.end() + line.len())
    }
}

/// A place to mark, and how.
type Place<'a> = (AnnotationKind, &'a Label);

/// The mark of a place in a text that starts at that offset of the source.
fn annotation<'a>((kind, label): Place<'a>, start: usize) -> Annotation<'a> {
    let words = (!label.text.is_empty()).then_some(&label.text);
    kind.span(label.span.start() - start..label.span.end() - start)
        .label(words)
}
