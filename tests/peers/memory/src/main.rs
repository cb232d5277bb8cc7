//! Counts the allocations of decoding each sample: writes a line for each pair of contestants,
//! in the form that `tl_peers::groups::memory` reads.

use allocation_counter::{AllocationInfo, measure};
use tl_peers::contestants::pairs;
use tl_peers::figures::Round;
use tl_peers::groups::memory::Heap;

fn main() -> anyhow::Result<()> {
    for pair in pairs()? {
        let ours = measure(|| pair.ours.decode(&pair.bytes));
        let theirs = measure(|| pair.theirs.decode(&pair.bytes));
        println!("{}", heap(&ours, &theirs));
    }
    Ok(())
}

fn heap(ours: &AllocationInfo, theirs: &AllocationInfo) -> Heap {
    Heap {
        allocations: Round {
            ours: ours.count_total as f64,
            theirs: theirs.count_total as f64,
        },
        peak: Round {
            ours: ours.bytes_max as f64,
            theirs: theirs.bytes_max as f64,
        },
    }
}
