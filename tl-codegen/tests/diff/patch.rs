//! Changes are complete: the old model and they make the new one.

use fastrand::Rng;
use tl_codegen::diff::{Outline, diff, patch};
use tl_parser::Model;

use super::mutate::{mutate, try_outline};
use super::{LAYERS, resolve};

/// A schema with all that TL has.
const RICH: &str = "\
// LAYER 7
true#3fedd339 = True;
vector#1cb5c415 {t:Type} # [ t ] = Vector t;
peerUser#1 user_id:long = Peer;
peerChat#2 chat_id:long = Peer;
message#3 id:long seqno:int bytes:int body:Object = Message;
container#4 messages:vector<%Message> extra:message = Container;
user#5 flags:# self:flags.0?true name:flags.1?string photo:flags.1?Photo flags2:# bot:flags2.3?true id:long = User;
photo#6 sizes:Vector<bytes> = Photo;
photoEmpty#7 = Photo;
pair#8 {a:Type} {b:Type} first:a second:b = Pair a b;
matrix#9 n:# m:# rows:n*[ cells:m*[ double ] mark:int ] tail:(n + 1)*[ int ] = Matrix;
sized#a {n:#} values:n*[ int ] = Sized n;
mode#b mode:# value:mode?int list:Vector<Peer> pairs:Pair<int,Peer> = Mode;
list#c # [ int ] string = List;
@kphp asked#12 {m:#} a:m.0?int b:m.1?string c:m.1?true d:m?int = Asked m;
New Asked;
Vector<Peer>;
vector int;
wrap#13 {X:Type} query:!X = Wrap;
e2e.chain.state#d hash:int256 nonce:int128 next:Mode = e2e.chain.State;
---functions---
invoke#e {X:Type} layer:int query:!X = X;
getUsers#f id:Vector<long> = Vector<User>;
send#10 flags:# silent:flags.5?true peer:Peer message:string schedule:flags.10?int = Bool;
help.get#11 = Mode;
@read @any version#14 m:# = String;
";

/// A model, and what it means.
type Known<'m> = (&'m Model, &'m Outline);

fn assert_complete(old: Known<'_>, new: Known<'_>, what: impl std::fmt::Display) {
    let difference = diff(old.0, new.0);
    assert!(
        patch(old.0, &difference) == *new.1,
        "{what}: {difference:#?}"
    );
    let is_empty = difference.changes.is_empty();
    assert_eq!(is_empty, old.1 == new.1, "{what}");
}

#[test]
fn all_pairs_of_layers() {
    let outlines: Vec<_> = LAYERS.iter().map(|it| Outline::of(&it.1)).collect();
    let known: Vec<_> = LAYERS.iter().zip(&outlines).collect();
    for ((old_layer, old), old_outline) in &known {
        for ((new_layer, new), new_outline) in &known {
            let what = format_args!("{old_layer} to {new_layer}");
            assert_complete((old, old_outline), (new, new_outline), what);
        }
    }
}

#[test]
fn a_model_does_not_differ_from_itself() {
    for (layer, model) in &*LAYERS {
        assert_eq!(diff(model, model).changes, [], "{layer}");
    }
}

/// What an outline says is all there is: it makes the same model again.
#[test]
fn outlines_lose_nothing() {
    let rich = resolve(RICH);
    for model in LAYERS.iter().map(|it| &it.1).chain([&rich]) {
        let outline = Outline::of(model);
        assert!(Outline::of(&resolve(&outline.to_string())) == outline);
    }
}

#[test]
fn the_same_input_gives_the_same_order() {
    let (_, old) = &LAYERS[0];
    let (_, new) = LAYERS.last().expect("there are layers");
    assert_eq!(diff(old, new), diff(old, new));
}

#[test]
fn random_mutations() {
    let mut models = vec![resolve(RICH)];
    let mut rng = Rng::with_seed(4);
    for round in 0..1_000 {
        let old = &models[rng.usize(..models.len())];
        let new = mutated(old, &mut rng, 1 + round % 8);
        let (was, is) = (Outline::of(old), Outline::of(&new));
        assert_complete((old, &was), (&new, &is), format_args!("round {round}"));
        assert_complete((&new, &is), (old, &was), format_args!("{round}, back"));
        // Later rounds start from what earlier ones made, so that oddities pile up.
        match models.len() {
            0..50 => models.push(new),
            _ => models[rng.usize(1..50)] = new,
        }
    }
}

#[test]
fn random_mutations_of_a_real_layer() {
    let (_, old) = &LAYERS[0];
    let mut rng = Rng::with_seed(5);
    let was = Outline::of(old);
    for round in 0..2 {
        let new = mutated(old, &mut rng, 8);
        let is = Outline::of(&new);
        assert_complete((old, &was), (&new, &is), format_args!("round {round}"));
    }
}

/// A model with some mutations; those that would not resolve are not made.
fn mutated(model: &Model, rng: &mut Rng, count: usize) -> Model {
    let mut outline = Outline::of(model);
    let mut made = 0;
    while made < count {
        let mut candidate = outline.clone();
        mutate(&mut candidate, rng);
        if candidate != outline && try_outline(&candidate).is_some() {
            outline = candidate;
            made += 1;
        }
    }
    try_outline(&outline).expect("it resolved before")
}
