//! Groups: takes optional fields that share a bit, gives the one Rust field that holds them all,
//! its struct, and their steps.
//!
//! Where nothing but `true`s is between the fields of a group, they are one step, with one
//! condition to test. Otherwise each is a step of its own, and the group is made in the end.

use tl_parser::model::{Field, Role};

use super::{Lowering, push_field};
use crate::rust::ir::{self, AccessorBody, Group, GroupField, Grouping, Init, Path, Step, Type};
use crate::rust::lower::docs;

impl Lowering<'_> {
    /// An optional field that shares its bit with other optional fields.
    pub(super) fn lower_member(&mut self, index: usize, members: &[usize]) {
        let (ident, wire) = (self.idents[index].clone(), self.wire(index));
        let group = self.group_ident(members);
        if members[0] == index {
            self.lower_group(&group, members);
        }
        self.push_accessor(
            index,
            AccessorBody::Member {
                group: group.clone(),
                member: ident.clone(),
                ty: wire.ty(),
            },
        );
        if self.has_others_between(members) {
            let (local, when) = (self.local(index), self.bit(index));
            self.out.steps.push(Step::Member {
                group,
                ident,
                local,
                wire,
                when,
            });
        }
    }

    fn lower_group(&mut self, ident: &str, members: &[usize]) {
        let path = self.group_path(ident, members);
        let boxed = self.cx.layout.boxes_group(self.id, self.fields_at(members));
        let ty = match boxed {
            true => Type::Box(Box::new(Type::Path(path.clone()))),
            false => Type::Path(path.clone()),
        };
        let locals = members
            .iter()
            .map(|&index| (self.idents[index].clone(), self.local(index)));
        let grouping = Grouping {
            path: path.clone(),
            members: locals.collect(),
            boxed,
        };
        let init = match self.has_others_between(members) {
            true => Init::Group(grouping),
            false => self.push_group_step(ident, members, grouping),
        };
        self.out.fields.push(ir::Field {
            ident: ident.to_owned(),
            docs: docs::group_field(self.fields_at(members)),
            ty: Type::Option(Box::new(ty)),
            init,
        });
        self.push_group_struct(path, members);
    }

    fn push_group_step(&mut self, ident: &str, members: &[usize], grouping: Grouping) -> Init {
        let local = match self.trues_beside(members[0]).first() {
            Some(&named) => self.local(named),
            None => ident.to_owned(),
        };
        let mut steps = Vec::new();
        for (&index, (ident, local)) in members.iter().zip(&grouping.members) {
            push_field(&mut steps, ident.clone(), local.clone(), self.wire(index));
        }
        self.out.steps.push(Step::Group {
            ident: ident.to_owned(),
            local: local.clone(),
            when: self.bit(members[0]),
            grouping,
            steps,
        });
        Init::Local(local)
    }

    fn push_group_struct(&mut self, path: Path, members: &[usize]) {
        let fields = members.iter().map(|&index| GroupField {
            ident: self.idents[index].clone(),
            docs: self.docs(index),
            ty: self.wire(index).ty(),
        });
        let fields = fields.collect();
        let docs = docs::group(self.combinator, self.cx.names.combinator(self.id));
        self.out.groups.push(Group { path, docs, fields });
    }

    /// The struct's path, which nothing else has from now on.
    fn group_path(&mut self, ident: &str, members: &[usize]) -> Path {
        let owner = self.cx.names.combinator(self.id);
        let path = self.names.claim_group(owner, ident);
        let holds_text = self
            .fields_at(members)
            .any(|field| self.cx.facts.type_holds_text(&field.ty));
        self.cx.in_form(&path, holds_text)
    }

    /// The field of a group: called like the `true` on its bit, or like all its members.
    pub(super) fn group_ident(&self, members: &[usize]) -> String {
        if let Some(&first) = self.trues_beside(members[0]).first() {
            return self.idents[first].clone();
        }
        let bare = |&index: &usize| self.idents[index].trim_start_matches("r#");
        let mut ident = members.iter().map(bare).collect::<Vec<_>>().join("_and_");
        // The second of two fields of one name ends with an underscore.
        while ident.contains("__and_") {
            ident = ident.replace("__and_", "_and_");
        }
        while self.idents.contains(&ident) {
            ident.push('_');
        }
        ident
    }

    /// Whether anything that takes bytes is between the members.
    fn has_others_between(&self, members: &[usize]) -> bool {
        let (first, last) = (members[0], members[members.len() - 1]);
        (first..last).any(|index| {
            !members.contains(&index) && self.combinator.fields[index].role != Role::True
        })
    }

    fn fields_at(&self, members: &[usize]) -> impl Iterator<Item = &Field> {
        members.iter().map(|&index| &self.combinator.fields[index])
    }
}
