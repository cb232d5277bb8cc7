//! Deserializing: takes a tree and the type that it has to be of, gives the encoding. What is said of
//! each type is in the crate's documentation.

use alloc::{format, rc::Rc, vec::Vec};

use super::{
    fault::{Fault, Read},
    leaf,
    schema::{JsonSchema, Known, Lookups},
    tree::Tree,
    types::Type,
};
use crate::{
    debug::definition::Kind,
    write::{VECTOR_ID, write_bool, write_bytes, write_f64, write_i32, write_i64, write_u32},
};

/// Makes an encoding.
pub(super) struct Encoder<'s> {
    pub(super) lookups: Lookups<'s>,
    pub(super) bytes: Vec<u8>,
}

impl<'s> Encoder<'s> {
    /// Encodes what has to be a boxed value of this type.
    pub(super) fn encode(schema: &'s JsonSchema, ty: Type<'_>, tree: &Tree<'_>) -> Read<Vec<u8>> {
        let mut encoder = Self {
            lookups: Lookups::new(schema),
            bytes: Vec::new(),
        };
        encoder.boxed(tree, ty)?;
        Ok(encoder.bytes)
    }

    pub(super) fn value(&mut self, tree: &Tree<'_>, kind: &Kind, ty: Type<'_>) -> Read<()> {
        match kind {
            Kind::Object => self.any(tree),
            Kind::SizedObject => self.sized(tree),
            Kind::Boxed => self.boxed(tree, ty),
            Kind::Bare(id) => {
                let known = self.only(tree, *id, Type::Only(*id))?;
                self.fields(tree, &known)
            }
            Kind::Vector(item) => {
                write_u32(&mut self.bytes, VECTOR_ID);
                self.items(tree, item, ty)
            }
            Kind::BareVector(item) => self.items(tree, item, ty),
            leaf => self.leaf(tree, leaf),
        }
    }

    /// What has nothing inside. It is not a part of the function that calls itself, as it takes stack.
    fn leaf(&mut self, tree: &Tree<'_>, kind: &Kind) -> Read<()> {
        let buf = &mut self.bytes;
        match kind {
            Kind::True => {}
            Kind::Int => write_i32(buf, leaf::int(tree)?),
            Kind::Long => write_i64(buf, leaf::long(tree)?),
            Kind::Double => write_f64(buf, leaf::double(tree)?),
            Kind::Bool => write_bool(buf, leaf::bool(tree)?),
            Kind::String => write_bytes(buf, &leaf::string(tree)?),
            Kind::Bytes => write_bytes(buf, &leaf::bytes(tree)?),
            Kind::Array(len) => buf.extend_from_slice(&leaf::array(tree, *len)?),
            // A `#`.
            _ => write_u32(buf, leaf::nat(tree)?),
        }
        Ok(())
    }

    fn items(&mut self, tree: &Tree<'_>, item: &Kind, ty: Type<'_>) -> Read<()> {
        let Tree::List(items) = tree else {
            return Err(Fault::unexpected("a list", tree));
        };
        let count = u32::try_from(items.len());
        write_u32(&mut self.bytes, count.map_err(|_| too_long())?);
        for (index, tree) in items.iter().enumerate() {
            let item = self.value(tree, item, ty);
            item.map_err(|fault| fault.in_item(index))?;
        }
        Ok(())
    }

    /// A boxed value of any type: an object with a name, a list, a `Bool`, or its bytes.
    fn any(&mut self, tree: &Tree<'_>) -> Read<()> {
        match tree {
            Tree::Object(_) => self.boxed(tree, Type::Any),
            Tree::List(_) => self.value(tree, &Kind::Vector(Kind::Object.into()), Type::Any),
            Tree::Bool(_) => self.value(tree, &Kind::Bool, Type::Any),
            // Which bytes can be a value, the decoder says; where they end, only their length.
            Tree::Text(_) => {
                self.bytes
                    .extend_from_slice(&leaf::words(leaf::bytes(tree)?)?);
                Ok(())
            }
            _ => Err(Fault::unexpected(
                "an object, a list, true or false, or bytes in base64",
                tree,
            )),
        }
    }

    /// An object with its length in bytes before it.
    fn sized(&mut self, tree: &Tree<'_>) -> Read<()> {
        let start = self.bytes.len();
        write_i32(&mut self.bytes, 0);
        self.any(tree)?;
        let len = i32::try_from(self.bytes.len() - start - 4).map_err(|_| too_long())?;
        self.bytes[start..start + 4].copy_from_slice(&len.to_le_bytes());
        Ok(())
    }

    fn boxed(&mut self, tree: &Tree<'_>, ty: Type<'_>) -> Read<()> {
        let known = match (ty, tag(tree)?) {
            (Type::Only(id), _) => self.only(tree, id, ty)?,
            (Type::Combinator(combinator), _) => self.only(tree, combinator.id, ty)?,
            (Type::Any, Some(tag)) => self.tagged(tag, ty, "constructor or function")?,
            (Type::Named(name), Some(tag)) => self.tagged(tag, ty, name)?,
            (_, None) => {
                return Err(Fault::new(
                    "`_` is missing, which names the constructor".into(),
                ));
            }
        };
        write_u32(&mut self.bytes, known.id);
        self.fields(tree, &known)
    }

    /// What can be nothing else, so that its name may be left out.
    fn only(&self, tree: &Tree<'_>, id: u32, ty: Type<'_>) -> Read<Rc<Known>> {
        let only = self.lookups.of_type(id, ty);
        let only = only.ok_or_else(|| Fault::new(format!("unknown constructor {id:#010x}")))?;
        match tag(tree)? {
            Some(tag) => self.tagged(tag, ty, only.name),
            None => Ok(only),
        }
    }

    /// What a name stands for, with an id after `#` if it alone is not enough.
    fn tagged(&self, tag: &str, ty: Type<'_>, expected: &str) -> Read<Rc<Known>> {
        let with_id = tag.split_once('#').and_then(|(name, id)| {
            let id = u32::from_str_radix(id, 16).ok()?;
            Some((name, Some(id)))
        });
        let (name, id) = with_id.unwrap_or((tag, None));
        let mut named = self.lookups.with_name(name);
        let found = named.find(|it| it.is_of(ty) && id.is_none_or(|id| it.id == id));
        found.ok_or_else(|| Fault::new(format!("`{tag}` is no `{expected}`")))
    }
}

fn too_long() -> Fault {
    Fault::new("this is too long to be encoded".into())
}

/// The name that an object has in its entry `_`.
fn tag<'t>(tree: &'t Tree<'_>) -> Read<Option<&'t str>> {
    let Tree::Object(entries) = tree else {
        return Err(Fault::unexpected("an object", tree));
    };
    let mut tags = entries.iter().filter(|(key, _)| key == "_");
    match (tags.next(), tags.next()) {
        (_, Some(_)) => Err(Fault::new("`_` is there twice".into())),
        (Some((_, Tree::Text(name))), _) => Ok(Some(name)),
        (Some((_, other)), _) => Err(Fault::unexpected("a name", other).in_field("_")),
        (None, _) => Ok(None),
    }
}
