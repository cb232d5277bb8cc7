//! Takes rows of figures, gives a table in Markdown.

use std::fmt;

use crate::figures::{Round, median};

/// What figures are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Millions of bytes per second.
    Throughput,
    /// Seconds.
    Seconds,
    /// Bytes, shown as such.
    Bytes,
    /// Bytes, shown in thousands.
    Kilobytes,
    /// Bytes, shown in millions.
    Megabytes,
    /// Things.
    Count,
}

impl Unit {
    fn show(self, figure: f64) -> String {
        match self {
            Self::Throughput => format!("{figure:.0} MB/s"),
            Self::Seconds => format!("{figure:.2} s"),
            Self::Bytes => format!("{figure} B"),
            Self::Kilobytes => format!("{:.1} kB", figure / 1e3),
            Self::Megabytes => format!("{:.0} MB", figure / 1e6),
            Self::Count => format!("{figure}"),
        }
    }
}

/// What we want to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bar {
    /// Nothing in particular.
    None,
    /// A least ratio of ours to theirs.
    RatioAtLeast(f64),
    /// A greatest ratio of ours to theirs.
    RatioAtMost(f64),
    /// A greatest figure of ours, whatever theirs is.
    OursAtMost(f64),
}

/// One comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// What ours was compared with.
    pub peer: &'static str,
    /// What both figures are counted in.
    pub unit: Unit,
    /// Our figure.
    pub ours: f64,
    /// The other one's.
    pub theirs: f64,
    /// Ours to theirs; the median of the rounds' ratios, where there are rounds.
    pub ratio: f64,
    /// What we want to reach.
    pub bar: Bar,
}

impl Row {
    /// A row of the rounds' medians; what is the same each time has a single round.
    ///
    /// # Panics
    ///
    /// Panics if there are no rounds.
    #[must_use]
    pub fn new(what: String, peer: &'static str, unit: Unit, rounds: &[Round], bar: Bar) -> Self {
        Self {
            what,
            peer,
            unit,
            ours: median(rounds, |round| round.ours),
            theirs: median(rounds, |round| round.theirs),
            ratio: median(rounds, |round| round.ours / round.theirs),
            bar,
        }
    }

    fn wanted(&self) -> String {
        match self.bar {
            Bar::None => String::new(),
            Bar::RatioAtLeast(least) => format!("≥ {least}"),
            Bar::RatioAtMost(most) => format!("≤ {most}"),
            Bar::OursAtMost(most) => format!("ours ≤ {}", self.unit.show(most)),
        }
    }

    /// Whether the bar is met, in the precision that is shown.
    fn verdict(&self) -> &'static str {
        let ratio = (self.ratio * 100.0).round() / 100.0;
        let met = match self.bar {
            Bar::None => return "",
            Bar::RatioAtLeast(least) => ratio >= least,
            Bar::RatioAtMost(most) => ratio <= most,
            Bar::OursAtMost(most) => self.ours <= most,
        };
        if met { "yes" } else { "**no**" }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what, peer, ratio, ..
        } = self;
        let ours = self.unit.show(self.ours);
        let theirs = self.unit.show(self.theirs);
        let (wanted, met) = (self.wanted(), self.verdict());
        write!(
            f,
            "| {what} | {peer} | {ours} | {theirs} | {ratio:.2} | {wanted} | {met} |"
        )
    }
}

/// All rows under a head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The rows, in the order in which they are shown.
    pub rows: Vec<Row>,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| what | compared with | ours | theirs | ratio | bar | met |"
        )?;
        writeln!(f, "|---|---|--:|--:|--:|---|---|")?;
        self.rows.iter().try_for_each(|row| writeln!(f, "{row}"))
    }
}
