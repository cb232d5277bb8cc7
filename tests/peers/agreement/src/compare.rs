//! The comparison with one implementation: takes it and what is known of it, gives counts and what is wrong.

use anyhow::Context;

use crate::case::{Case, each_case};
use crate::faults::Fault;
use crate::hex::hex;
use crate::known::Known;
use crate::ours::Ours;
use crate::peer::{Outcome, Peer, Way};

/// What has been compared.
pub(crate) struct Compared {
    /// Who it is: name, version, layer.
    pub(crate) who: [String; 3],
    /// Constructors and functions.
    names: usize,
    /// Their values.
    values: usize,
    /// Encodings of these values that the implementation wrote.
    encodings: usize,
    /// Those that are as ours.
    agreed: usize,
    /// Each fault with those that it explains.
    pub(crate) faults: Vec<(String, usize)>,
    /// What nothing explains.
    pub(crate) wrong: Vec<String>,
}

/// Compares the values of all that both know.
///
/// # Errors
///
/// The implementation does not answer, or our own codecs differ.
pub(crate) fn compare(
    ours: &Ours<'_>,
    peer: &mut dyn Peer,
    faults: &[Fault],
) -> anyhow::Result<Compared> {
    let faults: Vec<_> = faults
        .iter()
        .filter(|fault| fault.peer == peer.name())
        .collect();
    let mut compared = Compared {
        who: [
            peer.name().to_owned(),
            peer.version().to_owned(),
            peer.layer().to_string(),
        ],
        names: 0,
        values: 0,
        encodings: 0,
        agreed: 0,
        faults: faults.iter().map(|fault| (fault.what.clone(), 0)).collect(),
        wrong: Vec::new(),
    };
    for (schema, model) in (0..).zip(ours.models) {
        let known = Known::new(model, peer);
        for id in known.all() {
            compared.names += 1;
            each_case(&ours.codec, &known, schema, id, &mut |case| {
                ours.check(&case)?;
                compared.values += 1;
                let answer = peer.answer(&case)?;
                if let Some(read) = answer.read {
                    compared.add(ours, &faults, &case, Way::Read, read);
                }
                compared.add(ours, &faults, &case, Way::Built, answer.built);
                Ok(())
            })
            .with_context(|| format!("{}: {}", compared.who[0], model.combinator(id).name))?;
        }
    }
    let hidden = compared.faults.iter().filter(|(_, shown)| *shown == 0);
    let hidden = hidden.map(|(what, _)| format!("a listed fault no longer shows: {what}"));
    // They come first, as only some of the differences are shown.
    compared.wrong = hidden.chain(compared.wrong).collect();
    Ok(compared)
}

impl Compared {
    /// Names, values, encodings, and those that are as ours.
    pub(crate) const fn counts(&self) -> [usize; 4] {
        [self.names, self.values, self.encodings, self.agreed]
    }

    fn add(&mut self, ours: &Ours<'_>, faults: &[&Fault], case: &Case, way: Way, outcome: Outcome) {
        self.encodings += 1;
        if outcome.as_ref() == Ok(&case.bytes) {
            self.agreed += 1;
            return;
        }
        match faults
            .iter()
            .position(|fault| fault.explains(&ours.codec, way, case))
        {
            Some(fault) => self.faults[fault].1 += 1,
            None => self.wrong.push(difference(case, way, outcome)),
        }
    }
}

fn difference(case: &Case, way: Way, outcome: Outcome) -> String {
    let theirs = outcome.map_or_else(|error| error, |bytes| hex(&bytes));
    format!(
        "{} ({way:?})\n   ours {}\n theirs {theirs}",
        case.name,
        hex(&case.bytes)
    )
}
