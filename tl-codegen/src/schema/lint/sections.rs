//! Sections: takes the declarations among the types, gives findings for those that look like
//! functions.

use tl_parser::Section;
use tl_parser::syntax::{Combinator, Ident};

use super::rules::FUNCTION_IN_TYPES;
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
        (!is_known).then(|| file.finding(&FUNCTION_IN_TYPES, subject, field.span, message))
    });
    findings.collect()
}

/// Whether a name is one of the combinator's implicit arguments.
pub(super) fn is_variable(combinator: &Combinator<'_>, name: Ident<'_>) -> bool {
    let names = combinator.generics.iter().flat_map(|it| &it.names);
    names.into_iter().any(|it| it.text == name.text)
}
