//! Cases: takes what both sides know, gives the values that are compared.

use std::collections::BTreeSet;

use tl_codegen::value::{Codec, Form, Value};
use tl_parser::model::CombinatorId;

use crate::known::Known;
use crate::style::Style;
use crate::values::Maker;

/// What stands for all texts: their lengths are tried here.
const TEXTS: [&str; 2] = ["inputStickerSetShortName", "upload.cdnFile"];

/// A value, and what we say of it.
pub(crate) struct Case {
    /// The constructor's name.
    pub(crate) name: String,
    /// Its id.
    pub(crate) id: u32,
    /// The value.
    pub(crate) value: Value,
    /// Its encoding.
    pub(crate) bytes: Vec<u8>,
}

/// Calls a function with every value of a constructor.
///
/// # Errors
///
/// Those of the function.
pub(crate) fn each_case(
    codec: &Codec<'_>,
    known: &Known<'_>,
    schema: u32,
    id: CombinatorId,
    call: &mut dyn FnMut(Case) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let combinator = known.model.combinator(id);
    let name = combinator.name.as_str();
    let mut styles = Style::all(combinator);
    if TEXTS.contains(&name) {
        styles.extend(Style::of_text());
    }
    let mut seen = BTreeSet::new();
    for (number, style) in (0..).zip(styles) {
        let seed = u64::from(combinator.id) << 16 | number;
        let value = Maker::new(known, schema, style, seed).combined(id, Form::Boxed);
        let bytes = codec.encode(&value);
        if seen.insert(bytes.clone()) {
            call(Case {
                name: name.to_owned(),
                id: combinator.id,
                value,
                bytes,
            })?;
        }
    }
    Ok(())
}
