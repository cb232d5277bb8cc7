//! Modules: takes items, gives one module per namespace, those without items included.

use std::collections::{BTreeMap, BTreeSet};

use super::docs;
use crate::rust::ir::{BorrowedEnum, BorrowedStruct, Enum, Function, Module, Path, Struct, Type};

/// An item of a module.
pub(crate) trait Item {
    /// Where it is.
    fn path(&self) -> &Path;

    /// Calls back with every item that its code names.
    fn for_each_path(&self, call: &mut dyn FnMut(&Path));
}

/// Puts items into modules, sorted by path; `root` is there even if it is empty.
pub(crate) fn lower_modules<I: Item>(root: &[&str], items: Vec<I>) -> Vec<Module<I>> {
    let mut modules: BTreeMap<Vec<String>, Vec<I>> = BTreeMap::new();
    modules.insert(
        root.iter().map(|&name| name.to_owned()).collect(),
        Vec::new(),
    );
    for item in items {
        let path = item.path().module.clone();
        for length in root.len()..path.len() {
            modules.entry(path[..length].to_vec()).or_default();
        }
        modules.entry(path).or_default().push(item);
    }
    let paths: Vec<Vec<String>> = modules.keys().cloned().collect();
    modules
        .into_iter()
        .map(|(path, items)| Module {
            docs: docs::module(&path),
            children: children(&paths, &path),
            uses: uses(&items),
            path,
            items,
        })
        .collect()
}

fn children(paths: &[Vec<String>], parent: &[String]) -> Vec<String> {
    let is_child = |path: &&Vec<String>| path.len() == parent.len() + 1 && path.starts_with(parent);
    let children = paths.iter().filter(is_child);
    children.filter_map(|path| path.last().cloned()).collect()
}

fn uses<I: Item>(items: &[I]) -> Vec<&'static str> {
    let mut roots = BTreeSet::new();
    for item in items {
        item.for_each_path(&mut |path| {
            roots.insert(match path.module[0].as_str() {
                "types" => "types",
                "enums" => "enums",
                "borrowed" => "borrowed",
                _ => "functions",
            });
        });
    }
    roots.into_iter().collect()
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
        for payload in self
            .variants
            .iter()
            .filter_map(|variant| variant.payload.as_ref())
        {
            call(&payload.path);
        }
    }
}

impl Item for BorrowedStruct {
    fn path(&self) -> &Path {
        self.item.path()
    }

    fn for_each_path(&self, call: &mut dyn FnMut(&Path)) {
        self.item.for_each_path(call);
        call(&self.conversion.to);
    }
}

impl Item for BorrowedEnum {
    fn path(&self) -> &Path {
        self.item.path()
    }

    fn for_each_path(&self, call: &mut dyn FnMut(&Path)) {
        self.item.for_each_path(call);
        call(&self.owned);
    }
}

fn type_paths(ty: &Type, call: &mut dyn FnMut(&Path)) {
    match ty {
        Type::Path(path) => call(path),
        Type::Vec(inner) | Type::Option(inner) | Type::Box(inner) => type_paths(inner, call),
        Type::Scalar(_) | Type::Param(_) | Type::ReturnOf(_) => {}
    }
}
