//! The table: errors by name, who may call what, and look-ups in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use tl_parser::Model;

use super::callers::Callers;
use super::pattern::Pattern;

/// The codes that a server answers with, as far as anything documents them.
pub const KNOWN_CODES: [i32; 11] = [303, 400, 401, 403, 404, 406, 420, -500, 500, -503, 503];

/// The documented errors of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorTable {
    /// The errors by their names as written: `FLOOD_WAIT_%d`. No two are spellings of one.
    pub errors: BTreeMap<String, DocumentedError>,
    /// Methods that only users may call.
    pub user_only: BTreeSet<String>,
    /// Methods that only bots may call. None of them is in `user_only`.
    pub bot_only: BTreeSet<String>,
    /// Methods that both users and bots may call. None of them is in the two other lists. Telegram's
    /// own file has no such list.
    pub both: BTreeSet<String>,
    /// Methods that bots may call on behalf of a business account.
    pub business_supported: BTreeSet<String>,
    /// Methods that may be called before logging in.
    pub unauthed_allowed: BTreeSet<String>,
    /// The layer that the table was made for, if it says so.
    pub layer: Option<u32>,
}

/// One error of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentedError {
    /// The parsed form of the name that the table has it under.
    pub pattern: Pattern,
    /// The codes that the error comes with, and the methods that give it with each of them. A code
    /// has no methods where any method may give the error, or where nobody knows. An error that
    /// is only described has no codes.
    pub codes: BTreeMap<i32, BTreeSet<String>>,
    /// What the error means. `%d` and `%s` stand for the parameters, in their order.
    pub description: Option<String>,
}

/// How much a table has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The number of errors.
    pub names: usize,
    /// The number of pairs of a method and one of its errors. A pair counts once, however many
    /// codes it has.
    pub pairs: usize,
    /// The number of methods that have errors.
    pub methods: usize,
}

impl ErrorTable {
    /// The codes and names of each method's errors, for methods that have some.
    #[must_use]
    pub fn by_method(&self) -> BTreeMap<&str, BTreeSet<(i32, &str)>> {
        let mut by_method = BTreeMap::<_, BTreeSet<_>>::new();
        for (name, error) in &self.errors {
            for (&code, methods) in &error.codes {
                for method in methods {
                    let errors = by_method.entry(method.as_str()).or_default();
                    errors.insert((code, name.as_str()));
                }
            }
        }
        by_method
    }

    /// Every method that the table names, in its errors or in a list of who may call it.
    #[must_use]
    pub fn methods(&self) -> BTreeSet<&str> {
        let errors = self.errors.values().flat_map(DocumentedError::methods);
        let lists = self.method_lists().into_iter().flat_map(|(_, list)| list);
        errors.chain(lists.map(String::as_str)).collect()
    }

    /// Who may call a method, if one of the lists says so.
    #[must_use]
    pub fn callers(&self, method: &str) -> Option<Callers> {
        let mut lists = self.method_lists().into_iter();
        lists.find_map(|(key, list)| Callers::of_list(key).filter(|_| list.contains(method)))
    }

    /// Takes the lists of who may call what as complete: any other of these methods may be called by
    /// both. A table with the list `both` says so itself and stays as it is.
    pub fn complete_callers<'m>(&mut self, methods: impl IntoIterator<Item = &'m str>) {
        if self.both.is_empty() {
            let others = methods
                .into_iter()
                .filter(|method| self.callers(method).is_none());
            self.both = others.map(str::to_owned).collect();
        }
    }

    /// Leaves out all other methods, and errors that only those give.
    pub fn retain_methods(&mut self, is_wanted: impl Fn(&str) -> bool) {
        self.errors.retain(|_, error| {
            let was_of_methods = !error.methods().is_empty();
            for methods in error.codes.values_mut() {
                methods.retain(|method| is_wanted(method));
            }
            !was_of_methods || !error.methods().is_empty()
        });
    }

    /// Leaves out methods that a schema does not have, and errors that only those give.
    pub fn retain_functions(&mut self, model: &Model) {
        let functions = model.functions();
        let functions = functions.map(|(_, function)| function.name.as_str());
        let functions: BTreeSet<_> = functions.collect();
        self.retain_methods(|method| functions.contains(method));
    }

    /// How much the table has.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let errors = self.errors.values().map(DocumentedError::methods);
        Counts {
            names: self.errors.len(),
            pairs: errors.map(|methods| methods.len()).sum(),
            methods: self.by_method().len(),
        }
    }

    /// How many codes, methods of a code, and methods in lists the table has.
    pub(super) fn statements(&self) -> usize {
        let codes = self.errors.values().flat_map(|error| error.codes.values());
        let codes = codes.map(|methods| 1 + methods.len()).sum::<usize>();
        let lists = self.method_lists().map(|(_, list)| list.len());
        codes + lists.iter().sum::<usize>()
    }

    /// The lists of methods by their keys in the file, in the order of the file.
    pub(super) fn method_lists(&self) -> [(&'static str, &BTreeSet<String>); 5] {
        [
            ("user_only", &self.user_only),
            ("bot_only", &self.bot_only),
            ("both", &self.both),
            ("business_supported", &self.business_supported),
            ("unauthed_allowed", &self.unauthed_allowed),
        ]
    }

    /// Who may call a method according to another list than the one with this key, if the two
    /// contradict each other.
    pub(super) fn contradicts(&self, key: &str, method: &str) -> Option<Callers> {
        let callers = Callers::of_list(key)?;
        self.callers(method).filter(|known| *known != callers)
    }

    /// The list of methods with this key in the file.
    pub(super) fn method_list_mut(&mut self, key: &str) -> Option<&mut BTreeSet<String>> {
        match key {
            "user_only" => Some(&mut self.user_only),
            "bot_only" => Some(&mut self.bot_only),
            "both" => Some(&mut self.both),
            "business_supported" => Some(&mut self.business_supported),
            "unauthed_allowed" => Some(&mut self.unauthed_allowed),
            _ => None,
        }
    }
}

impl DocumentedError {
    /// The methods that give the error, whatever the code.
    #[must_use]
    pub fn methods(&self) -> BTreeSet<&str> {
        let methods = self.codes.values().flatten();
        methods.map(String::as_str).collect()
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [names, pairs, methods] = [self.names, self.pairs, self.methods];
        write!(f, "{names} names, {pairs} pairs over {methods} methods")
    }
}
