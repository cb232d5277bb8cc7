//! Requests: takes the struct of a function's arguments, gives the lines of code that make one. What is
//! required goes into `new`, and one of the flags is set if there are any.

use super::expression::Expression;
use super::samples::{Samples, literal, path_text};
use crate::rust::ir::{Construction, Field, Initial, Path, Scalar, Type};

impl Samples<'_> {
    /// The lines, or nothing if an argument is a value of any type.
    pub(crate) fn request(
        &self,
        path: &Path,
        construction: Construction,
        fields: &[Field],
    ) -> Option<Vec<String>> {
        let request = match (construction, self.choice(construction, fields)) {
            (Construction::Default, None) if fields.is_empty() => literal(path, Vec::new()),
            (Construction::Default, None) => {
                Expression::Leaf(format!("{}::default()", path_text(path)))
            }
            (Construction::Default, Some(choice)) => {
                let rest = Expression::leaf("..Default::default()");
                literal(path, vec![choice, rest])
            }
            (_, None) => self.call_new(path, fields)?,
            (_, Some(choice)) => {
                let rest = self.call_new(path, fields)?.after("..");
                literal(path, vec![choice, rest])
            }
        };
        Some(request.lines(0, "let request = ", ";"))
    }

    fn call_new(&self, path: &Path, fields: &[Field]) -> Option<Expression> {
        let required = fields.iter();
        let required = required.filter(|field| matches!(field.initial, Initial::Argument(_)));
        let arguments = required.map(|field| self.argument(&field.ty, field.ident.name()));
        let arguments = arguments.collect::<Option<_>>()?;
        Some(Expression::list(
            format!("{}::new(", path_text(path)),
            arguments,
            ")",
        ))
    }

    /// Something optional to set: a flag, or what a request without one would have nothing of.
    fn choice(&self, construction: Construction, fields: &[Field]) -> Option<Expression> {
        let mut flags = fields
            .iter()
            .filter(|field| field.ty == Type::Scalar(Scalar::Bool));
        let flag = flags.find(|field| field.initial == Initial::False);
        if let Some(flag) = flag {
            return Some(Expression::Leaf(format!("{}: true", flag.ident)));
        }
        let mut optional = fields
            .iter()
            .filter(|_| construction == Construction::Default);
        optional.find_map(|field| {
            let Type::Option(inner) = &field.ty else {
                return None;
            };
            let value = vec![self.value(inner, field.ident.name())?];
            let some = Expression::list("Some(", value, ")");
            Some(some.after(&format!("{}: ", field.ident)))
        })
    }
}
