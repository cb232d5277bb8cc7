//! Styles: what values of a constructor are made in each of them.

use std::ops::Range;

use fastrand::Rng;
use tl_parser::model::{Combinator, Condition};

/// How a value is made.
#[derive(Clone)]
pub(crate) struct Style {
    /// The outermost bits.
    pub(crate) flags: Flags,
    /// How many elements vectors have.
    pub(crate) items: Range<usize>,
    /// Every `int` and `long`.
    pub(crate) numbers: Numbers,
    /// Every `double`; any if nothing is said.
    pub(crate) double: Option<f64>,
    /// The length of every text; any if nothing is said.
    pub(crate) length: Option<usize>,
}

/// Which bits are set.
#[derive(Clone, Copy)]
pub(crate) enum Flags {
    /// Any.
    Random,
    /// All of them.
    All,
    /// None.
    None,
    /// One alone.
    Only(Condition),
}

/// Which whole numbers are written.
#[derive(Clone, Copy)]
pub(crate) enum Numbers {
    /// Any that a `double` can hold.
    Small,
    /// Any.
    Random,
    /// These.
    Given(i32, i64),
}

const PRECISE: i64 = 1 << 53;

/// The ends of what a type holds, of what a `double` holds, and of what 32 bits hold.
const EXTREMES: [Numbers; 9] = [
    Numbers::Given(0, 0),
    Numbers::Given(-1, -1),
    Numbers::Given(i32::MIN, i64::MIN),
    Numbers::Given(i32::MAX, i64::MAX),
    Numbers::Given(1, PRECISE - 1),
    Numbers::Given(1, PRECISE + 1),
    Numbers::Given(-2, 1 - PRECISE),
    Numbers::Given(-2, -1 - PRECISE),
    Numbers::Given(i32::MIN + 1, -(1 << 32)),
];

/// Numbers of which little is certain: several that are none, quiet and signalling, and the ends.
const DOUBLES: [u64; 9] = [
    0x7ff8_0000_0000_0000,
    0xfff8_0000_0000_0001,
    0x7ff0_0000_0000_0001,
    0x7fff_ffff_ffff_ffff,
    0x7ff0_0000_0000_0000,
    0xfff0_0000_0000_0000,
    0x8000_0000_0000_0000,
    0x0000_0000_0000_0001,
    0x7fef_ffff_ffff_ffff,
];

/// Around what one and three bytes hold.
fn lengths() -> impl Iterator<Item = usize> {
    (0..=257).chain([65_535, (1 << 24) - 1, (1 << 24) + 1])
}

impl Numbers {
    /// An `int`.
    pub(crate) fn int(self, rng: &mut Rng) -> i32 {
        match self {
            Self::Given(int, _) => int,
            _ => rng.i32(..),
        }
    }

    /// A `long`.
    pub(crate) fn long(self, rng: &mut Rng) -> i64 {
        match self {
            Self::Small => rng.i64(-PRECISE..=PRECISE),
            Self::Random => rng.i64(..),
            Self::Given(_, long) => long,
        }
    }
}

impl Style {
    const fn of(flags: Flags) -> Self {
        Self {
            flags,
            items: 1..3,
            numbers: Numbers::Small,
            double: None,
            length: None,
        }
    }

    /// The styles for every constructor. What gives the same value as another one is not wanted twice.
    pub(crate) fn all(combinator: &Combinator) -> Vec<Self> {
        let bits = combinator.bits.iter().map(|bit| Flags::Only(bit.condition));
        let flags = [Flags::Random, Flags::Random, Flags::All, Flags::None]
            .into_iter()
            .chain(bits);
        let mut styles: Vec<_> = flags.map(Self::of).collect();
        styles.push(Self {
            numbers: Numbers::Random,
            ..Self::of(Flags::Random)
        });
        for flags in [Flags::None, Flags::All] {
            styles.push(Self {
                items: 0..1,
                ..Self::of(flags)
            });
        }
        let all = || Self::of(Flags::All);
        styles.extend(EXTREMES.map(|numbers| Self { numbers, ..all() }));
        styles.extend(DOUBLES.map(|bits| Self {
            double: Some(f64::from_bits(bits)),
            ..all()
        }));
        styles
    }

    /// The styles for a constructor of one text.
    pub(crate) fn of_text() -> impl Iterator<Item = Self> {
        lengths().map(|length| Self {
            length: Some(length),
            ..Self::of(Flags::All)
        })
    }
}
