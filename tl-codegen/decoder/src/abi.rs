//! What the page calls: takes texts out of the memory that both see, and gives texts there.
//!
//! The page asks for a place of some length, writes a text into it and calls `tl_open`, once, or `tl_decode`. Both
//! give the length of a text in JSON, which then stands at `tl_answer`. No pointer comes from the page, so that
//! nothing here is unsafe but the names.
#![expect(
    unsafe_code,
    reason = "a function is only called from outside if it keeps its name, which counts as unsafe"
)]

use std::cell::RefCell;

use crate::session::{Session, failure};

/// What `tl-codegen docs` knows a decoder by.
#[used]
#[unsafe(link_section = "tl-decoder")]
static VERSION: [u8; VERSION_TEXT.len()] = match VERSION_TEXT.as_bytes().first_chunk() {
    Some(version) => *version,
    None => unreachable!(),
};

const VERSION_TEXT: &str = env!("CARGO_PKG_VERSION");

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// A place for a text of so many bytes.
#[unsafe(no_mangle)]
extern "C" fn tl_place(length: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.clear();
        text.resize(length, 0);
        text.as_mut_ptr()
    })
}

/// Where the answer stands.
#[unsafe(no_mangle)]
extern "C" fn tl_answer() -> *const u8 {
    TEXT.with_borrow(|text| text.as_ptr())
}

/// Takes the schemas: a list of texts.
#[unsafe(no_mangle)]
extern "C" fn tl_open() -> usize {
    answer(|text| match Session::open(text) {
        Ok(session) => {
            let limits = session.limits();
            SESSION.set(Some(session));
            limits
        }
        Err(message) => failure(&message),
    })
}

/// Decodes what a request has.
#[unsafe(no_mangle)]
extern "C" fn tl_decode() -> usize {
    answer(|text| {
        SESSION.with_borrow(|session| match session {
            Some(session) => session.answer(text),
            None => failure("no schema is open"),
        })
    })
}

fn answer(of: impl FnOnce(&str) -> String) -> usize {
    TEXT.with_borrow_mut(|text| {
        *text = match str::from_utf8(text) {
            Ok(given) => of(given),
            Err(_) => failure("the text is not in UTF-8"),
        }
        .into_bytes();
        text.len()
    })
}
