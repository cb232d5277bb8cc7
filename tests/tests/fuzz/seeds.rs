//! The seeds: takes our own schemas, tables of errors and samples, gives small inputs in `tests/fuzz/corpus`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tl_codegen::json::to_json;
use tl_codegen::value::{Codec, Json};
use tl_tests::check::seeds;
use tl_tests::fuzz::error_text::TABLE;
use tl_tests::fuzz::inputs::{PAGE_END, folder};
use tl_tests::hex::hex;
use tl_tests::schema::{path, read, resolve};
use tl_tests::second_opinion::target;
use tl_tests::{case, schema};
use tl_types::{Serializable, types};

/// Folders of small schemas.
const SCHEMAS: [&str; 5] = [
    "tests/features",
    "tests/features/layered",
    "tests/features/parse_only",
    "tl-codegen/tests/broken",
    "tl-codegen/tests/lint",
];

/// Lines of a piece of a large schema.
const PIECE: usize = 12;

/// Bytes of the largest value.
const LARGE: usize = 400;

#[test]
#[ignore = "writes the seeds, when what they are made of is another"]
fn write_seeds() {
    schemas();
    pairs_of_schemas();
    values();
    error_texts();
    error_tables();
}

fn write(corpus: &str, name: &str, input: impl AsRef<[u8]>) {
    let folder = folder(corpus);
    fs::create_dir_all(&folder).expect("the folder of a corpus");
    let name = name.replace(['/', '.'], "-");
    fs::write(folder.join(format!("seed-{name}")), input).expect("a seed");
}

fn page(one: &str, other: &str) -> String {
    format!("{one}{PAGE_END}{other}")
}

fn schemas() {
    for folder in SCHEMAS {
        let last = folder.rsplit('/').next().expect("a name");
        for (name, text) in schema::folder(folder) {
            write("schema", &format!("{last}-{name}"), &text);
            let root = path(folder).join(&name);
            let more = ["json", "docs/all.md"].map(|more| {
                let file = if more == "json" {
                    root.with_extension(more)
                } else {
                    root.join(more)
                };
                fs::read_to_string(file).unwrap_or_default()
            });
            if more.iter().any(|page| !page.is_empty()) {
                let pages = page(&text, &page(&more[0], &more[1]));
                write("schema", &format!("{last}-{name}-pages"), pages);
            }
            if last == "features" && name.len() % 4 == 0 {
                let schema = tl_parser::parse(&text).into_result().expect("a schema");
                write("schema", &format!("{last}-{name}-json"), to_json(&schema));
            }
        }
    }
    for name in ["api", "mtproto"] {
        let text = read(&format!("schema/{name}.tl"));
        let lines: Vec<_> = text.lines().collect();
        for (index, lines) in lines.chunks(PIECE).step_by(24).enumerate() {
            write(
                "schema",
                &format!("{name}-{index}"),
                lines.join("\n") + "\n",
            );
        }
    }
}

/// Schemas of features, and the same without one line.
fn pairs_of_schemas() {
    for (name, text) in schema::folder("tests/features") {
        let lines = text.lines().count();
        let without = |wanted: usize| {
            let lines = text.lines().enumerate();
            let others = lines.filter(|(index, _)| *index != wanted);
            others
                .map(|(_, line)| format!("{line}\n"))
                .collect::<String>()
        };
        let mut shorter = (0..lines).map(without).filter(|text| resolve(text).is_ok());
        if let Some(shorter) = shorter.next_back() {
            write("schema_pair", &name, page(&text, &shorter));
        }
    }
}

/// The samples of `MTProto`'s documentation, what takes most memory for its length, and arbitrary values of every twentieth type.
fn values() {
    for file in ["golden", "golden_samples"] {
        let text = read(&format!("tests/tests/{file}.rs"));
        let samples = text.split('"').filter(|text| is_sample(text));
        for (index, sample) in samples.enumerate() {
            write("value", &format!("{file}-{index}"), hex(sample));
        }
    }
    let empty = types::MessageEmpty {
        id: 1,
        peer_id: None,
    };
    let messages = types::messages::Messages {
        messages: vec![empty.into(); 100],
        topics: Vec::new(),
        chats: Vec::new(),
        users: Vec::new(),
    };
    write("value", "empty-messages", messages.to_bytes());
    let model = schema::model("schema/api.tl");
    let codec = Codec::new([&model]);
    for (name, case) in case::api().0.iter().step_by(20) {
        let values = seeds(12).filter_map(|seed| case.make(&seed));
        let mut small: Vec<_> = values.filter(|bytes| bytes.len() <= LARGE).collect();
        small.sort_by_key(Vec::len);
        let Some(largest) = small.last() else {
            continue;
        };
        write("value", name, largest);
        let value = codec.decode(largest, &target(&codec, name, &**case));
        let value = value.expect("it is a value");
        let json = serde_json::to_string(&Json::new(&codec, &value)).expect("JSON");
        write("value_json", name, format!("{name}\n{json}"));
    }
}

/// Whether each line of a text begins with hexadecimal digits.
fn is_sample(text: &str) -> bool {
    let words = text
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let is_hex =
        |word: &str| word.bytes().all(|it| it.is_ascii_hexdigit()) && word.len().is_multiple_of(2);
    text.lines().count() > 2 && words.clone().count() > 1 && words.clone().all(is_hex)
}

/// Documented errors with parameters, and some of the others.
fn error_texts() {
    for (index, (name, error)) in TABLE.errors.iter().enumerate() {
        if name.contains('%') || index % 16 == 0 {
            let code = error.codes.keys().next().copied().unwrap_or_default();
            let text = error.pattern.example(31);
            write(
                "error_text",
                &name.replace('%', "-"),
                format!("{code} {text}"),
            );
        }
    }
}

/// The errors of some methods, two tables for each pair of them, and what else is read of errors.
fn error_tables() {
    let methods: BTreeSet<_> = TABLE.methods();
    let of_method = |method: &str| {
        let mut table = TABLE.clone();
        table
            .errors
            .retain(|_, error| error.methods().contains(method));
        table.retain_methods(|it| it == method);
        for list in [&mut table.user_only, &mut table.bot_only, &mut table.both] {
            list.retain(|it| it == method);
        }
        table.business_supported.retain(|it| it == method);
        table.unauthed_allowed.retain(|it| it == method);
        table.to_json()
    };
    let some: Vec<_> = methods.into_iter().step_by(25).collect();
    for (index, method) in some.iter().enumerate() {
        write("error_table", method, of_method(method));
        if let Some(next) = some.get(index + 1).filter(|_| index % 4 == 0) {
            write(
                "error_table",
                &format!("{method}-two"),
                page(&of_method(method), &of_method(next)),
            );
        }
    }
    for file in [
        "schema/error-parameters.json",
        "schema/error-corrections.json",
        "tests/features/errors.json",
    ] {
        let name = Path::new(file)
            .file_stem()
            .expect("a name")
            .to_string_lossy();
        write("error_table", &name, read(file));
    }
}
