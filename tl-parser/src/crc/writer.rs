//! Writes a declaration as it is hashed: takes the syntax tree and a dialect's rules, gives
//! one line. It never looks at the source, so blanks, line ends and comments cannot matter.

use std::fmt::{Display, Write};

use crate::syntax::{Arg, ArgKind, Body, Combinator, Condition, Expr, ExprKind, Generic, Repeat};

/// What the dialects do not agree on.
pub(super) trait Rules {
    /// Whether expressions are hashed as they are written, or else as the compiler resolves
    /// them: without parentheses, the `!` of `!X` and the `%` of what is bare anyway, and
    /// with sums added up.
    const AS_WRITTEN: bool;

    /// Whether a field is hashed at all.
    fn keeps(&self, arg: &Arg<'_>) -> bool;

    /// The type name that is hashed instead of the field's type.
    fn alias<'src>(&self, arg: &Arg<'src>) -> Option<&'src str>;
}

pub(super) fn write_combinator(combinator: &Combinator<'_>, rules: &impl Rules) -> String {
    let mut writer = Writer {
        out: combinator.name.text.to_owned(),
        rules,
    };
    for generic in &combinator.generics {
        writer.generic(generic);
    }
    for variable in combinator.implied_variables() {
        writer.out.push(' ');
        writer.out.push_str(variable.text);
        writer.out.push_str(":Type");
    }
    match &combinator.body {
        Body::Builtin(_) => writer.out.push_str(" ?"),
        Body::Args(args) => writer.args(args),
    }
    writer.out.push_str(" = ");
    writer.expr(&combinator.result);
    writer.out
}

struct Writer<'r, R> {
    out: String,
    rules: &'r R,
}

impl<R: Rules> Writer<'_, R> {
    fn generic(&mut self, generic: &Generic<'_>) {
        for name in &generic.names {
            self.out.push(' ');
            self.out.push_str(name.text);
            self.out.push(':');
            self.expr(&generic.kind);
        }
    }

    /// Every field has a blank before it.
    fn args(&mut self, args: &[Arg<'_>]) {
        for arg in args.iter().filter(|arg| self.rules.keeps(arg)) {
            if arg.names.is_empty() {
                self.arg(None, arg);
            }
            for name in &arg.names {
                self.arg(Some(name.text), arg);
            }
        }
    }

    fn arg(&mut self, name: Option<&str>, arg: &Arg<'_>) {
        self.out.push(' ');
        if let Some(name) = name {
            self.out.push_str(name);
            self.out.push(':');
        }
        if let Some(condition) = &arg.condition {
            self.condition(condition);
        }
        if arg.bang.is_some() && R::AS_WRITTEN {
            self.out.push('!');
        }
        match &arg.kind {
            ArgKind::Type(expr) => match self.rules.alias(arg) {
                Some(name) => self.out.push_str(name),
                None => self.expr(expr),
            },
            ArgKind::Repeat(repeat) => self.repeat(repeat),
        }
    }

    fn condition(&mut self, condition: &Condition<'_>) {
        self.out.push_str(condition.field.text);
        if let Some(bit) = condition.bit {
            self.out.push('.');
            self.number(bit.number);
        }
        self.out.push('?');
    }

    fn repeat(&mut self, repeat: &Repeat<'_>) {
        if let Some(count) = &repeat.count {
            self.expr(count);
            self.out.push('*');
        }
        self.out.push('[');
        self.args(&repeat.args);
        self.out.push_str(" ]");
    }

    fn expr(&mut self, expr: &Expr<'_>) {
        match &expr.kind {
            ExprKind::Name(name) => self.out.push_str(name),
            ExprKind::Nat(number) => self.number(*number),
            ExprKind::Hash => self.out.push('#'),
            ExprKind::Bare(inner) => {
                if R::AS_WRITTEN || !is_bare(inner) {
                    self.out.push('%');
                }
                self.expr(inner);
            }
            ExprKind::Apply(apply) => self.apply(&apply.head, &apply.args),
            ExprKind::Sum(left, right) if R::AS_WRITTEN => {
                self.expr(left);
                self.out.push('+');
                self.expr(right);
            }
            ExprKind::Sum(..) => self.total(expr),
            ExprKind::Paren(inner) => self.parentheses(inner),
        }
    }

    fn apply(&mut self, head: &Expr<'_>, args: &[Expr<'_>]) {
        self.expr(head);
        for arg in args {
            self.out.push(' ');
            self.expr(arg);
        }
    }

    /// The variable of a sum before the numbers, which are one: `n+3` of `1+n+2`.
    fn total(&mut self, sum: &Expr<'_>) {
        let (variable, number) = add_up(sum);
        match variable {
            Some(name) if number > 0 => {
                self.out.push_str(name);
                self.out.push('+');
                self.number(number);
            }
            Some(name) => self.out.push_str(name),
            None => self.number(number),
        }
    }

    fn parentheses(&mut self, inner: &Expr<'_>) {
        if R::AS_WRITTEN {
            self.out.push('(');
            self.expr(inner);
            self.out.push(')');
        } else {
            self.expr(inner);
        }
    }

    fn number(&mut self, number: impl Display) {
        // Writing to a `String` cannot fail.
        let _ = write!(self.out, "{number}");
    }
}

/// Whether what a `%` stands before is written in lower case: `%user`, `%(vector int)`.
fn is_bare(expr: &Expr<'_>) -> bool {
    match &expr.kind {
        ExprKind::Name(name) => {
            let local = name.rsplit('.').next();
            local.is_some_and(|it| it.starts_with(|first: char| first.is_ascii_lowercase()))
        }
        ExprKind::Apply(apply) => is_bare(&apply.head),
        ExprKind::Bare(inner) | ExprKind::Paren(inner) => is_bare(inner),
        ExprKind::Nat(_) | ExprKind::Hash | ExprKind::Sum(..) => false,
    }
}

/// The last variable of a sum, and the sum of its numbers. That it has one variable at most,
/// resolution checks.
fn add_up<'src>(expr: &Expr<'src>) -> (Option<&'src str>, u64) {
    match &expr.kind {
        ExprKind::Sum(left, right) => {
            let (before, left) = add_up(left);
            let (after, right) = add_up(right);
            (after.or(before), left.saturating_add(right))
        }
        ExprKind::Paren(inner) => add_up(inner),
        ExprKind::Nat(number) => (None, u64::from(*number)),
        ExprKind::Name(name) => (Some(name), 0),
        ExprKind::Hash | ExprKind::Bare(_) | ExprKind::Apply(_) => (None, 0),
    }
}
