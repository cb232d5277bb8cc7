//! Takes the figures of several rounds, gives the middle ones.

/// The figures of both sides in one round, in whatever they are counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// Our side.
    pub ours: f64,
    /// The other side.
    pub theirs: f64,
}

/// The middle one of all rounds, by some figure of a round.
///
/// # Panics
///
/// Panics if there are no rounds.
pub fn median(rounds: &[Round], figure: impl Fn(&Round) -> f64) -> f64 {
    let mut figures: Vec<f64> = rounds.iter().map(figure).collect();
    figures.sort_by(f64::total_cmp);
    let (lower, upper) = ((figures.len() - 1) / 2, figures.len() / 2);
    f64::midpoint(figures[lower], figures[upper])
}
