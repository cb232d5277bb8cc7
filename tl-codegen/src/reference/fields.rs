//! Fields: takes a definition, gives a row for each of its parameters.

use tl_parser::model::{Combinator, FieldId, Model, OwnNames, Printer, Role, Style};

use super::book::Reference;
use super::declaration::linked;
use super::page::{Block, Rich, code, said};
use super::prose::markdown;

/// The table of all fields but words of flags, which follow from the others.
pub(super) fn table(book: &Reference, model: &Model, combinator: &Combinator) -> Block {
    let fields = combinator.fields.iter().enumerate();
    let fields = fields.filter(|(_, field)| field.role != Role::Flags);
    let rows = fields.map(|(index, _)| row(book, model, combinator, FieldId(index)));
    Block::Table(&["Name", "Type", "Meaning"], rows.collect())
}

fn row(book: &Reference, model: &Model, combinator: &Combinator, id: FieldId) -> Vec<Rich> {
    let field = &combinator.fields[id.0];
    let names = OwnNames { model, combinator };
    let outline = Printer::new(model, &names, Style::Written).field(combinator, id);
    let name = field.name.clone().unwrap_or_else(|| id.0.to_string());
    let own = own_names(combinator);
    let mut ty = linked(&book.catalog, &outline.ty, &own);
    if let Some(condition) = outline.condition {
        let kind = match field.role {
            Role::True => "flag",
            _ => "optional",
        };
        ty.extend(said(format!(" ({kind}, ")));
        ty.extend(code(condition));
        ty.extend(said(")"));
    }
    vec![code(name), ty, meaning(book, model, combinator, id)]
}

/// What a field is for: the documentation says so, or the schema itself.
fn meaning(book: &Reference, model: &Model, combinator: &Combinator, id: FieldId) -> Rich {
    let field = &combinator.fields[id.0];
    let Some(name) = field.name.as_deref() else {
        return Rich::new();
    };
    let documented = book.options.documentation.as_ref().and_then(|it| {
        let ty = model.type_in(combinator, &field.ty);
        it.field(combinator.name.as_str(), name, &ty)
    });
    let mut comments = combinator.docs.fields.iter();
    match documented {
        Some(text) => markdown(&book.catalog, &text.text, &own_names(combinator)),
        None => {
            let comment = comments.find(|(known, _)| known == name);
            comment.map(|(_, text)| said(text)).unwrap_or_default()
        }
    }
}

/// The names that mean something else in a definition than elsewhere.
pub(super) fn own_names(combinator: &Combinator) -> Vec<&str> {
    let fields = combinator.fields.iter().filter_map(|it| it.name.as_deref());
    let generics = combinator.generics.iter().map(|it| it.name.as_str());
    let own = [combinator.name.as_str()].into_iter();
    own.chain(fields).chain(generics).collect()
}
