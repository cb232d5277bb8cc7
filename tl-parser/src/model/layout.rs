//! Layout: takes a model, gives what it says apart from how its text is laid out, so that the models
//! of two texts can be compared.

use super::{
    combinator::Combinator,
    schema::Model,
    type_ref::{Field, TypeRef},
};
use crate::span::Span;

impl Model {
    /// The same model without anything that depends on the layout of its text: all spans are
    /// empty, and so are the texts of [`Model::declarations`].
    ///
    /// ```
    /// let resolve = |text| {
    ///     let schema = tl_parser::parse(text).into_result().expect("no syntax errors");
    ///     tl_parser::resolve(&schema).expect("all names are known")
    /// };
    /// let (one, other) = (resolve("a x:int = A;"), resolve("a\n  x : int\n  = A ;"));
    /// assert_ne!(one, other);
    /// assert_eq!(one.without_layout(), other.without_layout());
    /// ```
    #[must_use]
    pub fn without_layout(mut self) -> Self {
        self.combinators.iter_mut().for_each(strip_combinator);
        for declaration in &mut self.declarations {
            declaration.text.clear();
            declaration.span = Span::default();
        }
        self
    }
}

impl Combinator {
    /// Makes all places empty.
    pub(crate) fn forget_places(&mut self) {
        self.span = Span::default();
        self.name_span = Span::default();
        for generic in &mut self.generics {
            generic.span = Span::default();
        }
        for (_, span) in &mut self.docs.unknown_tags {
            *span = Span::default();
        }
        self.fields.iter_mut().for_each(strip_field);
    }
}

fn strip_combinator(combinator: &mut Combinator) {
    combinator.id_digits = combinator.id_digits.and(Some(8));
    combinator.forget_places();
}

/// Fields are the only places in a type, and a repetition has them only at its top.
fn strip_field(field: &mut Field) {
    field.span = Span::default();
    if let TypeRef::Repeat { fields, .. } = &mut field.ty {
        fields.iter_mut().for_each(strip_field);
    }
}
