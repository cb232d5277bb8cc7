//! The reference and its web site, of the schemas of this repository and of hostile ones: every page has all
//! parts, every link leads somewhere, and text from outside stays text.

#![cfg(feature = "reference")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use tl_codegen::documentation::{Documentation, Texts};
use tl_codegen::errors::Parameters;
use tl_codegen::reference::html::{Decoder, Volume, site};
use tl_codegen::reference::{Block, Kind, Language, Page, PageId, Piece, Reference};
use tl_codegen::value::{Codec, Target};
use tl_codegen::{Config, ErrorTable, Files, Options};

static API: LazyLock<Reference> = LazyLock::new(|| {
    let config = Config::new()
        .schema(root("schema/api.tl"))
        .errors(root("schema/errors.json"))
        .error_parameters(root("schema/error-parameters.json"))
        .retry(root("schema/retry.toml"))
        .docs(root("schema/docs/api"))
        .layers(root("schema/layers"))
        .options(|options| options.pages = Some("https://core.telegram.org".to_owned()));
    config.reference().expect("all files are right").0
});

static SITE: LazyLock<Files> = LazyLock::new(|| alone(&API));

/// The site of one schema, without a decoder.
fn alone(reference: &Reference) -> Files {
    let folder = String::new();
    site(&[Volume { reference, folder }], None)
}

/// What looks like a decoder from outside.
fn decoder() -> Decoder {
    let version = env!("CARGO_PKG_VERSION");
    let section = format!("\x0atl-decoder{version}");
    let length = u8::try_from(section.len()).expect("a short version");
    let head = b"\0asm\x01\0\0\0\0";
    Decoder::read(&[head, &[length][..], section.as_bytes()].concat()).expect("a decoder")
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn page(name: &str) -> Page {
    let found = API.find(name);
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    API.page(&found[0])
}

/// The values of an attribute in HTML that the templates wrote.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let start = format!(" {attribute}=\"");
    let values = html.split(&start).skip(1);
    values
        .filter_map(|rest| rest.split_once('"').map(|(value, _)| value))
        .collect()
}

/// The path of a link from a page, and what it leads to there.
fn target(page: &str, link: &str) -> (String, Option<String>) {
    let (path, anchor) = match link.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (link, None),
    };
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in path.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leaves the site"),
            part => parts.push(part),
        }
    }
    match path {
        "" => (page.to_owned(), anchor),
        _ => (parts.join("/"), anchor),
    }
}

fn check_links(files: &Files) -> usize {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .map(|(path, html)| (path.as_str(), values(html, "id").into_iter().collect()))
        .collect();
    let mut count = 0;
    for &page in ids.keys() {
        let html = &files[page];
        for link in [values(html, "href"), values(html, "src")].concat() {
            count += 1;
            if link.starts_with("https://") {
                continue;
            }
            let (path, anchor) = target(page, link);
            assert!(files.contains_key(&path), "{page}: {link} leads nowhere");
            if let Some(anchor) = anchor {
                assert!(
                    ids[&*path].contains(&*anchor),
                    "{page}: {link} has no place"
                );
            }
        }
    }
    count
}

#[test]
fn every_link_leads_somewhere() {
    let count = check_links(&SITE);
    assert!(count > 50_000, "{count}");
}

#[test]
#[should_panic(expected = "method/a.html: ../type/A.html leads nowhere")]
fn a_link_that_leads_nowhere_is_found() {
    let html = "<a href=\"../type/A.html\">A</a>".to_owned();
    check_links(&[("method/a.html".to_owned(), html)].into());
}

#[test]
fn every_page_is_accessible() {
    for (path, html) in SITE.iter().filter(|(path, _)| path.ends_with(".html")) {
        let levels: Vec<&str> = html.split("<h").skip(1).map(|it| &it[..1]).collect();
        let levels: Vec<&str> = levels
            .into_iter()
            .filter(|it| it.parse::<u8>().is_ok())
            .collect();
        assert_eq!(levels.first(), Some(&"1"), "{path}: the first heading");
        assert!(
            levels[1..].iter().all(|level| *level == "2"),
            "{path}: {levels:?}"
        );
        let ids = values(html, "id");
        let different: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), different.len(), "{path}: {ids:?}");
        for named in [
            values(html, "for"),
            values(html, "aria-labelledby"),
            values(html, "aria-controls"),
        ]
        .concat()
        {
            assert!(ids.contains(&named), "{path}: nothing has the id {named}");
        }
        assert!(html.contains("<html lang=\"en\">"), "{path}");
    }
}

/// Only what a reader clicks on leads elsewhere.
#[test]
fn nothing_is_loaded_from_elsewhere() {
    for (path, text) in SITE.iter() {
        let foreign = text
            .matches("https://")
            .chain(text.matches("http://"))
            .count();
        let links = match path.ends_with(".html") {
            true => text.matches("<a href=\"https://core.telegram.org/").count(),
            false => 0,
        };
        let is_text = path == "search.js" || text.contains("https://t.me") || foreign == links;
        assert!(is_text, "{path} has {foreign} addresses and {links} links");
        assert!(
            values(text, "src").iter().all(|src| !src.contains("//")),
            "{path}"
        );
    }
}

#[test]
fn the_same_reference_gives_the_same_bytes() {
    assert!(*SITE == alone(&API));
}

/// What a page about a method lacks.
fn missing(page: &Page) -> Vec<&'static str> {
    let has_fact = |name: &&str| page.facts.iter().any(|(fact, _)| fact == name);
    let has_section = |title: &&str| page.sections.iter().any(|section| section.title == *title);
    let facts = ["Id", "Returns", "May be called by", "Category", "Elsewhere"];
    let sections = [
        "Declaration",
        "Result",
        "Example in Rust",
        "JSON",
        "Errors",
        "History",
    ];
    let mut missing: Vec<_> = facts.into_iter().filter(|it| !has_fact(it)).collect();
    missing.extend(sections.into_iter().filter(|it| !has_section(it)));
    if page.lead.is_empty() {
        missing.push("a sentence");
    }
    for section in page.sections.iter().filter(|it| it.title == "Parameters") {
        for block in &section.blocks {
            let Block::Table(_, rows) = block else {
                continue;
            };
            if rows.iter().any(|row| row.iter().any(Vec::is_empty)) {
                missing.push("the meaning of a parameter");
            }
        }
    }
    missing
}

#[test]
fn every_method_has_a_page_with_all_parts() {
    let methods: Vec<&PageId> = API.ids().filter(|id| id.kind == Kind::Method).collect();
    assert!(methods.len() > 800, "{}", methods.len());
    let mut poor = Vec::new();
    for id in methods {
        let missing = missing(&API.page(id));
        if !missing.is_empty() {
            poor.push(format!("{}: {}", id.name, missing.join(", ")));
        }
    }
    assert_eq!(poor, Vec::<String>::new());
}

#[test]
fn the_methods_that_client_authors_use_have_pages() {
    let list =
        std::fs::read_to_string(root("tests/fixtures/methods-350.txt")).expect("it is there");
    let names: Vec<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(names.len(), 350);
    let page = |name: &str| SITE.contains_key(&format!("method/{name}.html"));
    let without: Vec<_> = names.into_iter().filter(|name| !page(name)).collect();
    assert_eq!(without, Vec::<&str>::new());
}

/// The JSON of a page.
fn json(page: &Page) -> Option<String> {
    let blocks = page.sections.iter().flat_map(|section| &section.blocks);
    let mut json = blocks.filter_map(|block| match block {
        Block::Code(Language::Json, lines) => Some(lines),
        _ => None,
    });
    let lines = json.next()?.iter().flatten();
    Some(lines.map(Piece::text).collect())
}

#[test]
fn every_json_is_a_value() {
    let text = std::fs::read_to_string(root("schema/api.tl")).expect("the schema");
    let schema = tl_parser::parse(&text)
        .into_result()
        .expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let codec = Codec::new([&model]);
    let mut count = 0;
    for (_, combinator) in model.functions().chain(model.constructors()) {
        if combinator.builtin {
            continue;
        }
        let page = page(&format!("#{:08x}", combinator.id));
        let json = json(&page).unwrap_or_else(|| panic!("{} has no JSON", combinator.name));
        let value = codec.from_json(&json, &Target::any());
        let value = value.unwrap_or_else(|error| panic!("{json}: {error:?}"));
        assert_eq!(
            codec.encode(&value)[..4],
            combinator.id.to_le_bytes(),
            "{json}"
        );
        count += 1;
    }
    assert!(count > 2_400, "{count}");
}

#[test]
fn a_page_as_it_is_read() {
    insta::assert_snapshot!(SITE["method/auth.resetAuthorizations.html"]);
}

#[test]
fn what_is_gone_has_a_page_of_its_last_layer() {
    let page = page("help.getProxyData");
    assert_eq!(page.facts[0].0, "Gone");
    assert_eq!(page.facts[0].1[0].text(), "last seen in layer 109");
}

#[test]
fn errors_say_what_to_do_and_why() {
    let advice = |name: &str| {
        let page = page(name);
        let mut sections = page.sections.iter();
        let section = sections.find(|it| it.title == "What to do");
        let blocks = &section.expect("a section").blocks;
        let [Block::Table(_, rows)] = &blocks[..] else {
            panic!("{blocks:?}");
        };
        let cells = rows[0].iter().map(|cell| cell.iter().map(Piece::text));
        cells.map(String::from_iter).collect::<Vec<_>>()
    };
    assert_eq!(
        advice("SLOWMODE_WAIT_%d"),
        [
            "420",
            "Wait as many seconds as the number says, then send the call again. Until then the same is refused in \
             the whole chat.",
            "Slow mode is the chat's; the account may write to others."
        ]
    );
    let nothing_helps = [
        "400",
        "Do not repeat the call as it is: it would fail again.",
        "",
    ];
    assert_eq!(advice("PHONE_CODE_INVALID"), nothing_helps);
}

#[test]
fn names_ids_and_errors_are_found() {
    let name = |text: &str| {
        API.find(text)
            .into_iter()
            .map(|id| id.name)
            .collect::<Vec<_>>()
    };
    for text in [
        "auth.resetAuthorizations",
        "#9fab0d1a",
        "0x9fab0d1a",
        "9fab0d1a",
    ] {
        assert_eq!(name(text), ["auth.resetAuthorizations"], "{text}");
    }
    assert_eq!(name("FLOOD_WAIT_30"), ["FLOOD_WAIT_%d"]);
    assert_eq!(name("auth.resetAuthorisations"), Vec::<String>::new());
    assert_eq!(
        API.similar("auth.resetAuthorisations"),
        ["auth.resetAuthorizations"]
    );
}

const EVIL: &str = "</p><script>alert(1)</script>\" onload=\"alert(2)";

fn hostile() -> Files {
    let text = format!("// LAYER 7\n//@description {EVIL} @id {EVIL}\nuser#1 id:int = User;\n");
    let schema = tl_parser::parse(&text)
        .into_result()
        .expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let quoted = EVIL.replace('"', "\\\"");
    let table = format!(
        r#"{{"errors": {{"400": {{"EVIL_%d": ["get"]}}}}, "descriptions": {{"EVIL_%d": "{quoted}"}}}}"#
    );
    let entry =
        format!("# Evil\n\n## User\n\nA user {EVIL}.\n\nSee [it](javascript:alert) `{EVIL}`.\n");
    let texts = Texts {
        entries: &[&entry],
        ..Texts::default()
    };
    let options = Options {
        errors: Some(ErrorTable::parse(&table, &Parameters::default()).expect("a table")),
        documentation: Some(Documentation::parse(&texts).expect("a text")),
        pages: Some("javascript:alert(1)//".to_owned()),
        ..Options::new(format!("{EVIL}.tl"))
    };
    let reference = Reference::new(model, Vec::new(), options);
    let volume = |folder: &str| Volume {
        reference: &reference,
        folder: folder.to_owned(),
    };
    site(&[volume(""), volume("schema/other/")], Some(&decoder()))
}

#[test]
fn text_from_outside_is_no_html() {
    let files = hostile();
    for (path, html) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let scripts = if path == "decoder.html" { 3 } else { 1 };
        assert_eq!(html.matches("<script").count(), scripts, "{path}: {html}");
        assert!(!html.contains(" onload=\"alert"), "{path}");
        assert!(
            values(html, "href")
                .iter()
                .all(|it| !it.contains("javascript")),
            "{path}"
        );
    }
    let user = &files["constructor/user.html"];
    assert!(
        user.contains("&#60;script&#62;alert(1)&#60;/script&#62;"),
        "{user}"
    );
    check_links(&files);
}

#[test]
fn a_site_without_a_decoder_says_so() {
    let page = &SITE["decoder.html"];
    assert!(page.contains("published without a decoder"), "{page}");
    assert!(!SITE.contains_key("decoder.js"));
}

#[test]
fn the_decoder_has_all_schemas_and_where_their_pages_are() {
    let files = hostile();
    let data = files["decoder-data.js"]
        .trim_start_matches("window.decoderData = ")
        .trim_end_matches(";\n");
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["schemas"].as_array().map(Vec::len), Some(2));
    for schema in data["schemas"].as_array().expect("a list") {
        let text = "// LAYER 7\nuser#00000001 id:int = User;\n";
        assert_eq!(schema["text"], text);
        for page in schema["pages"].as_object().expect("an object").values() {
            assert!(files.contains_key(page.as_str().expect("a path")), "{page}");
        }
    }
    let page = &data["schemas"][1]["pages"]["constructor user"];
    assert_eq!(page, "schema/other/constructor/user.html");
}

#[test]
fn the_example_of_the_decoder_is_a_value_with_others_inside() {
    let folder = String::new();
    let reference = &*API;
    let files = site(&[Volume { reference, folder }], Some(&decoder()));
    let data = &files["decoder-data.js"];
    let (_, example) = data.rsplit_once("\"example\":\"").expect("an example");
    let (digits, _) = example.split_once('"').expect("its end");
    assert_eq!(&digits[..8], "9cdb82be", "{digits}");
}

/// Names that differ only in upper case are two files everywhere.
#[test]
fn files_do_not_depend_on_upper_case() {
    let schema = tl_parser::parse("a.aB#1 = T; a.ab#2 = T;").into_result();
    let schema = schema.expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    let files = alone(&Reference::new(model, Vec::new(), Options::new("my.tl")));
    let lower: BTreeSet<String> = files.keys().map(|path| path.to_lowercase()).collect();
    assert_eq!(lower.len(), files.len());
    check_links(&files);
}

/// The light of a colour, as WCAG 2 defines it.
fn light(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
        let value = f64::from(value) / 255.0;
        match value <= 0.04045 {
            true => value / 12.92,
            false => ((value + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn every_colour_can_be_read() {
    let css = &SITE["site.css"];
    let mut themes = 0;
    for theme in css
        .split(":root")
        .skip(1)
        .filter(|it| it.contains("--page:"))
    {
        let colour = |name: &str| {
            let (_, rest) = theme.split_once(&format!("--{name}: ")).expect("a colour");
            light(&rest[..7])
        };
        for (ink, paper) in ["text", "muted", "link", "added", "removed"]
            .iter()
            .flat_map(|ink| ["page", "raised", "mark"].map(|paper| (ink, paper)))
        {
            let (ink_light, paper_light) = (colour(ink), colour(paper));
            let (more, less) = (ink_light.max(paper_light), ink_light.min(paper_light));
            let contrast = (more + 0.05) / (less + 0.05);
            assert!(
                contrast >= 4.5,
                "{ink} on {paper}: {contrast:.2} in {theme}"
            );
        }
        themes += 1;
    }
    assert_eq!(themes, 3);
}
