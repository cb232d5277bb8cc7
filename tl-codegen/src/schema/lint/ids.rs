//! Ids: takes declarations, gives findings where a written id follows from no dialect, and
//! where the dialects differ on one that is not written.

use tl_parser::crc::{Dialect, compute_id};
use tl_parser::syntax::{Combinator, Id, Ident};

use super::rules::{ID_MISMATCH, UNCLEAR_ID};
use super::schema_file::File;
use crate::schema::report::Finding;

/// Ids that neither Telegram's dialect nor the reference compiler gives.
pub(super) fn find_mismatches(file: &File<'_>) -> Vec<Finding> {
    let combinators = file.combinators.iter();
    let findings = combinators.filter_map(|it| mismatch(file, it, it.id?));
    findings.collect()
}

/// Ids that are not written and differ in the two dialects, if the schema says nothing of its
/// dialect.
pub(super) fn find_unclear(file: &File<'_>) -> Vec<Finding> {
    let combinators = file.combinators.iter().filter(|it| it.id.is_none());
    let findings = combinators.filter_map(|it| unclear(file, it));
    match file.ids {
        Some(_) => Vec::new(),
        None => findings.collect(),
    }
}

fn mismatch(file: &File<'_>, combinator: &Combinator<'_>, id: Id) -> Option<Finding> {
    let computed = in_both_dialects(combinator);
    if computed.contains(&id.value) {
        return None;
    }
    let finding = |message| file.finding(&ID_MISMATCH, combinator.name.text, id.span, message);
    if let Some(name) = name_without_layer(combinator, id) {
        let message = format!("this is the id of `{name}`, the name without its layer number");
        return Some(finding(message));
    }
    let reversed = id.value.swap_bytes();
    let (message, right) = match computed.contains(&reversed) {
        true => {
            let message = format!("these are the bytes of {reversed:08x} in reverse order");
            (message, reversed)
        }
        false => {
            let right = compute_id(combinator, file.ids.unwrap_or_default());
            (say(computed), right)
        }
    };
    Some(Finding {
        old: Some(format!("#{:08x}", id.value)),
        new: Some(format!("#{right:08x}")),
        ..finding(message)
    })
}

fn unclear(file: &File<'_>, combinator: &Combinator<'_>) -> Option<Finding> {
    let computed = in_both_dialects(combinator);
    let Ident { text, span } = combinator.name;
    let differs = computed[0] != computed[1];
    differs.then(|| file.finding(&UNCLEAR_ID, text, span, say(computed)))
}

fn in_both_dialects(combinator: &Combinator<'_>) -> [u32; 2] {
    [Dialect::Telegram, Dialect::Classic].map(|dialect| compute_id(combinator, dialect))
}

fn say([telegram, classic]: [u32; 2]) -> String {
    match telegram == classic {
        true => format!("the declaration gives {telegram:08x}, in both dialects"),
        false => format!(
            "the declaration gives {telegram:08x} in Telegram's dialect, {classic:08x} in the classic one"
        ),
    }
}

/// The name without the number at its end, if the id is computed from that. In secret chats a
/// name has another declaration in each layer; a file for all of them numbers the names.
fn name_without_layer<'src>(combinator: &Combinator<'src>, id: Id) -> Option<&'src str> {
    let name = combinator.name;
    let text = name
        .text
        .trim_end_matches(|last: char| last.is_ascii_digit());
    let renamed = Combinator {
        name: Ident { text, ..name },
        ..combinator.clone()
    };
    in_both_dialects(&renamed)
        .contains(&id.value)
        .then_some(text)
}
