//! Values by a schema that is read at run time: bytes, values and JSON of every construct of TL, and what
//! is said of those that are wrong. That generated code says the same is tested where it is compiled.

use tl_codegen::value::{Codec, ErrorKind, Json, Target};
use tl_parser::Model;

fn model(text: &str) -> Model {
    let schema = tl_parser::parse(text)
        .into_result()
        .expect("no syntax errors");
    tl_parser::resolve(&schema).unwrap_or_else(|errors| panic!("{}", errors[0]))
}

/// The bytes of hexadecimal digits.
fn hex(digits: &str) -> Vec<u8> {
    let digits: Vec<char> = digits.chars().filter(|it| !it.is_whitespace()).collect();
    let byte = |pair: &[char]| u8::from_str_radix(&pair.iter().collect::<String>(), 16);
    let bytes = digits.chunks(2).map(|pair| byte(pair).expect("two digits"));
    bytes.collect()
}

/// Checks that bytes are this JSON, and that they come back from the value and, unless they are written in
/// an unusual way, from the JSON.
#[track_caller]
fn check_one_way(schema: &str, ty: &str, bytes: &str, json: &str) -> (Model, Vec<u8>) {
    let (model, bytes) = (model(schema), hex(bytes));
    let codec = Codec::new([&model]);
    let target = Target::parse(&codec, ty).expect("a type of the schema");
    let value = codec
        .decode(&bytes, &target)
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(codec.encode(&value), bytes, "{value:?}");
    let written = serde_json::to_string(&Json::new(&codec, &value)).expect("JSON");
    assert_eq!(written, json);
    (model, bytes)
}

#[track_caller]
fn check(schema: &str, ty: &str, bytes: &str, json: &str) {
    let (model, bytes) = check_one_way(schema, ty, bytes, json);
    let codec = Codec::new([&model]);
    let target = Target::parse(&codec, ty).expect("a type of the schema");
    let value = codec
        .from_json(json, &target)
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(codec.encode(&value), bytes, "{value:?}");
}

#[test]
fn built_ins() {
    check("", "int", "ffffffff", "-1");
    check("", "#", "ffffffff", "4294967295");
    check("", "long", "ffffffffffffff7f", "\"9223372036854775807\"");
    check("", "Bool", "b5757299", "true");
    check("", "string", "02545600", "\"TV\"");
    check("", "bytes", "02ff0000", "\"/wA=\"");
    check(
        "",
        "int128",
        "000102030405060708090a0b0c0d0e0f",
        "\"AAECAwQFBgcICQoLDA0ODw==\"",
    );
    check(
        "",
        "Vector<vector<int>>",
        "15c4b51c 01000000 01000000 07000000",
        "[[7]]",
    );
}

#[test]
fn doubles_of_every_kind() {
    check("", "double", "000000000000f03f", "1.0");
    check("", "double", "0000000000000080", "-0.0");
    check("", "double", "0100000000000000", "5e-324");
    check("", "double", "000000000000f07f", "\"Infinity\"");
    check("", "double", "000000000000f0ff", "\"-Infinity\"");
    check("", "double", "000000000000f87f", "\"NaN\"");
    check("", "double", "010000000000f8ff", "\"0xfff8000000000001\"");
}

/// Whatever is unusual about bytes is kept; JSON keeps what it means.
#[test]
fn unusual_bytes() {
    check("", "string", "02fffe00", r#"{"base64":"//4="}"#);
    check_one_way("", "string", "fe010000 41000000", "\"A\"");
    check_one_way("", "bytes", "ff01000000000000 41010203", "\"QQ==\"");
    check_one_way("", "string", "014100ff", "\"A\"");
    let user = "user#01 flags:# id:int name:flags.3?string bot:flags.4?true = User;";
    check(
        user,
        "User",
        "01000000 11000080 05000000",
        r#"{"_":"user","flags":2147483665,"id":5,"bot":true}"#,
    );
    check(
        user,
        "User",
        "01000000 00000000 05000000",
        r#"{"_":"user","id":5}"#,
    );
}

#[test]
fn words_of_flags() {
    let shared = "a#01 flags:# x:flags.0?int y:flags.0?int z:flags.0?true = A;";
    check(
        shared,
        "A",
        "01000000 01000000 01000000 02000000",
        r#"{"_":"a","x":1,"y":2,"z":true}"#,
    );
    let nested = "a#01 flags:# flags2:flags.0?# x:flags2.1?int = A;";
    check(nested, "A", "01000000 00000000", r#"{"_":"a"}"#);
    check(
        nested,
        "A",
        "01000000 01000000 00000000",
        r#"{"_":"a","flags2":0}"#,
    );
    check(
        nested,
        "A",
        "01000000 01000000 02000000 07000000",
        r#"{"_":"a","flags2":2,"x":7}"#,
    );
    let mode = "a#01 mode:# x:mode.1?int = A;";
    check(
        mode,
        "A",
        "01000000 03000000 07000000",
        r#"{"_":"a","mode":3,"x":7}"#,
    );
    let whole = "a#01 mode:# x:mode?int = A;";
    check(
        whole,
        "A",
        "01000000 05000000 07000000",
        r#"{"_":"a","mode":5,"x":7}"#,
    );
    check(whole, "A", "01000000 00000000", r#"{"_":"a","mode":0}"#);
}

#[test]
fn bare_and_boxed() {
    let schema = "salt#01 x:int = Salt; pair#02 a:Salt b:%Salt c:Vector<salt> = Pair;";
    let json =
        r#"{"_":"pair","a":{"_":"salt","x":1},"b":{"_":"salt","x":2},"c":[{"_":"salt","x":3}]}"#;
    let bytes = "02000000 01000000 01000000 02000000 15c4b51c 01000000 03000000";
    check(schema, "Pair", bytes, json);
    check(schema, "%Salt", "04000000", r#"{"_":"salt","x":4}"#);
    check(schema, "salt", "04000000", r#"{"_":"salt","x":4}"#);
}

#[test]
fn repetitions() {
    check(
        "list#01 # [ long ] = List;",
        "List",
        "01000000 01000000 0700000000000000",
        r#"{"_":"list","0":1,"1":["7"]}"#,
    );
    let rows = "rows#01 n:# rows:n*[ key:string value:int ] = Rows;";
    let json = r#"{"_":"rows","n":2,"rows":[{"key":"a","value":1},{"key":"b","value":2}]}"#;
    check(
        rows,
        "Rows",
        "01000000 02000000 01610000 01000000 01620000 02000000",
        json,
    );
    let poly = "poly#01 n:# items:(n + 1)*[ int ] = Poly;";
    check(
        poly,
        "Poly",
        "01000000 01000000 05000000 06000000",
        r#"{"_":"poly","n":1,"items":[5,6]}"#,
    );
    check(
        "digest#01 value:2*[ int ] = Digest;",
        "Digest",
        "01000000 0102030405060708",
        r#"{"_":"digest","value":"AQIDBAUGBwg="}"#,
    );
    let optional = "a#01 m:# rows:1*[ x:m.0?int y:int ] = A;";
    check(
        optional,
        "A",
        "01000000 01000000 07000000 08000000",
        r#"{"_":"a","m":1,"rows":[{"x":7,"y":8}]}"#,
    );
    check(
        optional,
        "A",
        "01000000 00000000 08000000",
        r#"{"_":"a","m":0,"rows":[{"y":8}]}"#,
    );
}

#[test]
fn implicit_arguments() {
    let pair = "pair#01 {X:Type} {Y:Type} x:X y:Y = Pair X Y; user#02 p:(Pair int string) = User;";
    let json = r#"{"_":"user","p":{"_":"pair","x":7,"y":"a"}}"#;
    check(pair, "User", "02000000 01000000 07000000 01610000", json);
    let list = "cons#01 {X:Type} head:X tail:(List X) = List X; nil#02 {X:Type} = List X; \
                ints#03 list:(List int) = Ints;";
    let json = r#"{"_":"ints","list":{"_":"cons","head":7,"tail":{"_":"nil"}}}"#;
    check(list, "Ints", "03000000 01000000 07000000 02000000", json);
    let tuple = "tuple#01 {t:Type} {n:#} items:n*[ t ] = Tuple t n; \
                 point#02 xyz:(tuple int 3) size:# more:(Tuple string size) = Point;";
    let json = r#"{"_":"point","xyz":{"_":"tuple","items":[1,2,3]},"size":1,"more":{"_":"tuple","items":["a"]}}"#;
    let bytes = "02000000 01000000 02000000 03000000 01000000 01000000 01610000";
    check(tuple, "Point", bytes, json);
    // A result with a number makes only values of that number.
    let sums = "tnil#01 {X:Type} = Tup X 0; tcons#02 {X:Type} {n:#} hd:X tl:%(Tail X n) = Tup X (n + 1); \
                tail#03 {X:Type} {n:#} of:(Tup X n) = Tail X n; two#04 t:(Tup int 2) = Two;";
    let json = r#"{"_":"two","t":{"_":"tcons","hd":5,"tl":{"_":"tail","of":{"_":"tcons","hd":6,"tl":{"_":"tail","of":{"_":"tnil"}}}}}}"#;
    let bytes = "04000000 02000000 05000000 02000000 06000000 01000000";
    check(sums, "Two", bytes, json);
    check_error(sums, "Two", &bytes[..18], 8, "t.hd");
}

/// What a value is of says which of its fields are there.
#[test]
fn conditions_on_implicit_arguments() {
    let mode = "mode#01 {m:#} x:m.0?int y:m.1?true z:m?long = Mode m; both#02 n:# a:(Mode n) b:(Mode 1) = Both;";
    check(mode, "Mode<0>", "01000000", r#"{"_":"mode"}"#);
    check(
        mode,
        "Mode<3>",
        "01000000 07000000 0800000000000000",
        r#"{"_":"mode","x":7,"y":true,"z":"8"}"#,
    );
    let json =
        r#"{"_":"both","n":2,"a":{"_":"mode","y":true,"z":"8"},"b":{"_":"mode","x":7,"z":"9"}}"#;
    check(
        mode,
        "Both",
        "02000000 02000000 01000000 0800000000000000 01000000 07000000 0900000000000000",
        json,
    );
    let said = check_error(mode, "mode", "", 0, "x");
    assert_eq!(
        said,
        "byte 0, `x`: nothing says the number that this depends on"
    );
    let wrong = |json, message| check_json_error(mode, json, message);
    wrong(
        r#"{"_":"both","n":2,"a":{"z":"8"},"b":{"z":"9"}}"#,
        "line 1, column 37: the field `x` is missing (at `b`)",
    );
    wrong(
        r#"{"_":"both","n":2,"a":{"z":"8","x":7},"b":{"x":7,"z":"9"}}"#,
        "line 1, column 36: the field `x` cannot be there (at `a.x`)",
    );
    wrong(
        r#"{"_":"mode"}"#,
        "line 1, column 1: nothing says the number that this depends on",
    );
}

/// What VK's schemas share and do not declare.
#[test]
fn types_that_need_no_declaration() {
    let stat = "stat#01 rows:(Dictionary int) maybe:(Maybe string) = Stat;";
    let json = r#"{"_":"stat","rows":{"_":"dictionary","0":[{"_":"dictionaryField","key":"a","value":7}]},"maybe":{"_":"resultTrue","result":"b"}}"#;
    check(
        stat,
        "Stat",
        "01000000 8f614c1f 01000000 01610000 07000000 f88e9c3f 01620000",
        json,
    );
}

#[test]
fn functions_and_objects() {
    let schema = "user#01 id:int = User; list#02 all:Vector<User> bytes:int body:Object = List; ---functions--- \
                  get#03 id:int = User; with#04 {X:Type} layer:int query:!X = X; void#05 = Nobody;";
    let json =
        r#"{"_":"with","layer":9,"query":{"_":"with","layer":8,"query":{"_":"get","id":7}}}"#;
    check(
        schema,
        "with",
        "04000000 09000000 04000000 08000000 03000000 07000000",
        json,
    );
    let json = r#"{"_":"with","layer":9,"query":"BgAAAA=="}"#;
    check(schema, "with", "04000000 09000000 06000000", json);
    let json = r#"{"_":"list","all":[],"body":{"_":"user","id":7}}"#;
    check(
        schema,
        "List",
        "02000000 15c4b51c 00000000 08000000 01000000 07000000",
        json,
    );
    check(
        schema,
        "Object",
        "15c4b51c 01000000 01000000 07000000",
        r#"[{"_":"user","id":7}]"#,
    );
    check(schema, "Object", "b5757299", "true");
    // Where something follows, the id says how long an object is.
    let inside = "user#01 id:int = User; early#02 body:Object id:int = Early;";
    let json = r#"{"_":"early","body":{"_":"user","id":7},"id":8}"#;
    check(inside, "Early", "02000000 01000000 07000000 08000000", json);
    check_error(
        inside,
        "Early",
        "02000000 09000000 07000000 08000000",
        4,
        "body",
    );
}

/// An object can be of another schema than what holds it, and names say which one is meant.
#[test]
fn several_schemas() {
    let models = [
        model("message#01 id:int = Message;"),
        model("message#02 x:long = Message; result#03 of:Object = Result;"),
    ];
    let codec = Codec::new(&models);
    for (of, json) in [
        ("01000000 07000000", r#"{"_":"message","id":7}"#),
        (
            "02000000 0700000000000000",
            r#"{"_":"message#00000002","x":"7"}"#,
        ),
    ] {
        let bytes = hex(&format!("03000000 {of}"));
        let value = codec.decode(&bytes, &Target::any()).expect("a value");
        let written = serde_json::to_string(&Json::new(&codec, &value)).expect("JSON");
        assert_eq!(written, format!(r#"{{"_":"result","of":{json}}}"#));
        let again = codec.from_json(&written, &Target::any()).expect("the same");
        assert_eq!(again, value);
    }
}

#[track_caller]
fn check_error(schema: &str, ty: &str, bytes: &str, offset: usize, path: &str) -> String {
    let (model, bytes) = (model(schema), hex(bytes));
    let codec = Codec::new([&model]);
    let target = Target::parse(&codec, ty).expect("a type of the schema");
    let error = codec.decode(&bytes, &target).expect_err("no value");
    assert_eq!(
        (error.offset, error.path.to_string().as_str()),
        (offset, path),
        "{error}"
    );
    error.to_string()
}

const UPDATES: &str = "user#01 id:int name:string = User; none#02 = User; bot#03 owner:User = User; \
                       updates#04 users:Vector<User> date:int = Updates;";

#[test]
fn where_it_stops() {
    let said = |bytes, offset, path| check_error(UPDATES, "Updates", bytes, offset, path);
    assert_eq!(
        said(
            "04000000 15c4b51c 02000000 02000000 03000000 09000000 00000000",
            20,
            "users[1].owner"
        ),
        "byte 20, `users[1].owner`: unknown constructor 0x00000009 (`User`)"
    );
    assert_eq!(
        said(
            "04000000 15c4b51c 01000000 01000000 05000000 04616200",
            20,
            "users[0].name"
        ),
        "byte 20, `users[0].name`: the input ends: 8 bytes needed, 4 left (`string`)"
    );
    assert_eq!(
        said("04000000 15c4b51c 03000000 02000000 02000000", 8, "users"),
        "byte 8, `users`: 3 elements, with room for 2 at most (`Vector<User>`)"
    );
    assert_eq!(
        said("04000000 15c4b51c 00000000 00000000 00000000", 16, ""),
        "byte 16: 4 bytes too many"
    );
    assert_eq!(
        said("05000000", 0, ""),
        "byte 0: unknown constructor 0x00000005"
    );
    assert_eq!(
        said("04000000 15c4b51d", 4, "users"),
        "byte 4, `users`: unknown constructor 0x1db5c415 (`Vector<User>`)"
    );
    let sized = "message#01 bytes:int body:Object = Message;";
    assert_eq!(
        check_error(sized, "Message", "01000000 05000000", 4, "bytes"),
        "byte 4, `bytes`: 5 is no length of an object"
    );
    let generic = "vec#01 {n:#} data:n*[ int ] = Vec n;";
    check_error(generic, "vec", "00000000", 0, "data");
}

/// There can be as many elements without bytes as the input has bytes, in all vectors together.
#[test]
fn elements_without_bytes() {
    let ticks = "true = True; ticks#01 a:vector<true> b:vector<true> = Ticks;";
    let json = r#"{"_":"ticks","a":[{"_":"true"}],"b":[{"_":"true"}]}"#;
    check(ticks, "Ticks", "01000000 01000000 01000000", json);
    let said = check_error(ticks, "Ticks", "01000000 0a000000 03000000", 8, "b");
    assert_eq!(
        said,
        "byte 8, `b`: 3 elements, with room for 2 at most (`vector<true>`)"
    );
    check_error(ticks, "Ticks", "01000000 ffffffff 00000000", 4, "a");
}

/// A value that stops halfway has all that was read.
#[test]
fn what_it_had() {
    let model = model(UPDATES);
    let codec = Codec::new([&model]);
    let bytes = hex("04000000 15c4b51c 02000000 02000000 01000000 05000000 ff");
    let error = codec.decode(&bytes, &Target::any()).expect_err("no value");
    let partial = error.partial.expect("a part of it");
    let json = serde_json::to_string(&Json::new(&codec, &partial)).expect("JSON");
    assert_eq!(
        json,
        r#"{"_":"updates","users":[{"_":"none"},{"_":"user","id":5}]}"#
    );
}

#[test]
fn depth_is_limited() {
    let model = model("leaf#01 = Tree; node#02 inside:Tree = Tree; box#03 of:Object = Box;");
    let codec = Codec::new([&model]);
    let nested = |id: &str, levels| hex(&(id.repeat(levels) + "01000000"));
    let value = codec.decode(&nested("02000000", 127), &Target::any());
    assert!(value.is_ok());
    let error = codec
        .decode(&nested("02000000", 128), &Target::any())
        .expect_err("too deep");
    assert_eq!(error.kind, ErrorKind::TooDeep { limit: 128 });
    // Objects that are too deep stay bytes.
    let bytes = nested("03000000", 10_000);
    let value = codec.decode(&bytes, &Target::any()).expect("a value");
    assert_eq!(codec.encode(&value), bytes);
    let json = r#"{"_":"node","inside":"#.repeat(10_000) + "{}" + &"}".repeat(10_000);
    let error = codec
        .from_json(&json, &Target::any())
        .expect_err("too deep");
    assert!(error.to_string().contains("nested too deep"), "{error}");
}

/// Where anything may stand, vectors hold vectors: bytes say so as often as they like.
#[test]
fn vectors_in_vectors_are_limited() {
    let model = model("a = A;");
    let codec = Codec::new([&model]);
    let vector = [0x1cb5_c415_u32, 1].map(u32::to_le_bytes).concat();
    let error = codec.decode(&vector.repeat(100_000), &Target::any());
    let error = error.expect_err("too deep");
    assert_eq!(
        (error.kind, error.offset),
        (ErrorKind::TooDeep { limit: 128 }, 128 * 8 + 4)
    );
}

#[track_caller]
fn check_json_error(schema: &str, json: &str, message: &str) {
    let model = model(schema);
    let codec = Codec::new([&model]);
    let error = codec.from_json(json, &Target::any()).expect_err("no value");
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_is_wrong_with_json() {
    let wrong = |json, message| check_json_error(UPDATES, json, message);
    wrong(
        r#"{"_":"updates","users":[{"_":"nobody"}],"date":1}"#,
        "line 1, column 30: `nobody` is no `User` (at `users[0]._`)",
    );
    wrong(
        r#"{"_":"updates","users":[{"_":"user","id":1}],"date":1}"#,
        "line 1, column 25: the field `name` is missing (at `users[0]`)",
    );
    wrong(
        r#"{"_":"updates","users":[],"dat":1}"#,
        "line 1, column 27: `updates` has no field `dat` (at `dat`)",
    );
    wrong(
        r#"{"_":"updates","users":[],"date":2147483648}"#,
        "line 1, column 34: expected a number from -2147483648 to 2147483647, found `2147483648` (at `date`)",
    );
    wrong(
        r#"{"_":"bot","owner":7}"#,
        "line 1, column 20: expected an object, found `7` (at `owner`)",
    );
    wrong(
        r#"{"_":"user","id":1,"name":{"base64":"?"}}"#,
        "line 1, column 37: these are no bytes in base64 (at `name.base64`)",
    );
    wrong(
        r#"{"_":"user","id":1,"name":{"base64":"AA==","x":1}}"#,
        "line 1, column 27: expected a string, found an object (at `name`)",
    );
    wrong("{}", "line 1, column 2: `_` is missing");
    wrong(
        "\"AAA=\"",
        "line 1, column 1: the bytes of a value are whole words of four, at least one",
    );
    let shared = "a#01 flags:# x:flags.0?int y:flags.0?int z:flags.0?true = A;";
    check_json_error(
        shared,
        r#"{"_":"a","x":1}"#,
        "line 1, column 1: the field `y` is missing",
    );
    check_json_error(
        shared,
        r#"{"_":"a","x":1,"y":1,"z":false}"#,
        "line 1, column 26: the field `z` is missing (at `z`)",
    );
    let rows = "rows#01 n:# rows:n*[ x:string ] = Rows; digest#02 value:2*[ int ] = Digest;";
    check_json_error(
        rows,
        r#"{"_":"rows","n":2,"rows":[]}"#,
        "line 1, column 26: 0 elements, but a field before says 2 (at `rows`)",
    );
    check_json_error(
        rows,
        r#"{"_":"digest","value":"AAAA"}"#,
        "line 1, column 23: 3 bytes, where 8 have to be (at `value`)",
    );
}

/// What reading takes besides what writing gives.
#[test]
fn lenient_json() {
    let model = model("a#01 flags:# x:flags.0?int t:flags.1?true l:long = A; b#02 a:A = B;");
    let codec = Codec::new([&model]);
    let read = |json| {
        codec
            .from_json(json, &Target::any())
            .map(|value| codec.encode(&value))
    };
    let bytes = hex("02000000 01000000 00000000 0500000000000000");
    for json in [
        r#"{"_":"b","a":{"_":"a","l":"5"}}"#,
        r#"{"a":{"l":5},"_":"b"}"#,
        r#"{"_":"b#00000002","a":{"l":5,"x":null,"t":false,"_opened":[1]}}"#,
        r#"{"_":"b","a":{"l":5,"flags":3}}"#,
    ] {
        assert_eq!(read(json), Ok(bytes.clone()), "{json}");
    }
}
