//! Samples: takes a Rust type and the name of what has it, gives an expression for a plausible value. Texts are
//! the names of their fields, so that they say what they stand for.

use std::collections::BTreeMap;

use super::expression::Expression;
use super::weights::Weights;
use crate::rust::ir::{Enum, Field, Initial, Path, Scalar, Struct, Type};

/// The items that samples are made of.
pub(crate) struct Samples<'t> {
    structs: BTreeMap<&'t Path, &'t Struct>,
    enums: BTreeMap<&'t Path, &'t Enum>,
    weights: Weights<'t>,
    /// A function that takes nothing, for those that call another one.
    called: Option<&'t Path>,
}

impl<'t> Samples<'t> {
    pub(crate) fn new(structs: &'t [Struct], enums: &'t [Enum], called: Option<&'t Path>) -> Self {
        Self {
            structs: structs.iter().map(|it| (&it.path, it)).collect(),
            enums: enums.iter().map(|it| (&it.path, it)).collect(),
            weights: Weights::new(structs, enums),
            called,
        }
    }

    /// What goes into `new` for a field, which takes more types than the field has.
    pub(super) fn argument(&self, ty: &Type, name: &str) -> Option<Expression> {
        match ty {
            Type::Scalar(Scalar::String) => Some(text(name, "")),
            Type::Scalar(Scalar::Bytes) => Some(Expression::leaf("[1, 2, 3]")),
            Type::Vec(item) => {
                let items = self.value(item, name).into_iter().collect();
                Some(Expression::list("vec![", items, "]"))
            }
            Type::Boxed(_, inner) => self.argument(inner, name),
            Type::Param(_) => self.called.map(|path| literal(path, Vec::new())),
            other => Some(match self.value(other, name)? {
                Expression::Leaf(text) if matches!(ty, Type::Scalar(_)) => {
                    Expression::Named(text, name.to_owned())
                }
                value => value,
            }),
        }
    }

    /// A value inside of another one.
    pub(super) fn value(&self, ty: &Type, name: &str) -> Option<Expression> {
        match ty {
            Type::Scalar(scalar) => sample_scalar(*scalar, name),
            Type::Vec(_) => Some(Expression::leaf("vec![]")),
            Type::Option(_) => Some(Expression::leaf("None")),
            Type::Path(path) => self.item(path),
            Type::Boxed(boxed, inner) if boxed.owned => {
                let items = vec![self.value(inner, name)?];
                Some(Expression::list("Box::new(", items, ")"))
            }
            Type::Boxed(_, inner) => self.value(inner, name),
            Type::Param(_) | Type::ReturnOf(_) => None,
        }
    }

    fn item(&self, path: &Path) -> Option<Expression> {
        match (self.structs.get(path), self.enums.get(path)) {
            (Some(item), _) => self.construct(item),
            (None, Some(item)) => self.variant(item),
            (None, None) => None,
        }
    }

    fn construct(&self, item: &Struct) -> Option<Expression> {
        let fields = item.fields.iter().map(|field| {
            let value = self.initial(field)?;
            Some(value.after(&format!("{}: ", field.ident)))
        });
        Some(literal(&item.path, fields.collect::<Option<_>>()?))
    }

    fn variant(&self, item: &Enum) -> Option<Expression> {
        let (_, variant) = self.weights.lightest(item)?;
        let Some(payload) = &variant.payload else {
            let name = format!("{}::{}", path_text(&item.path), variant.ident);
            return Some(Expression::Leaf(name));
        };
        match self.construct(self.structs.get(&payload.path)?)? {
            Expression::List { open, items, .. } => Some(Expression::list(open, items, "}.into()")),
            leaf => Some(leaf),
        }
    }

    fn initial(&self, field: &Field) -> Option<Expression> {
        match field.initial {
            Initial::Argument(_) => self.value(&field.ty, field.ident.name()),
            Initial::None => Some(Expression::leaf("None")),
            Initial::False => Some(Expression::leaf("false")),
            Initial::Zero => Some(Expression::leaf("0")),
        }
    }
}

fn sample_scalar(scalar: Scalar, name: &str) -> Option<Expression> {
    Some(match scalar {
        Scalar::U32 | Scalar::I32 | Scalar::I64 => Expression::leaf(number(name)),
        Scalar::F64 => Expression::leaf("1.0"),
        Scalar::Bool => Expression::leaf("true"),
        Scalar::String => text(name, ".to_owned()"),
        Scalar::Bytes => Expression::leaf("vec![1, 2, 3]"),
        Scalar::Int128 => Expression::leaf("[1; 16]"),
        Scalar::Int256 => Expression::leaf("[1; 32]"),
        Scalar::Array(bytes) => Expression::Leaf(format!("[1; {bytes}]")),
        Scalar::Object | Scalar::SizedObject => return None,
    })
}

/// Pages have a size, and begin and end where there is nothing more.
fn number(name: &str) -> &'static str {
    let is_open = ["hash", "offset", "add_offset", "min_", "max_"].iter();
    let mut is_open = is_open.filter(|start| name.starts_with(**start));
    match (name, is_open.next()) {
        ("limit", _) => "100",
        (_, Some(_)) => "0",
        _ => "1",
    }
}

fn text(name: &str, after: &str) -> Expression {
    Expression::Leaf(format!("\"{}\"{after}", name.replace('_', " ")))
}

/// A struct with these fields.
pub(super) fn literal(path: &Path, fields: Vec<Expression>) -> Expression {
    Expression::list(format!("{} {{", path_text(path)), fields, "}")
}

/// A path from the root of the generated tree.
pub(super) fn path_text(path: &Path) -> String {
    let namespace = path.namespace.iter().map(|it| format!("{it}::"));
    let namespace: String = namespace.collect();
    format!("{}::{namespace}{}", path.root.name, path.ident)
}
