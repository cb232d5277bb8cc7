//! Declarations: takes parts that were checked, gives the TL of the whole.

use std::collections::HashSet;

use super::parts::Part;
use super::variables::{Use, find_variables};

/// A constructor or function.
pub(super) struct Declaration {
    pub(super) name: String,
    pub(super) id: u32,
    pub(super) fields: Vec<Part>,
    pub(super) result: Part,
    /// `{n:#}`; if there are none, they are found by what the parts say.
    pub(super) generics: Option<Vec<String>>,
    pub(super) annotations: Vec<String>,
}

/// The whole schema in canonical layout.
pub(super) fn print(
    layer: Option<u32>,
    constructors: &[Declaration],
    methods: &[Declaration],
    others: &[String],
) -> String {
    let declared: HashSet<&str> = constructors.iter().flat_map(declared_names).collect();
    let lines = |list: &[Declaration]| {
        let lines = list.iter().map(|it| it.print(&declared));
        lines.collect::<String>()
    };
    let separator = (!methods.is_empty()).then(|| "---functions---\n".to_owned());
    let blocks = [
        layer.map(|layer| format!("// LAYER {layer}\n")),
        Some(lines(constructors)),
        Some(others.concat()),
        separator,
        Some(lines(methods)),
    ];
    let blocks = blocks.into_iter().flatten();
    let blocks: Vec<String> = blocks.filter(|block| !block.is_empty()).collect();
    blocks.join("\n")
}

/// The constructor and its type.
fn declared_names(constructor: &Declaration) -> [&str; 2] {
    [&constructor.name, type_name(&constructor.result.text)]
}

/// The type without what it is applied to.
pub(super) fn type_name(ty: &str) -> &str {
    let end = ty.find([' ', '<']).unwrap_or(ty.len());
    &ty[..end]
}

impl Declaration {
    fn print(&self, declared: &HashSet<&str>) -> String {
        let generics = match &self.generics {
            Some(generics) => generics.clone(),
            None => self.guess_generics(declared),
        };
        let generics = generics.iter().map(|it| format!(" {it}"));
        let fields = self.fields.iter().map(|field| format!(" {}", field.text));
        let between: String = generics.chain(fields).collect();
        let annotations = self.annotations.iter().map(|it| format!("@{it} "));
        let annotations: String = annotations.collect();
        let Self {
            name, id, result, ..
        } = self;
        format!("{annotations}{name}#{id:x}{between} = {};\n", result.text)
    }

    fn guess_generics(&self, declared: &HashSet<&str>) -> Vec<String> {
        let parts = [&self.result].into_iter().chain(&self.fields);
        let uses: Vec<&Use> = parts.flat_map(|part| &part.uses).collect();
        let variables = find_variables(&uses, declared).into_iter();
        let generics = variables.map(|(name, is_number)| match is_number {
            true => format!("{{{name}:#}}"),
            false => format!("{{{name}:Type}}"),
        });
        generics.collect()
    }
}
