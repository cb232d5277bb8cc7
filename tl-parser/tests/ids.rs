//! Ids: what the published schemas write, and what the reference compiler prints.

mod common;

use common::{combinators, layers, model, parse_clean, schema_text};
use tl_parser::crc::{Dialect, compute_id, normalise};
use tl_parser::resolve;

/// The ids that `lite_api.tl` itself writes and that are not what the compiler gives.
const WRITTEN_IN_LITE_API: [&str; 3] = [
    "liteServer.transactionId",
    "liteServer.signatureSet.ordinary",
    "liteServer.getValidatorStats",
];

fn id(source: &str, dialect: Dialect) -> u32 {
    let schema = parse_clean(source);
    let combinator = combinators(&schema).next().expect("a declaration");
    compute_id(combinator, dialect)
}

/// How many explicit ids there are, and the names of those that do not come out.
fn compare(source: &str, dialect: Dialect) -> (usize, Vec<String>) {
    let schema = parse_clean(source);
    let explicit = combinators(&schema).filter_map(|it| it.id.map(|id| (it, id.value)));
    let (right, wrong): (Vec<_>, Vec<_>) =
        explicit.partition(|(it, id)| compute_id(it, dialect) == *id);
    let names = wrong.iter().map(|(it, _)| it.name.text.to_owned());
    (right.len() + wrong.len(), names.collect())
}

#[test]
fn braces_that_are_left_out_count() {
    for dialect in [Dialect::Telegram, Dialect::Classic] {
        let [plain, braces] = ["", "{X:Type} "].map(|braces| {
            let text = format!("invokeAfterMsg {braces}msg_id:long query:!X = X;");
            id(&text, dialect)
        });
        assert_eq!(plain, braces, "{dialect:?}");
    }
    let text = "---functions--- invokeAfterMsg msg_id:long query:!X = X;";
    assert_eq!(id(text, Dialect::Telegram), 0xcb9f_372d);
}

#[test]
fn telegram_gives_every_id_of_every_layer() {
    let mut total = 0;
    for layer in layers() {
        let (count, wrong) = compare(&schema_text(&layer), Dialect::Telegram);
        assert!(wrong.is_empty(), "{layer}: {wrong:?}");
        assert!(count >= 1_000, "{layer}: {count}");
        total += count;
    }
    assert!(total > 20_000, "{total}");
    let newest = compare(&schema_text("api.tl"), Dialect::Telegram).0;
    assert!(newest >= 2_554, "{newest}");
}

#[test]
fn telegram_gives_the_ids_of_mtproto_but_three() {
    let (count, wrong) = compare(&schema_text("mtproto.tl"), Dialect::Telegram);
    assert_eq!(count, 55);
    assert_eq!(
        wrong,
        ["ipPortSecret", "accessPointRule", "help.configSimple"]
    );
}

#[test]
fn classic_gives_the_ids_of_the_reference_compiler() {
    let (count, wrong) = compare(include_str!("lite_api.tl"), Dialect::Classic);
    assert_eq!(count, 101);
    assert_eq!(wrong, WRITTEN_IN_LITE_API);
}

#[test]
fn telegram_ids() {
    let cases = [
        ("tlsBlockString data:bytes = TlsBlock;", 0x4218_a164),
        (
            "message msg_id:long seqno:int bytes:int body:Object = Message;",
            0x5bb8_e511,
        ),
        (
            "rpc_result req_msg_id:long result:Object = RpcResult;",
            0xf35c_6d01,
        ),
        ("gzip_packed packed_data:bytes = Object;", 0x3072_cfa1),
        ("msg_copy orig_message:Message = MessageCopy;", 0xe060_46b2),
        (
            "msg_container messages:vector<message> = MessageContainer;",
            0x73f1_f8dc,
        ),
        ("boolTrue = Bool;", 0x9972_75b5),
        ("boolFalse = Bool;", 0xbc79_9737),
        ("true = True;", 0x3fed_d339),
        ("vector {t:Type} # [ t ] = Vector t;", 0x1cb5_c415),
    ];
    for (source, expected) in cases {
        assert_eq!(id(source, Dialect::Telegram), expected, "{source}");
    }
}

#[test]
fn classic_ids() {
    let cases = [
        ("int ? = Int;", 0xa850_9bda),
        ("long ? = Long;", 0x2207_6cba),
        ("double ? = Double;", 0x2210_c154),
        ("string ? = String;", 0xb528_6e24),
        ("vector {t:Type} # [ t ] = Vector t;", 0x1cb5_c415),
        ("int128 4*[ int ] = Int128;", 0x84cc_f7b7),
        ("int256 8*[ int ] = Int256;", 0x7bed_eb5b),
        ("bytes string = Bytes;", 0x0ee1_379f),
        ("pair {X:Type} {Y:Type} x:X y:Y = Pair X Y;", 0xf016_04df),
        (
            "matrix {n:#} m:# a:m*[ n*[ double ] ] = Matrix n;",
            0x24d6_4d56,
        ),
        (
            "---functions--- foo {X:Type} q:!X v:(vector int) = Vector X;",
            0x4930_edcd,
        ),
        ("liteServer.query data:bytes = Object;", 0x798c_06df),
        ("list ids:(vector int) = List;", 0xcf35_4c43),
        ("t mode:# a:mode.0?true = T;", 0x48a9_867b),
        (
            "adnl.message.query query_id:int256 query:bytes = adnl.Message;",
            0xb48b_f97a,
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(id(source, Dialect::Classic), expected, "{source}");
    }
}

#[test]
fn normal_forms() {
    let cases = [
        (
            "a#1 flags:# x:flags.0?true y:flags.1?bytes z:Vector<bytes> q:(x int) = A;",
            "a flags:# y:flags.1?string z:Vector bytes q:(x int) = A",
            "a flags:# x:flags.0?true y:flags.1?bytes z:Vector bytes q:x int = A",
        ),
        (
            "a {X Y:Type} (x y:X) _:int q:!Y n:# n*[t:n+1*[#]] r:m?true = Foo<X,Vector<Y>>;",
            "a X:Type Y:Type x:X y:X _:int q:!Y n:# n*[ t:n+1*[ # ] ] r:m?true = Foo X Vector Y",
            "a X:Type Y:Type x:X y:X _:int q:Y n:# n*[ t:n+1*[ # ] ] r:m?true = Foo X Vector Y",
        ),
        (
            "a true bytes %Foo = A;",
            "a true string %Foo = A",
            "a true bytes %Foo = A",
        ),
        (
            "a x:int32 y:%n.foo z:%N.Foo s:(vector %statOne) t:%(pair Foo) u:%(Pair (%foo)) = A;",
            "a x:int32 y:%n.foo z:%N.Foo s:(vector %statOne) t:%(pair Foo) u:%(Pair (%foo)) = A",
            "a x:int32 y:n.foo z:%N.Foo s:vector statOne t:pair Foo u:%Pair foo = A",
        ),
        (
            "a n:# x:(t n+0) y:(t 1+n+2) z:(t 1+2) (1+(n+1))*[ int ] = A;",
            "a n:# x:(t n+0) y:(t 1+n+2) z:(t 1+2) (1+(n+1))*[ int ] = A",
            "a n:# x:t n y:t n+3 z:t 3 n+2*[ int ] = A",
        ),
    ];
    for (source, telegram, classic) in cases {
        let schema = parse_clean(source);
        let combinator = combinators(&schema).next().expect("a declaration");
        assert_eq!(normalise(combinator, Dialect::Telegram), telegram);
        assert_eq!(normalise(combinator, Dialect::Classic), classic);
    }
}

#[test]
fn missing_ids_follow_the_schema_or_else_the_reference_compiler() {
    let classic = 0x4d7c_5a00;
    let telegram = 0xdec2_51a0;
    let cases = [
        ("", classic),
        ("// IDS classic", classic),
        ("// IDS telegram", telegram),
        ("//  IDS  telegram \r", telegram),
        ("// IDS telegram\n// IDS classic", telegram),
        ("// IDS Telegram", classic),
        ("// IDStelegram", classic),
        ("// the IDS telegram", classic),
        ("/* IDS telegram */", classic),
    ];
    for (comment, expected) in cases {
        let source = format!("{comment}\noutputCheck data:bytes = Check;");
        assert_eq!(model(&source).combinators[0].id, expected, "{comment}");
    }
}

#[test]
fn what_is_set_counts_more_than_the_comment() {
    let mut schema =
        parse_clean("// IDS classic\ninputCheck#5 = Check; outputCheck a:bytes = Check;");
    schema.ids = Some(Dialect::Telegram);
    let model = resolve(&schema).expect("no errors");
    let ids: Vec<_> = model.combinators.iter().map(|it| it.id).collect();
    let telegram = id("outputCheck a:bytes = Check;", Dialect::Telegram);
    assert_eq!(ids, [5, telegram]);
}

#[test]
fn dialects_have_names() {
    for dialect in Dialect::ALL {
        assert_eq!(dialect.to_string().parse(), Ok(dialect));
    }
    let error = "other".parse::<Dialect>().expect_err("no such dialect");
    assert_eq!(error.to_string(), "expected `telegram` or `classic`");
}

#[test]
fn layout_does_not_matter() {
    let line = "a x:int y:Vector<Vector<int>> n:# n*[ long ] = B;";
    let lines = "a // one\n  x:int /* = C; */ y:Vector < Vector<int> >\r\n\tn:#\n n * [long] = B ;";
    for dialect in [Dialect::Telegram, Dialect::Classic] {
        assert_eq!(id(line, dialect), id(lines, dialect));
    }
}
