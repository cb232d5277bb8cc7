//! Messages: takes objects, gives the bytes of a message around one, and the other way round.

use std::sync::atomic::{AtomicI64, Ordering};

use tl_types::mtproto::types::Message;
use tl_types::{BareSerializable as _, Error, Object, Reader, Serializable};

/// Gives every message an id. Those of clients are divisible by four, those of servers are not.
#[derive(Debug)]
pub struct Ids(AtomicI64);

impl Ids {
    /// Ids for a client.
    #[must_use]
    pub fn of_client() -> Self {
        Self(AtomicI64::new(4))
    }

    /// Ids for a server.
    #[must_use]
    pub fn of_server() -> Self {
        Self(AtomicI64::new(1))
    }

    /// A message around a value. (MTProto's ids are made of the time, and `seqno` counts.)
    pub fn message(&self, body: &impl Serializable) -> Message {
        Message {
            msg_id: self.0.fetch_add(4, Ordering::Relaxed),
            seqno: 1,
            body: Object::encode(body),
        }
    }
}

/// The bytes of a message. It is bare: there is nothing else that it could be, so no id says so.
#[must_use]
pub fn seal(message: &Message) -> Vec<u8> {
    let mut bytes = Vec::new();
    message.serialize_bare(&mut bytes);
    bytes
}

/// A message in bytes.
///
/// # Errors
///
/// There is none at their beginning.
pub fn open(bytes: &[u8]) -> Result<Message, Error> {
    Reader::new(bytes).read_bare()
}
