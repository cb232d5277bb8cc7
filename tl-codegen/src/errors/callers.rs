//! Who may call a method: users, bots or both, each with the key of its list in a table.

use std::fmt;

/// Who may call a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callers {
    /// People's accounts, and no bots.
    User,
    /// Bots, and no people's accounts.
    Bot,
    /// People's accounts and bots.
    Both,
}

impl Callers {
    /// Who may call the methods in the list with this key, if it is such a list.
    pub(super) fn of_list(key: &str) -> Option<Self> {
        let mut all = [Self::User, Self::Bot, Self::Both].into_iter();
        all.find(|callers| callers.list() == key)
    }

    /// The key of the list of methods that they may call.
    pub(super) const fn list(self) -> &'static str {
        match self {
            Self::User => "user_only",
            Self::Bot => "bot_only",
            Self::Both => "both",
        }
    }
}

impl fmt::Display for Callers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::User => "users only",
            Self::Bot => "bots only",
            Self::Both => "users and bots",
        })
    }
}
