//! How a request ends: an [`Outcome`] if it was carried out, a [`Failure`] if it could not be.

pub(crate) use tl_codegen::input::Failure;

/// How a request that was carried out ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to complain of: exit code 0.
    Fine,
    /// There are findings: exit code 1.
    Findings,
}

impl Outcome {
    /// The outcome of a search that found something, or did not.
    pub(crate) fn found(anything: bool) -> Self {
        match anything {
            true => Self::Findings,
            false => Self::Fine,
        }
    }
}
