//! A server: takes connections, answers calls from memory. It has one account, with a password.

use std::io::{self, Write as _};
use std::sync::Arc;

use flate2::{Compression, write::GzEncoder};
use tl_types::mtproto::types::{GzipPacked, MsgContainer, RpcError, RpcResult};
use tl_types::{Object, Serializable, enums, functions, one_of, types};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

use crate::Transport;
use crate::envelope::{Ids, open, seal};

/// What is longer is packed.
const PACKED_FROM: usize = 512;

one_of! {
    /// The calls that this server knows.
    #[derive(Debug)]
    enum Call {
        /// With the layer of the client, around any other call.
        Init(functions::InvokeWithLayer<functions::InitConnection<Object>>),
        GetNearestDc(functions::help::GetNearestDc),
        SignIn(functions::auth::SignIn),
        GetUsers(functions::users::GetUsers),
        SendMessage(functions::messages::SendMessage),
        Other(Object),
    }
}

/// Serves whoever connects, until the listener fails.
///
/// # Errors
///
/// What the listener says.
pub async fn serve(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async {
            // That a client goes is no mistake.
            let _ = Connection::new(stream).await?.serve().await;
            io::Result::Ok(())
        });
    }
}

/// A client.
struct Connection {
    transport: Transport,
    reader: OwnedReadHalf,
    writer: OwnedWriteHalf,
    ids: Arc<Ids>,
    /// How many messages it has sent.
    sent: i32,
}

/// What the server has to say to a call.
struct Answer {
    result: Object,
    /// What comes together with it.
    updates: Vec<Object>,
}

impl Answer {
    fn of(result: &impl Serializable) -> Self {
        Self {
            result: packed(&Object::encode(result)),
            updates: Vec::new(),
        }
    }

    /// Errors are answers, too.
    fn error(code: i32, text: &str) -> Self {
        Self::of(&RpcError {
            error_code: code,
            error_message: text.to_owned(),
        })
    }
}

impl Connection {
    async fn new(stream: TcpStream) -> io::Result<Self> {
        let (mut reader, writer) = stream.into_split();
        Ok(Self {
            transport: Transport::accept(&mut reader).await?,
            reader,
            writer,
            ids: Arc::new(Ids::of_server()),
            sent: 0,
        })
    }

    async fn serve(mut self) -> io::Result<()> {
        loop {
            let frame = self.transport.read(&mut self.reader).await?;
            let Ok(call) = open(&frame) else {
                return Err(io::ErrorKind::InvalidData.into());
            };
            let answer = self.answer(&call.body);
            let result = RpcResult {
                req_msg_id: call.msg_id,
                result: answer.result,
            };
            let mut messages = vec![self.ids.message(&result)];
            messages.extend(answer.updates.iter().map(|update| self.ids.message(update)));
            let message = match <[_; 1]>::try_from(messages) {
                Ok([message]) => message,
                Err(messages) => self.ids.message(&MsgContainer { messages }),
            };
            self.transport
                .write(&mut self.writer, &seal(&message))
                .await?;
        }
    }

    fn answer(&mut self, call: &Object) -> Answer {
        match call.decode() {
            Ok(Call::Init(init)) => self.answer(&init.query.query),
            Ok(Call::GetNearestDc(_)) => Answer::of(&types::NearestDc {
                country: "DE".to_owned(),
                this_dc: 2,
                nearest_dc: 2,
            }),
            Ok(Call::SignIn(call)) if call.phone_code.as_deref() == Some("12345") => {
                Answer::error(401, "SESSION_PASSWORD_NEEDED")
            }
            Ok(Call::SignIn(_)) => Answer::error(400, "PHONE_CODE_INVALID"),
            Ok(Call::GetUsers(call)) => Answer::of(&call.id.iter().map(user).collect::<Vec<_>>()),
            Ok(Call::SendMessage(call)) => self.send_message(&call),
            Ok(Call::Other(call)) => {
                println!("a call that this server does not know: {call:?}");
                Answer::error(400, "INPUT_METHOD_INVALID")
            }
            Err(error) => {
                println!("a call that is broken: {error}");
                Answer::error(400, "INPUT_FETCH_ERROR")
            }
        }
    }

    /// Takes the first message only after a while, and then says what everybody says.
    fn send_message(&mut self, call: &functions::messages::SendMessage) -> Answer {
        self.sent += 1;
        if self.sent == 1 {
            return Answer::error(420, "FLOOD_WAIT_1");
        }
        let mut sent = types::UpdateShortSentMessage::new(self.sent, self.sent, 1, 0);
        sent.out = true;
        let heard = short_message(self.sent, &format!("I heard: {}", call.message));
        Answer {
            updates: vec![newer_update(), Object::encode(&enums::Updates::from(heard))],
            ..Answer::of(&enums::Updates::from(sent))
        }
    }
}

/// A message from the only user that there is.
#[must_use]
pub fn short_message(id: i32, text: &str) -> types::UpdateShortMessage {
    types::UpdateShortMessage::new(id, 777_000, text, id, 1, 0)
}

/// An update of a layer to come, which a client has to live with.
fn newer_update() -> Object {
    Object::from_bytes([0x7fff_ff01_u32.to_bytes(), 5.to_bytes()].concat())
}

fn user(id: &enums::InputUser) -> enums::User {
    let id = match id {
        enums::InputUser::User(user) => user.user_id,
        _ => 1,
    };
    types::UserEmpty { id }.into()
}

/// The same object, with fewer bytes if it has many.
fn packed(object: &Object) -> Object {
    if object.as_bytes().len() < PACKED_FROM {
        return object.clone();
    }
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    // A `Vec` takes all that is written to it.
    let packed_data = gzip
        .write_all(object.as_bytes())
        .and_then(|()| gzip.finish());
    Object::encode(&GzipPacked {
        packed_data: packed_data.unwrap_or_default(),
    })
}
