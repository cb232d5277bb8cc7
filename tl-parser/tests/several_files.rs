//! Several files that are one schema, and a file that is a part of one: takes texts, checks places,
//! errors, and what stands in the model for a name that nothing declares.

mod common;

use common::{combinator, parse_clean};
use tl_parser::{
    Model, Parts, Remainder, ResolveErrorKind, Span, SyntaxErrorKind,
    crc::Dialect,
    model::{CombinatorId, TypeRef},
    parse, resolve, resolve_excerpt,
    syntax::Item,
};

fn text_at(parts: &Parts, span: Span) -> (usize, &str) {
    let (index, place) = parts.locate(span);
    let text = parts.texts().nth(index).expect("there is such a file");
    (index, place.text(text))
}

#[test]
fn every_file_starts_among_the_types() {
    let texts = [
        "a = A; ---functions--- f = A;",
        "\u{feff}b x:A = B;",
        "",
        "c = C; ---functions--- g = B;",
    ];
    let parts = Parts::new(texts);
    assert_eq!(parts.texts().collect::<Vec<_>>(), texts);
    let schema = parts.parse(None).into_result().expect("no syntax errors");
    let model = resolve(&schema).expect("all names are known");
    let names = |combinators: Vec<&str>| combinators.join(" ");
    let constructors = model.constructors().map(|(_, it)| it.name.as_str());
    assert_eq!(names(constructors.collect()), "a b c");
    let functions = model.functions().map(|(_, it)| it.name.as_str());
    assert_eq!(names(functions.collect()), "f g");
    for (name, file) in [("a", 0), ("f", 0), ("b", 1), ("c", 3), ("g", 3)] {
        let place = text_at(&parts, combinator(&model, name).name_span);
        assert_eq!(place, (file, name));
    }
}

#[test]
fn one_file_is_parsed_as_ever() {
    let text = "// LAYER 3\n// IDS telegram\na x:int = A;\nb = ;\n/* x";
    let (one, parsed) = (Parts::new([text]), parse(text));
    assert_eq!(one.parse(None), parsed);
    assert_eq!(one.text(), text);
    assert_eq!(Parts::new([""; 0]).parse(None), parse(""));
}

#[test]
fn what_is_wrong_is_found_in_its_file() {
    let parts = Parts::new(["a = ;", "b = B; /* c", "d x: = D;"]);
    let errors = parts.parse(None).errors;
    let places = errors.iter().map(|error| parts.locate(error.span));
    let expected =
        [(0, 3, 3), (1, 7, 9), (2, 4, 4)].map(|(file, start, end)| (file, Span::new(start, end)));
    assert_eq!(places.collect::<Vec<_>>(), expected);

    let parts = Parts::new(["a = A;", "a = A;"]);
    let schema = parts.parse(None).into_result().expect("no syntax errors");
    let errors = resolve(&schema).expect_err("`a` is declared twice");
    let diagnostic = errors[0].diagnostic();
    let places = [diagnostic.primary.span, diagnostic.secondary[0].span];
    assert_eq!(places.map(|it| parts.locate(it).0), [1, 0]);
}

#[test]
fn the_layer_is_the_first_file_s() {
    let layer = |texts: [&str; 2]| {
        Parts::new(texts)
            .parse(None)
            .schema
            .layer
            .map(|it| it.number)
    };
    assert_eq!(layer(["// LAYER 5\na = A;", "// LAYER 6\n"]), Some(5));
    assert_eq!(layer(["a = A;", "// LAYER 6\n"]), None);
}

#[test]
fn files_have_one_dialect() {
    let texts = [
        "a = A;",
        "// IDS telegram\nb = B;",
        "// IDS telegram\n",
        "// IDS classic\n",
    ];
    let parts = Parts::new(texts);
    let parsed = parts.parse(None);
    let [error] = parsed.errors.as_slice() else {
        panic!("{:?}", parsed.errors);
    };
    assert_eq!(text_at(&parts, error.span), (3, "// IDS classic"));
    let SyntaxErrorKind::OtherDialect {
        dialect,
        first,
        place,
    } = error.kind
    else {
        panic!("{error:?}");
    };
    assert_eq!((first, dialect), (Dialect::Telegram, Dialect::Classic));
    assert_eq!(text_at(&parts, place), (1, "// IDS telegram"));
    let both = ["`classic`", "`telegram`"].map(|it| error.to_string().contains(it));
    assert_eq!(both, [true, true], "{error}");

    for dialect in Dialect::ALL {
        let parsed = parts.parse(Some(dialect));
        assert_eq!(
            (parsed.errors, parsed.schema.ids),
            (Vec::new(), Some(dialect))
        );
    }
    let agreed = Parts::new(&texts[..3]).parse(None).schema.ids;
    assert_eq!(agreed, Some(Dialect::Telegram));
}

#[test]
fn a_part_of_a_schema_may_use_other_parts() {
    let text = "a {X:Type} x:flags.Set<X,3> flags:# y:flags.0?%Point z:Vector<dot> p:Point = A X;\n\
                ---functions--- f = Vector<User>;";
    let schema = parse_clean(text);
    let excerpt = resolve_excerpt(&schema).expect("nothing else is wrong");
    assert_eq!(
        excerpt.undeclared_names(),
        ["flags.Set", "Point", "dot", "User"]
    );
    let printed: Vec<String> = excerpt
        .model
        .combinators
        .iter()
        .map(|it| excerpt.model.declaration(it))
        .collect();
    assert_eq!(
        printed,
        [
            "a {X:Type} x:flags.Set<X,3> flags:# y:flags.0?%Point z:Vector<dot> p:Point = A<X>",
            "f = Vector<User>"
        ]
    );
    let strict = resolve(&schema).expect_err("names are unknown");
    assert_eq!(strict, excerpt.undeclared);
    assert_eq!(strict.len(), 5);
}

#[test]
fn a_part_of_a_schema_may_have_no_other_mistakes() {
    let schema = parse_clean("a x:B y:flags.0?int = A;");
    let errors = resolve_excerpt(&schema).expect_err("there are no flags");
    let kinds: Vec<_> = errors.iter().map(|it| &it.kind).collect();
    assert!(
        matches!(*kinds, [ResolveErrorKind::UnknownField { .. }]),
        "{kinds:?}"
    );
    assert_eq!(resolve(&schema).expect_err("both are wrong").len(), 2);
}

#[test]
fn what_is_only_declared_as_built_in_is_opaque() {
    let text = "function ? = Function; object ? = Object; \
                a f:function g:Function h:Vector<function> o:object = A;";
    let model = resolve(&parse_clean(text)).expect("the names are known");
    let fields = &combinator(&model, "a").fields;
    let is_opaque = |ty: &TypeRef| matches!(ty, TypeRef::Undeclared { .. });
    assert!(
        is_opaque(&fields[0].ty) && is_opaque(&fields[1].ty),
        "{fields:?}"
    );
    assert!(matches!(&fields[2].ty, TypeRef::Vector { item, .. } if is_opaque(item)));
    assert_eq!(fields[3].ty, TypeRef::Object);
}

fn rest(text: &str, left_out: &[&str]) -> (Model, Vec<String>) {
    let model = resolve(&parse_clean(text)).expect("all names are known");
    let ids = (0..model.combinators.len()).map(CombinatorId);
    let left_out = ids.filter(|id| left_out.contains(&model.combinator(*id).name.as_str()));
    let rest = Remainder::of(&model, left_out);
    let dependents = rest
        .dependents
        .keys()
        .map(|id| model.combinator(*id).name.to_string());
    (rest.model, dependents.collect())
}

#[test]
fn what_is_not_there_is_left_out_already() {
    let model = resolve(&parse_clean("a = A;")).expect("all names are known");
    let other = CombinatorId(model.combinators.len());
    let rest = Remainder::of(&model, [other]);
    assert_eq!(rest, Remainder::of(&model, []));
}

/// What is left has to be what resolution makes of the declarations that are left.
#[track_caller]
fn check_rest(text: &str, left_out: &[&str], dependents: &[&str]) {
    let (rest, found) = rest(text, left_out);
    assert_eq!(found, dependents, "{text}");
    let schema = parse_clean(text);
    let gone = [left_out, dependents].concat();
    let items = schema.items.iter().filter(|item| match item {
        Item::Combinator(it) => !gone.contains(&it.name.text),
        _ => true,
    });
    let text: String = items.map(|item| format!("{item}\n")).collect();
    let expected = resolve(&parse_clean(&text)).expect("what is left makes sense");
    assert_eq!(rest.without_layout(), expected.without_layout(), "{text}");
}

#[test]
fn what_needs_something_that_is_left_out_goes_with_it() {
    check_rest("a = A; b = B;", &[], &[]);
    check_rest(
        "a = A; b x:A = B; c y:Vector<B> = C; d = D;",
        &["a"],
        &["b", "c"],
    );
    check_rest("a = A; a2 = A; b x:A = B; c x:a = C;", &["a"], &["c"]);
    check_rest("a = A; a2 = A; b x:A = B;", &["a", "a2"], &["b"]);
    check_rest(
        "x = X; a = A; b flags:# y:flags.0?A = B; e x:X = E;",
        &["a"],
        &["b"],
    );
    check_rest("int32 = Int32; a = A; b n:int32 = B;", &["a"], &[]);
    check_rest(
        "a = A; b n:# n*[ x:%A ] = B; c n:# n*[ int ] = C;",
        &["a"],
        &["b"],
    );
    check_rest(
        "a = A; b = B; ---functions--- f = Vector<A>; g = B; h x:A = B;",
        &["a"],
        &["f", "h"],
    );
}

#[test]
fn what_has_no_end_without_it_goes_too() {
    check_rest(
        "leaf = Tree; node left:Tree right:Tree = Tree; b x:Tree = B; c = C;",
        &["leaf"],
        &["node", "b"],
    );
    check_rest(
        "leaf = Tree; node children:Vector<Tree> = Tree;",
        &["leaf"],
        &[],
    );
}
