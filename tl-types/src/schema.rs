//! A schema as a program has it: takes the table of definitions that generated code brings, gives a
//! value to hand it over with.

use core::fmt;

use crate::debug::Definitions;

/// What generated code knows of its schema: the names, fields and ids of all combinators.
///
/// Every generated module has one as `SCHEMA`. [`Error::path`](crate::Error::path) takes it.
#[derive(Clone, Copy)]
pub struct Schema {
    pub(crate) definitions: Definitions,
}

impl Schema {
    /// The schema with this table.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(definitions: Definitions) -> Self {
        Self { definitions }
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Schema({} combinators)", self.definitions.len())
    }
}
