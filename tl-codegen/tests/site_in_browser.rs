//! The web site in a browser: Chromium opens the first page from the disk and does what a reader does. Without a
//! Chromium (`chromium` in the path, or what `CHROMIUM` names) the test says that it is skipped; where the toolchain
//! cannot make WebAssembly, it says so of the decoder.

#![cfg(feature = "reference")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use tl_codegen::Config;
use tl_codegen::files::{Listed, Transaction};
use tl_codegen::reference::Reference;
use tl_codegen::reference::html::{Decoder, Volume, site};

/// What the reader does, in a frame of a page beside the site.
const READER: &str = include_str!("site_in_browser.html");

/// What a decoder is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// What the reader has seen before it opens the decoder.
const SEEN: [&str; 10] = [
    "/ goes to the search",
    "resetAuth finds auth.resetAuthorizations",
    "#9fab0d1a finds auth.resetAuthorizations",
    "sessions except the one finds auth.resetAuthorizations",
    "Enter opens auth.resetAuthorizations",
    "406 FRESH_RESET_AUTHORISATION_FORBIDDEN",
    "Logging in and logging out",
    "the button changes the colours",
    "nothing is wider than a phone",
    "the link to the error opens FRESH_RESET_AUTHORISATION_FORBIDDEN",
];

/// What the reader sees of the decoder.
const DECODED: [&str; 8] = [
    "/ stays in the bytes",
    "the example is 136 bytes, 18 parts.",
    "0 mediaAreaVenue#be82db9c",
    "52 geo: GeoPoint = geoPoint#b2a2f663",
    "an answer of MTProto is rpc_result#f35c6d01 auth.loggedOut#c3a2835f",
    "byte 12, messages[0], expected Message: unknown constructor 0x2357bf25",
    "what is nested too deep: values nested more than 64 deep",
    "the link to the type opens GeoPoint",
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn chromium() -> Option<String> {
    let named = env::var("CHROMIUM").into_iter();
    let usual = ["chromium", "chromium-browser", "google-chrome"];
    let mut all = named.chain(usual.map(str::to_owned));
    all.find(|name| Command::new(name).arg("--version").output().is_ok())
}

/// The decoder, compiled now; nothing if the toolchain does not have the target.
fn decoder() -> Option<Decoder> {
    let rustc = env::var_os("RUSTC").unwrap_or("rustc".into());
    let mut library = Command::new(rustc);
    library.args(["--print", "target-libdir", "--target", TARGET]);
    let library = library.output().expect("it runs").stdout;
    let library = String::from_utf8(library).expect("a path");
    if !Path::new(library.trim()).exists() {
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let folder = folder.expect("it is in the folder of the target");
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "-q", "--locked", "-p", "tl-decoder"]);
    build.args(["--profile", "decoder", "--target", TARGET]);
    build.arg("--target-dir").arg(folder);
    let status = build.current_dir(root("")).stdout(Stdio::null()).status();
    assert!(
        status.expect("it runs").success(),
        "the decoder is compiled"
    );
    let file = folder.join(TARGET).join("decoder/tl_decoder.wasm");
    let bytes = fs::read(file).expect("it was compiled");
    Some(Decoder::read(&bytes).expect("it is a decoder of this version"))
}

fn references() -> [Reference; 2] {
    let api = Config::new()
        .schema(root("schema/api.tl"))
        .errors(root("schema/errors.json"))
        .docs(root("schema/docs/api"))
        .layers(root("schema/layers"));
    let mtproto = Config::new().schema(root("schema/mtproto.tl"));
    [api, mtproto].map(|config| config.reference().expect("all files are right").0)
}

fn write_site(folder: &Path, decoder: Option<&Decoder>) {
    let references = references();
    let folders = ["", "schema/mtproto/"].map(str::to_owned);
    let volumes = references.iter().zip(folders);
    let volumes = volumes.map(|(reference, folder)| Volume { reference, folder });
    let files = site(&volumes.collect::<Vec<_>>(), decoder);
    let mut transaction = Transaction::open([folder]).expect("a folder");
    Listed::stage(folder, files, &mut transaction).expect("a site");
    transaction.commit().expect("a site");
}

/// What the reader says, and everything else that the browser does.
fn read(chromium: &str, folder: &Path) -> (Vec<String>, String) {
    let reader = folder.join("reader.html");
    fs::write(&reader, READER).expect("a page");
    let profile = folder.join("profile");
    let output = Command::new(chromium)
        .args(["--headless", "--no-sandbox", "--disable-gpu"])
        .arg("--allow-file-access-from-files")
        .args(["--virtual-time-budget=60000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("file://{}", reader.display()))
        .output()
        .expect("it runs");
    let page = String::from_utf8_lossy(&output.stdout);
    let steps = page.split_once("<ol id=\"steps\">");
    let steps = steps.map_or("", |(_, rest)| rest);
    let steps = steps.split("</ol>").next().unwrap_or_default();
    let steps = steps.split("<li>").skip(1);
    let steps = steps.map(|step| step.trim_end_matches("</li>").to_owned());
    let errors = String::from_utf8_lossy(&output.stderr);
    (steps.collect(), format!("{page}\n{errors}"))
}

#[test]
fn a_reader_finds_a_method_its_error_and_its_category_and_decodes() {
    let Some(chromium) = chromium() else {
        println!("skipped: there is no Chromium");
        return;
    };
    let decoder = decoder();
    if decoder.is_none() {
        println!("skipped: the decoder, as the toolchain lacks {TARGET}");
    }
    let temporary = tempfile::tempdir().expect("a folder");
    write_site(&temporary.path().join("below/a path"), decoder.as_ref());
    let (steps, all) = read(&chromium, temporary.path());
    let decoded = match decoder {
        Some(_) => &DECODED[..],
        None => &["This site was published without a decoder."],
    };
    assert_eq!(steps, [&SEEN, decoded, &["done"]].concat(), "{all}");
}
