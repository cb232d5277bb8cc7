//! Encoding of TL's built-in types: takes values, appends bytes to a buffer.
//!
//! Functions for numbers have no `#[inline]`: the compiler would copy them into every codec at once
//! and optimise each copy by itself. LLVM puts them in place anyway, when it has optimised them.
//!
//! How lengths are treated that TL cannot say is told at [`Serializable`].

use alloc::vec::Vec;

use crate::{
    BareSerializable, Object, Serializable, Text,
    numbers::{MAX_NUMBERS, Numbers},
};

pub(crate) const VECTOR_ID: u32 = 0x1cb5_c415;
pub(crate) const TRUE_ID: u32 = 0x9972_75b5;
pub(crate) const FALSE_ID: u32 = 0xbc79_9737;

/// Lengths from here on do not fit the one byte that short strings have for it.
pub(crate) const MEDIUM_STRING: u8 = 254;
/// The most padding that a string can have.
const PADDING: [u8; 3] = [0; 3];
/// Marks a string whose length takes the next seven bytes.
pub(crate) const LONG_STRING: u8 = 255;

/// Appends a `#`, or a constructor's id.
pub fn write_u32(buf: &mut Vec<u8>, value: u32) {
    buf.extend_from_slice(&value.to_le_bytes());
}

/// Appends an `int`.
pub fn write_i32(buf: &mut Vec<u8>, value: i32) {
    buf.extend_from_slice(&value.to_le_bytes());
}

/// Appends a `long`.
pub fn write_i64(buf: &mut Vec<u8>, value: i64) {
    buf.extend_from_slice(&value.to_le_bytes());
}

/// Appends a `double`.
pub fn write_f64(buf: &mut Vec<u8>, value: f64) {
    buf.extend_from_slice(&value.to_le_bytes());
}

/// Appends several numbers.
#[inline]
pub fn write_numbers<T: Numbers>(buf: &mut Vec<u8>, numbers: T) {
    let mut bytes = [0; 8 * MAX_NUMBERS];
    let bytes = &mut bytes[..T::SIZE];
    numbers.put(bytes);
    buf.extend_from_slice(bytes);
}

/// Appends a `Bool`.
pub fn write_bool(buf: &mut Vec<u8>, value: bool) {
    write_u32(buf, if value { TRUE_ID } else { FALSE_ID });
}

/// Appends an `int128`.
#[inline]
pub fn write_int128(buf: &mut Vec<u8>, value: &[u8; 16]) {
    buf.extend_from_slice(value);
}

/// Appends an `int256`.
#[inline]
pub fn write_int256(buf: &mut Vec<u8>, value: &[u8; 32]) {
    buf.extend_from_slice(value);
}

/// Appends the bytes of a number of any other size, such as an `int512`.
#[inline]
pub fn write_array<const N: usize>(buf: &mut Vec<u8>, value: &[u8; N]) {
    buf.extend_from_slice(value);
}

/// Appends a `string`.
#[inline]
pub fn write_string(buf: &mut Vec<u8>, value: &str) {
    write_bytes(buf, value.as_bytes());
}

/// Appends a `string` that is borrowed.
#[inline]
pub fn write_text(buf: &mut Vec<u8>, value: Text<'_>) {
    write_bytes(buf, value.as_bytes());
}

/// Appends a `bytes`: its length, the bytes, and zeros up to a multiple of four.
///
/// A short one is a block that is cut to its size, with the contents copied over zeros: the buffer's
/// length is asked and set once for all three parts, and what is written next waits for it.
///
/// The length takes one byte below 254, else three after a byte 254 below 2^24, else seven after
/// a byte 255. No machine has memory for the 2^56 bytes at which seven would not do.
#[inline(never)]
pub fn write_bytes(buf: &mut Vec<u8>, value: &[u8]) {
    match (value.len(), buf.capacity() - buf.len()) {
        (0..32, 32..) => write_block::<32>(buf, value),
        (32..128, 128..) => write_block::<128>(buf, value),
        _ => write_long_bytes(buf, value),
    }
}

/// Appends a `bytes` that has less than `N` bytes, into room for `N`.
#[inline]
fn write_block<const N: usize>(buf: &mut Vec<u8>, value: &[u8]) {
    let (start, len) = (buf.len(), value.len());
    let mut block = [0; N];
    block[0] = len as u8;
    buf.extend_from_slice(&block);
    buf.truncate(start + ((len + 4) & !3));
    if let Some(contents) = buf.get_mut(start + 1..start + 1 + len) {
        contents.copy_from_slice(value);
    }
}

/// Appends a `bytes` that is long, or has no room for a block: part by part.
#[inline(never)]
fn write_long_bytes(buf: &mut Vec<u8>, value: &[u8]) {
    let len = (value.len() as u64).to_le_bytes();
    buf.reserve(value.len() + 8 + PADDING.len());
    let start = buf.len();
    match value.len() {
        0..254 => buf.push(len[0]),
        254..0x100_0000 => buf.extend_from_slice(&[MEDIUM_STRING, len[0], len[1], len[2]]),
        _ => {
            buf.push(LONG_STRING);
            buf.extend_from_slice(&len[..7]);
        }
    }
    buf.extend_from_slice(value);
    // To write too much and cut it takes no loop over the right number of bytes.
    let end = start + (buf.len() - start).next_multiple_of(4);
    buf.extend_from_slice(&PADDING);
    buf.truncate(end);
}

/// Appends an object: all of its bytes, with nothing around them.
#[inline]
pub fn write_object(buf: &mut Vec<u8>, value: &Object) {
    buf.extend_from_slice(value.as_bytes());
}

/// The longest object that can have its length before it, in whole words.
const MAX_SIZED_OBJECT: usize = i32::MAX as usize & !3;

/// Appends an object with its length in bytes before it, as in a message of a container.
pub fn write_sized_object(buf: &mut Vec<u8>, value: &Object) {
    let bytes = value.as_bytes();
    let len = bytes.len().min(MAX_SIZED_OBJECT);
    write_i32(buf, len as i32);
    buf.extend_from_slice(&bytes[..len]);
}

/// Appends a value without its id.
#[inline]
pub fn write_bare<T: BareSerializable>(buf: &mut Vec<u8>, value: &T) {
    value.serialize_bare(buf);
}

/// Appends a `Vector<T>`.
pub fn write_vec<T: Serializable>(buf: &mut Vec<u8>, items: &[T]) {
    let count = write_head(buf, items.len());
    write_items(buf, &items[..count]);
}

/// Appends a `vector<T>`: without the vector's id.
pub fn write_bare_vec<T: Serializable>(buf: &mut Vec<u8>, items: &[T]) {
    let count = write_count(buf, items.len());
    write_items(buf, &items[..count]);
}

fn write_items<T: Serializable>(buf: &mut Vec<u8>, items: &[T]) {
    for item in items {
        item.serialize(buf);
    }
}

/// Appends a `Vector<%T>`: the elements without their ids.
pub fn write_vec_of_bare<T: BareSerializable>(buf: &mut Vec<u8>, items: &[T]) {
    write_u32(buf, VECTOR_ID);
    write_bare_vec_of_bare(buf, items);
}

/// Appends a `vector<%T>`: no ids at all.
pub fn write_bare_vec_of_bare<T: BareSerializable>(buf: &mut Vec<u8>, items: &[T]) {
    let count = write_count(buf, items.len());
    for item in &items[..count] {
        item.serialize_bare(buf);
    }
}

/// Appends a `Vector<T>` whose elements are written in another form than their own, such as a
/// `Vector<vector<int>>`.
pub fn write_vec_with<T>(buf: &mut Vec<u8>, items: &[T], write: impl FnMut(&mut Vec<u8>, &T)) {
    write_u32(buf, VECTOR_ID);
    write_bare_vec_with(buf, items, write);
}

/// Appends a `vector<T>` whose elements are written in another form than their own.
pub fn write_bare_vec_with<T>(
    buf: &mut Vec<u8>,
    items: &[T],
    mut write: impl FnMut(&mut Vec<u8>, &T),
) {
    let count = write_count(buf, items.len());
    for item in &items[..count] {
        write(buf, item);
    }
}

/// Appends a vector's id with the count of its elements, gives how many it can count.
fn write_head(buf: &mut Vec<u8>, len: usize) -> usize {
    let count = countable(len);
    write_numbers(buf, (VECTOR_ID, count));
    count as usize
}

/// Appends the count of a vector's elements, gives how many it can count: `len` or fewer.
fn write_count(buf: &mut Vec<u8>, len: usize) -> usize {
    let count = countable(len);
    write_u32(buf, count);
    count as usize
}

/// As many of `len` elements as a vector's count can say.
fn countable(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
