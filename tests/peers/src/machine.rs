//! Takes the machine that all this runs on, gives a line that describes it.

use std::fs;
use std::process::Command;
use std::thread;

use time::OffsetDateTime;

/// Cores, model, memory and compiler; what the system does not tell is said to be unknown.
#[must_use]
pub fn describe() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let cpu = field("/proc/cpuinfo", "model name").unwrap_or_else(unknown);
    let memory = memory().map_or_else(unknown, |bytes| format!("{:.1} GB", bytes / 1e9));
    let rustc = rustc().unwrap_or_else(unknown);
    format!("{cores} cores of {cpu}, memory: {memory}, compiler: {rustc}")
}

/// Today, as year, month and day.
#[must_use]
pub fn today() -> String {
    OffsetDateTime::now_utc().date().to_string()
}

fn unknown() -> String {
    "unknown".to_owned()
}

/// The value behind a name, in one of the system's files of names and values.
fn field(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    let (_, value) = line.split_once(':')?;
    Some(value.trim().to_owned())
}

fn memory() -> Option<f64> {
    let value = field("/proc/meminfo", "MemTotal")?;
    let kibibytes: f64 = value.strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024.0)
}

fn rustc() -> Option<String> {
    let output = Command::new("rustc").arg("--version").output().ok()?;
    let version = String::from_utf8(output.stdout).ok()?;
    Some(version.trim().to_owned())
}
