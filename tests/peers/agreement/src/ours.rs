//! Our side: the codec that interprets schemas, and the generated types.

use std::collections::BTreeMap;

use anyhow::{Context, ensure};
use tl_codegen::value::{Codec, Target};
use tl_parser::model::{Model, TypeRef};
use tl_types::Error;
use tl_types::visit::{Value, Visitor};

use crate::case::Case;
use crate::hex::hex;

type Again = fn(&[u8]) -> Result<Vec<u8>, Error>;

/// Both codecs.
pub(crate) struct Ours<'m> {
    /// The one that interprets.
    pub(crate) codec: Codec<'m>,
    /// The schemas: the API's, and the protocol's.
    pub(crate) models: &'m [Model; 2],
    /// The generated ones by TL names, of each schema.
    generated: [BTreeMap<&'static str, Again>; 2],
}

impl<'m> Ours<'m> {
    /// Of the schemas that `tl-types` has.
    pub(crate) fn new(models: &'m [Model; 2]) -> Self {
        let (mut api, mut mtproto) = (Visited::default(), Visited::default());
        tl_types::arbitrary::visit_types(&mut api);
        tl_types::arbitrary::visit_enums(&mut api);
        tl_types::arbitrary::visit_functions(&mut api);
        tl_types::mtproto::arbitrary::visit_types(&mut mtproto);
        tl_types::mtproto::arbitrary::visit_enums(&mut mtproto);
        tl_types::mtproto::arbitrary::visit_functions(&mut mtproto);
        Self {
            codec: Codec::new(models),
            models,
            generated: [api.0, mtproto.0],
        }
    }

    /// Decodes a case and encodes it again, with each codec.
    ///
    /// # Errors
    ///
    /// It is not the same afterwards.
    pub(crate) fn check(&self, case: &Case) -> anyhow::Result<()> {
        let decoded = self
            .codec
            .decode(&case.bytes, &Target::any())
            .with_context(|| case.name.clone())?;
        ensure!(
            self.codec.encode(&decoded) == case.bytes,
            "{}: it is decoded to {decoded:?}",
            case.name
        );
        let again = self.generated(case)?(&case.bytes).with_context(|| case.name.clone())?;
        ensure!(
            again == case.bytes,
            "{}: the generated type encodes {}",
            case.name,
            hex(&again)
        );
        Ok(())
    }

    /// A constructor without fields has no type of its own, unless it is the only one of its type.
    fn generated(&self, case: &Case) -> anyhow::Result<Again> {
        let place = self
            .codec
            .with_id(case.id)
            .next()
            .context("an id of the schemas")?;
        let generated = &self.generated[place.schema as usize];
        let of_type = || match &self.codec.combinator(place).result {
            TypeRef::Boxed { ty, .. } => {
                generated.get(self.codec.model(place).ty(*ty).name.as_str())
            }
            _ => None,
        };
        let own = generated.get(case.name.as_str());
        own.or_else(of_type)
            .copied()
            .with_context(|| format!("no type for {}", case.name))
    }
}

#[derive(Default)]
struct Visited(BTreeMap<&'static str, Again>);

impl Visitor for Visited {
    fn visit<T: Value>(&mut self, name: &'static str) {
        self.0.insert(name, |bytes| {
            T::from_bytes(bytes).map(|value| value.to_bytes())
        });
    }
}
