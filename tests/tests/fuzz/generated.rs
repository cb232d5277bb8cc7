//! What is wrong with generated code is noticed: no schema is known that shows it.

use std::panic::catch_unwind;

use tl_tests::fuzz::generated::{check_docs, check_names};

#[test]
fn a_name_that_is_there_twice() {
    let passes = |code: &str| {
        let file = syn::parse_file(code).expect("Rust");
        catch_unwind(|| check_names("a.rs", &file.items)).is_ok()
    };
    assert!(passes(
        "mod a {} struct A { a: u8 } fn a(a: u8) {} impl A { fn a() {} }"
    ));
    for code in [
        "struct A; enum A {}",
        "enum A { B, B }",
        "enum A { B { a: u8, a: u8 } }",
        "struct A { a: u8, a: u8 }",
        "fn a(b: u8, b: u8) {}",
        "impl A { fn a() {} } impl A { fn a() {} }",
    ] {
        assert!(!passes(code), "{code}");
    }
}

#[test]
fn a_comment_that_is_more_than_words() {
    let passes = |docs: &str| catch_unwind(|| check_docs("a.rs", docs)).is_ok();
    assert!(passes(
        "/// Words, `code` and a [link](super::A).\n///\n/// ```text\n/// a\n/// ```\n"
    ));
    for docs in [
        "/// <b>bold</b>",
        "/// ![a picture](b)",
        "/// Words.\n///\n///     code",
        "/// ```\n/// code\n/// ```",
        "/// \u{202e}words",
        "/// words\u{7}",
    ] {
        assert!(!passes(docs), "{docs}");
    }
}
