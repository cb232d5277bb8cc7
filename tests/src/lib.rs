//! What the tests share: takes the files in `schema/` and `tests/fixtures/`, gives models,
//! random TL values and type-erased codecs.

pub mod case;
pub mod random;
pub mod schema;
