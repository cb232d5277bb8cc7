//! The loop over a file's items: takes the source text, gives the items and the mistakes.

use super::{
    ast::{Arg, Item, Section},
    combinators::Mistake,
    cursor::Cursor,
    declaration::parse_item,
    recover::{item_end, resume},
};

/// Behind so many mistakes the rest is not read: it is no schema, and mistakes take more
/// memory than the text that has them.
const MAX_MISTAKES: usize = 10_000;

/// Reads all items.
pub(super) fn read_items(source: &str) -> (Vec<Item<'_>>, Vec<Mistake>) {
    let mut reader = Reader {
        cursor: Cursor::new(source),
        section: Section::default(),
        overrun: 0,
        items: Vec::new(),
        mistakes: Vec::new(),
        fields: Vec::new(),
    };
    while reader.cursor.peek().is_some() && reader.mistakes.len() < MAX_MISTAKES {
        reader.read_item();
    }
    (reader.items, reader.mistakes)
}

struct Reader<'src> {
    cursor: Cursor<'src>,
    section: Section,
    /// How far an item without `;` was read, beyond its end. Items before this place are
    /// read up to their end and no further: they get the error that fits, and no text is
    /// read a third time.
    overrun: usize,
    items: Vec<Item<'src>>,
    mistakes: Vec<Mistake>,
    /// Where the fields of an item are gathered until their number is known.
    fields: Vec<Arg<'src>>,
}

impl<'src> Reader<'src> {
    fn read_item(&mut self) {
        let item = self.cursor;
        let text = match self.is_overrun(item) {
            true => item.cut_at(item_end(item)),
            false => item,
        };
        match parse_item(self.section, &mut self.fields, text) {
            Ok((rest, parsed)) => {
                self.cursor = rest.uncut(item);
                self.add(parsed);
            }
            Err(mistake) => self.recover(item, mistake),
        }
    }

    fn is_overrun(&self, item: Cursor<'src>) -> bool {
        item.at() < self.overrun
    }

    fn add(&mut self, item: Item<'src>) {
        if let Item::Separator(separator) = &item {
            self.section = separator.section;
        }
        self.items.push(item);
    }

    fn recover(&mut self, item: Cursor<'src>, mistake: Mistake) {
        if !self.is_overrun(item) && item_end(item).at() <= mistake.at {
            self.overrun = mistake.at;
        } else {
            self.mistakes.push(mistake);
            self.cursor = resume(item);
        }
    }
}
