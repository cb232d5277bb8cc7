//! Findings: what `diff` and `lint` have to say, as plain data.

use std::fmt;

use crate::place::Place;

/// A rule: what is looked for, how bad it is, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// A short name in kebab case, for `--allow` and for machines: `result-type-changed`.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it finds, one line.
    pub summary: &'static str,
    /// What to do about it, one line.
    pub help: &'static str,
}

/// Declares rules, one to an entry, and lists all of them in `RULES`.
macro_rules! rules {
    ($vis:vis, $($name:ident: $id:literal, $severity:ident, $summary:literal, $help:literal;)*) => {
        $(
            #[doc = concat!("`", $id, "`: ", $summary, ".")]
            $vis static $name: Rule = Rule {
                id: $id,
                severity: Severity::$severity,
                summary: $summary,
                help: $help,
            };
        )*

        /// All rules, in the order in which they are explained.
        pub static RULES: [&Rule; [$($id),*].len()] = [$(&$name),*];
    };
}

pub(crate) use rules;

/// How bad a finding is, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Of a difference: peers with the old schema can no longer talk to those with the new one.
    Wire,
    /// Of a difference: users of generated code have to change their source.
    Source,
    /// Of a difference: nothing breaks.
    Compatible,
    /// Of a schema: it is wrong.
    Error,
    /// Of a schema: it is unusual.
    Warning,
    /// Of a schema: it is as it should be, and still good to know.
    Note,
}

impl Severity {
    /// All of them, from worst to best.
    pub const ALL: [Self; 6] = [
        Self::Wire,
        Self::Source,
        Self::Compatible,
        Self::Error,
        Self::Warning,
        Self::Note,
    ];

    /// The name of the severity, which all forms of a report write: `wire`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wire => "wire",
            Self::Source => "source",
            Self::Compatible => "compatible",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a rule found at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that it comes of.
    pub rule: &'static Rule,
    /// What it is about: the TL name of a combinator or type, with `.field` after it for a
    /// field's: `auth.sentCode`, `user.username`. It is one word, as allow-lists have it.
    pub subject: String,
    /// What was found, one line, without a full stop.
    pub message: String,
    /// How it was in TL, or in Rust if it is about generated code, or what it is compared with.
    pub old: Option<String>,
    /// How it is in TL, or in Rust.
    pub new: Option<String>,
    /// Where it was found, unless it is about no place in particular.
    pub place: Option<Place>,
}

impl Finding {
    /// A finding without old and new. Blanks in its subject become underscores.
    pub(crate) fn new(
        rule: &'static Rule,
        subject: impl Into<String>,
        message: String,
        place: Option<Place>,
    ) -> Self {
        Self {
            rule,
            subject: subject.into().replace(char::is_whitespace, "_"),
            message,
            old: None,
            new: None,
            place,
        }
    }
}
