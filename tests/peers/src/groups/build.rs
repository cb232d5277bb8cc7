//! Building: takes how many rounds there shall be, gives what it costs to compile either crate
//! from nothing, and to compile a program again that uses it.

use std::fs::File;
use std::time::SystemTime;

use anyhow::Result;
use tempfile::TempDir;

use crate::cargo::{Cost, cargo, cost, workspace};
use crate::contestants::GRAMMERS;
use crate::figures::Round;
use crate::table::{Bar, Row, Unit};

/// A way to build: what it is called, cargo's arguments, and the greatest ratio that we want.
type Build = (&'static str, &'static [&'static str], f64);

const BUILDS: [Build; 3] = [
    ("check", &["check"], 0.6),
    ("debug build", &["build"], 0.55),
    ("release build", &["build", "--release"], 0.55),
];

/// The features of `builds/`: what they are called there, and in the table.
const FEATURES: [(&str, &str); 2] = [("alike", "same features"), ("defaults", "default features")];

/// Builds everything in turn.
///
/// # Errors
///
/// Fails if cargo does, for instance because nobody has fetched the dependencies.
pub fn measure(rounds: usize) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for features in FEATURES {
        for build in BUILDS {
            rows.extend(measure_build(build, features, rounds)?);
        }
    }
    rows.push(measure_dependent(rounds)?);
    Ok(rows)
}

/// What both sides cost in one round.
pub(super) struct Costs {
    pub(super) ours: Cost,
    pub(super) theirs: Cost,
}

impl Costs {
    pub(super) fn round(&self, figure: impl Fn(&Cost) -> f64) -> Round {
        Round {
            ours: figure(&self.ours),
            theirs: figure(&self.theirs),
        }
    }
}

/// Measures what is done to our package and then to theirs, round by round.
pub(super) fn in_turn(
    what: &str,
    rounds: usize,
    mut ours: impl FnMut() -> Result<Cost>,
    mut theirs: impl FnMut() -> Result<Cost>,
) -> Result<Vec<Costs>> {
    let round = |number| {
        eprintln!("{what}, round {} of {rounds}", number + 1);
        Ok(Costs {
            ours: ours()?,
            theirs: theirs()?,
        })
    };
    (0..rounds).map(round).collect()
}

fn measure_build(
    (build, arguments, most): Build,
    (feature, with): (&str, &str),
    rounds: usize,
) -> Result<[Row; 3]> {
    let what = format!("{build}, {with}");
    let costs = in_turn(
        &what,
        rounds,
        || build_from_nothing(arguments, "build-ours", feature),
        || build_from_nothing(arguments, "build-theirs", feature),
    )?;
    let row = |kind: &str, unit, bar, figure: fn(&Cost) -> f64| {
        let rounds: Vec<Round> = costs.iter().map(|costs| costs.round(figure)).collect();
        Row::new(format!("{what}: {kind}"), GRAMMERS, unit, &rounds, bar)
    };
    Ok([
        row("time", Unit::Seconds, Bar::RatioAtMost(most), |cost| {
            cost.wall
        }),
        row("processor time", Unit::Seconds, Bar::None, |cost| cost.cpu),
        row(
            "largest process",
            Unit::Megabytes,
            Bar::RatioAtMost(0.7),
            |cost| cost.peak,
        ),
    ])
}

/// Builds a package of `builds/` into an empty folder.
pub(super) fn build_from_nothing(arguments: &[&str], package: &str, feature: &str) -> Result<Cost> {
    let target = tempfile::tempdir()?;
    let mut cargo = cargo(arguments);
    cargo.args(["--package", package, "--features", feature]);
    cargo.arg("--target-dir").arg(target.path());
    cost(cargo)
}

/// Builds both bots, and then again after their sources were touched.
fn measure_dependent(rounds: usize) -> Result<Row> {
    let (ours, theirs) = (Bot::build("ours")?, Bot::build("theirs")?);
    let what = "release rebuild of a dependent: time";
    let costs = in_turn(what, rounds, || ours.rebuild(), || theirs.rebuild())?;
    let rounds: Vec<Round> = costs
        .iter()
        .map(|costs| costs.round(|cost| cost.wall))
        .collect();
    let bar = Bar::RatioAtMost(0.85);
    Ok(Row::new(
        what.to_owned(),
        GRAMMERS,
        Unit::Seconds,
        &rounds,
        bar,
    ))
}

/// A package of `bots/` that has been built.
struct Bot {
    side: &'static str,
    target: TempDir,
}

impl Bot {
    fn build(side: &'static str) -> Result<Self> {
        eprintln!("what the bot of {side} depends on");
        let bot = Self {
            side,
            target: tempfile::tempdir()?,
        };
        bot.cost()?;
        Ok(bot)
    }

    fn cost(&self) -> Result<Cost> {
        let package = format!("bot-{}", self.side);
        let mut cargo = cargo(&["build", "--release", "--package", &package]);
        cargo.arg("--target-dir").arg(self.target.path());
        cost(cargo)
    }

    fn rebuild(&self) -> Result<Cost> {
        let source = workspace().join("bots").join(self.side).join("src/main.rs");
        File::options()
            .append(true)
            .open(source)?
            .set_modified(SystemTime::now())?;
        self.cost()
    }
}
