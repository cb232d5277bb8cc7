//! Modules: takes items, gives one module per namespace and form, those without items included.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::context::Context;
use super::docs;
use crate::rust::ir::Ident;
use crate::rust::ir::{
    Enum, Errors, Function, FunctionErrors, Module, ModulePath, Ownership, Path, Root, Struct, Type,
};

/// The modules of all items, sorted by path. Every root is there even if it is empty.
pub(crate) fn lower_modules(
    cx: &Context<'_>,
    structs: &[Struct],
    enums: &[Enum],
    functions: &[Function],
    errors: Option<&Errors>,
) -> Vec<Module> {
    let errors =
        errors.map(|errors| lower_root(cx, &cx.roots.errors, Ownership::Owned, &errors.functions));
    let roots = cx.roots;
    [
        lower_root(cx, &roots.types, Ownership::Owned, structs),
        lower_root(cx, &roots.enums, Ownership::Owned, enums),
        lower_root(cx, &roots.functions, Ownership::Owned, functions),
        lower_root(cx, &roots.types, Ownership::Borrowed, structs),
        lower_root(cx, &roots.enums, Ownership::Borrowed, enums),
        errors.unwrap_or_default(),
    ]
    .concat()
}

/// The modules of one kind of items in one form.
fn lower_root<I: Item>(
    cx: &Context<'_>,
    root: &Root,
    ownership: Ownership,
    items: &[I],
) -> Vec<Module> {
    let place = |namespace: &[_]| ModulePath {
        ownership,
        root: root.clone(),
        namespace: namespace.to_vec(),
    };
    let mut modules: BTreeMap<ModulePath, Vec<usize>> = BTreeMap::new();
    modules.insert(place(&[]), Vec::new());
    for (index, item) in items.iter().enumerate() {
        let path = item.path();
        if path.form_in(ownership) != ownership {
            continue;
        }
        for length in 1..=path.namespace.len() {
            modules.entry(place(&path.namespace[..length])).or_default();
        }
        modules
            .entry(place(&path.namespace))
            .or_default()
            .push(index);
    }
    let mut children = children(modules.keys());
    let modules = modules.into_iter().map(|(path, indices)| Module {
        docs: docs::module(cx, &path),
        children: children.remove(&path).unwrap_or_default(),
        uses: uses(&indices, items, ownership),
        path,
        items: indices,
    });
    modules.collect()
}

/// By path, the names of the modules inside.
fn children<'p>(paths: impl Iterator<Item = &'p ModulePath>) -> BTreeMap<ModulePath, Vec<Ident>> {
    let mut children: BTreeMap<ModulePath, Vec<Ident>> = BTreeMap::new();
    for path in paths {
        let mut parent = path.clone();
        if let Some(name) = parent.namespace.pop() {
            children.entry(parent).or_default().push(name);
        }
    }
    children
}

/// The modules at the root that items refer to.
fn uses<I: Item>(indices: &[usize], items: &[I], ownership: Ownership) -> Vec<Arc<str>> {
    let mut roots = BTreeSet::new();
    for &index in indices {
        let item = &items[index];
        item.for_each_path(&mut |path| {
            roots.insert(match path.form_in(ownership) {
                Ownership::Owned => path.root.name.clone(),
                Ownership::Borrowed => "borrowed".into(),
            });
        });
        if ownership == Ownership::Borrowed {
            // It becomes owned, too.
            roots.insert(item.path().root.name.clone());
        }
    }
    roots.into_iter().collect()
}

/// An item of a module.
trait Item {
    /// Where it is.
    fn path(&self) -> &Path;

    /// Calls back with every item that its code names.
    fn for_each_path(&self, call: &mut dyn FnMut(&Path));
}

impl Item for Struct {
    fn path(&self) -> &Path {
        &self.path
    }

    fn for_each_path(&self, call: &mut dyn FnMut(&Path)) {
        for field in &self.fields {
            type_paths(&field.ty, call);
        }
        for field in self.groups.iter().flat_map(|group| &group.fields) {
            type_paths(&field.ty, call);
        }
    }
}

impl Item for Function {
    fn path(&self) -> &Path {
        self.arguments.path()
    }

    fn for_each_path(&self, call: &mut dyn FnMut(&Path)) {
        self.arguments.for_each_path(call);
        type_paths(&self.returns, call);
    }
}

impl Item for Enum {
    fn path(&self) -> &Path {
        &self.path
    }

    fn for_each_path(&self, call: &mut dyn FnMut(&Path)) {
        let payloads = self.variants.iter().filter_map(|it| it.payload.as_ref());
        payloads.for_each(|payload| call(&payload.path));
    }
}

impl Item for FunctionErrors {
    fn path(&self) -> &Path {
        &self.path
    }

    fn for_each_path(&self, _call: &mut dyn FnMut(&Path)) {}
}

fn type_paths(ty: &Type, call: &mut dyn FnMut(&Path)) {
    match ty {
        Type::Path(path) => call(path),
        Type::Vec(inner) | Type::Option(inner) | Type::Boxed(_, inner) => type_paths(inner, call),
        Type::Scalar(_) | Type::Param(_) | Type::ReturnOf(_) => {}
    }
}
