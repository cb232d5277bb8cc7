//! Names in which `*` stands for any text.

/// Whether a name is meant by one in which `*` stands for any text.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(name) = name.strip_prefix(start) else {
        return false;
    };
    let mut ends = name.char_indices().map(|(at, _)| at).chain([name.len()]);
    ends.any(|at| matches(rest, &name[at..]))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_stand_for_any_text() {
        assert!(matches("auth.*", "auth.signIn"));
        assert!(matches("*.get*s", "users.getUsers"));
        assert!(matches("*", "user"));
        assert!(!matches("auth.*", "authentication"));
        assert!(!matches("*.get", "users.getUsers"));
    }
}
