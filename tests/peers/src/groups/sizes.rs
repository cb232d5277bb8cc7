//! Sizes in memory: takes nothing, gives what the enums that clients meet most take up, and the
//! largest ones of either side.

use crate::contestants::GRAMMERS;
use crate::figures::Round;
use crate::table::{Bar, Row, Unit};

/// What none of our enums is to exceed.
const LIMIT: f64 = 256.0;

/// The same for those that have their variants in place.
const IN_PLACE_LIMIT: f64 = 512.0;

/// Rows for enums, each with a limit: a type that is not an enum on both sides has no place here.
macro_rules! rows {
    ($($($path:ident)::+ <= $limit:expr,)+) => {
        vec![$(row(
            stringify!($($path)::+),
            size_of::<tl_types::enums::$($path)::+>(),
            size_of::<grammers_tl_types::enums::$($path)::+>(),
            $limit,
        ),)+]
    };
}

/// Looks the sizes up.
#[must_use]
pub fn measure() -> Vec<Row> {
    rows! {
        Update <= 128.0,
        Message <= IN_PLACE_LIMIT,
        Updates <= LIMIT,
        MessageAction <= LIMIT,
        MessageMedia <= LIMIT,
        Chat <= IN_PLACE_LIMIT,
        messages::Messages <= LIMIT,
        updates::ChannelDifference <= LIMIT,
        ChannelAdminLogEventAction <= LIMIT,
        payments::PaymentResult <= LIMIT,
        StoryView <= LIMIT,
        ChatFull <= LIMIT,
    }
}

fn row(name: &str, ours: usize, theirs: usize, limit: f64) -> Row {
    let round = Round {
        ours: ours as f64,
        theirs: theirs as f64,
    };
    let what = format!("size of `enums::{}`", name.replace(' ', ""));
    Row::new(
        what,
        GRAMMERS,
        Unit::Bytes,
        &[round],
        Bar::OursAtMost(limit),
    )
}
