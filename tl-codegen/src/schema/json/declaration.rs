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
}

/// The whole schema in canonical layout.
pub(super) fn print(
    layer: Option<u32>,
    constructors: &[Declaration],
    methods: &[Declaration],
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
        separator,
        Some(lines(methods)),
    ];
    let blocks = blocks.into_iter().flatten();
    let blocks: Vec<String> = blocks.filter(|block| !block.is_empty()).collect();
    blocks.join("\n")
}

/// The constructor and its type.
fn declared_names(constructor: &Declaration) -> [&str; 2] {
    let ty = constructor.result.text.as_str();
    let end = ty.find([' ', '<']).unwrap_or(ty.len());
    [&constructor.name, &ty[..end]]
}

impl Declaration {
    fn print(&self, declared: &HashSet<&str>) -> String {
        let parts = [&self.result].into_iter().chain(&self.fields);
        let uses: Vec<&Use> = parts.flat_map(|part| &part.uses).collect();
        let variables = find_variables(&uses, declared).into_iter();
        let variables = variables.map(|(name, is_number)| match is_number {
            true => format!(" {{{name}:#}}"),
            false => format!(" {{{name}:Type}}"),
        });
        let fields = self.fields.iter().map(|field| format!(" {}", field.text));
        let between: String = variables.chain(fields).collect();
        let Self {
            name, id, result, ..
        } = self;
        format!("{name}#{id:x}{between} = {};\n", result.text)
    }
}
