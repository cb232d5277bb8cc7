//! Does one thing once, after everything that it needs is there: takes the thing's name, gives
//! nothing. Without a name it lists what there is. `.ci/instructions` runs it in valgrind, which counts
//! what [`counted`] takes.

mod tasks;

#[path = "../../peers/src/samples/mod.rs"]
#[allow(unreachable_pub, reason = "public where they are at home")]
mod samples;

use std::process::ExitCode;

use tasks::TASKS;

fn main() -> ExitCode {
    let Some(wanted) = std::env::args().nth(1) else {
        TASKS.iter().for_each(|(name, _)| println!("{name}"));
        return ExitCode::SUCCESS;
    };
    let Some((_, prepare)) = TASKS.iter().find(|(name, _)| *name == wanted) else {
        eprintln!("nothing is called `{wanted}`");
        return ExitCode::FAILURE;
    };
    let mut task = prepare();
    // What is set up on a first call is no part of it.
    task();
    counted(&mut *task);
    ExitCode::SUCCESS
}

/// What valgrind counts: it looks for this name.
#[inline(never)]
fn counted(task: &mut dyn FnMut()) {
    task();
}
