//! Groups: takes optional fields that share a bit, gives the one Rust field that holds them all,
//! its struct, and their steps.
//!
//! Where nothing but `true`s is between the fields of a group, they are one step, with one
//! condition to test. Otherwise each is a step of its own, and the group is made in the end.

use tl_parser::model::{Bit, Field, FieldId, Role};

use super::{Lowering, push_field};
use crate::rust::ir::{
    self, AccessorBody, Group, GroupField, Grouping, Ident, Init, Initial, Path, Step, Type,
};
use crate::rust::lower::docs;

impl Lowering<'_> {
    /// An optional field that shares its bit with other optional fields.
    pub(super) fn lower_member(&mut self, id: FieldId, bit: &Bit) {
        let (ident, wire) = (self.names.ident(id).clone(), self.wire(id));
        let group = self.names.group(bit);
        if bit.optionals.first() == Some(&id) {
            self.lower_group(&group, bit);
        }
        self.push_accessor(
            id,
            AccessorBody::Member {
                group: group.clone(),
                member: ident.clone(),
                ty: wire.ty(),
            },
        );
        if self.has_others_between(bit)
            && let Some(when) = self.test(id)
        {
            let local = self.names.local(id).clone();
            self.out.steps.push(Step::Member {
                group,
                ident,
                local,
                wire,
                when,
            });
        }
    }

    fn lower_group(&mut self, ident: &Ident, bit: &Bit) {
        let Some(path) = self.cx.names.group(self.id, bit.condition).cloned() else {
            return;
        };
        let layouts = &self.cx.layouts;
        let boxed = layouts.each(|layout| layout.boxes_group(self.id, self.members(bit)));
        let members = bit.optionals.iter();
        let members =
            members.map(|&id| (self.names.ident(id).clone(), self.names.local(id).clone()));
        let grouping = Grouping {
            path: path.clone(),
            members: members.collect(),
            boxed,
        };
        let init = match self.has_others_between(bit) {
            true => Init::Group(grouping),
            false => self.push_group_step(ident, bit, grouping),
        };
        let ty = Type::Boxed(boxed, Box::new(Type::Path(path.clone())));
        self.out.fields.push(ir::Field {
            ident: ident.clone(),
            docs: docs::group_field(self.members(bit)),
            ty: Type::Option(Box::new(ty)),
            init,
            initial: Initial::None,
        });
        self.push_group_struct(path, bit);
    }

    fn push_group_step(&mut self, ident: &Ident, bit: &Bit, grouping: Grouping) -> Init {
        let local = match bit.trues.first() {
            Some(&named) => self.names.local(named).clone(),
            None => ident.clone(),
        };
        let mut steps = Vec::new();
        for (&id, (ident, local)) in bit.optionals.iter().zip(&grouping.members) {
            push_field(&mut steps, ident.clone(), local.clone(), self.wire(id));
        }
        if let Some(when) = self.test(bit.optionals[0]) {
            self.out.steps.push(Step::Group {
                ident: ident.clone(),
                local: local.clone(),
                when,
                grouping,
                steps,
            });
        }
        Init::Local(local)
    }

    fn push_group_struct(&mut self, path: Path, bit: &Bit) {
        let fields = bit.optionals.iter().map(|&id| GroupField {
            ident: self.names.ident(id).clone(),
            docs: self.docs(id),
            ty: self.wire(id).ty(),
            is_secret: self.cx.secrets.hold(self.combinator, self.field(id)),
        });
        let fields = fields.collect();
        let docs = docs::group(self.combinator, self.cx.names.combinator(self.id));
        self.out.groups.push(Group {
            attributes: self.cx.attributes.of(&path),
            path,
            docs,
            fields,
        });
    }

    /// Whether anything that takes bytes is between the members.
    fn has_others_between(&self, bit: &Bit) -> bool {
        let (Some(first), Some(last)) = (bit.optionals.first(), bit.optionals.last()) else {
            return false;
        };
        let mut between = (first.0..last.0).map(FieldId);
        between.any(|id| !bit.optionals.contains(&id) && self.field(id).role != Role::True)
    }

    fn members(&self, bit: &Bit) -> impl Iterator<Item = &Field> {
        bit.optionals.iter().map(|id| self.field(*id))
    }
}
