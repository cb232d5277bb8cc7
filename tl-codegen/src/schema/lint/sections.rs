//! Sections: takes the declarations among the types, gives findings for those that look like
//! functions, and for those that declare nothing.

use tl_parser::Section;
use tl_parser::syntax::{Combinator, Ident};

use super::rules::{FUNCTION_IN_TYPES, INERT_DECLARATION};
use super::schema_file::{File, args, head, subject};
use crate::schema::report::Finding;

/// Constructors with a field for a function call, `query:!X`: only functions take those.
/// Those that return the variable too, resolution has found already.
pub(super) fn find_functions_in_types(file: &File<'_>) -> Vec<Finding> {
    let findings = file.section(Section::Types).filter_map(|constructor| {
        let field = args(constructor).iter().find(|arg| arg.bang.is_some())?;
        let name = field.names.first().map(|name| name.text);
        let message = "a field takes a function call".to_owned();
        let subject = subject(constructor.name.text, name);
        let is_known = head(&constructor.result).is_some_and(|it| is_variable(constructor, it));
        let is_fine = is_known || is_wrapper(constructor);
        (!is_fine).then(|| file.finding(&FUNCTION_IN_TYPES, subject, field.span, message))
    });
    findings.collect()
}

/// Whether it is a value that holds a function call, `engine.query {X:Type} query:!X = engine.Query`:
/// its type has its own name, as no function's has.
fn is_wrapper(constructor: &Combinator<'_>) -> bool {
    let (name, result) = (constructor.name.text, constructor.result.name());
    result.is_some_and(|it| it.text.eq_ignore_ascii_case(name))
}

/// Partial applications and finalities.
pub(super) fn find_inert_declarations(file: &File<'_>) -> Vec<Finding> {
    let findings = file.inert.iter().map(|item| {
        let message = format!("`{item}` declares nothing");
        let subject = file.subject_at(item.span());
        file.finding(&INERT_DECLARATION, subject, item.span(), message)
    });
    findings.collect()
}

/// Whether a name is one of the combinator's implicit arguments, with or without braces.
pub(super) fn is_variable(combinator: &Combinator<'_>, name: Ident<'_>) -> bool {
    let names = combinator.generics.iter().flat_map(|it| &it.names);
    let mut names = names.copied().chain(combinator.implied_variables());
    names.any(|it| it.text == name.text)
}
