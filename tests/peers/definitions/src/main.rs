//! Writes the types of the samples as `tl-proto` wants them: takes the schema and the samples,
//! gives `owned.rs` and `borrowed.rs` in `src/contestants/proto/`.

mod print;
mod sizes;
mod used;

#[path = "../../src/samples/mod.rs"]
#[allow(unreachable_pub, reason = "public where they are at home")]
mod samples;

use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow};
use tl_parser::{Facts, Model};
use tl_types::Serializable;

use print::{Form, print};
use used::Used;

fn main() -> Result<()> {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let model = model(&fs::read_to_string(peers.join("../../schema/api.tl"))?)?;
    let facts = Facts::of(&model);
    let used = Used::in_encodings(&model, &encodings());
    let folder = peers.join("src/contestants/proto");
    for (file, form) in [("owned.rs", Form::Owned), ("borrowed.rs", Form::Borrowed)] {
        fs::write(folder.join(file), print(&model, &facts, &used, form))?;
    }
    Ok(())
}

fn model(text: &str) -> Result<Model> {
    let schema = tl_parser::parse(text).into_result();
    let schema = schema.map_err(|errors| anyhow!("{}", errors[0]))?;
    tl_parser::resolve(&schema).map_err(|errors| anyhow!("{}", errors[0]))
}

fn encodings() -> [Vec<u8>; 3] {
    [
        samples::history().to_bytes(),
        samples::updates().to_bytes(),
        samples::config().to_bytes(),
    ]
}
