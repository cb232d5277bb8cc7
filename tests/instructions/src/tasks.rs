//! What is counted: takes nothing, gives names, each with how to prepare the thing to do.

use std::hint::black_box;
use std::path::Path;

use tl_codegen::{Options, Parts, diff::diff, generate};
use tl_parser::Model;
use tl_types::{Borrowable, Deserializable, DeserializableOwned, Serializable};

use crate::samples::{config, history, updates};

type Task = Box<dyn FnMut()>;

/// What a thing to do is called, and how to prepare it.
type Named = (&'static str, fn() -> Task);

/// All of them, in the order in which they are shown.
pub(crate) const TASKS: [Named; 13] = [
    ("decode history", || decode(&history())),
    ("decode history, borrowed", || borrow(&history())),
    ("decode updates", || decode(&updates())),
    ("decode updates, borrowed", || borrow(&updates())),
    ("decode config", || decode(&config())),
    ("decode config, borrowed", || borrow(&config())),
    ("encode history", || encode(history())),
    ("encode updates", || encode(updates())),
    ("encode config", || encode(config())),
    ("parse", parse_api),
    ("resolve", resolve_api),
    ("generate", generate_api),
    ("diff", diff_layers),
];

fn decode<T: DeserializableOwned + Serializable>(value: &T) -> Task {
    let bytes = value.to_bytes();
    Box::new(move || drop(black_box(T::from_bytes(black_box(&bytes)))))
}

fn borrow<T: Borrowable + Serializable>(value: &T) -> Task {
    let bytes = value.to_bytes();
    Box::new(move || drop(black_box(T::Borrowed::from_bytes(black_box(&bytes)))))
}

fn encode(value: impl Serializable + 'static) -> Task {
    Box::new(move || drop(black_box(black_box(&value).to_bytes())))
}

fn parse_api() -> Task {
    let text = read("schema/api.tl");
    Box::new(move || drop(black_box(tl_parser::parse(black_box(&text)))))
}

fn resolve_api() -> Task {
    let text: &'static str = read("schema/api.tl").leak();
    let parsed = tl_parser::parse(text);
    Box::new(move || drop(black_box(tl_parser::resolve(black_box(&parsed.schema)))))
}

/// Model to text, without errors and documentation.
fn generate_api() -> Task {
    let model = model("schema/api.tl");
    let options = Options {
        parts: Parts::Features,
        ..Options::new("api.tl")
    };
    Box::new(move || drop(black_box(generate(black_box(&model), &options))))
}

fn diff_layers() -> Task {
    let (old, new) = (model("schema/layers/227.tl"), model("schema/api.tl"));
    Box::new(move || drop(black_box(diff(black_box(&old), black_box(&new)))))
}

fn model(path: &str) -> Model {
    let text = read(path);
    let schema = tl_parser::parse(&text).into_result().expect("a schema");
    tl_parser::resolve(&schema).expect("a schema whose names are known")
}

/// The text of a file of the repository.
fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join(path)).expect("a file of the repository")
}
