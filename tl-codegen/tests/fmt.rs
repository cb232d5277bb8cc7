//! `fmt`: the layout of small schemas, of the published ones, and of random texts.

mod schemas;

use insta::assert_snapshot;
use proptest::prelude::*;
use tl_codegen::fmt::{FormatError, format};
use tl_parser::Model;
use tl_parser::crc::{Dialect, compute_id};
use tl_parser::syntax::Item;

use schemas::{resolve, schemas};

/// What a text says, apart from its layout.
fn model(text: &str) -> Model {
    resolve(text).without_layout()
}

/// Formats and checks what goes for every text.
#[track_caller]
fn formatted(text: &str) -> String {
    let formatted = format(text).unwrap_or_else(|error| panic!("{error}: {text:?}"));
    assert_eq!(format(&formatted).as_ref(), Ok(&formatted), "not stable");
    assert_eq!(ids(text), ids(&formatted), "ids of {text:?}");
    assert!(!formatted.contains(" \n") && !formatted.contains('\r'));
    assert!(!formatted.starts_with('\n'));
    assert_eq!(formatted.is_empty(), !formatted.ends_with('\n'));
    formatted
}

/// The ids of all combinators as they are written and in both dialects.
fn ids(text: &str) -> Vec<(Option<u32>, [u32; 2])> {
    let schema = tl_parser::parse(text).into_result().expect("it is TL");
    let ids = schema.items.iter().filter_map(|item| match item {
        Item::Combinator(it) => Some((
            it.id.map(|id| id.value),
            [Dialect::Telegram, Dialect::Classic].map(|dialect| compute_id(it, dialect)),
        )),
        _ => None,
    });
    ids.collect()
}

#[test]
fn blanks_lines_and_ids() {
    let text = "  a#0AbC12=A;b#1cb5c415   x :int\n\ty : flags . 3 ? Vector < int , B >\n=B ;c=C;";
    assert_snapshot!(formatted(text), @r"
    a#0abc12 = A;
    b#1cb5c415 x:int y:flags.3?Vector<int,B> = B;
    c = C;
    ");
    let text = "a#05162463 = A;\nb#5162463 = B;\nc#0 = C;\nd#007 = D;";
    assert_snapshot!(formatted(text), @r"
    a#05162463 = A;
    b#5162463 = B;
    c#0 = C;
    d#007 = D;
    ");
}

#[test]
fn everything_that_the_language_has() {
    let text = "@read  @any f#12{ X : Type }{n  m:#} query: ! X (a  b:int)k:# k * [int] [ x:n ]
        p:% A q:( vector  int ) n+1 = Vector  t;";
    assert_snapshot!(formatted(text), @"@read @any f#12 {X:Type} {n m:#} query:!X (a b:int) k:# k*[ int ] [ x:n ] p:%A q:(vector int) n + 1 = Vector t;");
    let text = "int?=Int;New  T;Final T ;Empty T; vector   int;Vector < int >;";
    assert_snapshot!(formatted(text), @r"
    int ? = Int;
    New T;
    Final T;
    Empty T;
    vector int;
    Vector<int>;
    ");
}

#[test]
fn separators_have_empty_lines_around() {
    let text =
        "a=A;---functions---\nf=A;\n// x\n---types---// y\nb=B;\n\n\n\n---functions---\n\n\ng=A;";
    assert_snapshot!(formatted(text), @r"
    a = A;

    ---functions---

    f = A;
    // x

    ---types--- // y

    b = B;

    ---functions---

    g = A;
    ");
    assert_eq!(formatted("\n--- types ---"), "---types---\n");
    let text = "a=A;---/* in */types---b=B;";
    assert_snapshot!(formatted(text), @r"
    a = A;
    /* in */

    ---types---

    b = B;
    ");
}

#[test]
fn empty_lines_stay_single() {
    let text = "\n\n// head\n\n\n\na=A;\n \n\t\nb=B;\nc=C;\n// tail\n\n\n// end\n\n";
    assert_snapshot!(formatted(text), @r"
    // head

    a = A;

    b = B;
    c = C;
    // tail

    // end
    ");
    assert_eq!(formatted("a = A;\r\n\r\nb = B;\r\n"), "a = A;\n\nb = B;\n");
    assert_eq!(formatted("a = A;"), "a = A;\n");
    assert_eq!(formatted(""), "");
    assert_eq!(formatted("\n \r\n\t\n"), "");
    assert_eq!(formatted(" // nothing else "), "// nothing else\n");
}

#[test]
fn comments_keep_their_text_and_place() {
    let text = "//   spaced   out  \r\na=A;// behind\nb=B;   /* one */  // two\n/* above */ c=C;
d=D; /* between */ e=E;\n/* a\r\n     block  \n*/f=F;";
    assert_snapshot!(formatted(text), @r"
    //   spaced   out
    a = A; // behind
    b = B; /* one */ // two
    /* above */
    c = C;
    d = D; /* between */
    e = E;
    /* a
         block
    */
    f = F;
    ");
}

#[test]
fn comments_inside_of_a_declaration_move_before_it() {
    let text = "z=Z;\n\na /* one */ x:int // two\n = // LAYER 7\n A; // three\nb=B;";
    assert_snapshot!(formatted(text), @r"
    z = Z;

    /* one */
    // two
    // LAYER 7
    a x:int = A; // three
    b = B;
    ");
}

#[test]
fn comments_that_move_document_nothing() {
    let text = "// A\na\n // in\n = A;\nb // in\n = B; c /* in */ = C; // after\nd = D;";
    assert_snapshot!(formatted(text), @r"
    // in

    // A
    a = A;
    // in

    b = B;
    /* in */
    c = C; // after
    d = D;
    ");
    assert_eq!(model(&formatted(text)), model(text));
}

#[test]
fn layers_have_empty_lines_around() {
    let text = "a=A;\n=== 8 ===// x\n// A thing\nb=B;---functions---f=A;===17===\nb x:int=B;";
    assert_snapshot!(formatted(text), @r"
    a = A;

    ===8=== // x

    // A thing
    b = B;

    ---functions---

    f = A;

    ===17===

    b x:int = B;
    ");
}

#[test]
fn documentation_stays_with_its_declaration() {
    let text = "//@description A thing\n//-of sorts\na // in\n x:int = A;";
    assert_snapshot!(formatted(text), @r"
    // in

    //@description A thing
    //-of sorts
    a x:int = A;
    ");
    // It documents `b`, on whatever line it stands.
    let text = "a = A; //@description B\nb // in\n = B;";
    assert_snapshot!(formatted(text), @r"
    a = A;
    // in

    //@description B
    b = B;
    ");
    // It documents nothing, and must not start to.
    let text = "a=A;\nb#0A  \n  x:int //@x nothing  \n  /* two */ = B ;c=C;";
    assert_snapshot!(formatted(text), @r"
    a = A;
    b#0A
      x:int //@x nothing
      /* two */ = B ;
    c = C;
    ");
}

#[test]
fn a_text_with_mistakes_is_not_formatted() {
    let Err(FormatError::Syntax(errors)) = format("a = A;\nb = ;\nc x: = C;") else {
        panic!("it was formatted");
    };
    assert_eq!(errors.len(), 2);
    let error = FormatError::Syntax(errors).to_string();
    assert_snapshot!(error, @"2 syntax error(s), the first: missing result type after `=`");
}

#[test]
fn a_part_of_a_schema_is_formatted() {
    assert_eq!(
        formatted("a x:Unknown=A;a=A;"),
        "a x:Unknown = A;\na = A;\n"
    );
}

#[test]
fn published_schemas_are_formatted_already() {
    for (name, text) in schemas() {
        assert!(formatted(&text) == text, "{name}");
    }
}

/// Another layout of a schema that is formatted. Comments stay as they are.
fn disturb(text: &str) -> String {
    let lines = text.lines().map(|line| match line.split_once("//") {
        None => line.replace(' ', "\t \r\n  ").replace(':', " : ") + "  \r\n",
        Some((before, comment)) => format!("{}//{comment} \t\r\n", before.replace(' ', "  ")),
    });
    lines
        .collect::<String>()
        .replace("\r\n\r\n", "\r\n \n\n\r\n")
        + "\n\n"
}

#[test]
fn published_schemas_are_restored() {
    for (name, text) in schemas() {
        let disturbed = disturb(&text);
        assert_ne!(disturbed, text);
        assert!(formatted(&disturbed) == text, "{name}");
        assert_eq!(model(&disturbed), model(&text), "{name}");
    }
}

/// Words that make a schema with whatever may stand between them.
const WORDS: &str = "int#A8509BDA ? = Int ; @read a#0A x : # y :x . 3 ? Vector < int > = A ; \
    b # [ int ] k : # z : k * [ %A ] = B ; ---functions--- f { X : Type } query : ! X = X ; \
    ---types--- New C ; c (p q :int) = C ;";

/// What may stand between two words.
fn trivia() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        24 => Just(" "),
        8 => Just("\n"),
        4 => Just("\r\n"),
        1 => Just("\t\x0b\x0c"),
        1 => Just(" /* block */ "),
        1 => Just("/*\r\n  of \r\n\r\n\r\n lines*/"),
        1 => Just(" // line \n"),
        1 => Just(" // LAYER 7 \r\n"),
        1 => Just("\n//@description d @x text  \n"),
        1 => Just("//- more\n"),
        1 => Just("//@class A @description e\n"),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn meaning_is_kept_in_any_layout(
        between in prop::collection::vec(trivia(), WORDS.split(' ').count()),
        words in prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    ) {
        let mut text = String::new();
        for (word, between) in WORDS.split(' ').zip(&between) {
            text += word;
            text += match between.as_str() {
                // Some words would become one.
                "" => " ",
                between => between,
            };
        }
        let after = formatted(&text);
        prop_assert_eq!(model(&text), model(&after));
        for comment in ["/* block */", "// line", "// LAYER 7", "//@description d", "//- more"] {
            let count = |text: &str| text.matches(comment).count();
            prop_assert_eq!(count(&text), count(&after), "{}", comment);
        }
        // And no other text makes it panic or drop something without a word.
        for index in words {
            let cut = index.index(text.len());
            if text.is_char_boundary(cut) {
                let _ = format(&text[cut..]);
            }
        }
    }
}
