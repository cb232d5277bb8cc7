//! Printing: takes a syntax tree, gives its text in one canonical form: a line per item,
//! one blank where one is needed, no comments but those that
//! name the layer and the dialect of ids. Parsing
//! that text gives the same tree again, spans and comments apart.

use std::fmt::{self, Display, Formatter};

use super::{
    ast::{
        Apply, ApplyStyle, Arg, ArgKind, Bit, Body, Combinator, Condition, Expr, ExprKind,
        Finality, FinalityKind, Generic, Id, Ident, Item, PartialApplication, Schema, Section,
        Separator,
    },
    comments::Layer,
};

impl Display for Schema<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(layer) = self.layer {
            writeln!(f, "{layer}")?;
        }
        if let Some(dialect) = self.ids {
            writeln!(f, "// IDS {dialect}")?;
        }
        self.items.iter().try_for_each(|item| writeln!(f, "{item}"))
    }
}

impl Display for Layer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "// LAYER {}", self.number)
    }
}

impl Display for Item<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Separator(separator) => separator.fmt(f),
            Self::Layer(separator) => write!(f, "==={}===", separator.number),
            Self::Combinator(combinator) => combinator.fmt(f),
            Self::PartialApplication(partial) => partial.fmt(f),
            Self::Finality(finality) => finality.fmt(f),
        }
    }
}

impl Display for Separator {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.section.fmt(f)
    }
}

impl Display for Section {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Types => "---types---",
            Self::Functions => "---functions---",
        })
    }
}

impl Display for Ident<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl Display for Combinator<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for annotation in &self.annotations {
            write!(f, "@{annotation} ")?;
        }
        self.name.fmt(f)?;
        if let Some(id) = self.id {
            id.fmt(f)?;
        }
        for generic in &self.generics {
            write!(f, " {generic}")?;
        }
        match &self.body {
            Body::Builtin(_) => f.write_str(" ?")?,
            Body::Args(args) => args.iter().try_for_each(|arg| write!(f, " {arg}"))?,
        }
        let sign = if self.arrow { "=>" } else { "=" };
        write!(f, " {sign} {};", self.result)
    }
}

impl Display for Id {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "#{:08x}", self.value)
    }
}

impl Display for Generic<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("{")?;
        fmt_joined(f, &self.names, " ")?;
        write!(f, ":{}}}", self.kind)
    }
}

impl Display for Arg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (open, close) = match self.names.len() {
            0 | 1 => ("", ""),
            _ => ("(", ")"),
        };
        f.write_str(open)?;
        fmt_joined(f, &self.names, " ")?;
        if !self.names.is_empty() {
            f.write_str(":")?;
        }
        if let Some(condition) = self.condition {
            condition.fmt(f)?;
        }
        if self.bang.is_some() {
            f.write_str("!")?;
        }
        write!(f, "{}{close}", self.kind)
    }
}

impl Display for Condition<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.field.fmt(f)?;
        if let Some(bit) = self.bit {
            bit.fmt(f)?;
        }
        f.write_str("?")
    }
}

impl Display for Bit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, ".{}", self.number)
    }
}

impl Display for ArgKind<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type(expr) => expr.fmt(f),
            Self::Repeat(repeat) => {
                if let Some(count) = &repeat.count {
                    write!(f, "{count}*")?;
                }
                f.write_str("[ ")?;
                repeat.args.iter().try_for_each(|arg| write!(f, "{arg} "))?;
                f.write_str("]")
            }
        }
    }
}

impl Display for Expr<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl Display for ExprKind<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => name.fmt(f),
            Self::Nat(number) => number.fmt(f),
            Self::Hash => f.write_str("#"),
            Self::Bare(inner) => write!(f, "%{inner}"),
            Self::Sum(left, right) => write!(f, "{left} + {right}"),
            Self::Paren(inner) => write!(f, "({inner})"),
            Self::Apply(apply) => apply.fmt(f),
        }
    }
}

impl Display for Apply<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.style {
            ApplyStyle::Angle => {
                write!(f, "{}<", self.head)?;
                fmt_joined(f, &self.args, ",")?;
                f.write_str(">")
            }
            ApplyStyle::Space => {
                write!(f, "{} ", self.head)?;
                fmt_joined(f, &self.args, " ")
            }
        }
    }
}

impl Display for PartialApplication<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{};", self.expr)
    }
}

impl Display for Finality<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {};", self.kind, self.name)
    }
}

impl Display for FinalityKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::New => "New",
            Self::Final => "Final",
            Self::Empty => "Empty",
        })
    }
}

fn fmt_joined(f: &mut Formatter<'_>, parts: &[impl Display], joint: &str) -> fmt::Result {
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            f.write_str(joint)?;
        }
        part.fmt(f)?;
    }
    Ok(())
}
