//! Work in parallel: takes things to do and how to do one, gives the results in the things' order, so
//! that nothing depends on which thread was first.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{panic, thread};

/// Does all of `items`, on as many threads as there are processors. Whoever is done takes the next,
/// so that what is large had better come first. A thread that the system does not give is done without.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else {
                return done;
            };
            done.push((index, work(item)));
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let mut results = thread::scope(|scope| {
        let spawn = |_| thread::Builder::new().spawn_scoped(scope, worker).ok();
        let others: Vec<_> = (1..threads.min(items.len())).filter_map(spawn).collect();
        let mut results = worker();
        for other in others {
            let other = other.join();
            results.extend(other.unwrap_or_else(|payload| panic::resume_unwind(payload)));
        }
        results
    });
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn results_are_in_the_order_of_items() {
        let items: Vec<u64> = (0..1000).collect();
        // The first ones take longest.
        let work = |&item: &u64| (0..(1000 - item) * 100).fold(item, |sum: u64, it| sum ^ it ^ it);
        assert_eq!(map(&items, work), items);
        assert!(map(&[], work).is_empty());
    }
}
