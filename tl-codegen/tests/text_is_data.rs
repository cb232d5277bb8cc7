//! Text from outside is data, never code: whatever a table of errors, a comment of a schema or a file
//! name says, the generated files are Rust that says it in words.

use tl_codegen::documentation::{Documentation, Texts};
use tl_codegen::errors::Parameters;
use tl_codegen::{ErrorTable, Files, GenerateError, Options, Parts, generate};

const SCHEMA: &str = "\
//@description ~~~
//-and more after it
pair#1 a:int = Pair;
---functions---
getPair#2 = Pair;
";

/// What the issue of the day was made of: a doctest, a fence, characters that turn the writing.
const EVIL: &str = "x\\n\\n    std::fs::write(\\\"/tmp/PWNED\\\",\\\"x\\\").unwrap();\\n\\n```rust\\n panic!() \
                    \\u202eabc\\u2066 \\rd </div>";

fn files(options: &Options) -> Result<Files, GenerateError> {
    let schema = tl_parser::parse(SCHEMA)
        .into_result()
        .expect("no syntax errors");
    let model = tl_parser::resolve(&schema).expect("all names are known");
    generate(&model, options)
}

fn with_table(json: &str) -> Options {
    let table = ErrorTable::parse(json, &Parameters::default()).expect("a table");
    Options {
        errors: Some(table),
        parts: Parts::Features,
        ..Options::new("evil.tl")
    }
}

#[test]
fn a_description_is_no_doctest() {
    let json = format!(
        r#"{{"errors": {{"400": {{"EVIL": ["getPair"]}}}}, "descriptions": {{"EVIL": "{EVIL}"}}}}"#
    );
    let files = files(&with_table(&json)).expect("it is only text");
    for (path, text) in &files {
        assert!(!text.contains(['\u{202e}', '\u{2066}', '\r']), "{path}");
        for line in text.lines().map(str::trim_start) {
            let docs = line.strip_prefix("///").or(line.strip_prefix("//!"));
            let docs = docs.unwrap_or_default();
            assert!(
                !docs.starts_with("     "),
                "{path}: a block of code: {line}"
            );
            let is_fence = docs.trim_start().starts_with(['`', '~']);
            assert!(
                !is_fence || docs.starts_with(" ```"),
                "{path}: a fence: {line}"
            );
        }
    }
    let errors = &files["errors.rs"];
    assert!(errors.contains(r#"/// 400 `EVIL`: x std::fs::write("/tmp/PWNED","x").unwrap();"#));
    assert!(files["types.rs"].contains("/// \\~\\~\\~ and more after it\n"));
}

#[test]
fn what_is_said_of_a_name_is_no_code() {
    let evil = "x `pair` ![a](b) <script> [c]: d & ```rust panic!() ``` \u{202e}abc \u{2066} </div> !`Pair`.";
    let entries = format!(
        "## pair\n\n{evil}\n\n2 - {evil}\n\n- `a`: # {evil}\n\n## getPair\n\n`{evil}\n\nSee also: `Pair`.\n"
    );
    let texts = Texts {
        entries: &[&entries],
        glossary: None,
        categories: Some("## <b>`C`\n\nAbout it.\n\n- `getPair`\n"),
    };
    let options = Options {
        documentation: Some(Documentation::parse(&texts).expect("words are all there is")),
        parts: Parts::Features,
        ..Options::new("evil.tl")
    };
    let files = files(&options).expect("it is only text");
    for (path, text) in &files {
        assert!(!text.contains(['\u{202e}', '\u{2066}']), "{path}");
        for line in text.lines().map(str::trim_start) {
            let docs = line.strip_prefix("/// ").unwrap_or_default();
            let is_ours = ["```text", "```rs", "```"].contains(&docs);
            let is_mark = |it: &str| docs.starts_with(it) && !is_ours;
            assert!(
                !["#", "-", "    ", "```", "~"].into_iter().any(is_mark),
                "{path}: {line}"
            );
            let plain = docs.replace(r"\<", "").replace(r"\[", "");
            assert!(
                !plain.contains("<script") && !plain.contains("![a"),
                "{path}: {line}"
            );
        }
    }
    let types = &files["types.rs"];
    assert!(types.contains(r"    /// \# x "), "{types}");
    let functions = &files["functions.rs"];
    assert!(
        functions.contains(r"/// Category: \<b\>\`C\`."),
        "{functions}"
    );
    assert!(functions.contains(r"//! # \<b\>\`C\`"), "{functions}");
    assert!(
        functions.contains("/// See also [`Pair`](super::types::Pair)."),
        "{functions}"
    );
}

#[test]
fn parameters_may_be_called_like_anything() {
    let parameters = Parameters::parse(r#"{"F_WAIT_%d": ["f"], "T_WAIT_%d": ["template"]}"#);
    let json = r#"{"errors": {"420": {
        "F_WAIT_%d": ["getPair"], "T_WAIT_%d": ["getPair"]
    }}}"#;
    let table = ErrorTable::parse(json, &parameters.expect("parameters")).expect("a table");
    let options = Options {
        errors: Some(table),
        parts: Parts::Features,
        ..Options::new("evil.tl")
    };
    let text = &files(&options).expect("all of it has a Rust form")["errors.rs"];
    for variant in ["f_: u32", "template_: u32"] {
        assert!(text.contains(variant), "{variant}");
    }
}

#[test]
fn options_that_cannot_stand_in_code_are_refused() {
    let refused = |options: Options| match files(&options) {
        Err(GenerateError::Option(error)) => error.option,
        other => panic!("{other:?}"),
    };
    for source in ["", "a\nb.tl", "a\u{202e}b.tl", "a\rb.tl"] {
        assert_eq!(refused(Options::new(source)), "source", "{source:?}");
    }
    for pages in ["https://a.b)", "a b", "a\n", "[", "<", "\""] {
        let options = Options {
            pages: Some(pages.to_owned()),
            parts: Parts::Features,
            ..Options::new("a.tl")
        };
        assert_eq!(refused(options), "pages", "{pages:?}");
    }
    for runtime in [
        "",
        "crate::fn",
        "a b",
        "::",
        "a::",
        "1",
        "self",
        "crate; fn x() {}",
    ] {
        let options = Options {
            runtime: runtime.to_owned(),
            parts: Parts::Features,
            ..Options::new("a.tl")
        };
        assert_eq!(refused(options), "runtime", "{runtime:?}");
    }
    for runtime in ["crate", "::tl_types", "super::rt"] {
        let options = Options {
            runtime: runtime.to_owned(),
            parts: Parts::Features,
            ..Options::new("a.tl")
        };
        assert!(
            files(&options).is_ok() || runtime.contains('#'),
            "{runtime}"
        );
    }
}
