//! What the figures become: medians, verdicts, and the lines between the two programs.

use tl_peers::contestants::pairs;
use tl_peers::figures::{Round, median};
use tl_peers::groups::memory::Heap;
use tl_peers::table::{Bar, Row, Unit};

fn round(ours: f64, theirs: f64) -> Round {
    Round { ours, theirs }
}

#[test]
fn the_middle_round_counts() {
    let rounds = [round(9.0, 1.0), round(1.0, 1.0), round(3.0, 1.0)];
    assert_eq!(median(&rounds, |round| round.ours), 3.0);
    assert_eq!(median(&rounds[..2], |round| round.ours), 5.0);
}

#[test]
fn a_row_says_whether_its_bar_is_met() {
    let cases = [
        (Bar::RatioAtLeast(2.0), "| 2.00 | ≥ 2 | yes |"),
        (Bar::RatioAtLeast(2.1), "| 2.00 | ≥ 2.1 | **no** |"),
        (Bar::RatioAtMost(2.0), "| 2.00 | ≤ 2 | yes |"),
        (Bar::RatioAtMost(1.9), "| 2.00 | ≤ 1.9 | **no** |"),
        (Bar::OursAtMost(8.0), "| 2.00 | ours ≤ 8 B | yes |"),
        (Bar::OursAtMost(7.0), "| 2.00 | ours ≤ 7 B | **no** |"),
        (Bar::None, "| 2.00 |  |  |"),
    ];
    for (bar, end) in cases {
        let row = Row::new(
            "size".to_owned(),
            "peer",
            Unit::Bytes,
            &[round(8.0, 4.0)],
            bar,
        );
        assert_eq!(row.to_string(), format!("| size | peer | 8 B | 4 B {end}"));
    }
}

#[test]
fn what_was_counted_survives_its_line() {
    let heap = Heap {
        allocations: round(951.0, 1_100.0),
        peak: round(129_312.0, 522_400.0),
    };
    assert_eq!(heap.to_string().parse::<Heap>().unwrap(), heap);
    assert!("1 2 3".parse::<Heap>().is_err());
}

#[test]
fn all_sides_give_the_same_bytes() {
    assert_eq!(pairs().unwrap().len(), 18);
}
