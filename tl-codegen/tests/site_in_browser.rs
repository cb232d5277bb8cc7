//! The web site in a browser: Chromium opens the first page from the disk and does what a reader does. Without a
//! Chromium (`chromium` in the path, or what `CHROMIUM` names) the test says that it is skipped.

#![cfg(feature = "reference")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use tl_codegen::Config;
use tl_codegen::files::{Listed, Transaction};
use tl_codegen::reference::html::site;

/// What the reader does, in a frame of a page beside the site.
const READER: &str = include_str!("site_in_browser.html");

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn chromium() -> Option<String> {
    let named = env::var("CHROMIUM").into_iter();
    let usual = ["chromium", "chromium-browser", "google-chrome"];
    let mut all = named.chain(usual.map(str::to_owned));
    all.find(|name| Command::new(name).arg("--version").output().is_ok())
}

fn write_site(folder: &Path) {
    let config = Config::new()
        .schema(root("schema/api.tl"))
        .errors(root("schema/errors.json"))
        .docs(root("schema/docs/api"))
        .layers(root("schema/layers"));
    let (reference, _) = config.reference().expect("all files are right");
    let mut transaction = Transaction::open([folder]).expect("a folder");
    Listed::stage(folder, site(&reference, &[]), &mut transaction).expect("a site");
    transaction.commit().expect("a site");
}

#[test]
fn a_reader_finds_a_method_its_error_and_its_category() {
    let Some(chromium) = chromium() else {
        println!("skipped: there is no Chromium");
        return;
    };
    let temporary = tempfile::tempdir().expect("a folder");
    write_site(&temporary.path().join("below/a path"));
    let reader = temporary.path().join("reader.html");
    fs::write(&reader, READER).expect("a page");
    let output = Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
        ])
        .args(["--virtual-time-budget=60000", "--dump-dom"])
        .arg(format!(
            "--user-data-dir={}",
            temporary.path().join("profile").display()
        ))
        .arg(format!("file://{}", reader.display()))
        .output()
        .expect("it runs");
    let page = String::from_utf8_lossy(&output.stdout);
    let steps = page
        .split_once("<ol id=\"steps\">")
        .map_or("", |(_, rest)| rest);
    let steps = steps.split("</ol>").next().unwrap_or_default();
    let steps: Vec<&str> = steps
        .split("<li>")
        .skip(1)
        .map(|it| it.trim_end_matches("</li>"))
        .collect();
    assert_eq!(
        steps,
        [
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
            "done",
        ],
        "{page}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
