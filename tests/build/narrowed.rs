//! Takes schemas of which a part is wanted, gives the code that keeps the rest as bytes, for
//! `tests/kept.rs`.

use std::error::Error;
use std::fs;
use std::path::Path;

use tl_codegen::secrets::FieldName;
use tl_codegen::select::{Narrowed, Others, Wanted, select};
use tl_codegen::{Options, Part, Parts, Secrets};

/// What is wanted of the small schema's `Event`.
const EVENTS: [&str; 3] = ["seen", "said", "eventOther"];

/// Ten kinds of updates, for a bot.
const UPDATES: [&str; 10] = [
    "updateNewMessage",
    "updateEditMessage",
    "updateDeleteMessages",
    "updateNewChannelMessage",
    "updateEditChannelMessage",
    "updateDeleteChannelMessages",
    "updateBotCallbackQuery",
    "updateBotInlineQuery",
    "updateBotStopped",
    "updateChannelTooLong",
];

/// Writes the modules `kept` and `kept_api`.
pub(crate) fn write(out: &Path) -> Result<(), Box<dyn Error>> {
    let events = narrow("Event", &EVENTS, &["list", "one", "getList", "ask"]);
    write_module(
        out,
        "kept",
        "features/narrowed/kept.tl",
        &events,
        Parts::Features,
    )?;
    let updates = narrow("Update", &UPDATES, &["updateShort", "updates"]);
    let parts = Parts::Chosen([Part::Borrowed].into());
    write_module(out, "kept_api", "../schema/api.tl", &updates, parts)
}

fn narrow(ty: &str, constructors: &[&str], include: &[&str]) -> Wanted {
    let owned = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect();
    let narrowed = Narrowed {
        constructors: owned(constructors),
        others: Others::Kept,
    };
    let mut wanted = Wanted::default();
    wanted.include = owned(include);
    wanted.narrow.insert(ty.to_owned(), narrowed);
    wanted
}

fn write_module(
    out: &Path,
    name: &str,
    schema: &str,
    wanted: &Wanted,
    parts: Parts,
) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={schema}");
    let model = super::model(&fs::read_to_string(schema)?)?;
    let secret = "password.secret".parse().ok();
    let secrets = Secrets::from_iter(secret.filter(|it: &FieldName| it.is_in(&model)));
    let options = Options {
        parts,
        secrets,
        ..Options::new("narrowed.tl")
    };
    let files = tl_codegen::generate(&select(&model, wanted)?, &options)?;
    super::write(&out.join(name), &files)?;
    let module = format!(
        "#[path = {:?}]\npub mod {name};\n",
        out.join(name).join("mod.rs")
    );
    Ok(fs::write(out.join(name).with_extension("rs"), module)?)
}
