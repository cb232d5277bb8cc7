//! Parts of declarations: takes strings of the JSON, gives TL that is known to be one name,
//! one field or one type, and nothing besides.
//!
//! Each part is parsed in a declaration of its own, `a PART = A;`, and printed from the
//! syntax tree. No string can put a `;`, a comment or a second field into the schema.

use tl_parser::syntax::{Arg, Body, Combinator, Item};

use super::variables::{Position, Use, collect_arg, collect_expr};

/// The body of a built-in.
const BUILTIN: &str = "?";

/// A part in TL.
#[derive(Debug)]
pub(super) struct Part {
    /// As the syntax tree prints it.
    pub(super) text: String,
    /// The names in it that tell what its variables are.
    pub(super) uses: Vec<Use>,
}

impl Part {
    fn new(text: String, collect: impl FnOnce(&mut Vec<Use>)) -> Self {
        let mut uses = Vec::new();
        collect(&mut uses);
        Self { text, uses }
    }

    /// Whether it is the body of a built-in, `?`, instead of a field.
    pub(super) fn is_builtin(&self) -> bool {
        self.text == BUILTIN
    }
}

/// Whether the text is a combinator's name.
pub(super) fn is_name(text: &str) -> bool {
    let is_whole = |it: &Combinator<'_>| it.name.text == text && it.id.is_none();
    let name = |it: &Combinator<'_>| (is_whole(it) && fields(it)?.is_empty()).then_some(());
    read(&format!("{text} = A;"), name).is_some()
}

/// A field of a type with what stands before that: a condition or `!`.
pub(super) fn parse_field(name: &str, ty: &str) -> Option<Part> {
    let text = match name {
        "" => format!("a {ty} = A;"),
        _ => format!("a {name}:{ty} = A;"),
    };
    read(&text, |it| match (&it.body, fields(it)) {
        (Body::Builtin(_), _) if name.is_empty() => Some(Part::new(BUILTIN.to_owned(), |_| {})),
        (_, Some([arg])) if names(arg) == name => {
            Some(Part::new(arg.to_string(), |uses| collect_arg(arg, uses)))
        }
        _ => None,
    })
}

/// A result type.
pub(super) fn parse_result(ty: &str) -> Option<Part> {
    let result = |it: &Combinator<'_>| {
        let collect = |uses: &mut Vec<Use>| collect_expr(&it.result, Position::Type, uses);
        let part = Part::new(it.result.to_string(), collect);
        fields(it)?.is_empty().then_some(part)
    };
    read(&format!("a = {ty};"), result)
}

/// An implicit argument.
pub(super) fn parse_generic(name: &str, kind: &str) -> Option<String> {
    read(&format!("a {{{name}:{kind}}} = A;"), |it| {
        let [generic] = it.generics.as_slice() else {
            return None;
        };
        let is_whole = matches!(generic.names.as_slice(), [only] if only.text == name);
        (is_whole && matches!(kind, "#" | "Type")).then(|| generic.to_string())
    })
}

/// Whether the text is an annotation's name.
pub(super) fn is_annotation(text: &str) -> bool {
    let name = |it: &Combinator<'_>| match it.annotations.as_slice() {
        [only] if only.text == text => Some(()),
        _ => None,
    };
    read(&format!("@{text} a = A;"), name).is_some()
}

/// A partial application or a finality, on a line of its own.
pub(super) fn parse_other(text: &str) -> Option<String> {
    let text = format!("{text};");
    let schema = tl_parser::parse(&text).into_result().ok()?;
    match schema.items.as_slice() {
        [item @ (Item::PartialApplication(_) | Item::Finality(_))]
            if schema.comments.is_empty() =>
        {
            Some(format!("{item}\n"))
        }
        _ => None,
    }
}

/// What the only declaration of a text has.
fn read<T>(text: &str, part: impl FnOnce(&Combinator<'_>) -> Option<T>) -> Option<T> {
    let schema = tl_parser::parse(text).into_result().ok()?;
    match schema.items.as_slice() {
        [Item::Combinator(combinator)] if schema.comments.is_empty() => part(combinator),
        _ => None,
    }
}

/// The fields of a declaration that has no implicit arguments and no annotations.
fn fields<'a, 'src>(combinator: &'a Combinator<'src>) -> Option<&'a [Arg<'src>]> {
    let is_plain = combinator.generics.is_empty() && combinator.annotations.is_empty();
    match &combinator.body {
        Body::Args(args) if is_plain => Some(args),
        _ => None,
    }
}

fn names(arg: &Arg<'_>) -> String {
    let names: Vec<&str> = arg.names.iter().map(|name| name.text).collect();
    names.join(" ")
}
