//! The syntax tree: what the text says, with a span for every part, and nothing that
//! the text does not say. It borrows from the source. The next stage is [`crate::model`].

use super::{
    comments::{Comment, Layer},
    few::Few,
};
use crate::{dialect::Dialect, span::Span};

/// A whole schema file.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema<'src> {
    /// The text that all spans refer to.
    pub source: &'src str,
    /// Where in the text each further file starts, if it is of several.
    pub further_files: Vec<usize>,
    /// The number in the first `// LAYER N` comment.
    pub layer: Option<Layer>,
    /// How ids that are not written are computed: what the first comment `// IDS telegram`
    /// or `// IDS classic` says. Who knows better than the schema sets it before resolution.
    pub ids: Option<Dialect>,
    /// Separators and declarations, in source order.
    pub items: Vec<Item<'src>>,
    /// Every comment, in source order; [`Schema::items`] knows nothing of them.
    pub comments: Vec<Comment<'src>>,
}

impl Schema<'_> {
    /// How ids that are not written are computed, see [`Schema::ids`].
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.ids.unwrap_or_default()
    }
}

/// One item of a schema.
#[derive(Clone, Debug, PartialEq)]
pub enum Item<'src> {
    /// `---types---` or `---functions---`.
    Separator(Separator),
    /// `===8===`: what follows is there from that layer on.
    Layer(LayerSeparator),
    /// A constructor or a function.
    Combinator(Combinator<'src>),
    /// `vector int;` or `Vector<int>;`: a partial application.
    PartialApplication(PartialApplication<'src>),
    /// `New T;`, `Final T;` or `Empty T;`.
    Finality(Finality<'src>),
}

impl Item<'_> {
    /// The whole item, its `;` included.
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Separator(separator) => separator.span,
            Self::Layer(separator) => separator.span,
            Self::Combinator(combinator) => combinator.span,
            Self::PartialApplication(partial) => partial.span,
            Self::Finality(finality) => finality.span,
        }
    }
}

/// The two kinds of section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// `---types---`, which is also what a file starts with: constructors.
    #[default]
    Types,
    /// `---functions---`.
    Functions,
}

/// A section separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separator {
    /// The section that it starts.
    pub section: Section,
    /// The whole separator, dashes included.
    pub span: Span,
}

/// `===8===`, which starts the constructors of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayerSeparator {
    /// The layer from which on there is what follows.
    pub number: u32,
    /// The whole separator, equals signs included.
    pub span: Span,
}

/// A name as written, namespaces included: `e2e.chain.groupState`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ident<'src> {
    /// The text.
    pub text: &'src str,
    /// Where it stands.
    pub span: Span,
}

/// A constructor's or function's declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct Combinator<'src> {
    /// From the first annotation or the name to the `;`, which it includes.
    pub span: Span,
    /// The section that the declaration stands in.
    pub section: Section,
    /// `@read`, `@kphp` and the like, as VK's schemas have before a name; without the `@`.
    pub annotations: Vec<Ident<'src>>,
    /// The name, namespaces included.
    pub name: Ident<'src>,
    /// The number after `#`, if it is written.
    pub id: Option<Id>,
    /// Implicit arguments: `{X:Type}`, `{n m:#}`.
    pub generics: Vec<Generic<'src>>,
    /// The fields, or `?` of a built-in.
    pub body: Body<'src>,
    /// Whether it is a function by the `=>` that stands before its result instead of `=`.
    pub arrow: bool,
    /// What stands after `=`.
    pub result: Expr<'src>,
}

/// A combinator's id as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id {
    /// The number.
    pub value: u32,
    /// Where it stands, `#` included.
    pub span: Span,
}

/// One pair of braces with implicit arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Generic<'src> {
    /// The names; at least one.
    pub names: Vec<Ident<'src>>,
    /// What they are: `Type` or `#`.
    pub kind: Expr<'src>,
    /// The whole, braces included.
    pub span: Span,
}

/// What stands between a combinator's name and `=`.
#[derive(Clone, Debug, PartialEq)]
pub enum Body<'src> {
    /// `?`: the combinator is built in.
    Builtin(Span),
    /// The fields.
    Args(Vec<Arg<'src>>),
}

/// One explicit argument (field).
#[derive(Clone, Debug, PartialEq)]
pub struct Arg<'src> {
    /// The whole argument.
    pub span: Span,
    /// The names: none if anonymous, several in `(x y:int)`. `_` is kept as it is written.
    pub names: Few<Ident<'src>>,
    /// `flags.3?`.
    pub condition: Option<Condition<'src>>,
    /// The `!` of `!X`.
    pub bang: Option<Span>,
    /// The type or repetition.
    pub kind: ArgKind<'src>,
}

/// What an argument holds.
#[derive(Clone, Debug, PartialEq)]
pub enum ArgKind<'src> {
    /// A type expression.
    Type(Expr<'src>),
    /// `count * [ args ]`; without a count in `[ args ]`.
    Repeat(Box<Repeat<'src>>),
}

/// A repetition.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeat<'src> {
    /// The multiplicity, if it is written.
    pub count: Option<Expr<'src>>,
    /// What is repeated.
    pub args: Vec<Arg<'src>>,
}

/// The condition of an optional field: `flags.3?`, or `mode?` for "is not zero".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition<'src> {
    /// The `#` field that it asks.
    pub field: Ident<'src>,
    /// The bit, if one is named.
    pub bit: Option<Bit>,
    /// The whole condition, `?` included.
    pub span: Span,
}

/// The bit that a condition asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bit {
    /// The number as written; it may be over 31, which resolution reports.
    pub number: u32,
    /// Where it stands.
    pub span: Span,
}

/// A type or number expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr<'src> {
    /// What it is.
    pub kind: ExprKind<'src>,
    /// Where it stands.
    pub span: Span,
}

impl<'src> Expr<'src> {
    /// The name, if the expression is nothing else.
    #[must_use]
    pub fn name(&self) -> Option<Ident<'src>> {
        match self.kind {
            ExprKind::Name(text) => Some(Ident {
                text,
                span: self.span,
            }),
            _ => None,
        }
    }
}

/// The kinds of expression.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind<'src> {
    /// A type, constructor or variable name; resolution tells which.
    Name(&'src str),
    /// A number.
    Nat(u32),
    /// `#`, the type of numbers.
    Hash,
    /// `%T`: the bare type.
    Bare(Box<Expr<'src>>),
    /// `Vector<int>` or `Vector int`.
    Apply(Box<Apply<'src>>),
    /// `n + 1`.
    Sum(Box<Expr<'src>>, Box<Expr<'src>>),
    /// An expression in parentheses.
    Paren(Box<Expr<'src>>),
}

/// An application.
#[derive(Clone, Debug, PartialEq)]
pub struct Apply<'src> {
    /// What is applied: a name, possibly after `%`.
    pub head: Expr<'src>,
    /// To what; at least one.
    pub args: Few<Expr<'src>>,
    /// How it is written.
    pub style: ApplyStyle,
}

/// The two ways to write an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplyStyle {
    /// `Vector<int>`.
    Angle,
    /// `Vector int`.
    Space,
}

/// A partial application: a name applied to arguments, alone in its declaration.
#[derive(Clone, Debug, PartialEq)]
pub struct PartialApplication<'src> {
    /// The whole declaration, `;` included.
    pub span: Span,
    /// The application.
    pub expr: Expr<'src>,
}

/// What a finality declaration promises of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinalityKind {
    /// `New`: it has no constructors so far.
    New,
    /// `Final`: it will get no more.
    Final,
    /// `Empty`: it has none and will have none.
    Empty,
}

/// `New T;`, `Final T;` or `Empty T;`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finality<'src> {
    /// The whole declaration, `;` included.
    pub span: Span,
    /// Which of the three.
    pub kind: FinalityKind,
    /// The type's name.
    pub name: Ident<'src>,
}
