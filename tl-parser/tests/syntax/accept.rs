//! Correct texts, and what they mean: each is compared with the form that it is printed in.

use tl_parser::syntax::{ApplyStyle, ArgKind, Body, Combinator, ExprKind, Item, Section};

use crate::{parse_ok, strip::strip};

/// Checks that the text is printed like this, and that the printed text means the same.
#[track_caller]
fn check(source: &str, printed: &str) {
    let schema = parse_ok(source);
    assert_eq!(schema.to_string().trim_end(), printed, "{source:?}");
    assert!(strip(parse_ok(printed)) == strip(schema), "{source:?}");
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn prints_what_it_parses() {
    let cases = [
        // Names and ids.
        ("a=A;", "a = A;"),
        ("a#1=A;", "a#00000001 = A;"),
        ("a#FFFFFFFF = A;", "a#ffffffff = A;"),
        (
            "e2e.chain.a#1cb5c415 = e2e.Chain.A;",
            "e2e.chain.a#1cb5c415 = e2e.Chain.A;",
        ),
        (
            "p_q_inner_data x1:int srp_B:int = P_Q_inner_data;",
            "p_q_inner_data x1:int srp_B:int = P_Q_inner_data;",
        ),
        (
            "_ {X:Type} result:X = ReqResult X;",
            "_ {X:Type} result:X = ReqResult X;",
        ),
        // Built-ins and annotations.
        ("int ?=Int;", "int ? = Int;"),
        (
            "vector {t:Type} ? = Vector t;",
            "vector {t:Type} ? = Vector t;",
        ),
        ("@read @kphp a = A;", "@read @kphp a = A;"),
        ("@read a x:int=>A;", "@read a x:int => A;"),
        // Variables.
        ("a {X Y:Type}{n : #} = A;", "a {X Y:Type} {n:#} = A;"),
        ("a {t : (Type)} = A;", "a {t:(Type)} = A;"),
        // Fields.
        ("a flags : # = A;", "a flags:# = A;"),
        ("a # # = A;", "a # # = A;"),
        ("a _:int = A;", "a _:int = A;"),
        ("a (x y:int) (z:int) = A;", "a (x y:int) z:int = A;"),
        ("a (x _:flags.0?int) = A;", "a (x _:flags.0?int) = A;"),
        ("a !X q:!X = X;", "a !X q:!X = X;"),
        ("a q:m?!X = X;", "a q:m?!X = X;"),
        ("a int string = A;", "a int string = A;"),
        // Conditions.
        (
            "a f2:# x:f2.31?true y:f2?T = A;",
            "a f2:# x:f2.31?true y:f2?T = A;",
        ),
        ("a x:f . 3 ? T = A;", "a x:f.3?T = A;"),
        ("a x:f.99?T = A;", "a x:f.99?T = A;"),
        ("a x:f.0?[ int ] = A;", "a x:f.0?[ int ] = A;"),
        // Types.
        ("a x:%T y:%(T a) z:% T = A;", "a x:%T y:%(T a) z:%T = A;"),
        (
            "a x:Vector<int> y:M<int,%B> = A;",
            "a x:Vector<int> y:M<int,%B> = A;",
        ),
        ("a x:Map<K , vector V> = A;", "a x:Map<K,vector V> = A;"),
        (
            "a x:(vector t) (vector t) = A;",
            "a x:(vector t) (vector t) = A;",
        ),
        (
            "a x:(Tuple int (n + 1)) = A;",
            "a x:(Tuple int (n + 1)) = A;",
        ),
        (
            "a x:(Tuple int 1+n+2) = A;",
            "a x:(Tuple int 1 + n + 2) = A;",
        ),
        (
            "a x:(%Vector (Tuple int (n + 1))) = A;",
            "a x:(%Vector (Tuple int (n + 1))) = A;",
        ),
        ("a x:((((int)))) = A;", "a x:((((int)))) = A;"),
        ("a x:%Vector<int> = A;", "a x:%Vector<int> = A;"),
        // Repetitions.
        ("a 4*[int] = A;", "a 4*[ int ] = A;"),
        ("a n * [ x:int y:int ] = A;", "a n*[ x:int y:int ] = A;"),
        ("a {t:Type}#[t]=Vector t;", "a {t:Type} # [ t ] = Vector t;"),
        (
            "a m:# n:# a:m*[ n*[ double ] ] = A;",
            "a m:# n:# a:m*[ n*[ double ] ] = A;",
        ),
        (
            "a (n + 1)*[ int ] n+1*[ int ] = A;",
            "a (n + 1)*[ int ] n + 1*[ int ] = A;",
        ),
        ("a (n)+1*[] = A;", "a (n) + 1*[ ] = A;"),
        (
            "a [ flags:# x:flags.0?int ] = A;",
            "a [ flags:# x:flags.0?int ] = A;",
        ),
        // Results.
        ("a = Vector t;", "a = Vector t;"),
        ("a = Vector<t>;", "a = Vector<t>;"),
        ("a = Tuple t (n + 1);", "a = Tuple t (n + 1);"),
        (
            "a = Maybe (%User fields_mask);",
            "a = Maybe (%User fields_mask);",
        ),
        // Declarations of other kinds.
        ("New T; Final n.T; Empty T;", "New T;\nFinal n.T;\nEmpty T;"),
        (
            "Vector<int>; vector int; Tuple int 3; Tuple (T a) n + 1;",
            "Vector<int>;\nvector int;\nTuple int 3;\nTuple (T a) n + 1;",
        ),
        (
            "---functions---a = A;--- types ---",
            "---functions---\na = A;\n---types---",
        ),
        ("// LAYER 7\na = A;", "// LAYER 7\na = A;"),
        (
            "a = A; // IDS telegram\n// LAYER 7",
            "// LAYER 7\n// IDS telegram\na = A;",
        ),
    ];
    for (source, printed) in cases {
        check(source, printed);
    }
}

/// At opt-level 1, "s" and "z" rustc 1.95 once compiled a parser that refused this.
#[test]
fn accepts_a_variable_after_a_bang() {
    let source = "a {X:Type} q:!X = X;";
    check(source, source);
}

#[test]
fn accepts_the_style_of_tdlib() {
    let source = "\
double ? = Double;\r
string ? = String;\r
vector {t:Type} # [ t ] = Vector t;\r
\r
//@class AuthorizationState @description The state\r
\r
//@description Waits for a code. Several\r
//-lines of it @code_info The code; may be null\r
authorizationStateWaitCode code_info:authenticationCodeInfo = AuthorizationState;\r
---functions---\r
//@description Returns it\r
getAuthorizationState = AuthorizationState;\r
";
    let schema = parse_ok(source);
    assert_eq!(schema.items.len(), 6);
    assert!(
        schema
            .comments
            .iter()
            .all(|comment| !comment.text.ends_with('\r'))
    );
}

#[test]
fn accepts_the_style_of_vk() {
    check(
        "@read user.get#12ab34cd fields_mask:# id:fields_mask.0?long = Maybe (%User fields_mask);\n\
         dictionary {t:Type} %(Vector %(DictionaryField t)) = Dictionary t;\n\
         tuple#9770768a {t:Type} {n:#} [t] = Tuple t n;\n\
         m n:# a:n*[x:int] = M;",
        "@read user.get#12ab34cd fields_mask:# id:fields_mask.0?long = Maybe (%User fields_mask);\n\
         dictionary {t:Type} %(Vector %(DictionaryField t)) = Dictionary t;\n\
         tuple#9770768a {t:Type} {n:#} [ t ] = Tuple t n;\n\
         m n:# a:n*[ x:int ] = M;",
    );
}

#[test]
fn accepts_declarations_over_lines() {
    let source = "a#1 // why\n  x:int /* what */\n\t= Vector\n  t\n  ;\nb = B;";
    check(source, "a#00000001 x:int = Vector t;\nb = B;");
}

#[test]
fn skips_a_byte_order_mark() {
    let source = "\u{feff}a = A;";
    check(source, "a = A;");
    let Item::Combinator(Combinator { span, .. }) = parse_ok(source).items[0] else {
        panic!("no combinator");
    };
    assert_eq!(span.text(source), "a = A;");
}

#[test]
fn knows_the_section_of_each_combinator() {
    let source = "a=A; ---functions--- b=A; ---types--- c=A; ---functions--- ---functions--- d=A;";
    let sections = |item: &Item<'_>| match item {
        Item::Combinator(combinator) => Some(combinator.section),
        _ => None,
    };
    let found: Vec<Section> = parse_ok(source).items.iter().filter_map(sections).collect();
    use Section::{Functions, Types};
    assert_eq!(found, [Types, Functions, Types, Functions]);
}

/// The one combinator of a text.
#[track_caller]
fn combinator(source: &str) -> Combinator<'_> {
    match &parse_ok(source).items[..] {
        [Item::Combinator(combinator)] => combinator.clone(),
        items => panic!("{items:?}"),
    }
}

#[test]
fn has_a_span_for_every_part() {
    let source = " @r n.a#0c {t u:Type} x:f.3?!(V t) = R<int> ; ";
    let combinator = combinator(source);
    let Body::Args(args) = &combinator.body else {
        panic!("built in");
    };
    let condition = args[0].condition.expect("a condition");
    let spans = [
        (
            combinator.span,
            "@r n.a#0c {t u:Type} x:f.3?!(V t) = R<int> ;",
        ),
        (combinator.annotations[0].span, "r"),
        (combinator.name.span, "n.a"),
        (combinator.id.expect("an id").span, "#0c"),
        (combinator.generics[0].span, "{t u:Type}"),
        (combinator.generics[0].names[1].span, "u"),
        (combinator.generics[0].kind.span, "Type"),
        (args[0].span, "x:f.3?!(V t)"),
        (condition.span, "f.3?"),
        (condition.field.span, "f"),
        (condition.bit.expect("a bit").span, "3"),
        (args[0].bang.expect("a bang"), "!"),
        (combinator.result.span, "R<int>"),
    ];
    for (span, text) in spans {
        assert_eq!(span.text(source), text);
    }
}

#[test]
fn has_the_documented_shape_of_expressions() {
    let combinator = combinator("a x:(%V 1 + 2 t) = R;");
    let Body::Args(args) = combinator.body else {
        panic!("built in");
    };
    let ArgKind::Type(paren) = &args[0].kind else {
        panic!("a repetition");
    };
    let ExprKind::Paren(inner) = &paren.kind else {
        panic!("no parentheses");
    };
    let ExprKind::Apply(apply) = &inner.kind else {
        panic!("no application");
    };
    assert!(matches!(apply.head.kind, ExprKind::Bare(_)));
    assert!(matches!(apply.args[0].kind, ExprKind::Sum(_, _)));
    assert_eq!((apply.args.len(), apply.style), (2, ApplyStyle::Space));
}
