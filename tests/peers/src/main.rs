//! Measures our crates against their peers: takes groups and numbers of rounds, writes a table in
//! Markdown to stdout and what it is doing to stderr.

use anyhow::Result;
use clap::{Parser, ValueEnum};
use tl_peers::groups::{build, features, memory, parse, runtime, sizes};
use tl_peers::machine;
use tl_peers::table::{Row, Table};

/// Measures tl-types and tl-parser against their peers.
#[derive(Parser)]
struct Options {
    /// What to measure; everything if nothing is named
    #[arg(value_enum)]
    groups: Vec<Group>,
    /// How often runtime and parse are measured
    #[arg(long, default_value_t = 40, value_parser = at_least_one)]
    rounds: usize,
    /// How often each crate is built
    #[arg(long, default_value_t = 3, value_parser = at_least_one)]
    builds: usize,
    /// The date to show instead of today's
    #[arg(long)]
    date: Option<String>,
}

/// What can be measured, in the order in which it has to be; see [`tl_peers::groups`].
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Group {
    /// What compiling costs, the crates and a program that uses them
    Build,
    /// What each feature of ours costs to compile
    Features,
    /// Decoding and encoding, memory and sizes
    Runtime,
    /// Parsing of schemas
    Parse,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("there has to be a round".to_owned()),
        Ok(number) => Ok(number),
        Err(error) => Err(format!("{error}")),
    }
}

fn main() -> Result<()> {
    let options = Options::parse();
    let mut table = Table::default();
    for &group in Group::value_variants() {
        if options.groups.is_empty() || options.groups.contains(&group) {
            table.rows.extend(measure(group, &options)?);
        }
    }
    let date = options.date.unwrap_or_else(machine::today);
    print!("{table}");
    println!("\n{date}; {}", machine::describe());
    Ok(())
}

fn measure(group: Group, options: &Options) -> Result<Vec<Row>> {
    match group {
        Group::Build => build::measure(options.builds),
        Group::Features => features::measure(options.builds),
        Group::Runtime => {
            let mut rows = runtime::measure(options.rounds)?;
            rows.extend(memory::measure()?);
            rows.extend(sizes::measure());
            Ok(rows)
        }
        Group::Parse => parse::measure(options.rounds),
    }
}
