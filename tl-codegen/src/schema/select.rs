//! What somebody wants of a schema: takes names with `*` for any part of them, gives the model of what they
//! name and of everything that it needs.

use std::collections::{BTreeMap, BTreeSet};

use tl_parser::model::{CombinatorId, Node};
use tl_parser::{Model, Remainder};

pub use super::wanted::{Narrowed, Others, Wanted, WantedError};
use crate::wildcard::matches;

/// Selects what is wanted of a model, and what that needs. If something is kept as bytes, there is a wider
/// model in it, which describes that, too.
///
/// # Errors
///
/// A name that stands for nothing: it is misspelt, or of another layer. Or a type is left without values.
pub fn select(model: &Model, wanted: &Wanted) -> Result<Model, WantedError> {
    let roots = Roots::find(model, &wanted.include)?;
    let mut unwanted = BTreeMap::new();
    for (name, narrowed) in &wanted.narrow {
        unwanted.extend(narrow(model, name, narrowed)?);
    }
    let is_wanted = |id| !unwanted.contains_key(&id);
    let is_described = |id| unwanted.get(&id) != Some(&Others::Refused);
    let mut selection = model.select(roots.chosen(is_wanted), is_wanted);
    check_values(&selection)?;
    let kept = unwanted.iter().filter(|(_, it)| **it == Others::Kept);
    let kept: BTreeSet<u32> = kept.map(|(id, _)| model.combinator(*id).id).collect();
    if !kept.is_empty() {
        let wider = model.select(roots.chosen(is_described), is_described);
        pass_over(&mut selection, wider, &kept);
    }
    Ok(selection)
}

/// What somebody includes.
#[derive(Default)]
struct Roots {
    /// Combinators by their names.
    named: BTreeSet<CombinatorId>,
    /// Constructors by their type's name; everything, if nothing is named. A narrowed type is narrow here, too.
    implied: BTreeSet<CombinatorId>,
}

impl Roots {
    fn find(model: &Model, names: &[String]) -> Result<Self, WantedError> {
        let all = (0..model.combinators.len()).map(CombinatorId);
        if names.is_empty() {
            return Ok(Self {
                named: BTreeSet::new(),
                implied: all.collect(),
            });
        }
        let mut roots = Self::default();
        for name in names {
            let is_named = |id: &CombinatorId| matches(name, model.combinator(*id).name.as_str());
            let types = model.types.iter();
            let types = types.filter(|it| matches(name, it.name.as_str()));
            let mut types = types.flat_map(|it| &it.constructors).copied().peekable();
            let mut named = all.clone().filter(is_named).peekable();
            if named.peek().is_none() && types.peek().is_none() {
                return Err(WantedError::Unknown {
                    name: name.clone(),
                    of: None,
                });
            }
            roots.named.extend(named);
            roots.implied.extend(types);
        }
        Ok(roots)
    }

    fn chosen(
        &self,
        is_wanted: impl Fn(CombinatorId) -> bool,
    ) -> impl Iterator<Item = CombinatorId> {
        let implied = self.implied.iter().copied();
        let implied = implied.filter(move |id| is_wanted(*id));
        self.named.iter().copied().chain(implied)
    }
}

/// The constructors of a narrowed type that are not named, each with what becomes of it.
fn narrow(
    model: &Model,
    ty: &str,
    narrowed: &Narrowed,
) -> Result<impl Iterator<Item = (CombinatorId, Others)>, WantedError> {
    let unknown = |name: &str, of: Option<&str>| WantedError::Unknown {
        name: name.to_owned(),
        of: of.map(str::to_owned),
    };
    let names = &narrowed.constructors;
    let found = model.types.iter().find(|it| it.name.as_str() == ty);
    let constructors = &found.ok_or_else(|| unknown(ty, None))?.constructors;
    let is_named =
        |name: &String, id: &CombinatorId| matches(name, model.combinator(*id).name.as_str());
    let is_used = |name: &&String| constructors.iter().any(|id| is_named(name, id));
    if let Some(name) = names.iter().find(|name| !is_used(name)) {
        return Err(unknown(name, Some(ty)));
    }
    if names.is_empty() {
        return Err(WantedError::NoValue { ty: ty.to_owned() });
    }
    let constructors = constructors.iter();
    let unwanted = constructors.filter(move |id| !names.iter().any(|name| is_named(name, id)));
    Ok(unwanted.map(|id| (*id, narrowed.others)))
}

/// A type whose values would all have to contain themselves is none that can be decoded.
fn check_values(selection: &Model) -> Result<(), WantedError> {
    let without = Remainder::of(selection, []).dependents;
    without.values().next().map_or(Ok(()), |node| {
        let name = match *node {
            Node::Combinator(id) => &selection.combinator(id).name,
            Node::Type(id) => &selection.ty(id).name,
        };
        Err(WantedError::NoValue {
            ty: name.to_string(),
        })
    })
}

/// Notes which constructors values of the types may have, though only the wider model has them.
fn pass_over(selection: &mut Model, wider: Model, kept: &BTreeSet<u32>) {
    let types = wider.types.iter();
    let types = types.map(|ty| (&ty.name, &ty.constructors));
    let constructors: BTreeMap<_, _> = types.collect();
    for ty in &mut selection.types {
        let own = ty.constructors.iter();
        let own: Vec<u32> = own.map(|id| selection.combinators[id.0].id).collect();
        let all = constructors.get(&ty.name).copied().into_iter().flatten();
        let others = all.map(|id| wider.combinator(*id).id);
        ty.others = others
            .filter(|id| kept.contains(id) && !own.contains(id))
            .collect();
    }
    selection.wider = Some(Box::new(wider));
}

#[cfg(test)]
mod tests {
    use super::{Model, Narrowed, Others, Wanted, select};

    fn model() -> Model {
        let text = "a#1 = U; b#2 x:V = U; c#3 = U; v#4 = V; w#5 = W; leaf#8 = T; wrap#9 x:T = T;\n\
            ---functions---\n get.u#6 = U; get.w#7 = W;";
        let schema = tl_parser::parse(text)
            .into_result()
            .expect("no syntax errors");
        tl_parser::resolve(&schema).expect("all names are known")
    }

    fn names(wanted: &Wanted) -> Result<Vec<String>, String> {
        let selection = select(&model(), wanted).map_err(|error| error.to_string())?;
        let names = selection.combinators.iter();
        let names = names.filter(|it| !it.builtin).map(|it| it.name.to_string());
        Ok(names.collect())
    }

    fn only(name: &str, others: Others) -> Narrowed {
        Narrowed {
            constructors: vec![name.to_owned()],
            others,
        }
    }

    #[test]
    fn what_is_wanted_comes_with_what_it_needs() {
        let mut wanted = Wanted::default();
        assert_eq!(names(&wanted).map(|it| it.len()), Ok(9));
        wanted.include = vec!["get.u".to_owned()];
        assert_eq!(
            names(&wanted),
            Ok(["a", "b", "c", "v", "get.u"].map(str::to_owned).into())
        );
        let only_c = only("c", Others::Refused);
        wanted.narrow.insert("U".to_owned(), only_c);
        assert_eq!(names(&wanted), Ok(["c", "get.u"].map(str::to_owned).into()));
    }

    #[test]
    fn a_narrowed_type_is_narrow_wherever_it_is_wanted() {
        for (include, others) in [(vec![], 7), (vec!["U".to_owned()], 1)] {
            let only_c = only("c", Others::Refused);
            let narrow = [("U".to_owned(), only_c)].into();
            let names = names(&Wanted { include, narrow }).expect("names of the schema");
            assert_eq!(names.len(), others, "{names:?}");
        }
    }

    #[test]
    fn what_is_kept_is_described() {
        let mut wanted = Wanted {
            include: vec!["get.u".to_owned()],
            ..Wanted::default()
        };
        let only_c = only("c", Others::Kept);
        wanted.narrow.insert("U".to_owned(), only_c);
        let selection = select(&model(), &wanted).expect("names of the schema");
        assert_eq!(selection.types[0].others, [1, 2]);
        let names = selection.widest().combinators.iter();
        let names: Vec<_> = names.map(|it| it.name.as_str()).collect();
        assert!(
            names.starts_with(&["a", "b", "c", "v", "get.u"]),
            "{names:?}"
        );
        assert!(
            selection
                .combinators
                .iter()
                .all(|it| it.name.as_str() != "v")
        );
    }

    #[test]
    fn names_of_nothing_are_errors() {
        let mut wanted = Wanted::default();
        wanted
            .narrow
            .insert("U".to_owned(), only("v", Others::Refused));
        assert_eq!(
            names(&wanted),
            Err("no constructor of `U` is called `v`".to_owned())
        );
        wanted.include = vec!["set.*".to_owned()];
        let error = "no function, constructor or type is called `set.*`";
        assert_eq!(names(&wanted), Err(error.to_owned()));
    }

    #[test]
    fn every_type_has_values() {
        for (ty, wanted) in [("U", vec![]), ("T", vec!["wrap".to_owned()])] {
            for others in [Others::Refused, Others::Kept] {
                let constructors = wanted.clone();
                let narrowed = Narrowed {
                    constructors,
                    others,
                };
                let wanted = Wanted {
                    include: Vec::new(),
                    narrow: [(ty.to_owned(), narrowed)].into(),
                };
                let error = format!("with what is wanted, `{ty}` has no values");
                assert_eq!(names(&wanted), Err(error));
            }
        }
    }
}
