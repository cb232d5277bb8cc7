//! Definitions: takes a model and what is used of it, gives Rust with the derives of `tl-proto`.
//! What is not used is there as `Absent`, which is as large as a `Box`.

use std::fmt::Write as _;

use tl_parser::Facts;
use tl_parser::model::{
    Builtin, Combinator, CombinatorId, Field, Model, Node, Role, Type, TypeId, TypeRef,
};

use crate::sizes::Sizes;
use crate::used::{Texts, Used};

/// Where text is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Form {
    /// In the value.
    Owned,
    /// In the input.
    Borrowed,
}

/// One file.
pub(crate) fn print(model: &Model, facts: &Facts, used: &Used, form: Form) -> String {
    let printer = Printer {
        model,
        used,
        sizes: Sizes::new(model, facts, form),
        texts: Texts::new(model, used),
        form,
    };
    let mut out = String::from("// Written by `cargo run -p peers-definitions`.\n");
    for (index, ty) in model.types.iter().enumerate() {
        printer.print_type(&mut out, TypeId(index), ty);
    }
    out
}

struct Printer<'m> {
    model: &'m Model,
    used: &'m Used,
    sizes: Sizes<'m>,
    texts: Texts<'m>,
    form: Form,
}

impl Printer<'_> {
    // Writing to a `String` does not fail; the results are dropped for that.
    fn print_type(&self, out: &mut String, id: TypeId, ty: &Type) {
        let used = self.used.of_type(self.model, id);
        let name = type_name(ty.name.as_str());
        if used.is_empty() {
            return;
        }
        if ty.constructors.len() == 1 {
            let combinator = self.model.combinator(used[0]);
            let _ = writeln!(out, "\n#[derive(TlRead, TlWrite)]");
            let _ = writeln!(out, "#[tl(boxed, id = {:#010x})]", combinator.id);
            return self.print_struct(out, used[0], &name);
        }
        let lifetime = self.lifetime(Node::Type(id));
        let _ = writeln!(out, "\n#[derive(TlRead, TlWrite)]\n#[tl(boxed)]");
        let _ = writeln!(out, "pub(super) enum {name}{lifetime} {{");
        for &constructor in &used {
            self.print_variant(out, constructor);
        }
        let _ = writeln!(out, "}}");
        for &constructor in &used {
            let combinator = self.model.combinator(constructor);
            if !combinator.fields.is_empty() {
                let _ = writeln!(out, "\n#[derive(TlRead, TlWrite)]");
                self.print_struct(out, constructor, &struct_name(combinator));
            }
        }
    }

    fn print_variant(&self, out: &mut String, id: CombinatorId) {
        let combinator = self.model.combinator(id);
        let name = type_name(combinator.name.as_str());
        let fields = format!(
            "{}{}",
            struct_name(combinator),
            self.lifetime(Node::Combinator(id))
        );
        let payload = match (combinator.fields.is_empty(), self.sizes.boxes_variant(id)) {
            (true, _) => String::new(),
            (false, true) => format!("(Box<{fields}>)"),
            (false, false) => format!("({fields})"),
        };
        let _ = writeln!(out, "    #[tl(id = {:#010x})]", combinator.id);
        let _ = writeln!(out, "    {name}{payload},");
    }

    fn print_struct(&self, out: &mut String, id: CombinatorId, name: &str) {
        let lifetime = self.lifetime(Node::Combinator(id));
        let _ = writeln!(out, "pub(super) struct {name}{lifetime} {{");
        let combinator = self.model.combinator(id);
        for field in &combinator.fields {
            self.print_field(out, (id, combinator), field);
        }
        let _ = writeln!(out, "}}");
    }

    fn print_field(&self, out: &mut String, owner: (CombinatorId, &Combinator), field: &Field) {
        let ty = match field.role {
            Role::Flags => "()".to_owned(),
            Role::True => "Option<()>".to_owned(),
            Role::Optional => format!("Option<{}>", self.boxed(owner.0, &field.ty)),
            _ => self.boxed(owner.0, &field.ty),
        };
        if field.role == Role::Flags {
            let _ = writeln!(out, "    #[tl(flags)]");
        }
        if let Some(condition) = field.condition {
            let flags = field_name(&owner.1.fields[condition.field.0]);
            let bit = condition.bit.unwrap_or_default();
            let _ = writeln!(
                out,
                "    #[tl(flags_field = \"{flags}\", flags_bit = {bit})]"
            );
        }
        let _ = writeln!(out, "    {}: {ty},", field_name(field));
    }

    fn boxed(&self, owner: CombinatorId, ty: &TypeRef) -> String {
        let is_boxed = self.sizes.boxes_field(owner, ty);
        match (self.ty(ty), is_boxed) {
            (ty, true) => format!("Box<{ty}>"),
            (ty, false) => ty,
        }
    }

    fn ty(&self, ty: &TypeRef) -> String {
        match ty {
            TypeRef::Nat => "u32".to_owned(),
            TypeRef::Bool => "bool".to_owned(),
            TypeRef::Builtin { builtin, .. } => match builtin {
                Builtin::Int => "i32".to_owned(),
                Builtin::Long => "i64".to_owned(),
                Builtin::Double => "Double".to_owned(),
                Builtin::String => format!("Text{}", self.text_lifetime()),
                Builtin::Bytes => format!("Bytes{}", self.text_lifetime()),
                Builtin::Int128 => "[u8; 16]".to_owned(),
                _ => "[u8; 32]".to_owned(),
            },
            TypeRef::Vector { item, .. } => format!("Vector<{}>", self.ty(item)),
            TypeRef::Boxed { ty, .. } if !self.used.of_type(self.model, *ty).is_empty() => {
                let name = type_name(self.model.ty(*ty).name.as_str());
                format!("{name}{}", self.lifetime(Node::Type(*ty)))
            }
            _ => "Absent".to_owned(),
        }
    }

    fn text_lifetime(&self) -> &'static str {
        match self.form {
            Form::Owned => "",
            Form::Borrowed => "<'tl>",
        }
    }

    /// The lifetime of what holds text.
    fn lifetime(&self, node: Node) -> &'static str {
        let holds_text = match node {
            Node::Combinator(id) => self.texts.in_combinator(id),
            Node::Type(id) => self.texts.in_type(id),
        };
        if holds_text { self.text_lifetime() } else { "" }
    }
}

/// `MessagesMessages` for `messages.Messages`.
fn type_name(tl: &str) -> String {
    let parts = tl.split(['.', '_']);
    parts.flat_map(capitalized).collect()
}

fn capitalized(part: &str) -> impl Iterator<Item = char> {
    let mut chars = part.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars)
}

/// `MessageFields` for `message`, as there is a type `Message`.
fn struct_name(combinator: &Combinator) -> String {
    type_name(combinator.name.as_str()) + "Fields"
}

fn field_name(field: &Field) -> String {
    let name = field.name.as_deref().unwrap_or_default();
    match name {
        "self" => "self_".to_owned(),
        "type" | "static" | "final" | "ref" => format!("r#{name}"),
        _ => name.to_owned(),
    }
}
