//! Findings: takes two surfaces, gives what is different between them for people.

use super::differences::{Difference, differences, owned};
use super::items::{Member, Surface};
use super::member_rules::Fate;
use super::subjects::Subject;
use crate::place::Place;
use crate::schema::report::Finding;

/// Compares the code that is generated for two schemas by what users see of it. The text of old
/// places is the first, of new ones the second.
#[must_use]
pub fn compare(old: &Surface, new: &Surface) -> Vec<Finding> {
    let all = differences(&old.items, &new.items);
    let sides = [old, new];
    all.iter().map(|it| finding(sides, it)).collect()
}

fn finding(sides: [&Surface; 2], of: &Difference<'_>) -> Finding {
    let subject = find(sides, owned(of.path));
    // A variant's own constructor says more than the first one of its type.
    let payload = of.new.as_deref().filter(|_| is_variant(of));
    let payload = payload.and_then(|it| find(sides, it));
    let place = payload.or(subject).and_then(|(file, subject)| {
        let span = subject.span?;
        Some(Place { file, span })
    });
    let name = subject.map_or(of.path, |(_, subject)| subject.name.as_str());
    Finding {
        old: of.old.clone(),
        new: of.new.clone(),
        ..Finding::new(of.rule, subject_of(name, of), message(of), place)
    }
}

/// The definition that a path stands for, in the new schema if it is there.
fn find<'s>(sides: [&'s Surface; 2], path: &str) -> Option<(usize, &'s Subject)> {
    let found = |file: usize| Some((file, sides[file].subjects.get(path)?));
    found(1).or_else(|| found(0))
}

fn is_variant(of: &Difference<'_>) -> bool {
    matches!(of.members.as_slice(), [Member::Variant(_)])
}

/// `message.views`, `Peer.User`, `message`.
fn subject_of(name: &str, of: &Difference<'_>) -> String {
    match of.members.as_slice() {
        [Member::Field(member) | Member::Variant(member)] => {
            format!("{name}.{}", member.trim_start_matches("r#"))
        }
        _ => name.to_owned(),
    }
}

/// `field x of types::A is new, in the borrowed form, too`, with names in quotes.
fn message(of: &Difference<'_>) -> String {
    let what = match of.members.first() {
        None => format!("`{}`", of.path),
        Some(first) => format!("{} of `{}`", names(first, &of.members), of.path),
    };
    let borrowed = match of.in_borrowed {
        true => ", in the borrowed form, too",
        false => "",
    };
    format!("{what} {}{borrowed}", verb(of))
}

fn names(first: &Member, members: &[&Member]) -> String {
    let kind = match first {
        Member::Field(_) => "field",
        Member::Variant(_) => "variant",
        Member::Associated(_) => "type",
        Member::Method(_) => "method",
        Member::Trait(_) => "trait",
    };
    let plural = if members.len() == 1 { "" } else { "s" };
    let names = members.iter().map(|it| format!("`{}`", it.name()));
    format!("{kind}{plural} {}", names.collect::<Vec<_>>().join(", "))
}

fn verb(of: &Difference<'_>) -> &'static str {
    let is_one = of.members.len() < 2;
    match (of.fate, of.members.first()) {
        (Fate::Added, _) if is_one => "is new",
        (Fate::Added, _) => "are new",
        (Fate::Removed, _) if is_one => "is gone",
        (Fate::Removed, _) => "are gone",
        (Fate::Alike, Some(Member::Method(_))) => "takes an argument of another name",
        (Fate::Alike, _) if length(&of.old) < length(&of.new) => "is in a `Box` now",
        (Fate::Alike, _) => "is in no `Box` any more",
        (Fate::Changed, None) => "is something else",
        (Fate::Changed, Some(Member::Variant(_))) => "holds something else",
        (Fate::Changed, Some(Member::Method(_))) => "has another signature",
        (Fate::Changed, _) => "has another type",
    }
}

fn length(text: &Option<String>) -> usize {
    text.as_ref().map_or(0, String::len)
}
