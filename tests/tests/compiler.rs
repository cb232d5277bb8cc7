//! What the compiler says of mistakes: takes the code of "When the compiler complains" that does not
//! compile, and a use of every trait that has a message of ours, and gives all of it to rustc, with the
//! default features of `tl-types`. That the other code of the page compiles is a documentation test.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tl_tests::schema;

const PAGE: &str = "tl-types/docs/when-the-compiler-complains.md";

/// The version of rustc whose words the page has. Of another version, only the codes are compared.
const WORDS_OF: &str = "1.95";

/// What rustc says where a trait is missing: the message, and what to do.
const TRAITS: [(&str, &str); 7] = [
    (
        "fn id<T: tl_types::Identifiable>() {}\nid::<tl_types::enums::Peer>();",
        "error[E0277]: `tl_types::enums::Peer` has no constructor id of its own\n\
         note: constructors and functions have one; of an enum, it is that of the variant's struct",
    ),
    (
        "tl_types::Object::encode(&Some(5));",
        "error[E0277]: `Option<{integer}>` cannot be encoded\n\
         note: constructors, their enums, functions and TL's built-in types can",
    ),
    (
        "fn decode<T: tl_types::DeserializableOwned>() {}\n\
         decode::<tl_types::functions::help::GetConfig>();",
        "error[E0277]: `GetConfig` cannot be decoded\n\
         note: functions can be decoded with the feature `deserializable-functions`",
    ),
    (
        "let _ = tl_types::Object::from_bytes([]).decode::<tl_types::functions::help::GetConfig>();",
        "error[E0277]: `GetConfig` cannot be decoded\n\
         note: functions can be decoded with the feature `deserializable-functions`",
    ),
    (
        "let _ = tl_types::Reader::new(&[]).read_bare::<tl_types::enums::User>();",
        "error[E0277]: `tl_types::enums::User` cannot be decoded\n\
         note: an enum has no bare form, but the boxed one: `Deserializable` decodes it",
    ),
    (
        "fn invoke<F: tl_types::RemoteCall>(_: F) {}\ninvoke(tl_types::enums::InputPeer::Empty);",
        "error[E0277]: `InputPeer` is no function\n\
         note: a request is a struct of the module `functions`",
    ),
    (
        "fn borrow<T: tl_types::Borrowable>() {}\nborrow::<tl_types::types::DataJson>();",
        "error[E0277]: `DataJson` has no borrowed form\n\
         note: with the feature `borrowed` of `tl-types`, every type has one that holds text",
    ),
];

/// Code that does not compile.
struct Mistake {
    code: String,
    /// Parts of lines that rustc writes, in this order.
    says: String,
}

impl Mistake {
    /// The beginning of the first line: all that no version of rustc changes.
    fn kind(&self) -> &str {
        let (kind, _) = self.says.split_once(':').expect("an error");
        kind
    }

    /// Compares with what rustc wrote; `words` says whether it is the version that wrote the page.
    fn check(&self, words: bool, rendered: &str) {
        let mut lines = rendered.lines();
        let mut expected = match words {
            true => self.says.lines().collect(),
            false => vec![self.kind()],
        };
        expected.retain(|part| !lines.any(|line| line.contains(part)));
        let Mistake { code, .. } = self;
        assert!(
            expected.is_empty(),
            "{code}\nNot in this order: {expected:#?}\n{rendered}"
        );
    }
}

/// The mistakes on the page: a block of text says what rustc says of the code before it.
fn mistakes(page: &str) -> Vec<Mistake> {
    let blocks: Vec<&str> = page.split("\n```").skip(1).step_by(2).collect();
    let pairs = blocks.windows(2).filter_map(|pair| {
        let (_, code) = pair[0].split_once('\n')?;
        let (code, says) = (code.to_owned(), pair[1].strip_prefix("text\n")?.to_owned());
        Some(Mistake { code, says })
    });
    pairs.collect()
}

/// An empty package with the default features of `tl-types`, and an example for each mistake.
fn write_package(mistakes: &[Mistake]) -> PathBuf {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mistakes");
    let _ = fs::remove_dir_all(package.join("examples"));
    for folder in ["src", "examples"] {
        fs::create_dir_all(package.join(folder)).expect("a folder");
    }
    let types = schema::path("tl-types");
    let manifest = format!(
        "[package]\nname = \"mistakes\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\ntl-types = {{ path = {types:?} }}\n"
    );
    let write = |path: &str, text: &str| fs::write(package.join(path), text).expect("a file");
    write("Cargo.toml", &manifest);
    write("Cargo.lock", &schema::read("Cargo.lock"));
    write("src/lib.rs", "");
    for (number, mistake) in mistakes.iter().enumerate() {
        let code = format!("fn main() {{\n{}\n}}\n", mistake.code);
        write(&format!("examples/mistake_{number}.rs"), &code);
    }
    package
}

fn cargo(arguments: &[&str], package: &Path) -> Output {
    let mut command = Command::new(env!("CARGO"));
    let command = command.args(arguments).current_dir(package);
    command.output().expect("cargo")
}

/// What rustc writes of each example.
fn compile(package: &Path) -> HashMap<String, String> {
    let json = "--message-format=json";
    let arguments = [
        "check",
        "--offline",
        "--keep-going",
        "--examples",
        json,
        "--target-dir=target",
    ];
    let output = cargo(&arguments, package);
    let lines = String::from_utf8(output.stdout).expect("JSON");
    let mut rendered: HashMap<String, String> = HashMap::new();
    for line in lines.lines() {
        let message: Value = serde_json::from_str(line).expect("JSON");
        if let Some(text) = message["message"]["rendered"].as_str() {
            let name = message["target"]["name"].as_str().expect("a name");
            rendered.entry(name.to_owned()).or_default().push_str(text);
        }
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!rendered.is_empty(), "{errors}");
    rendered
}

#[test]
fn rustc_says_of_mistakes_what_the_page_says() {
    let page = schema::read(PAGE);
    let mut mistakes = mistakes(&page);
    assert!(mistakes.len() >= 9, "fewer than the page has sections");
    assert!(page.contains(&format!("what rustc {WORDS_OF} says")));
    let traits = TRAITS.map(|(code, says)| Mistake {
        code: code.to_owned(),
        says: says.to_owned(),
    });
    mistakes.extend(traits);

    let package = write_package(&mistakes);
    let rendered = compile(&package);
    let version = cargo(&["--version"], &package).stdout;
    let words = version.starts_with(format!("cargo {WORDS_OF}.").as_bytes());
    for (number, mistake) in mistakes.iter().enumerate() {
        let rendered = rendered.get(&format!("mistake_{number}"));
        mistake.check(words, rendered.expect("an error"));
    }
    println!("{} mistakes; words compared: {words}", mistakes.len());
}
