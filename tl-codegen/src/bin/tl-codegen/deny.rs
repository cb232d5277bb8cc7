//! `--deny`: which changes fail.

use clap::ValueEnum;
use serde::Deserialize;
use tl_codegen::report::Severity;

/// Which changes fail: those that are at least so bad.
#[derive(Clone, Copy, Debug, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Deny {
    Wire,
    Source,
    Any,
    None,
}

impl Deny {
    /// Whether a change of this severity fails.
    pub(crate) fn denies(self, severity: Severity) -> bool {
        match self {
            Self::Wire => severity <= Severity::Wire,
            Self::Source => severity <= Severity::Source,
            Self::Any => true,
            Self::None => false,
        }
    }
}
