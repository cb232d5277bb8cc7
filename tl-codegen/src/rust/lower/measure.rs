//! Sizes on the wire: takes a model, gives the least size of every type's encoding and how
//! deep its shallowest value is.

use tl_parser::Section;
use tl_parser::model::{Builtin, Combinator, CombinatorId, Field, Model, TypeId, TypeRef};

/// What is known of the smallest values.
#[derive(Debug)]
pub(crate) struct Measures {
    sizes: Least,
    depths: Least,
}

impl Measures {
    pub(crate) fn new(model: &Model) -> Self {
        Self {
            sizes: Least::new(model, least_size),
            depths: Least::new(model, least_depth),
        }
    }

    /// Least bytes of a combinator's fields.
    pub(crate) fn bare_size(&self, id: CombinatorId) -> usize {
        self.sizes.combinators[id.0]
    }

    /// Least bytes of a boxed type, id included.
    pub(crate) fn boxed_size(&self, id: TypeId) -> usize {
        self.sizes.types[id.0] + 4
    }

    /// Index of the constructor whose smallest value is the least deep; of several, the one
    /// with the least bytes.
    pub(crate) fn shallowest(&self, model: &Model, id: TypeId) -> usize {
        let depth = |id: CombinatorId| self.depths.combinators[id.0];
        let constructors = model.ty(id).constructors.iter().enumerate();
        constructors
            .min_by_key(|&(_, &constructor)| (depth(constructor), self.bare_size(constructor)))
            .map_or(0, |(index, _)| index)
    }
}

/// The least measure of every combinator and type. They depend on each other in cycles, so
/// that it starts from "unknown" and goes on until nothing changes.
#[derive(Debug)]
struct Least {
    combinators: Vec<usize>,
    types: Vec<usize>,
}

type Measure = fn(&Combinator, &Least) -> usize;

/// Greater than any real measure; sums of it do not overflow.
const UNKNOWN: usize = 1 << 40;

impl Least {
    fn new(model: &Model, measure: Measure) -> Self {
        let mut least = Self {
            combinators: vec![UNKNOWN; model.combinators.len()],
            types: vec![UNKNOWN; model.types.len()],
        };
        while least.improve(model, measure) {}
        least
    }

    /// Measures everything once more; tells whether anything became less.
    fn improve(&mut self, model: &Model, measure: Measure) -> bool {
        let mut improved = false;
        for (index, combinator) in model.combinators.iter().enumerate() {
            let now = measure(combinator, self).min(UNKNOWN);
            if now < self.combinators[index] {
                self.combinators[index] = now;
                improved = true;
                if let (Section::Types, TypeRef::Boxed { ty, .. }) =
                    (combinator.section, &combinator.result)
                {
                    self.types[ty.0] = self.types[ty.0].min(now);
                }
            }
        }
        improved
    }
}

fn required(combinator: &Combinator) -> impl Iterator<Item = &Field> {
    let fields = combinator.fields.iter();
    fields.filter(|field| field.condition.is_none())
}

fn least_size(combinator: &Combinator, least: &Least) -> usize {
    required(combinator)
        .map(|field| least_value_size(&field.ty, least))
        .sum()
}

fn least_value_size(ty: &TypeRef, least: &Least) -> usize {
    match ty {
        TypeRef::Nat | TypeRef::Bool | TypeRef::Object | TypeRef::Generic { .. } => 4,
        TypeRef::Builtin(builtin) => match builtin {
            Builtin::Int | Builtin::String | Builtin::Bytes => 4,
            Builtin::Long | Builtin::Double => 8,
            Builtin::Int128 => 16,
            Builtin::Int256 => 32,
        },
        TypeRef::Vector { boxed: true, .. } => 8,
        TypeRef::Vector { boxed: false, .. } => 4,
        TypeRef::Boxed { ty, .. } => least.types[ty.0] + 4,
        TypeRef::Bare { constructor, .. } => least.combinators[constructor.0],
        TypeRef::Repeat { .. } | TypeRef::Type => 0,
    }
}

fn least_depth(combinator: &Combinator, least: &Least) -> usize {
    required(combinator)
        .map(|field| match field.ty {
            TypeRef::Boxed { ty, .. } => least.types[ty.0] + 1,
            TypeRef::Bare { constructor, .. } => least.combinators[constructor.0] + 1,
            _ => 0,
        })
        .max()
        .unwrap_or(0)
}
