//! Generates the types that `src/lib.rs` includes.

use tl_codegen::select::Others;
use tl_codegen::{Config, ItemKind, Part};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    Config::new()
        .schema("chat.tl")
        .errors("errors.json")
        .include("chat.*")
        .narrow("Event", ["said", "joined"], Others::Refused)
        .part(Part::Borrowed)
        .part(Part::DeserializableFunctions)
        .part(Part::Names)
        .part(Part::Variants)
        .attribute("enums::Room", "#[derive(PartialOrd)]")
        .attribute("types::Room", "#[derive(PartialOrd)]")
        .attribute("types::RoomGone", "#[derive(PartialOrd)]")
        .compile()?;
    let whole = Config::new().schema("chat.tl").tree().without_docs();
    whole.module(ItemKind::Types, "constructors").compile()?;
    Config::new()
        .schema("chat.tl")
        .narrow("Event", ["joined"], Others::Kept)
        .part(Part::Variants)
        .out_dir(std::env::var("OUT_DIR")? + "/kept")
        .compile()?;
    Ok(())
}
