//! Partial applications: takes the text from a place on, gives an [`Item`].

use super::{
    ast::{Apply, ApplyStyle, Arg, ArgKind, Expr, ExprKind, Ident, Item, PartialApplication},
    expr::{name_expr, named_from},
    fault::Parsing,
    input::Located,
    rules::semicolon,
};

/// `partial := application ";"`, from the `<` after the name on.
pub(super) fn partial<'src>(
    start: Located<'src>,
    name: Ident<'src>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    let (rest, expr) = named_from(name, input)?;
    finish_partial(start, expr, rest)
}

/// The `;` after the application.
pub(super) fn finish_partial<'src>(
    start: Located<'src>,
    expr: Expr<'src>,
    input: Located<'src>,
) -> Parsing<'src, Item<'src>> {
    let (rest, _) = semicolon(input)?;
    let span = rest.since(start);
    let partial = PartialApplication { span, expr };
    Ok((rest, Item::PartialApplication(partial)))
}

/// `vector int` looks like a combinator with fields without names, until there is no `=`.
pub(super) fn as_application<'src>(
    name: Ident<'src>,
    fields: Vec<Arg<'src>>,
) -> Option<Expr<'src>> {
    let span = name.span.to(fields.last()?.span);
    let args = fields.into_iter().map(as_type).collect::<Option<_>>()?;
    let head = name_expr(name);
    let style = ApplyStyle::Space;
    let kind = ExprKind::Apply(Box::new(Apply { head, args, style }));
    Some(Expr { kind, span })
}

fn as_type(field: Arg<'_>) -> Option<Expr<'_>> {
    match field.kind {
        ArgKind::Type(expr) if field.names.is_empty() && field.bang.is_none() => Some(expr),
        _ => None,
    }
}
