//! Reading: what the format has, and everything that is wrong with texts, with its place.

use tl_parser::LineIndex;

use super::{Documentation, TextErrorKind, Texts};

const ENTRIES: &str = "\
# Users

What this file is about.

## user

An account, or a bot: see `User`
for both.

More (much more).

- `id`: Which one it is.
- `bot`: Whether it is a bot?

See also: `User`, `users.getUsers`.\r

## help.old

Gone, last seen in layer 12: gave something.
";

const GLOSSARY: &str = "# Glossary\n\nWhat recurs.\n\n- `id: long`: A number.\n";

const CATEGORIES: &str = "# All\n\nAbout it.\n\n## Users\n\nWho is who.\n\n- `users.getUsers`\n";

/// Where something is wrong, and what.
fn errors(texts: &Texts<'_>) -> Vec<(usize, String, TextErrorKind)> {
    let all = texts.entries.iter().copied();
    let all: Vec<_> = all.chain(texts.glossary).chain(texts.categories).collect();
    let errors = Documentation::parse(texts).err().unwrap_or_default();
    let errors = errors.into_iter().map(|error| {
        let lines = LineIndex::new(all[error.place.file]);
        let start = lines.locate(error.place.span.start());
        let place = format!("{}:{}", start.line, start.column);
        (error.place.file, place, error.kind)
    });
    errors.collect()
}

fn errors_of_entries(text: &str) -> Vec<(String, TextErrorKind)> {
    let texts = Texts {
        entries: &[text],
        ..Texts::default()
    };
    let errors = errors(&texts).into_iter();
    errors.map(|(_, place, kind)| (place, kind)).collect()
}

#[test]
fn all_of_the_format() {
    let texts = Texts {
        entries: &[ENTRIES, "## User\n\nAny account.\n"],
        glossary: Some(GLOSSARY),
        categories: Some(CATEGORIES),
    };
    assert_eq!(errors(&texts), []);
    let documentation = Documentation::parse(&texts).expect("nothing is wrong");
    let user = &documentation.entries["user"];
    assert_eq!(
        user.summary.text,
        "An account, or a bot: see `User` for both."
    );
    assert_eq!(user.paragraphs[0].text, "More (much more).");
    let fields: Vec<_> = user
        .fields
        .iter()
        .map(|(name, it)| (&**name, &*it.text))
        .collect();
    assert_eq!(
        fields,
        [("bot", "Whether it is a bot?"), ("id", "Which one it is.")]
    );
    let related = user.related.iter();
    let related: Vec<_> = related.map(|it| it.place.span.text(ENTRIES)).collect();
    assert_eq!(related, ["User", "users.getUsers"]);
    assert_eq!(user.gone, None);
    assert_eq!(user.place.span.text(ENTRIES), "user");
    assert_eq!(documentation.entries["help.old"].gone, Some(12));
    assert_eq!(documentation.entries["User"].place.file, 1);

    let field = |name, ty| documentation.field("user", name, ty).map(|it| &*it.text);
    assert_eq!(field("id", "long"), Some("Which one it is."));
    assert_eq!(field("hash", "long"), None);
    let other = documentation
        .field("chat", "id", "long")
        .expect("the glossary has it");
    assert_eq!((other.text.as_str(), other.place.file), ("A number.", 2));
    assert_eq!(documentation.field("chat", "id", "int"), None);

    let category = documentation
        .category("users.getUsers")
        .expect("a category");
    assert_eq!(category.title.text, "Users");
    assert_eq!(category.summary.text, "Who is who.");
    assert_eq!(
        category.functions[0].place.span.text(CATEGORIES),
        "users.getUsers"
    );
    assert_eq!(documentation.category("users.other"), None);
}

#[test]
fn lines_that_mean_nothing() {
    for line in [
        "### three",
        "#none",
        "* item",
        "+ item",
        "-item",
        "    code",
        "\tcode",
        "> quote",
        "| a |",
        "```rust",
        "~~~",
        "1. one",
        "12) twelve",
        "<div>",
        "---",
        "===",
        "[a]: b",
        "![a](b)",
        "_a_",
        "&lt;",
        "\u{202e}a",
        "\\a",
    ] {
        let text = format!("## a\n\nText.\n\n{line}\n");
        let errors = errors_of_entries(&text);
        let Some(((place, kind), rest)) = errors.split_first() else {
            panic!("{line:?} is taken");
        };
        assert_eq!(
            (place.as_str(), kind, rest),
            ("5:1", &TextErrorKind::Line, &[][..]),
            "{line:?}"
        );
    }
}

#[test]
fn everything_that_is_wrong_is_told_in_the_order_of_its_places() {
    let text = "\
- `a`: Outside.

See also: `a`.

## two words

Text.
- `late`: Without a blank line.

## nothing

- b: Early.

## a

Text without an end

- `b`: One.
- `b`: Two.
- b: Three.
- `c d`: Four.
- `e`: five

See also: `b`, c.

See also: `b`, `b`.

A late one.

- `f`: Late.

## a

Again.
";
    let name = |name: &str| TextErrorKind::Repeated(name.to_owned());
    let found = errors_of_entries(text);
    let expected = [
        ("1:3", TextErrorKind::Misplaced),
        ("3:11", TextErrorKind::Misplaced),
        ("5:4", TextErrorKind::Name("two words".to_owned())),
        ("8:3", TextErrorKind::NoBlankLine),
        ("10:4", TextErrorKind::NoText("nothing".to_owned())),
        (
            "12:3",
            TextErrorKind::Item("- `name`: What the field is for."),
        ),
        ("16:1", TextErrorKind::NoFullStop),
        ("19:3", name("b")),
        (
            "20:3",
            TextErrorKind::Item("- `name`: What the field is for."),
        ),
        (
            "21:3",
            TextErrorKind::Item("- `name`: What the field is for."),
        ),
        ("22:8", TextErrorKind::NoFullStop),
        ("24:11", TextErrorKind::Related),
        ("26:17", name("b")),
        ("28:1", TextErrorKind::Order),
        ("30:3", TextErrorKind::Order),
        ("32:4", name("a")),
    ];
    let expected = expected.map(|(place, kind)| (place.to_owned(), kind));
    assert_eq!(found, expected);
}

#[test]
fn lists_are_checked_too() {
    let texts = Texts {
        entries: &["## a\n\nText.\n", "## a\n\nText.\n"],
        glossary: Some("## a\n\n- `a: b`: C.\n- `a: b`: C.\n- `a`: C.\n- `a: b`: c\n"),
        categories: Some(
            "- `a`\n\n## B\n\n- `a`\n- `b`: C.\n- `b c`\n\nSee also: `a`.\n\n## C\n\nSo it is\n",
        ),
    };
    let name = |name: &str| TextErrorKind::Repeated(name.to_owned());
    let term = TextErrorKind::Item("- `name: type`: What such fields mean.");
    let function = TextErrorKind::Item("- `name`");
    let expected = [
        (1, "1:4", name("a")),
        (2, "1:4", TextErrorKind::Misplaced),
        (2, "4:3", name("a: b")),
        (2, "5:3", term),
        (2, "6:11", TextErrorKind::NoFullStop),
        (2, "6:3", name("a: b")),
        (3, "1:3", TextErrorKind::Misplaced),
        (3, "3:4", TextErrorKind::NoText("B".to_owned())),
        (3, "5:3", name("a")),
        (3, "6:3", function.clone()),
        (3, "7:3", function),
        (3, "9:11", TextErrorKind::Misplaced),
        (3, "13:1", TextErrorKind::NoFullStop),
    ];
    let mut found = errors(&texts);
    found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let mut expected = expected.map(|(file, place, kind)| (file, place.to_owned(), kind));
    expected.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    assert_eq!(found, expected);
}
