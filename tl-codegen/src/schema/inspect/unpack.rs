//! What is compressed in a value: takes a `gzip_packed`, gives what is in it.

use std::cell::Cell;
use std::io::Read as _;

use crate::value::{Codec, Combined, Value};
use flate2::read::GzDecoder;

/// Takes compressed values apart, until it was too much.
#[derive(Debug)]
pub struct Unpacker {
    limit: usize,
    left: Cell<usize>,
}

impl Unpacker {
    /// One for values that have at most so many bytes together, unpacked.
    #[must_use]
    pub const fn new(limit: usize) -> Self {
        Self {
            limit,
            left: Cell::new(limit),
        }
    }

    /// The bytes that a constructor has compressed. Nothing if it is no compressed value.
    ///
    /// # Errors
    ///
    /// What is wrong with the compressed bytes.
    pub fn unpack(&self, codec: &Codec<'_>, value: &Combined) -> Option<Result<Vec<u8>, String>> {
        let combinator = codec.combinator(value.combinator);
        match (combinator.name.as_str(), &value.fields[..]) {
            ("gzip_packed", [Some(Value::Bytes(text))]) => Some(self.inflate(&text.bytes)),
            _ => None,
        }
    }

    fn inflate(&self, compressed: &[u8]) -> Result<Vec<u8>, String> {
        let left = self.left.get();
        let mut bytes = Vec::new();
        let decoder = GzDecoder::new(compressed);
        let read = decoder.take(left as u64 + 1).read_to_end(&mut bytes);
        self.left.set(left.saturating_sub(bytes.len()));
        match read {
            Err(error) => Err(format!("the compressed bytes are damaged: {error}")),
            Ok(length) if length > left => Err(format!(
                "the compressed values have more than {} MiB",
                self.limit >> 20
            )),
            Ok(_) => Ok(bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::Unpacker;

    #[test]
    fn what_is_unpacked_is_limited() {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&[0; 600]).expect("a `Vec` takes all");
        let packed = encoder.finish().expect("a `Vec` takes all");
        let unpacker = Unpacker::new(1000);
        assert_eq!(unpacker.inflate(&packed), Ok(vec![0; 600]));
        let error = unpacker
            .inflate(&packed)
            .expect_err("no more than 1000 bytes");
        assert!(error.contains("more than"), "{error}");
    }
}
