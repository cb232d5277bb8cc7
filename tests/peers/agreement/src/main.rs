//! Compares encodings with those of other implementations: takes what runs their drivers, gives a table, and fails if
//! there is a difference that `faults.toml` does not explain. `README.md` says what is compared.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use clap::Parser;
use tl_parser::Model;

use crate::compare::{Compared, compare};
use crate::driver::Driver;
use crate::grammers::Grammers;
use crate::ours::Ours;
use crate::peer::Peer;
use crate::tagged::Tagged;

mod base64;
mod case;
mod compare;
mod driver;
mod faults;
mod grammers;
mod hex;
mod known;
mod ours;
mod peer;
mod style;
mod tagged;
mod values;

/// Compares encodings with those of other implementations.
#[derive(Parser)]
struct Args {
    /// A Python that has Telethon and kurigram; without it they are left out.
    #[arg(long)]
    python: Option<PathBuf>,
    /// A `node_modules` that has mtcute; without it mtcute is left out.
    #[arg(long)]
    node_modules: Option<PathBuf>,
    /// So many differences are shown of each implementation.
    #[arg(long, default_value_t = 20)]
    shown: usize,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let models = [model("api.tl")?, model("mtproto.tl")?];
    let ours = Ours::new(&models);
    let compared = compare_all(&ours, &args)?;
    print_table(&compared);
    let mut count = 0;
    for it in compared.iter().filter(|it| !it.wrong.is_empty()) {
        count += it.wrong.len();
        eprintln!("\n{}: {} that nothing explains", it.who[0], it.wrong.len());
        it.wrong
            .iter()
            .take(args.shown)
            .for_each(|wrong| eprintln!("{wrong}"));
    }
    match count {
        0 => Ok(()),
        _ => bail!("{count} differences that faults.toml does not explain"),
    }
}

fn model(name: &str) -> anyhow::Result<Model> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../schema")
        .join(name);
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let schema = tl_parser::parse(&text).into_result();
    let schema = schema.map_err(|errors| anyhow::anyhow!("{}", errors[0]))?;
    tl_parser::resolve(&schema).map_err(|errors| anyhow::anyhow!("{}", errors[0]))
}

/// Compares with all of them at once.
fn compare_all(ours: &Ours<'_>, args: &Args) -> anyhow::Result<Vec<Compared>> {
    let faults = faults::known()?;
    let mut peers: Vec<Box<dyn Peer + Send + '_>> = vec![Box::new(Grammers { codec: &ours.codec })];
    for mut command in commands(args) {
        peers.push(Box::new(Driver::start(&mut command, Tagged(&ours.codec))?));
    }
    std::thread::scope(|scope| {
        let faults = &faults;
        let threads = peers
            .iter_mut()
            .map(|peer| scope.spawn(|| compare(ours, &mut **peer, faults)));
        let threads: Vec<_> = threads.collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("it does not panic"))
            .collect()
    })
}

fn commands(args: &Args) -> Vec<Command> {
    let driver = |name| {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("drivers")
            .join(name)
    };
    let command = |program: &Path, name, args: Option<&Path>| {
        let mut command = Command::new(program);
        command.arg(driver(name)).args(args);
        command
    };
    let mut commands = Vec::new();
    if let Some(python) = &args.python {
        commands.push(command(python, "with_telethon.py", None));
        commands.push(command(python, "with_kurigram.py", None));
    }
    if let Some(modules) = &args.node_modules {
        commands.push(command(Path::new("node"), "with_mtcute.mjs", Some(modules)));
    }
    commands
}

fn print_table(compared: &[Compared]) {
    println!(
        "| implementation | version | layer | names | values | encodings | as ours | explained by known faults |"
    );
    println!("|---|---|--:|--:|--:|--:|--:|---|");
    for it in compared {
        let faults = it.faults.iter();
        let faults: Vec<_> = faults
            .map(|(what, count)| format!("{what}: {count}"))
            .collect();
        let counts = it.counts().map(|count| count.to_string()).join(" | ");
        let who = it.who.join(" | ");
        println!("| {who} | {counts} | {} |", faults.join("; "));
    }
    let sum = |index| -> usize { compared.iter().map(|it| it.counts()[index]).sum() };
    let [names, values, encodings, agreed] = [0, 1, 2, 3].map(sum);
    println!("\n{names} names, {values} values; {agreed} of {encodings} encodings are as ours");
}
