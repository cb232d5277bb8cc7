//! Frames: takes a stream of bytes, gives the messages in it, and the other way round.
//!
//! A client begins with bytes that say which transport it speaks. After them every message has its
//! length before it. <https://core.telegram.org/mtproto/mtproto-transports>

use std::io::{Error, ErrorKind, Result};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

/// What a stranger may make us allocate for one message.
const LIMIT: usize = 1 << 20;

/// How lengths are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// In four bytes.
    Intermediate,
    /// In words of four bytes each: one byte if that is enough for their number, or else four.
    Abridged,
}

impl Transport {
    /// What a client begins with.
    #[must_use]
    pub fn beginning(self) -> &'static [u8] {
        match self {
            Self::Intermediate => &[0xee; 4],
            Self::Abridged => &[0xef],
        }
    }

    /// Reads what a client begins with.
    ///
    /// # Errors
    ///
    /// It is another transport, or the stream ends.
    pub async fn accept(from: &mut (impl AsyncRead + Unpin)) -> Result<Self> {
        match from.read_u8().await? {
            0xef => Ok(Self::Abridged),
            0xee if read_three(from).await? == 0x00ee_eeee => Ok(Self::Intermediate),
            _ => Err(invalid("a transport that this server does not speak")),
        }
    }

    /// Writes a message with its length.
    ///
    /// # Errors
    ///
    /// The stream takes no more.
    pub async fn write(self, to: &mut (impl AsyncWrite + Unpin), message: &[u8]) -> Result<()> {
        let mut frame = match (self, message.len() / 4) {
            (Self::Intermediate, words) => (4 * words as u32).to_le_bytes().to_vec(),
            (Self::Abridged, words @ ..0x7f) => vec![words as u8],
            (Self::Abridged, words) => (0x7f | (words as u32) << 8).to_le_bytes().to_vec(),
        };
        frame.extend_from_slice(message);
        to.write_all(&frame).await
    }

    /// Reads a message.
    ///
    /// # Errors
    ///
    /// The stream ends, or the message is longer than anything that is sent.
    pub async fn read(self, from: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>> {
        let length = match self {
            Self::Intermediate => from.read_u32_le().await? as usize,
            Self::Abridged => match from.read_u8().await? {
                0x7f => 4 * read_three(from).await? as usize,
                words => 4 * usize::from(words),
            },
        };
        if length > LIMIT {
            return Err(invalid("a message of more than a mebibyte"));
        }
        let mut message = vec![0; length];
        from.read_exact(&mut message).await?;
        Ok(message)
    }
}

/// A number of three bytes.
async fn read_three(from: &mut (impl AsyncRead + Unpin)) -> Result<u32> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes[..3]).await?;
    Ok(u32::from_le_bytes(bytes))
}

fn invalid(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, what)
}
