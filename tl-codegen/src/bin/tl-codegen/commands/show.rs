//! `show`: takes names, ids and errors, prints the page of each.

use clap::Args;

use super::references::{Inputs, Named};
use crate::outcome::{Failure, Outcome};
use crate::page_text::page_text;
use crate::suggestions::did_you_mean;
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  tl-codegen show auth.resetAuthorizations
  tl-codegen show 9fab0d1a               also 0x9fab0d1a, '#9fab0d1a', name#9fab0d1a
  tl-codegen show FLOOD_WAIT_30
  tl-codegen show User --schema my.tl

Exit codes:
  0  there is a page
  1  there is none, of one of them at least
  2  the request could not be carried out";

/// Show the page of a name, an id or an error: what it is for, how it is written, what can go wrong
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Show {
    /// A method, constructor, type, error, category, namespace or layer; or an id. Several have their pages in turn
    #[arg(value_name = "NAME|ID", required = true, allow_negative_numbers = true)]
    names: Vec<String>,

    #[command(flatten)]
    inputs: Inputs,
}

impl Show {
    /// Carries the request out.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let all = self.inputs.references()?;
        let (mut pages, mut unknown) = (Vec::new(), String::new());
        for name in &self.names {
            let found = pages_of(&all, name);
            if found.is_empty() {
                unknown += &not_known(&all, name);
            }
            pages.extend(found);
        }
        if !pages.is_empty() {
            terminal::print(pages.join("\n"))?;
        }
        terminal::report(&unknown);
        Ok(Outcome::found(!unknown.is_empty()))
    }
}

/// The pages of a name in all schemas.
fn pages_of(all: &[Named], name: &str) -> Vec<String> {
    let pages = all.iter().flat_map(|Named { reference, .. }| {
        let found = reference.find(name).into_iter();
        found.map(|id| page_text(&reference.title(), &reference.page(&id)))
    });
    pages.collect()
}

fn not_known(all: &[Named], name: &str) -> String {
    let similar = all.iter().flat_map(|named| named.reference.similar(name));
    let help = did_you_mean(similar);
    let titles: Vec<String> = all.iter().map(|named| named.reference.title()).collect();
    format!(
        "there is no page about `{name}`{help}\nlooked in {}\n",
        titles.join("; ")
    )
}
