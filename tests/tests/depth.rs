//! Deep nesting: values nested as deep as the limit allows are decoded, copied, compared, printed
//! and dropped on a small stack; one level more is an error, and so are ten thousand.

use std::fmt::Debug;
use std::thread;

use tl_types::mtproto::{enums as mt_enums, types as mt};
use tl_types::{
    Deserializable, DeserializableOwned, ErrorKind, Reader, Serializable, enums, types,
};

/// The stack of a Rust thread, unless one asks for another.
const STACK: usize = 2 << 20;

const LIMIT: usize = Reader::DEFAULT_DEPTH_LIMIT as usize;

/// What a test asks of a value.
trait Value: DeserializableOwned + Serializable + Clone + PartialEq + Debug {}

impl<T: DeserializableOwned + Serializable + Clone + PartialEq + Debug> Value for T {}

/// The encoding of a value in others of its type: what stands before and after it.
struct Nest {
    before: Vec<u8>,
    core: Vec<u8>,
    after: Vec<u8>,
}

impl Nest {
    fn new<T: Value>(core: &T, wrap: fn(T) -> T) -> Self {
        let (inner, outer) = (core.to_bytes(), wrap(core.clone()).to_bytes());
        let places = outer.windows(inner.len());
        let at = places.enumerate().find(|(_, place)| *place == inner);
        let (at, _) = at.expect("the value in the value around it");
        let nest = Self {
            before: outer[..at].to_vec(),
            after: outer[at + inner.len()..].to_vec(),
            core: inner,
        };
        assert_eq!(nest.levels(3), wrap(wrap(core.clone())).to_bytes());
        nest
    }

    /// A value of so many levels, the innermost included.
    fn levels(&self, count: usize) -> Vec<u8> {
        let around = count - 1;
        let (before, after) = (self.before.repeat(around), self.after.repeat(around));
        [before, self.core.clone(), after].concat()
    }
}

/// Everything that one does with a value.
fn use_up<T: Value>(bytes: &[u8]) {
    let value = T::from_bytes(bytes).expect("a value within the limit");
    let copy = value.clone();
    assert!(copy == value);
    assert!(format!("{value:?}").len() > LIMIT);
    assert!(format!("{value:#?}").len() > LIMIT);
    assert_eq!(copy.to_bytes(), bytes);
    drop(value);
}

/// Checks a type: `wrap` puts a value into another one, `steps` deeper.
fn check<T: Value>(core: &T, steps: usize, wrap: fn(T) -> T) {
    let nest = Nest::new(core, wrap);
    let deepest = (LIMIT - 1) / steps + 1;
    use_up::<T>(&nest.levels(deepest));
    for levels in [deepest + 1, 10_000] {
        let result = T::from_bytes(&nest.levels(levels));
        let error = result.expect_err("too deep a value");
        let limit = Reader::DEFAULT_DEPTH_LIMIT;
        assert_eq!(
            error.kind(),
            &ErrorKind::TooDeep { limit },
            "{levels} levels"
        );
    }
}

fn on_a_small_stack(test: fn()) {
    let thread = thread::Builder::new().stack_size(STACK).spawn(test);
    thread.expect("a thread").join().expect("no panic");
}

#[test]
fn rich_text() {
    on_a_small_stack(|| {
        let core = enums::RichText::TextEmpty;
        check(&core, 1, |text| {
            types::TextBold { text: text.into() }.into()
        });
        check(&core, 1, |text| {
            types::TextConcat { texts: vec![text] }.into()
        });
    });
}

#[test]
fn page_blocks() {
    on_a_small_stack(|| {
        let core = enums::PageBlock::Unsupported;
        check(&core, 1, |cover| {
            types::PageBlockCover {
                cover: cover.into(),
            }
            .into()
        });
        check(&core, 1, |block| {
            let (blocks, title) = (vec![block], enums::RichText::TextEmpty);
            types::PageBlockDetails {
                open: true,
                blocks,
                title,
            }
            .into()
        });
    });
}

#[test]
fn json() {
    on_a_small_stack(|| {
        let core = enums::JsonValue::JsonNull;
        check(&core, 1, |value| {
            types::JsonArray { value: vec![value] }.into()
        });
        check(&core, 2, |value| {
            let member = types::JsonObjectValue {
                key: "key".to_owned(),
                value,
            };
            types::JsonObject {
                value: vec![member],
            }
            .into()
        });
    });
}

#[test]
fn tls_blocks() {
    on_a_small_stack(|| {
        let core = mt_enums::TlsBlock::Domain;
        check(&core, 1, |block| {
            mt::TlsBlockScope {
                entries: vec![block],
            }
            .into()
        });
    });
}

/// The largest structs that contain themselves.
#[test]
fn stories_in_media() {
    on_a_small_stack(|| check(&enums::MessageMedia::Empty, 2, story));
}

fn story(media: enums::MessageMedia) -> enums::MessageMedia {
    // storyItem, flags, id, date, expire_date, messageMediaEmpty.
    let words: [u32; 6] = [0x16a4_b93c, 0, 1, 2, 3, 0x3ded_6320];
    let bytes = words.map(u32::to_le_bytes).concat();
    let mut story = types::StoryItem::from_bytes(&bytes).expect("a story");
    story.media = media.into();
    let story = types::MessageMediaStory {
        via_mention: false,
        peer: types::PeerUser { user_id: 4 }.into(),
        id: 5,
        story: Some(Box::new(story.into())),
    };
    story.into()
}
