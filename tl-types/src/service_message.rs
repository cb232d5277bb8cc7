//! What MTProto sends beside answers to calls: takes the body of a message, gives it as one type.

use crate::mtproto::{enums, types};
use crate::{Object, one_of};

one_of! {
    /// The body of a message from the server, as far as it is MTProto's.
    ///
    /// A body may be packed: [`Object::decode_unpacked`] gives what is in it.
    ///
    /// # What an unknown constructor costs
    ///
    /// TL has no lengths: who does not know a constructor does not know where its value ends, and so
    /// loses all that encloses it, such as the vector that it is an element of. Nothing can be done
    /// about that in an answer. Only a container says how long each of its messages is, and so each
    /// body is an [`Object`] of its own: what is wrong with one is no matter for the others.
    ///
    /// ```
    /// use tl_types::mtproto::types::{Message, MsgContainer, Pong};
    /// use tl_types::{Error, Object, ServiceMessage};
    ///
    /// let message = |msg_id, body| Message { msg_id, seqno: 1, body };
    /// let pong = Object::encode(&Pong { msg_id: 4, ping_id: 5 });
    /// let broken = Object::from_bytes(pong.as_bytes()[..8].to_vec());
    /// let messages = vec![message(1, broken), message(2, pong)];
    /// let body = Object::encode(&MsgContainer { messages });
    ///
    /// let mut pings = vec![];
    /// if let ServiceMessage::Container(container) = body.decode_unpacked()? {
    ///     for message in container.messages {
    ///         match message.body.decode_unpacked() {
    ///             Ok(ServiceMessage::Pong(pong)) => pings.push(pong.ping_id),
    ///             Ok(_) => {}
    ///             Err(error) => println!("message {} is left out: {error}", message.msg_id),
    ///         }
    ///     }
    /// }
    /// assert_eq!(pings, [5]);
    /// # Ok::<(), Error>(())
    /// ```
    #[derive(Clone, Debug, PartialEq)]
    pub enum ServiceMessage {
        /// Several messages, each of which may be anything but a container.
        Container(types::MsgContainer),
        /// The answer to a call; [`RemoteCall::answer`](crate::RemoteCall::answer) decodes it.
        Result(types::RpcResult),
        /// Messages of the client that have arrived.
        Ack(types::MsgsAck),
        /// A message of the client was refused, for its salt or for another reason.
        BadMessage(enums::BadMsgNotification),
        /// The server has begun a session: what was sent before some message is to be sent again.
        NewSession(types::NewSessionCreated),
        /// The answer to a ping.
        Pong(types::Pong),
        /// Salts that will be valid later.
        FutureSalts(types::FutureSalts),
        /// The server has an answer that it has not sent, or has not been told that it arrived.
        Details(enums::MsgDetailedInfo),
        /// The server asks which messages have arrived.
        StateRequest(types::MsgsStateReq),
        /// Which messages have arrived, as the client had asked.
        State(types::MsgsStateInfo),
        /// Which messages have arrived, without being asked.
        AllStates(types::MsgsAllInfo),
        /// The server asks for messages again.
        ResendRequest(enums::MsgResendReq),
        /// Whether a session has been destroyed.
        DestroySession(enums::DestroySessionRes),
        /// Whether the key has been destroyed.
        DestroyAuthKey(enums::DestroyAuthKeyRes),
        /// A message that was sent before, in a message of its own.
        Copy(types::MsgCopy),
        /// Anything else: an update of the API, or what nobody knows.
        Other(Object),
    }
}
