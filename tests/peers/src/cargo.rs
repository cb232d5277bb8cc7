//! Takes arguments for cargo, gives what carrying them out cost.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, ensure};
use wait4::Wait4;

/// What a run of cargo cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cost {
    /// Seconds that passed.
    pub wall: f64,
    /// Seconds of all processors, for the programs and for the system.
    pub cpu: f64,
    /// Bytes of memory of the largest single process.
    pub peak: f64,
}

/// The folder of this workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Cargo on this workspace, so that it neither fetches anything nor uses a cache of results.
#[must_use]
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(workspace())
        .args(arguments)
        .args(["--quiet", "--frozen"])
        .env("CARGO_INCREMENTAL", "0")
        // As cargo does for crates of a registry, which ours is not here.
        .env("RUSTFLAGS", "--cap-lints allow")
        .env("RUSTC_WRAPPER", "");
    command
}

/// Runs cargo and waits for it. Its children count, since it waits for them in turn.
///
/// # Errors
///
/// Fails if cargo does.
pub fn cost(mut cargo: Command) -> Result<Cost> {
    let start = Instant::now();
    let used = cargo.spawn()?.wait4()?;
    let wall = start.elapsed().as_secs_f64();
    ensure!(used.status.success(), "{cargo:?} failed");
    Ok(Cost {
        wall,
        cpu: (used.rusage.utime + used.rusage.stime).as_secs_f64(),
        peak: used.rusage.maxrss as f64,
    })
}
