//! Ids: what the published schemas write, and what the reference compiler prints.

mod common;

use common::{combinators, layers, parse_clean, schema_text};
use tl_parser::crc::{Dialect, compute_id, normalise};

fn id(source: &str, dialect: Dialect) -> u32 {
    let schema = parse_clean(source);
    let combinator = combinators(&schema).next().expect("a declaration");
    compute_id(combinator, dialect)
}

/// How many explicit ids there are, and the names of those that do not come out.
fn compare(source: &str) -> (usize, Vec<String>) {
    let schema = parse_clean(source);
    let explicit = combinators(&schema).filter_map(|it| it.id.map(|id| (it, id.value)));
    let (right, wrong): (Vec<_>, Vec<_>) =
        explicit.partition(|(it, id)| compute_id(it, Dialect::Telegram) == *id);
    let names = wrong.iter().map(|(it, _)| it.name.text.to_owned());
    (right.len() + wrong.len(), names.collect())
}

#[test]
fn telegram_gives_every_id_of_every_layer() {
    let mut total = 0;
    for layer in layers() {
        let (count, wrong) = compare(&schema_text(&layer));
        assert!(wrong.is_empty(), "{layer}: {wrong:?}");
        assert!(count >= 1_000, "{layer}: {count}");
        total += count;
    }
    assert!(total > 20_000, "{total}");
    let newest = compare(&schema_text("api.tl")).0;
    assert!(newest >= 2_554, "{newest}");
}

#[test]
fn telegram_gives_the_ids_of_mtproto_but_three() {
    let (count, wrong) = compare(&schema_text("mtproto.tl"));
    assert_eq!(count, 55);
    assert_eq!(
        wrong,
        ["ipPortSecret", "accessPointRule", "help.configSimple"]
    );
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
            "a X:Type Y:Type x:X y:X int q:Y n:# n*[ t:n+1*[ # ] ] r:m?true = Foo X Vector Y",
        ),
        (
            "a true bytes %Foo = A;",
            "a true string %Foo = A",
            "a true bytes %Foo = A",
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
fn layout_does_not_matter() {
    let line = "a x:int y:Vector<Vector<int>> n:# n*[ long ] = B;";
    let lines = "a // one\n  x:int /* = C; */ y:Vector < Vector<int> >\r\n\tn:#\n n * [long] = B ;";
    for dialect in [Dialect::Telegram, Dialect::Classic] {
        assert_eq!(id(line, dialect), id(lines, dialect));
    }
}
