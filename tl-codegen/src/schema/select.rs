//! What somebody wants of a schema: takes names with `*` for any part of them, gives the model of what they
//! name and of everything that it needs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use tl_parser::Model;
use tl_parser::model::CombinatorId;

use crate::wildcard::matches;

/// What is wanted of a schema. By default everything is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wanted {
    /// Names of functions, constructors and types: `auth.*`, `messages.sendMessage`, `Update`. If there
    /// are none, everything is wanted.
    pub include: Vec<String>,
    /// Types of which not all constructors are wanted, wherever they are needed.
    pub narrow: BTreeMap<String, Narrowed>,
}

/// What is wanted of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowed {
    /// Names of the constructors, in which `*` is any text.
    pub constructors: Vec<String>,
    /// What becomes of the others when they are decoded.
    pub others: Others,
}

/// What becomes of values whose constructor is not wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Others {
    /// To decode one is an error, and so is to decode what it is in.
    Refused,
}

/// A name that stands for nothing in the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NothingWanted {
    /// The name, as it was given.
    pub name: String,
    /// The type that it should be a constructor of, if it is about one.
    pub of: Option<String>,
}

impl fmt::Display for NothingWanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            None => write!(
                f,
                "no function, constructor or type is called `{}`",
                self.name
            ),
            Some(ty) => write!(f, "no constructor of `{ty}` is called `{}`", self.name),
        }
    }
}

impl std::error::Error for NothingWanted {}

/// Selects what is wanted of a model, and what that needs.
///
/// # Errors
///
/// A name that stands for nothing: it is misspelt, or of another layer.
pub fn select(model: &Model, wanted: &Wanted) -> Result<Model, NothingWanted> {
    let roots = roots(model, &wanted.include)?;
    let unwanted = unwanted(model, &wanted.narrow)?;
    Ok(model.select(roots, |id| !unwanted.contains(&id)))
}

/// The combinators that are named, by themselves or by their type.
fn roots(model: &Model, names: &[String]) -> Result<BTreeSet<CombinatorId>, NothingWanted> {
    if names.is_empty() {
        return Ok((0..model.combinators.len()).map(CombinatorId).collect());
    }
    let mut roots = BTreeSet::new();
    for name in names {
        let combinators = model.combinators.iter().enumerate();
        let combinators = combinators.filter(|(_, it)| matches(name, it.name.as_str()));
        let types = model
            .types
            .iter()
            .filter(|it| matches(name, it.name.as_str()));
        let constructors = types.flat_map(|it| &it.constructors).copied();
        let combinators = combinators.map(|(index, _)| CombinatorId(index));
        let found: Vec<_> = combinators.chain(constructors).collect();
        if found.is_empty() {
            return Err(NothingWanted {
                name: name.clone(),
                of: None,
            });
        }
        roots.extend(found);
    }
    Ok(roots)
}

/// The constructors of narrowed types that are not named.
fn unwanted(
    model: &Model,
    narrow: &BTreeMap<String, Narrowed>,
) -> Result<BTreeSet<CombinatorId>, NothingWanted> {
    let mut unwanted = BTreeSet::new();
    for (
        ty,
        Narrowed {
            constructors: names,
            ..
        },
    ) in narrow
    {
        let found = model.types.iter().find(|it| it.name.as_str() == ty);
        let found = found.ok_or_else(|| NothingWanted {
            name: ty.clone(),
            of: None,
        })?;
        let named =
            |name: &String, id: &CombinatorId| matches(name, model.combinator(*id).name.as_str());
        let is_used = |name: &&String| found.constructors.iter().any(|id| named(name, id));
        if let Some(name) = names.iter().find(|name| !is_used(name)) {
            return Err(NothingWanted {
                name: name.clone(),
                of: Some(ty.clone()),
            });
        }
        let constructors = found.constructors.iter();
        unwanted.extend(constructors.filter(|id| !names.iter().any(|name| named(name, id))));
    }
    Ok(unwanted)
}

#[cfg(test)]
mod tests {
    use super::{Narrowed, Others, Wanted, select};

    fn names(wanted: &Wanted) -> Result<Vec<String>, String> {
        let text = "a#1 = U; b#2 x:V = U; c#3 = U; v#4 = V; w#5 = W;\n\
            ---functions---\n get.u#6 = U; get.w#7 = W;";
        let schema = tl_parser::parse(text)
            .into_result()
            .expect("no syntax errors");
        let model = tl_parser::resolve(&schema).expect("all names are known");
        let selection = select(&model, wanted).map_err(|error| error.to_string())?;
        let names = selection.combinators.iter();
        let names = names.filter(|it| !it.builtin).map(|it| it.name.to_string());
        Ok(names.collect())
    }

    fn only(name: &str) -> Narrowed {
        Narrowed {
            constructors: vec![name.to_owned()],
            others: Others::Refused,
        }
    }

    #[test]
    fn what_is_wanted_comes_with_what_it_needs() {
        let mut wanted = Wanted::default();
        assert_eq!(names(&wanted).map(|it| it.len()), Ok(7));
        wanted.include = vec!["get.u".to_owned()];
        assert_eq!(
            names(&wanted),
            Ok(["a", "b", "c", "v", "get.u"].map(str::to_owned).into())
        );
        wanted.narrow.insert("U".to_owned(), only("c"));
        assert_eq!(names(&wanted), Ok(["c", "get.u"].map(str::to_owned).into()));
    }

    #[test]
    fn names_of_nothing_are_errors() {
        let mut wanted = Wanted::default();
        wanted.narrow.insert("U".to_owned(), only("v"));
        assert_eq!(
            names(&wanted),
            Err("no constructor of `U` is called `v`".to_owned())
        );
        wanted.include = vec!["set.*".to_owned()];
        let error = "no function, constructor or type is called `set.*`";
        assert_eq!(names(&wanted), Err(error.to_owned()));
    }
}
