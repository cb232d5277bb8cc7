//! Expressions: takes their parts, gives lines of Rust as rustfmt would break them.

/// Columns after which an expression is broken.
const WIDTH: usize = 90;

/// Structs with more fields have several on a line, which makes no difference to what one learns of them.
const LONG: usize = 8;

/// What an expression is made of.
pub(super) enum Expression {
    Leaf(String),
    /// A number, and its name for where there is a line for it.
    Named(String, String),
    /// A call, a struct or a vector: `open`, then the items, then `close`.
    List {
        open: String,
        items: Vec<Expression>,
        close: &'static str,
    },
}

impl Expression {
    pub(super) fn leaf(text: impl Into<String>) -> Self {
        Self::Leaf(text.into())
    }

    pub(super) fn list(open: impl Into<String>, items: Vec<Self>, close: &'static str) -> Self {
        let open = open.into();
        Self::List { open, items, close }
    }

    /// The same after `name: ` or `..`.
    pub(super) fn after(self, prefix: &str) -> Self {
        match self {
            Self::Leaf(text) | Self::Named(text, _) => Self::Leaf(format!("{prefix}{text}")),
            Self::List { open, items, close } => {
                Self::list(format!("{prefix}{open}"), items, close)
            }
        }
    }

    /// The lines of it, between what goes before it and after it.
    pub(super) fn lines(&self, indent: usize, before: &str, after: &str) -> Vec<String> {
        let line = format!("{:indent$}{before}{}{after}", "", self.flat());
        match self {
            Self::Named(_, name) => vec![format!("{line} // {name}")],
            Self::List { open, items, close } if line.len() > WIDTH => match &items[..] {
                [] => vec![line],
                [only] if !open.ends_with('{') => only.lines(
                    indent,
                    &format!("{before}{open}"),
                    &format!("{close}{after}"),
                ),
                items => {
                    let first = format!("{:indent$}{before}{open}", "");
                    let last = format!("{:indent$}{close}{after}", "");
                    [vec![first], inner_lines(items, indent + 4), vec![last]].concat()
                }
            },
            _ => vec![line],
        }
    }

    /// All of it on one line.
    fn flat(&self) -> String {
        match self {
            Self::Leaf(text) | Self::Named(text, _) => text.clone(),
            Self::List { open, items, close } => {
                let is_struct = open.ends_with('{') && !items.is_empty();
                let blank = if is_struct { " " } else { "" };
                let items: Vec<String> = items.iter().map(Self::flat).collect();
                format!("{open}{blank}{}{blank}{close}", items.join(", "))
            }
        }
    }

    /// What goes after it on a line of its own: nothing may after the rest of a struct.
    fn separator(&self) -> &'static str {
        match self {
            Self::Leaf(start) | Self::List { open: start, .. } if start.starts_with("..") => "",
            _ => ",",
        }
    }
}

/// The lines inside of brackets.
fn inner_lines(items: &[Expression], indent: usize) -> Vec<String> {
    let is_leaf = |item: &Expression| matches!(item, Expression::Leaf(_));
    if items.len() <= LONG || !items.iter().all(is_leaf) {
        let items = items.iter();
        let lines = items.flat_map(|it| it.lines(indent, "", it.separator()));
        return lines.collect();
    }
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let text = format!("{}{}", item.flat(), item.separator());
        match lines.last_mut() {
            Some(line) if line.len() + 1 + text.len() <= WIDTH => {
                line.push(' ');
                line.push_str(&text);
            }
            _ => lines.push(format!("{:indent$}{text}", "")),
        }
    }
    lines
}
