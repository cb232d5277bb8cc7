//! A client: takes calls, gives their answers, and updates as they come.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use std::{fmt, io};

use tl_types::functions::help::GetNearestDc;
use tl_types::functions::{InitConnection, InvokeWithLayer};
use tl_types::mtproto::types::{Message, RpcResult};
use tl_types::{AnswerError, CallError, LAYER, Object, RemoteCall, Retry, ServiceMessage, enums};
use tokio::io::AsyncWriteExt as _;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpStream, ToSocketAddrs};
use tokio::sync::{Mutex as AsyncMutex, mpsc, oneshot};

use crate::Transport;
use crate::envelope::{Ids, open, seal};

/// Longer than this no call waits by itself.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection to a server.
pub struct Client {
    transport: Transport,
    writer: AsyncMutex<OwnedWriteHalf>,
    ids: Ids,
    calls: Arc<Calls>,
}

/// The calls that have no answer yet, by the ids of their messages: where the answers go.
#[derive(Default)]
struct Calls(Mutex<HashMap<i64, oneshot::Sender<Object>>>);

/// Why a call has no result.
#[derive(Debug)]
pub enum CallFailed<E> {
    /// The server refused, or its answer was not understood.
    Answer(AnswerError<E>),
    /// There is no connection any more.
    Lost(io::Error),
}

impl Client {
    /// Connects. Beside the client it gives the updates, which somebody should read.
    ///
    /// # Errors
    ///
    /// There is no connection, or the server does not take the first call.
    pub async fn connect(
        server: impl ToSocketAddrs,
        transport: Transport,
        api_id: i32,
    ) -> io::Result<(Self, mpsc::UnboundedReceiver<enums::Updates>)> {
        let stream = TcpStream::connect(server).await?;
        let (reader, mut writer) = stream.into_split();
        writer.write_all(transport.beginning()).await?;
        let calls = Arc::<Calls>::default();
        let (sender, updates) = mpsc::unbounded_channel();
        tokio::spawn(listen(transport, reader, Arc::clone(&calls), sender));
        let client = Self {
            transport,
            writer: AsyncMutex::new(writer),
            ids: Ids::of_client(),
            calls,
        };
        // The first call says which layer the client speaks, and who it is.
        let first =
            InitConnection::new(api_id, "PC", "1.0", "0.1", "en", "", "en", GetNearestDc {});
        let first = client.invoke(&InvokeWithLayer::new(LAYER, first)).await;
        first.map_err(|error| io::Error::other(error.to_string()))?;
        Ok((client, updates))
    }

    /// Calls a function. If the server asks to wait or to try again, that is done.
    ///
    /// # Errors
    ///
    /// What the server answers instead of a result, as the function's own type of error; an answer
    /// that is not understood; a lost connection.
    pub async fn invoke<F: RemoteCall>(&self, call: &F) -> Result<F::Return, CallFailed<F::Error>> {
        for attempt in 1.. {
            let answer = self.send(call).await.map_err(CallFailed::Lost)?;
            let error = match F::answer(answer.as_bytes()) {
                Ok(result) => return Ok(result),
                Err(error) => error,
            };
            match error.retry() {
                Retry::Wait { time, .. } if time <= PATIENCE && attempt < 5 => {
                    tokio::time::sleep(time).await;
                }
                Retry::SendAgain if attempt < 5 => {
                    tokio::time::sleep(Duration::from_millis(100 << attempt)).await;
                }
                // To move to another data centre or to log in is for whoever has more than one
                // connection.
                _ => return Err(CallFailed::Answer(error)),
            }
        }
        unreachable!("a call is answered, or given up")
    }

    /// Sends a call and waits for the body of its `rpc_result`.
    async fn send(&self, call: &impl RemoteCall) -> io::Result<Object> {
        let message = self.ids.message(call);
        let answer = self.calls.wait_for(message.msg_id);
        let mut writer = self.writer.lock().await;
        self.transport.write(&mut *writer, &seal(&message)).await?;
        drop(writer);
        answer
            .await
            .map_err(|_| io::ErrorKind::ConnectionAborted.into())
    }
}

impl Calls {
    fn wait_for(&self, message: i64) -> oneshot::Receiver<Object> {
        let (sender, receiver) = oneshot::channel();
        self.lock().insert(message, sender);
        receiver
    }

    fn answer(&self, result: RpcResult) {
        if let Some(call) = self.lock().remove(&result.req_msg_id) {
            // Whoever called may have gone.
            let _ = call.send(result.result);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<i64, oneshot::Sender<Object>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads until the connection ends. Calls that wait then fail, as nobody can answer them any more.
async fn listen(
    transport: Transport,
    mut reader: OwnedReadHalf,
    calls: Arc<Calls>,
    updates: mpsc::UnboundedSender<enums::Updates>,
) {
    while let Ok(frame) = transport.read(&mut reader).await {
        match open(&frame) {
            Ok(message) => receive(&message, &calls, &updates),
            Err(error) => eprintln!("a message that is none: {error}"),
        }
    }
    calls.lock().clear();
}

/// Looks what a message is. What nobody understands is told and left out, and costs nothing else.
fn receive(message: &Message, calls: &Calls, updates: &mpsc::UnboundedSender<enums::Updates>) {
    match message.body.decode_unpacked() {
        Ok(ServiceMessage::Result(result)) => calls.answer(result),
        Ok(ServiceMessage::Container(container)) => {
            for message in &container.messages {
                receive(message, calls, updates);
            }
        }
        Ok(ServiceMessage::Other(object)) => match object.decode_unpacked() {
            // That nobody listens is no mistake.
            Ok(update) => drop(updates.send(update)),
            Err(error) => eprintln!("message {} is left out: {error}", message.msg_id),
        },
        // Salts, pings and acknowledgements are an MTProto crate's.
        Ok(_) => {}
        Err(error) => eprintln!("message {} is left out: {error}", message.msg_id),
    }
}

impl<E: fmt::Display> fmt::Display for CallFailed<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(error) => error.fmt(f),
            Self::Lost(error) => write!(f, "the connection is lost: {error}"),
        }
    }
}

impl<E: CallError> std::error::Error for CallFailed<E> {}
