//! The loop over a file's items: takes the source text, gives the items and the mistakes.

use nom::Err;

use super::{
    ast::{Arg, Item, Section},
    declaration::item,
    fault::{Fault, Mistake},
    input::Located,
    recover::{item_end, resume},
    syntax_error::Expectation,
};

/// After so many mistakes the rest is not read: it is no schema, and mistakes take more
/// memory than the text that has them.
const MAX_MISTAKES: usize = 10_000;

const DECLARATION: &[Expectation] = &[Expectation::Declaration];

/// Reads all items of a file that starts at that place.
pub(super) fn read_items(source: &str, start: usize) -> (Vec<Item<'_>>, Vec<Mistake>) {
    let mut reader = Reader {
        place: Located::new(source, start),
        section: Section::default(),
        overrun: 0,
        items: Vec::new(),
        mistakes: Vec::new(),
        fields: Vec::new(),
    };
    while reader.place.peek().is_some() && reader.mistakes.len() < MAX_MISTAKES {
        reader.read_item();
    }
    (reader.items, reader.mistakes)
}

struct Reader<'src> {
    place: Located<'src>,
    section: Section,
    /// How far an item without `;` was read, beyond its end. Items before this place are
    /// read up to their end and no further: they get the error that fits, and no text is
    /// read a third time.
    overrun: usize,
    items: Vec<Item<'src>>,
    mistakes: Vec<Mistake>,
    /// A list that is used for every item again: growing a new one takes longer than reading.
    fields: Vec<Arg<'src>>,
}

impl<'src> Reader<'src> {
    fn read_item(&mut self) {
        let start = self.place;
        let text = match self.is_overrun(start) {
            true => start.cut_at(item_end(start)),
            false => start,
        };
        match item(self.section, &mut self.fields, text) {
            Ok((rest, item)) => {
                self.place = rest.uncut(start);
                match &item {
                    Item::Separator(separator) => self.section = separator.section,
                    Item::Layer(_) => self.section = Section::Types,
                    _ => {}
                }
                self.items.push(item);
            }
            Err(Err::Failure(Fault::Wrong(mistake))) => self.recover(start, *mistake),
            Err(_) => self.recover(start, Mistake::unexpected(text, DECLARATION)),
        }
    }

    fn is_overrun(&self, item: Located<'src>) -> bool {
        item.at() < self.overrun
    }

    fn recover(&mut self, item: Located<'src>, mistake: Mistake) {
        if !self.is_overrun(item) && item_end(item).at() <= mistake.at {
            self.overrun = mistake.at;
        } else {
            self.mistakes.push(mistake);
            self.place = resume(item);
        }
    }
}
