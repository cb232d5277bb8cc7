//! Every mistake that resolution reports: its place, its words, its advice.

mod common;

use common::{errors, parse_clean};
use tl_parser::{Facts, MAX_FIELDS_PER_BIT, MAX_NAMESPACES, model::TypeId, resolve};

/// A schema with one mistake, the text that the error points to, its message.
const CASES: &[(&str, &str, &str)] = &[
    ("a x:Foo = A;", "Foo", "unknown type `Foo`"),
    // Declarations without a combinator; some have lost their `=`.
    ("a = A; b A;", "b", "unknown constructor `b`"),
    ("a = A; vectr<a>;", "vectr", "unknown constructor `vectr`"),
    ("a = A; Vector<%B>;", "B", "unknown type `B`"),
    ("New T;", "T", "unknown type `T`"),
    ("a = A; Final Nope;", "Nope", "unknown type `Nope`"),
    (
        "---functions--- f = Bool; ---types--- f Bool;",
        "f",
        "`f` is a function, not a type",
    ),
    // What only a result can be.
    ("a x:Maybe = A;", "Maybe", "`Maybe` takes 1 argument, not 0"),
    (
        "---functions--- f x:Int = Bool;",
        "Int",
        "`Int` cannot be used as a type",
    ),
    (
        "---functions--- f = Int<int>;",
        "Int",
        "`Int` cannot be used as a type",
    ),
    (
        "---functions--- f = Int32;",
        "Int32",
        "unknown type `Int32`",
    ),
    (
        "int32 = Int32; a x:Int32 = A;",
        "Int32",
        "`Int32` cannot be used as a type",
    ),
    ("a x:ns.Foo = A;", "ns.Foo", "unknown type `ns.Foo`"),
    ("---functions--- f q:int = X;", "X", "unknown type `X`"),
    ("a {t:Type} x:u = A t;", "u", "unknown constructor `u`"),
    ("a x:foo = A;", "foo", "unknown constructor `foo`"),
    ("a x:Vector<foo> = A;", "foo", "unknown constructor `foo`"),
    ("a x:flg.0?int = A;", "flg", "unknown field `flg`"),
    ("a x:n*[ int ] = A;", "n", "unknown field `n`"),
    (
        "a x:f = A; ---functions--- f = A;",
        "f",
        "`f` is a function, not a type",
    ),
    ("a x:Int = A;", "Int", "`Int` cannot be used as a type"),
    (
        "a x:Vector<String> = A;",
        "String",
        "`String` cannot be used as a type",
    ),
    (
        "a x:boolTrue = A;",
        "boolTrue",
        "`boolTrue` cannot be used as a type",
    ),
    ("a x:Type = A;", "Type", "`Type` cannot be used as a type"),
    (
        "a x:Vector<3> = A;",
        "3",
        "a type has to stand here, not a number",
    ),
    (
        "a {n:#} x:n = A n;",
        "n",
        "a type has to stand here, not a number",
    ),
    (
        "a n:# x:n = A;",
        "n",
        "a type has to stand here, not a number",
    ),
    (
        "a n:# x:Vector<n + 1> = A;",
        "n + 1",
        "a type has to stand here, not a number",
    ),
    (
        "a {n:#} = A n; b x:A<int> = B;",
        "int",
        "a number has to stand here, not a type",
    ),
    (
        "a {n:#} = A n; b x:A<#> = B;",
        "#",
        "a number has to stand here, not a type",
    ),
    (
        "a {X:Type} x:X*[ int ] = A X;",
        "X",
        "a number has to stand here, not a type",
    ),
    ("a x:%%A = A; b = A;", "%%A", "this is no type"),
    (
        "a x:Vector = A;",
        "Vector",
        "`Vector` takes 1 argument, not 0",
    ),
    (
        "a x:Vector<int,int> = A;",
        "Vector<int,int>",
        "`Vector` takes 1 argument, not 2",
    ),
    (
        "a x:int<int> = A;",
        "int<int>",
        "`int` takes no arguments, not 1",
    ),
    (
        "a = A; b x:A<int> = B;",
        "A<int>",
        "`A` takes no arguments, not 1",
    ),
    (
        "a = A; b x:(a int) = B;",
        "a int",
        "`a` takes no arguments, not 1",
    ),
    (
        "p {X Y:Type} x:X y:Y = P X Y; b x:p = B;",
        "p",
        "`p` takes 2 arguments, not 0",
    ),
    (
        "a {X:Type} x:X<int> = A X;",
        "X<int>",
        "`X` takes no arguments, not 1",
    ),
    (
        "int32 = Int32; a x:Int32 = A;",
        "Int32",
        "`Int32` cannot be used as a type",
    ),
    (
        "user = User; ---functions--- f = Usr;",
        "Usr",
        "unknown type `Usr`",
    ),
    ("---functions--- f = Foo<int>;", "Foo", "unknown type `Foo`"),
    (
        "---types--- aPrefix#01 = A; a#01 = A;",
        "#01",
        "the id 00000001 is already that of `aPrefix`",
    ),
    ("a x:%Object = A;", "%Object", "`Object` has no bare form"),
    ("a {X:Type} x:%X = A X;", "%X", "`X` has no bare form"),
    ("a x:%Nothing = A;", "Nothing", "unknown type `Nothing`"),
    (
        "a = A; b = A; c x:%A = C;",
        "%A",
        "`%A` is ambiguous: `A` has 2 constructors",
    ),
    (
        "c x:%Bool = C;",
        "%Bool",
        "`%Bool` is ambiguous: `Bool` has 2 constructors",
    ),
    (
        "a n:# x:(n + 4294967295 + 1)*[ int ] = A;",
        "n + 4294967295 + 1",
        "the number does not fit into 32 bits",
    ),
    (
        "a n:# m:# x:(n + m)*[ int ] = A;",
        "n + m",
        "a sum can hold only one variable",
    ),
    ("a n:int x:n.0?int = A;", "n", "field `n` is no `#`"),
    ("a n:int x:n*[ int ] = A;", "n", "field `n` is no `#`"),
    (
        "a x:flags.0?int flags:# = A;",
        "flags",
        "field `flags` is declared later",
    ),
    (
        "a flags:flags.0?# = A;",
        "flags",
        "field `flags` is declared later",
    ),
    ("a x:n*[ int ] n:# = A;", "n", "field `n` is declared later"),
    (
        "a x:2*[ n:# y:n.0?int ] = A;",
        "n",
        "field `n` is inside of a repetition",
    ),
    (
        "a x:2*[ n:# ] y:n.0?int = A;",
        "n",
        "field `n` is inside of a repetition",
    ),
    (
        "a x:2*[ n:# y:int [ int ] ] = A;",
        "[ int ]",
        "the `#` that counts this is inside of a repetition",
    ),
    (
        "a {n:Type} x:n.0?int = A n;",
        "n",
        "condition on the type variable `n`",
    ),
    ("a flags:# x:flags.32?int = A;", "32", "a `#` has no bit 32"),
    (
        "a flags:# x:flags.4294967295?int = A;",
        "4294967295",
        "a `#` has no bit 4294967295",
    ),
    (
        "---functions--- f q:!int = Bool;",
        "!int",
        "`!` has to stand before a type variable",
    ),
    (
        "---functions--- f q:!Query = Bool;",
        "!Query",
        "`!` has to stand before a type variable",
    ),
    (
        "---functions--- f {n:#} q:!n = A n; ---types--- a {n:#} = A n;",
        "!n",
        "`!` has to stand before a type variable",
    ),
    (
        "a [ int ] = A;",
        "[ int ]",
        "nothing says how often this is repeated",
    ),
    (
        "a x:int [ int ] = A;",
        "[ int ]",
        "nothing says how often this is repeated",
    ),
    (
        "a n:# (x y:n*[ int ]) = A;",
        "y",
        "a repetition can have only one name",
    ),
    (
        "a x:!3*[ int ] = A;",
        "!",
        "`!` has to stand before a type variable",
    ),
    (
        "a = A; a x:int = A;",
        "a",
        "constructor `a` is declared twice",
    ),
    (
        "a#1 = A; a#1 = A;",
        "a",
        "constructor `a` is declared twice",
    ),
    (
        "a = A; ---functions--- f = A; f x:int = A;",
        "f",
        "function `f` is declared twice",
    ),
    ("a x:int x:long = A;", "x", "field `x` is declared twice"),
    ("a (x x:int) = A;", "x", "field `x` is declared twice"),
    (
        "a x:2*[ y:int y:int ] = A;",
        "y",
        "field `y` is declared twice",
    ),
    ("a {n:#} n:int = A n;", "n", "field `n` is declared twice"),
    (
        "a {X:Type} {X:Type} = A X;",
        "X",
        "implicit argument `X` is declared twice",
    ),
    (
        "a {X Y X:Type} = A X Y;",
        "X",
        "implicit argument `X` is declared twice",
    ),
    (
        "a#1 = A; b#1 = A;",
        "#1",
        "the id 00000001 is already that of `a`",
    ),
    (
        "a#1 = A; ---functions--- a#1 = A;",
        "#1",
        "the id 00000001 is already that of `a`",
    ),
    (
        "a#3fedd339 = A; b flags:# x:flags.0?true = B;",
        "#3fedd339",
        "the id 3fedd339 is already that of `true`",
    ),
    (
        "a = A; b#7aae25b9 = A;",
        "#7aae25b9",
        "the id 7aae25b9 is already that of `a`",
    ),
    (
        "b#7aae25b9 = A; a = A;",
        "a",
        "the id 7aae25b9 is already that of `b`",
    ),
    (
        "a {x:int} = A x;",
        "int",
        "an implicit argument is a `Type` or a `#`",
    ),
    ("a {X:Type} x:X = A;", "X", "nothing determines `X`"),
    (
        "a = A; ---functions--- f {X:Type} = A;",
        "X",
        "nothing determines `X`",
    ),
    ("a = b;", "b", "the result has to be a boxed type"),
    ("a = %A;", "%A", "the result has to be a boxed type"),
    ("a = #;", "#", "the result has to be a boxed type"),
    ("a {X:Type} = X;", "X", "the result has to be a boxed type"),
    (
        "---functions--- f = vector int;",
        "vector int",
        "the result has to be a boxed type",
    ),
    (
        "a {X:Type} = A X; b = A;",
        "A",
        "`A` has other arguments here than in its first constructor",
    ),
    (
        "a {X:Type} = A X; b {n:#} = A n;",
        "A n",
        "`A` has other arguments here than in its first constructor",
    ),
    (
        "int x:long = Int;",
        "int x:long = Int;",
        "`int` is built in and has another form",
    ),
    (
        "int128 3*[ int ] = Int128;",
        "int128 3*[ int ] = Int128;",
        "`int128` is built in and has another form",
    ),
    (
        "boolTrue x:int = Bool;",
        "boolTrue x:int = Bool;",
        "`boolTrue` is built in and has another form",
    ),
    (
        "vector {t:Type} = Vector t;",
        "vector {t:Type} = Vector t;",
        "`vector` is built in and has another form",
    ),
    (
        "true x:int = True;",
        "true x:int = True;",
        "`true` is built in and has another form",
    ),
    (
        "boolTrue#1 = Bool;",
        "#1",
        "`boolTrue` is built in and has another id",
    ),
    (
        "maybe = Bool;",
        "Bool",
        "`Bool` is built in and takes no more constructors",
    ),
    (
        "maybe ? = Bool;",
        "Bool",
        "`Bool` is built in and takes no more constructors",
    ),
    (
        "a = Type;",
        "Type",
        "`Type` is built in and takes no more constructors",
    ),
    (
        "a x:A = A;",
        "x:A",
        "a value of `a` would contain itself without end",
    ),
    (
        "a x:a = A; b = A;",
        "x:a",
        "a value of `a` would contain itself without end",
    ),
    (
        "a 2*[ x:A ] = A;",
        "x:A",
        "a value of `a` would contain itself without end",
    ),
    (
        "a y:int x:B = A; b x:C = B; c n:# n*[ C ] z:%A = C; d w:A = D;",
        "x:B",
        "a value of `a` would contain itself without end, through `b`, `c`",
    ),
];

#[test]
fn one_mistake_each() {
    for (source, place, message) in CASES {
        let errors = errors(source);
        let found: Vec<_> = errors
            .iter()
            .map(|error| (error.span.text(source), error.to_string()))
            .collect();
        assert_eq!(found, [(*place, (*message).to_owned())], "{source}");
    }
}

#[test]
fn the_second_of_two_is_pointed_at() {
    let source = "a x:int x:long = A;";
    let diagnostic = errors(source)[0].diagnostic();
    assert_eq!(diagnostic.primary.span.start(), 8);
    assert_eq!(diagnostic.secondary[0].span.start(), 2);
    assert_eq!(diagnostic.secondary[0].text, "first declared here");
}

fn first_help(source: &str) -> Option<String> {
    let errors = errors(source);
    errors.iter().find_map(|error| error.diagnostic().help)
}

#[test]
fn advice() {
    let cases = [
        (
            "inputPeer = InputPeer; a x:InputPer = A;",
            "did you mean `InputPeer`?",
        ),
        ("a x:strng = A;", "did you mean `string`?"),
        ("a x:lnog = A;", "did you mean `long`?"),
        ("a flags:# x:flag.0?int = A;", "did you mean `flags`?"),
        (
            "---functions--- f q:int = X;",
            "if `X` is a type variable, declare it: `{X:Type}`",
        ),
        (
            "a x:Something = A;",
            "declare a constructor with the result `Something`, or name the file that declares it, too",
        ),
        ("a x:Int = A;", "write `int`, which has no id on the wire"),
        (
            "a x:boolTrue = A;",
            "write `Bool`, whose values are their ids on the wire",
        ),
        (
            "a x:mode.0?int = A;",
            "declare it before this place: `mode:#`",
        ),
        ("a mode:int x:mode.0?int = A;", "declare it as `mode:#`"),
        (
            "a = A; b = A; c x:%A = C;",
            "write the name of the constructor that is meant; `A` has an id on the wire, too",
        ),
        (
            "vector = Vector;",
            "write `vector {t:Type} # [ t ] = Vector t`, or leave the declaration out",
        ),
        (
            "boolTrue#1 = Bool;",
            "write `#997275b5`, or leave the id out",
        ),
        (
            "a x:2*[ n:# y:n.0?int ] = A;",
            "move the `#` out of the repetition",
        ),
        (
            "userEmpty = User; message id:int = Message; user User;",
            "to declare it, write the missing `=`: `user = User`",
        ),
        (
            "messages id:int = Message; message int Message;",
            "did you mean `messages`? To declare `message`, write the missing `=`: `message int = Message`",
        ),
    ];
    for (source, help) in cases {
        assert_eq!(first_help(source).as_deref(), Some(help), "{source}");
    }
}

#[test]
fn advice_on_arguments() {
    let cases = [
        ("a x:int<int> = A;", "write `int` alone"),
        ("p {X Y:Type} x:X y:Y = P X Y; b x:p = B;", "write `p<…,…>`"),
    ];
    for (source, help) in cases {
        assert_eq!(first_help(source).as_deref(), Some(help), "{source}");
    }
}

#[test]
fn advice_on_look_alikes() {
    let cases = [
        ("a = A; vectr<a>;", "did you mean `vector`?"),
        // What looks like it is no `#`, or comes later.
        (
            "a flagz:int x:flags.0?int = A;",
            "declare it before this place: `flags:#`",
        ),
        (
            "a x:flags.0?int flagz:# = A;",
            "declare it before this place: `flags:#`",
        ),
    ];
    for (source, help) in cases {
        assert_eq!(first_help(source).as_deref(), Some(help), "{source}");
    }
}

/// However many results nothing declares, a misspelt one is none of them.
#[test]
fn a_misspelt_result_after_many_undeclared_ones() {
    let undeclared: String = (0..100)
        .map(|i| format!("f{i} = Undeclared{i}; g{i} = Undeclared{i};\n"))
        .collect();
    let source = format!("user = User;\n---functions---\n{undeclared}getUser = Usre;");
    assert_eq!(errors(&source).len(), 1);
    assert_eq!(first_help(&source).as_deref(), Some("did you mean `User`?"));
}

#[test]
fn all_mistakes_come_in_source_order() {
    let source = "a x:A = A;\nb#5 y:foo.0?Foo y:int = B;\nc#5 q:Vector = C;\n";
    let errors = errors(source);
    let places: Vec<_> = errors.iter().map(|error| error.span.text(source)).collect();
    assert_eq!(places, ["x:A", "foo", "Foo", "y", "#5", "Vector"]);
}

#[test]
fn too_many_fields_on_a_bit() {
    let schema = |count: usize| {
        let fields: Vec<String> = (0..count).map(|i| format!("x{i}:flags.0?int")).collect();
        format!("a flags:# {} = A;", fields.join(" "))
    };
    assert_eq!(errors(&schema(MAX_FIELDS_PER_BIT)), []);
    let source = schema(MAX_FIELDS_PER_BIT + 1);
    let errors = errors(&source);
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].span.text(&source), "x64:flags.0?int");
    assert_eq!(errors[0].to_string(), "over 64 fields depend on one bit");
}

/// Code for 8,000 levels took gigabytes, as every level's module names all levels above.
#[test]
fn names_in_too_many_namespaces() {
    let schema = |count: usize| {
        let namespaces = "n.".repeat(count);
        format!("{namespaces}a = {namespaces}A; ---functions--- f x:{namespaces}A = {namespaces}A;")
    };
    assert_eq!(errors(&schema(MAX_NAMESPACES)), []);
    let source = schema(8_000);
    let errors = errors(&source);
    let places = errors.iter().map(|error| error.span.text(&source).len());
    assert_eq!(places.collect::<Vec<_>>(), [16_001, 16_001]);
    assert_eq!(errors[0].span.start(), 0);
    assert_eq!(errors[0].to_string(), "a name in over 16 namespaces");
}

/// Mistakes by the thousand, and chains as long, take no unreasonable time or stack.
#[test]
fn large_schemas_of_mistakes() {
    let count = 20_000;
    let unknown: String = (0..count)
        .map(|i| format!("c{i} x:Unknown{i} = C;\n"))
        .collect();
    assert_eq!(errors(&unknown).len(), count);
    let results: String = (0..count)
        .map(|i| format!("---functions--- f{i} = Missing{i}; ---types--- c{i} = Declared{i};\n"))
        .collect();
    // Too many to compare with all names: rather wrong than misspelt.
    assert_ne!(errors(&results), []);
    let chain: String = (0..count)
        .map(|i| format!("c{i} x:C{} = C{i};\n", i + 1))
        .collect();
    let endless = format!("{chain}c{count} x:C0 = C{count};");
    let errors = errors(&endless);
    assert_eq!(errors.len(), 1);
    let message = errors[0].to_string();
    assert!(message.ends_with("`c7` and 19993 more"), "{message}");
    assert_eq!(errors[0].diagnostic().secondary.len(), 7);
    let finite = format!("{chain}c{count} x:Vector<C0> = C{count};");
    let model = resolve(&parse_clean(&finite)).expect("a finite chain");
    let facts = Facts::of(&model);
    assert!((0..model.types.len()).all(|id| facts.is_recursive(TypeId(id))));
}
