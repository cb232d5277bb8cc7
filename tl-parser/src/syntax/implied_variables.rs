//! Variables without braces: takes a combinator of the syntax tree, gives the type variables that only
//! a `!` tells of.

use super::ast::{ArgKind, Body, Combinator, Ident};

impl<'src> Combinator<'src> {
    /// The type variables that are used without braces: the `X` of `query:!X`, where many schemas
    /// leave `{X:Type}` out. Each once; they have one letter.
    #[must_use]
    pub fn implied_variables(&self) -> Vec<Ident<'src>> {
        let Body::Args(args) = &self.body else {
            return Vec::new();
        };
        let mut implied: Vec<Ident<'src>> = Vec::new();
        for arg in args.iter().filter(|arg| arg.bang.is_some()) {
            let ArgKind::Type(expr) = &arg.kind else {
                continue;
            };
            let is_declared = |name: &str| {
                let mut declared = self.generics.iter().flat_map(|it| &it.names);
                declared.any(|it| it.text == name) || implied.iter().any(|it| it.text == name)
            };
            let letter = expr.name().filter(|it| is_letter(it.text));
            implied.extend(letter.filter(|it| !is_declared(it.text)));
        }
        implied
    }
}

fn is_letter(name: &str) -> bool {
    matches!(name.as_bytes(), [b'A'..=b'Z'])
}
