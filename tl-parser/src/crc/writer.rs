//! Writes a declaration as it is hashed: takes the syntax tree and a dialect's rules, gives
//! one line. It never looks at the source, so blanks, line ends and comments cannot matter.

use std::fmt::Write;

use crate::syntax::{
    Arg, ArgKind, Body, Combinator, Condition, Expr, ExprKind, Generic, Ident, Repeat,
};

/// What the dialects do not agree on.
pub(super) trait Rules {
    /// Whether the `!` of `!X` is hashed.
    const KEEPS_BANG: bool;
    /// Whether parentheses are hashed.
    const KEEPS_PARENTHESES: bool;

    /// Whether a field is hashed at all.
    fn keeps(&self, arg: &Arg<'_>) -> bool;

    /// The type name that is hashed instead of the field's type.
    fn alias<'src>(&self, arg: &Arg<'src>) -> Option<&'src str>;

    /// The name that is hashed for a field.
    fn shown_name<'src>(&self, name: Ident<'src>) -> Option<&'src str>;
}

pub(super) fn write_combinator(combinator: &Combinator<'_>, rules: &impl Rules) -> String {
    let mut writer = Writer {
        out: combinator.name.text.to_owned(),
        rules,
    };
    for generic in &combinator.generics {
        writer.generic(generic);
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
            for &name in &arg.names {
                self.arg(self.rules.shown_name(name), arg);
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
        if arg.bang.is_some() && R::KEEPS_BANG {
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
                self.out.push('%');
                self.expr(inner);
            }
            ExprKind::Apply(apply) => self.apply(&apply.head, &apply.args),
            ExprKind::Sum(left, right) => {
                self.expr(left);
                self.out.push('+');
                self.expr(right);
            }
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

    fn parentheses(&mut self, inner: &Expr<'_>) {
        if R::KEEPS_PARENTHESES {
            self.out.push('(');
            self.expr(inner);
            self.out.push(')');
        } else {
            self.expr(inner);
        }
    }

    fn number(&mut self, number: u32) {
        // Writing to a `String` cannot fail.
        let _ = write!(self.out, "{number}");
    }
}
