//! All rules that a difference can have: takes nothing, gives those of schemas, then those of errors.

use super::{error_rules, rules};
use crate::schema::report::Rule;

/// Every rule of `diff`, for lists of what is allowed.
#[must_use]
pub fn all_rules() -> Vec<&'static Rule> {
    rules::RULES.into_iter().chain(error_rules::RULES).collect()
}
