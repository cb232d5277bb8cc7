//! What resolution gives for schemas without mistakes.

mod common;

use common::{combinator, layers, model, schema_text};
use tl_parser::{
    Facts, Section, Span,
    model::{
        Bit, Builtin, CombinatorId, Condition, Field, FieldId, GenericId, GenericKind, Model, Name,
        NatExpr, NatVariable, Role, Spelling, TypeArg, TypeId, TypeRef,
    },
};

fn fields<'m>(model: &'m Model, name: &str) -> &'m [Field] {
    &combinator(model, name).fields
}

/// The type of the only or last field of `a`.
fn field_type(schema: &str) -> TypeRef {
    let model = model(schema);
    let last = fields(&model, "a").last().expect("a field");
    let mut ty = last.ty.clone();
    if let TypeRef::Repeat { fields, .. } = &mut ty {
        fields
            .iter_mut()
            .for_each(|field| field.span = Span::default());
    }
    ty
}

fn boxed(ty: usize, args: Vec<TypeArg>) -> TypeRef {
    let ty = TypeId(ty);
    TypeRef::Boxed { ty, args }
}

fn bare(constructor: usize, args: Vec<TypeArg>) -> TypeRef {
    TypeRef::Bare {
        constructor: CombinatorId(constructor),
        spelling: Spelling::Name,
        args,
    }
}

fn undeclared(name: &str, args: Vec<TypeArg>) -> TypeRef {
    TypeRef::Undeclared {
        name: Name::new(name),
        bare: false,
        args,
    }
}

fn vector(boxed: bool, item: TypeRef) -> TypeRef {
    TypeRef::Vector {
        boxed,
        spelling: Spelling::Name,
        item: Box::new(item),
    }
}

/// The same, written with `%`.
fn percent(mut ty: TypeRef) -> TypeRef {
    if let TypeRef::Builtin { spelling, .. }
    | TypeRef::Vector { spelling, .. }
    | TypeRef::Bare { spelling, .. } = &mut ty
    {
        *spelling = Spelling::Percent;
    }
    ty
}

const INT: TypeRef = builtin(Builtin::Int);

const fn builtin(builtin: Builtin) -> TypeRef {
    TypeRef::Builtin {
        builtin,
        spelling: Spelling::Name,
        alias: None,
    }
}

fn number(variable: Option<NatVariable>, constant: u32) -> NatExpr {
    NatExpr { variable, constant }
}

#[test]
fn every_published_schema_resolves() {
    for name in layers().into_iter().chain(["mtproto.tl".to_owned()]) {
        let model = model(&schema_text(&name));
        assert!(!model.types.is_empty(), "{name}");
        assert!(
            model.types.iter().all(|ty| !ty.constructors.is_empty()),
            "{name}"
        );
    }
}

#[test]
fn layer_227_in_numbers() {
    let model = model(&schema_text("layers/227.tl"));
    assert_eq!(model.layer, Some(227));
    assert_eq!(model.combinators.len(), 2410);
    assert_eq!(
        model.constructors().count() + model.functions().count(),
        2410
    );
    let builtin: Vec<_> = model.combinators.iter().filter(|it| it.builtin).collect();
    let names: Vec<_> = builtin.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["boolFalse", "boolTrue", "vector"]);
    let sharing = model
        .combinators
        .iter()
        .filter(|it| it.bits.iter().any(Bit::is_shared));
    assert_eq!(sharing.count(), 72);
}

#[test]
fn recursive_types_of_layer_227() {
    let model = model(&schema_text("layers/227.tl"));
    let facts = Facts::of(&model);
    let types = model.types.iter().enumerate();
    let recursive = types.filter(|(index, _)| facts.is_recursive(TypeId(*index)));
    let names: Vec<_> = recursive.map(|(_, ty)| ty.name.as_str()).collect();
    assert_eq!(names, RECURSIVE);
}

const RECURSIVE: [&str; 17] = [
    "InputPeer",
    "InputMedia",
    "MessageMedia",
    "WebPage",
    "RichText",
    "PageBlock",
    "SecureRequiredType",
    "JSONObjectValue",
    "JSONValue",
    "PageListItem",
    "PageListOrderedItem",
    "PollAnswer",
    "Poll",
    "PollResults",
    "WebPageAttribute",
    "MessageExtendedMedia",
    "StoryItem",
];

#[test]
fn mtproto_builtins_are_kept_but_make_no_types() {
    let model = model(&schema_text("mtproto.tl"));
    let builtin = model.combinators.iter().filter(|it| it.builtin);
    let names: Vec<_> = builtin.map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "int", "long", "double", "string", "vector", "int128", "int256"
        ]
    );
    let taken = ["Int", "Vector", "Int128", "Bool"];
    assert!(
        model
            .types
            .iter()
            .all(|ty| !taken.contains(&ty.name.as_str()))
    );
    assert_eq!(combinator(&model, "int").result, INT);
    assert_eq!(combinator(&model, "tlsBlockString").id, 0x4218_a164);
    assert_eq!(combinator(&model, "tlsBlockString").id_digits, None);
}

#[test]
fn types() {
    let string = builtin(Builtin::String);
    let cases = [
        ("a x:int = A;", INT),
        ("a x:%Int = A;", percent(INT)),
        ("a x:# = A;", TypeRef::Nat),
        ("a x:int256 = A;", builtin(Builtin::Int256)),
        ("a x:Bool = A;", TypeRef::Bool),
        ("a x:Object = A;", TypeRef::Object),
        ("b = B; a x:B = A;", boxed(0, vec![])),
        ("a x:B = A; b = B;", boxed(1, vec![])),
        ("b = B; a x:b = A;", bare(0, vec![])),
        ("b = B; a x:%B = A;", percent(bare(0, vec![]))),
        ("a x:Vector<int> = A;", vector(true, INT)),
        ("a x:vector<int> = A;", vector(false, INT)),
        ("a x:(vector int) = A;", vector(false, INT)),
        ("a x:%Vector<int> = A;", percent(vector(false, INT))),
        ("a x:%(Vector int) = A;", percent(vector(false, INT))),
        (
            "a x:Vector<vector<string>> = A;",
            vector(true, vector(false, string)),
        ),
        (
            "p {X Y:Type} x:X y:Y = P X Y; a x:P<int,Bool> = A;",
            boxed(0, pair()),
        ),
        (
            "p {X Y:Type} x:X y:Y = P X Y; a x:(p int Bool) = A;",
            bare(0, pair()),
        ),
        (
            "p {X Y:Type} x:X y:Y = P X Y; a x:%(P int Bool) = A;",
            percent(bare(0, pair())),
        ),
        ("a n:# x:2*[ int ] = A;", repeat(Some(number(None, 2)))),
        ("a n:# [ int ] = A;", repeat(None)),
        ("a n:# m:long [ int ] = A;", repeat(Some(field_number(0)))),
        ("a n:# x:n*[ int ] = A;", repeat(Some(field_number(0)))),
        ("a {n:#} [ int ] = A n;", repeat(Some(generic_number(0, 0)))),
        (
            "a {t:Type} {n:#} [ int ] = A t n;",
            repeat(Some(generic_number(1, 0))),
        ),
        (
            "a {n:#} x:(2 + n + 1)*[ int ] = A n;",
            repeat(Some(generic_number(0, 3))),
        ),
        (
            "b {n:#} = B n; a m:# x:(B (m + 1)) = A;",
            boxed(
                0,
                vec![TypeArg::Nat(number(
                    Some(NatVariable::Field(FieldId(0))),
                    1,
                ))],
            ),
        ),
    ];
    for (schema, expected) in cases {
        assert_eq!(field_type(schema), expected, "{schema}");
    }
}

/// Only a `#` is a number where it is an argument.
#[test]
fn a_type_with_the_name_of_a_field() {
    let schema = "b int:long x:int = B int; a x:B<int> = A;";
    assert_eq!(field_type(schema), boxed(0, vec![TypeArg::Type(INT)]));
}

fn pair() -> Vec<TypeArg> {
    vec![TypeArg::Type(INT), TypeArg::Type(TypeRef::Bool)]
}

fn field_number(field: usize) -> NatExpr {
    number(Some(NatVariable::Field(FieldId(field))), 0)
}

fn generic_number(generic: usize, constant: u32) -> NatExpr {
    number(Some(NatVariable::Generic(GenericId(generic))), constant)
}

/// A repetition of `int`s, without the places that [`field_type`] leaves out.
fn repeat(count: Option<NatExpr>) -> TypeRef {
    let fields = vec![Field {
        name: None,
        ty: INT,
        condition: None,
        role: Role::Required,
        span: Span::default(),
    }];
    TypeRef::Repeat { count, fields }
}

#[test]
fn true_needs_no_declaration() {
    let implied = model("a flags:# x:flags.0?true = A;");
    let last = implied.combinators.last().expect("the implied constructor");
    assert_eq!(implied.declaration(last), "true#3fedd339 = True");
    assert_eq!((last.id, last.builtin), (0x3fed_d339, false));
    assert_eq!(fields(&implied, "a")[1].ty, bare(1, vec![]));
    assert_eq!(implied.ty(TypeId(1)).constructors, [CombinatorId(1)]);

    let declared = model("true#3fedd339 = True; a flags:# x:flags.0?true = A;");
    assert_eq!(fields(&declared, "a")[1].ty, bare(0, vec![]));
    assert_eq!(declared.combinators.len(), 2);

    let boxed = model("a x:True = A;");
    assert_eq!(boxed.combinators.len(), 2);
    let other = model("other = True; a x:True = A;");
    assert_eq!(other.combinators.len(), 2);

    let unused = model("a = A;");
    assert_eq!((unused.combinators.len(), unused.types.len()), (1, 1));
}

#[test]
fn object_is_no_type() {
    let model = model("gzip_packed#3072cfa1 packed_data:bytes = Object;");
    let packed = combinator(&model, "gzip_packed");
    assert_eq!((&packed.result, packed.builtin), (&TypeRef::Object, false));
    assert!(model.types.is_empty());
}

#[test]
fn other_schemas_builtins() {
    let model = model(
        "int ? = Int; bytes data:string = Bytes; object ? = Object; function ? = Function;
         boolFalse = Bool; boolTrue = Bool; true = True; vector {X:Type} # [ X ] = Vector X;
         int128 ? = Int128; a x:vector<bytes> = A;",
    );
    let ordinary = model.combinators.iter().filter(|it| !it.builtin);
    let names: Vec<_> = ordinary.map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["true", "a"]);
    assert_eq!(combinator(&model, "boolTrue").result, TypeRef::Bool);
    assert_eq!(combinator(&model, "function").result, TypeRef::Type);
}

/// That nothing is known of them does not change what they make.
#[test]
fn results_of_opaque_constructors() {
    let model = model(
        "boolTrue ? = Bool; object ? = Object; vector {t:Type} ? = Vector t; type ? = Type;
         function ? = Function;",
    );
    let results = model.combinators.iter().map(|it| &it.result);
    let item = TypeRef::Generic {
        generic: GenericId(0),
        bang: false,
    };
    let vector = vector(true, item);
    let expected = [
        &TypeRef::Bool,
        &TypeRef::Object,
        &vector,
        &TypeRef::Type,
        &TypeRef::Type,
    ];
    assert_eq!(results.collect::<Vec<_>>(), expected);
}

/// A field of such a type takes bytes: it is no constructor without fields.
#[test]
fn other_names_for_built_ins() {
    let cases = [
        ("int32 = Int32;", "int32", Builtin::Int),
        ("int53 ? = Int53;", "int53", Builtin::Long),
        ("int64 = Int64;", "int64", Builtin::Long),
        (
            "secureString = SecureString;",
            "secureString",
            Builtin::String,
        ),
        (
            "secureBytes ? = SecureBytes;",
            "secureBytes",
            Builtin::Bytes,
        ),
    ];
    for (declaration, name, expected) in cases {
        let model = model(&format!("{declaration} a f:# x:f.0?{name} = A;"));
        let x = &fields(&model, "a")[1];
        let (spelling, alias) = (Spelling::Name, Some(CombinatorId(0)));
        let ty = TypeRef::Builtin {
            builtin: expected,
            spelling,
            alias,
        };
        assert_eq!(x.ty, ty);
        assert_eq!(x.role, Role::Optional);
        let printed = model.declaration(combinator(&model, "a"));
        assert_eq!(printed, format!("a f:# x:f.0?{name} = A"));
        assert!(combinator(&model, name).builtin);
    }
}

#[test]
fn constructors_that_only_look_like_other_names() {
    for declaration in ["int32 x:int = Int32;", "int32 = Number;", "int48 = Int48;"] {
        let name = declaration.split(' ').next().unwrap_or_default();
        let model = model(&format!("{declaration} a x:{name} = A;"));
        let ty = &fields(&model, "a")[0].ty;
        assert!(matches!(ty, TypeRef::Bare { .. }), "{declaration}: {ty:?}");
    }
}

#[test]
fn numbers_of_any_size() {
    let cases = [
        ("16*[ int ]", Some(64)),
        ("3*[ 2*[ long ] ]", Some(48)),
        ("2*[ int128 ]", Some(32)),
        ("2*[ # ]", Some(8)),
        ("4294967295*[ 4294967295*[ long ] ]", None),
        ("2*[ double ]", None),
        ("2*[ x:int ]", None),
        ("2*[ int int ]", None),
        ("int", None),
    ];
    for (ty, expected) in cases {
        let model = model(&format!("a x:{ty} b:int = A;"));
        let ty = &fields(&model, "a")[0].ty;
        assert_eq!(model.array_size(ty), expected, "{ty:?}");
    }
    let model = model("int512 16*[ int ] = Int512; a x:int512 y:Int512 = A;");
    let sizes = fields(&model, "a").iter();
    let sizes: Vec<_> = sizes.map(|it| model.array_size(&it.ty)).collect();
    assert_eq!(sizes, [Some(64), None]);
}

#[test]
fn functions_return_what_no_constructor_makes() {
    let model = model("---functions--- http_wait max_delay:int = HttpWait;");
    let wait = combinator(&model, "http_wait");
    assert_eq!(wait.result, undeclared("HttpWait", Vec::new()));
    let printed = model.declaration(wait);
    assert_eq!(printed, "http_wait max_delay:int = HttpWait");
}

#[test]
fn functions_return_what_has_a_meaning() {
    let model = model(
        "circle = Shape; gone ? = Gone; ---functions--- f = Shape; g = Bool; h = Object; i = Gone;
         j {Query:Type} query:Query = Query;",
    );
    let results = model.functions().map(|(_, it)| it.result.clone());
    let query = TypeRef::Generic {
        generic: GenericId(0),
        bang: false,
    };
    let gone = undeclared("Gone", Vec::new());
    let expected = [
        boxed(0, Vec::new()),
        TypeRef::Bool,
        TypeRef::Object,
        gone,
        query,
    ];
    assert_eq!(results.collect::<Vec<_>>(), expected);
}

#[test]
fn a_function_shares_its_id_with_its_prefix() {
    for schema in [
        "bPrefix#01 = A; ---functions--- b#01 = A;",
        "a = A; ---functions--- b#01 = A; bPrefix#01 = A;",
    ] {
        let model = model(schema);
        let ids = ["b", "bPrefix"].map(|name| combinator(&model, name).id);
        assert_eq!(ids, [1, 1], "{schema}");
    }
}

#[test]
fn functions_return_variables() {
    let model = model("---functions--- f {X:Type} n:int query:!X = X;");
    let f = combinator(&model, "f");
    let generic = |bang| TypeRef::Generic {
        generic: GenericId(0),
        bang,
    };
    assert_eq!(
        (&f.result, &f.fields[1].ty),
        (&generic(false), &generic(true))
    );
    assert_eq!(f.generics[0].kind, GenericKind::Type);
    assert_eq!(f.section, Section::Functions);
}

#[test]
fn several_names_make_several_fields() {
    let model = model("a (x y:int) _:long string = A;");
    let names: Vec<_> = fields(&model, "a")
        .iter()
        .map(|it| it.name.as_deref())
        .collect();
    assert_eq!(names, [Some("x"), Some("y"), None, None]);
}

#[test]
fn conditions() {
    let model = model("a mode:# flags2:# x:mode.7?int y:flags2.31?Bool z:mode?int = A;");
    let conditions: Vec<_> = fields(&model, "a").iter().map(|it| it.condition).collect();
    let condition = |field, bit| {
        let field = FieldId(field);
        let number = NatVariable::Field(field);
        Some(Condition { number, bit })
    };
    let expected = [
        None,
        None,
        condition(0, Some(7)),
        condition(1, Some(31)),
        condition(0, None),
    ];
    assert_eq!(conditions, expected);
}

#[test]
fn roles() {
    use Role::{Bits, Count, Flags, Length, Measured, Optional, Required, True};
    let cases: [(&str, &[Role]); 20] = [
        ("a n:# = A;", &[Required]),
        (
            "a flags:# flags2:# flags_:# = A;",
            &[Flags, Flags, Required],
        ),
        (
            "a flags:# x:flags.0?flags flags2:flags.1?# = A; flags = F;",
            &[Flags, True, Optional],
        ),
        ("a n:# x:n.0?int = A;", &[Bits, Optional]),
        ("a flags:# x:flags.0?int = A;", &[Flags, Optional]),
        ("a n:# x:n?int = A;", &[Bits, Optional]),
        (
            "a flags:# n:flags.1?# x:n.0?int = A;",
            &[Flags, Bits, Optional],
        ),
        ("a # [ int ] = A;", &[Count, Required]),
        (
            "a n:# x:n*[ int ] y:n.0?int = A;",
            &[Count, Required, Optional],
        ),
        (
            "a flags:# m:# [ int ] = A flags;",
            &[Count, Count, Required],
        ),
        ("b {n:#} = B n; a n:# x:B<n> = A;", &[Count, Required]),
        (
            "a flags:# x:flags.0?true y:true = A;",
            &[Flags, True, Required],
        ),
        (
            "e = E; a flags:# x:flags.0?e y:flags.0?%E z:flags.0?E = A;",
            &[Flags, True, True, Optional],
        ),
        (
            "b x:int = B; a flags:# x:flags.0?b y:flags.0?%B = A;",
            &[Flags, Optional, Optional],
        ),
        ("a bytes:int body:Object = A;", &[Length, Measured]),
        ("a size:int body:Object = A;", &[Required, Required]),
        ("a bytes:long body:Object = A;", &[Required, Required]),
        ("a bytes:int body:int = A;", &[Required, Required]),
        (
            "a flags:# bytes:flags.0?int body:Object = A;",
            &[Flags, Optional, Required],
        ),
        (
            "a flags:# bytes:int body:flags.0?Object bytes2:int = A;",
            &[Flags, Required, Optional, Required],
        ),
    ];
    for (schema, expected) in cases {
        let model = model(schema);
        let roles: Vec<_> = fields(&model, "a").iter().map(|it| it.role).collect();
        assert_eq!(roles, expected, "{schema}");
    }
}

#[test]
fn bits_are_listed_with_the_fields_on_them() {
    let model = model("a f:# g:# v:f.1?int w:f.2?int x:f.1?true y:g.1?int z:f.1?int u:f?int = A;");
    let a = combinator(&model, "a");
    let bit = |flags, bit, trues: &[usize], optionals: &[usize]| Bit {
        condition: Condition {
            number: NatVariable::Field(FieldId(flags)),
            bit,
        },
        trues: trues.iter().copied().map(FieldId).collect(),
        optionals: optionals.iter().copied().map(FieldId).collect(),
    };
    let expected = [
        bit(0, None, &[], &[7]),
        bit(0, Some(1), &[4], &[2, 6]),
        bit(0, Some(2), &[], &[3]),
        bit(1, Some(1), &[], &[5]),
    ];
    assert_eq!(a.bits, expected);
    assert_eq!(a.bits[1].first(), Some(FieldId(2)));
    let shared: Vec<_> = a.bits.iter().map(Bit::is_shared).collect();
    assert_eq!(shared, [false, true, false, false]);
    let of_z = a.fields[6].condition.and_then(|it| a.bit(it));
    assert_eq!(of_z, Some(&expected[1]));
}

#[test]
fn declarations_are_printed_as_they_are_written() {
    let declarations = [
        "a#00c0ffee {X:Type} flags:# x:flags.3?true query:!X = Vector<X>",
        "b n:# x:n.0?%B y:n.1?b z:%Vector<%B> w:vector<b> v:%Int u:int t:%int o:n.1?%b p:vector<%b> q:%vector<int> s:n*[ int x:long ] = B",
        "@read @any c n:# x:n?int # [ string ] = C",
        "d {X:Type} {n:#} x:X y:Vector<D<X,(n + 1)>> = D<X,n>",
    ];
    let (functions, constructors) = (&declarations[..1], &declarations[1..]);
    let schema = format!(
        "{};---functions--- {};",
        constructors.join(";\n"),
        functions.join(";")
    );
    let model = model(&schema);
    let printed: Vec<_> = model
        .combinators
        .iter()
        .map(|it| model.declaration(it))
        .collect();
    let expected: Vec<_> = constructors
        .iter()
        .chain(functions)
        .map(|it| (*it).to_owned())
        .collect();
    assert_eq!(printed[..expected.len()], expected);
    let result = |index: usize| model.result(&model.combinators[index]);
    assert_eq!(
        (result(3), result(2)),
        ("Vector<X>".to_owned(), "D<X,n>".to_owned())
    );
}

/// Aliases with a `%` before them, `=>`, results with ids, implicit arguments in conditions.
#[test]
fn what_other_dialects_write_is_printed_as_it_is_written() {
    let constructors = [
        "int32 = Int32;",
        "a x:int32 y:%int32 z:%Int32 = A;",
        "b {n:#} x:n.3?int y:n?%A = B<n>;",
        "engine.query {X:Type} query:!X = engine.Query;",
    ];
    let functions = [
        "f x:# = B<x>;",
        "@read g = String;",
        "h = Maybe<Vector<int>>;",
    ];
    let model = model(&format!(
        "{}---functions---{}",
        constructors.concat(),
        functions.concat()
    ));
    let printed = model
        .combinators
        .iter()
        .map(|it| format!("{};", model.declaration(it)));
    let printed: Vec<_> = printed.collect();
    assert_eq!(printed[1..4], constructors[1..]);
    assert_eq!(printed[4..7], functions);
}

#[test]
fn implicit_arguments_are_asked() {
    let model = model("a {m:#} flags:# x:m.2?int y:m.2?true z:flags.2?int = A m;");
    let a = combinator(&model, "a");
    let asked = Condition {
        number: NatVariable::Generic(GenericId(0)),
        bit: Some(2),
    };
    assert_eq!(a.fields[1].condition, Some(asked));
    assert_eq!(asked.field(), None);
    assert_eq!(
        (a.fields[1].role, a.fields[2].role),
        (Role::Optional, Role::True)
    );
    let bit = a.bit(asked).expect("two fields depend on it");
    assert_eq!(
        (&*bit.trues, &*bit.optionals),
        (&[FieldId(2)][..], &[FieldId(1)][..])
    );
    assert_eq!(a.bits.len(), 2, "a field of the same bit has another");
}

#[test]
fn variables_after_a_bang_need_no_braces() {
    let plain = "---functions--- f a:!X b:!X c:!Y = X;";
    let braces = "---functions--- f {X:Type} {Y:Type} a:!X b:!X c:!Y = X;";
    let [plain, braces] = [plain, braces].map(|it| model(it).without_layout());
    assert_eq!(plain, braces);
    let wrapper = model("a query:!X = A;");
    assert_eq!(combinator(&wrapper, "a").generics.len(), 1);
}

#[test]
fn an_arrow_makes_a_function() {
    let arrow = model("a = A; f x:int => A; b = A;");
    let section = model("a = A; ---functions--- f x:int = A; ---types--- b = A;");
    assert_eq!(arrow.without_layout(), section.without_layout());
}

#[test]
fn boxed_results() {
    let model = model("---functions--- f = Int; g = Vector<int>;");
    assert_eq!(
        combinator(&model, "f").result,
        TypeRef::BoxedBuiltin(Builtin::Int)
    );
}

/// They are there if they are used and not declared, and say nothing about places.
#[test]
fn types_that_schemas_share() {
    let shared = "dictionaryField {t:Type} key:string value:t = DictionaryField t;
        dictionary#1f4c618f {t:Type} %(Vector %(DictionaryField t)) = Dictionary t;";
    let implied = model("a x:(Dictionary int) = A;");
    let declared = model(&format!("a x:(Dictionary int) = A; {shared}"));
    let names = |it: &Model| -> Vec<String> {
        let combinators = it.combinators.iter();
        combinators
            .map(|it| format!("{} {:08x}", it.name, it.id))
            .collect()
    };
    assert_eq!(names(&implied), names(&declared));
    assert!(
        implied.combinators[1..]
            .iter()
            .all(|it| it.builtin && it.span == Span::default())
    );
    assert!(declared.combinators[1..].iter().all(|it| !it.builtin));
    assert_eq!(names(&model("a = A;")), ["a 7aae25b9"]);
    let maybe = model("---functions--- f = Maybe int;");
    assert_eq!(
        names(&maybe)[1..],
        ["resultFalse 27930a7b", "resultTrue 3f9c8ef8"]
    );
}

#[test]
fn recursive_types() {
    let cases = [
        ("a = T; b x:T = T;", true),
        ("a x:Vector<T> = T;", true),
        ("a n:# n*[ T ] = T;", true),
        ("a flags:# x:flags.0?T = T;", true),
        ("a x:vector<%T> = T;", true),
        ("a flags:# x:flags.0?a = T;", true),
        ("a x:U = T; u x:Vector<T> = U;", true),
        ("p {X:Type} x:X = P X; a = T; b x:P<T> = T;", true),
        ("a x:U = T; u x:Vector<U> = U;", false),
        ("a = T; b x:a = T;", false),
        ("a x:int = T; ---functions--- f x:T = T;", false),
    ];
    for (schema, expected) in cases {
        let model = model(schema);
        let mut types = model.types.iter();
        let ty = types.position(|ty| ty.name.as_str() == "T");
        let facts = Facts::of(&model);
        let recursive = ty.map(|ty| facts.is_recursive(TypeId(ty)));
        assert_eq!(recursive, Some(expected), "{schema}");
    }
}

#[test]
fn declarations_without_combinators() {
    let model = model("a = A; b ? = B; New A; Final  A; Empty C; Vector<int>; New B; New Int;");
    let texts: Vec<_> = model
        .declarations
        .iter()
        .map(|it| it.text.as_str())
        .collect();
    let expected = [
        "New A",
        "Final A",
        "Empty C",
        "Vector<int>",
        "New B",
        "New Int",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn results_with_numbers() {
    let model = model(
        "tnil {X:Type} = Tuple X 0;
         tcons {X:Type} {n:#} head:X tail:(Tuple X n) = Tuple X (n + 1);",
    );
    assert_eq!(model.types[0].params, [GenericKind::Type, GenericKind::Nat]);
    let head = TypeRef::Generic {
        generic: GenericId(0),
        bang: false,
    };
    let args = vec![TypeArg::Type(head), TypeArg::Nat(generic_number(1, 1))];
    assert_eq!(combinator(&model, "tcons").result, boxed(0, args));
}
