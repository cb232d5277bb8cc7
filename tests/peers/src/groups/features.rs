//! Features: takes how many rounds there shall be, gives what each feature of ours costs to compile beside the
//! API's types and functions.

use anyhow::Result;

use crate::cargo::Cost;
use crate::figures::Round;
use crate::groups::build::{build_from_nothing, in_turn};
use crate::table::{Bar, Row, Unit};

/// What is compared: how, and cargo's arguments.
const BUILDS: [(&str, &[&str]); 2] = [
    ("check", &["check"]),
    ("release build", &["build", "--release"]),
];

const FEATURES: [&str; 9] = [
    "errors",
    "mtproto",
    "borrowed",
    "construct",
    "deserializable-functions",
    "gzip",
    "names",
    "serde",
    "variants",
];

/// Builds with and without each feature in turn.
///
/// # Errors
///
/// Fails if cargo does.
pub fn measure(rounds: usize) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (build, arguments) in BUILDS {
        for feature in FEATURES {
            rows.extend(measure_feature(build, arguments, feature, rounds)?);
        }
    }
    Ok(rows)
}

fn measure_feature(
    build: &str,
    arguments: &[&str],
    feature: &str,
    rounds: usize,
) -> Result<[Row; 2]> {
    let what = format!("{build} with `{feature}`");
    let package = "build-ours";
    let costs = in_turn(
        &what,
        rounds,
        || build_from_nothing(arguments, package, &format!("alike,{feature}")),
        || build_from_nothing(arguments, package, "alike"),
    )?;
    let row = |kind: &str, unit, figure: fn(&Cost) -> f64| {
        let rounds: Vec<Round> = costs.iter().map(|costs| costs.round(figure)).collect();
        Row::new(
            format!("{what}: {kind}"),
            "without",
            unit,
            &rounds,
            Bar::None,
        )
    };
    Ok([
        row("processor time", Unit::Seconds, |cost| cost.cpu),
        row("largest process", Unit::Megabytes, |cost| cost.peak),
    ])
}
