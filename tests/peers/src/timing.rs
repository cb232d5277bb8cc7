//! Takes two things to do, gives how long each takes: in turn, so that whatever else the machine
//! is doing befalls both sides alike, and in time of the processor.

use std::hint::black_box;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

use crate::figures::Round;

/// How long a round of one side lasts at least.
const ROUND: Duration = Duration::from_millis(10);

/// Something that can be done again and again.
pub type Task<'a> = Box<dyn FnMut() + 'a>;

/// Times two tasks in turn, after a warm-up. The figures are seconds for doing the task once.
fn race(rounds: usize, mut ours: Task<'_>, mut theirs: Task<'_>) -> Vec<Round> {
    let (our_count, their_count) = (count_for_round(&mut ours), count_for_round(&mut theirs));
    let round = |_| Round {
        ours: repeat(&mut ours, our_count).as_secs_f64() / f64::from(our_count),
        theirs: repeat(&mut theirs, their_count).as_secs_f64() / f64::from(their_count),
    };
    (0..rounds).map(round).collect()
}

/// Times two tasks that work through so many bytes each. The figures are millions of bytes a
/// second.
pub fn race_throughput(
    rounds: usize,
    (our_bytes, ours): (usize, Task<'_>),
    (their_bytes, theirs): (usize, Task<'_>),
) -> Vec<Round> {
    let speeds = |seconds: Round| Round {
        ours: our_bytes as f64 / 1e6 / seconds.ours,
        theirs: their_bytes as f64 / 1e6 / seconds.theirs,
    };
    race(rounds, ours, theirs).into_iter().map(speeds).collect()
}

/// How often a task has to be done to fill a round.
fn count_for_round(task: &mut Task<'_>) -> u32 {
    let mut count = 1;
    while repeat(task, count) < ROUND {
        count *= 2;
    }
    count
}

fn repeat(task: &mut Task<'_>, count: u32) -> Duration {
    let start = used();
    for _ in 0..count {
        task();
    }
    settle();
    used() - start
}

/// How long this thread has been at work. While others have the processor, it does not go on.
fn used() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// Asks for a block of memory that is too large for the allocator's lists of small ones. glibc's
/// puts off the joining of small free blocks until then, and would let the other side pay for it.
fn settle() {
    drop(black_box(Vec::<u8>::with_capacity(100_000)));
}
