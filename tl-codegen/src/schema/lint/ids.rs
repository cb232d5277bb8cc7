//! Ids: takes the ids as written, gives findings where no dialect computes them.

use tl_parser::crc::{Dialect, compute_id};
use tl_parser::syntax::{Combinator, Id};

use super::rules::ID_MISMATCH;
use super::schema_file::File;
use crate::schema::report::Finding;

/// Ids that neither Telegram's dialect nor the reference compiler gives.
pub(super) fn find_mismatches(file: &File<'_>) -> Vec<Finding> {
    let combinators = file.combinators.iter();
    let findings = combinators.filter_map(|it| mismatch(file, it, it.id?));
    findings.collect()
}

fn mismatch(file: &File<'_>, combinator: &Combinator<'_>, id: Id) -> Option<Finding> {
    let telegram = compute_id(combinator, Dialect::Telegram);
    let classic = compute_id(combinator, Dialect::Classic);
    if [telegram, classic].contains(&id.value) {
        return None;
    }
    let message = match telegram == classic {
        true => format!("the declaration gives {telegram:08x}, in both dialects"),
        false => format!(
            "the declaration gives {telegram:08x} in Telegram's dialect, {classic:08x} in the classic one"
        ),
    };
    Some(Finding {
        old: Some(format!("#{:08x}", id.value)),
        new: Some(format!("#{telegram:08x}")),
        ..file.finding(&ID_MISMATCH, combinator.name.text, id.span, message)
    })
}
