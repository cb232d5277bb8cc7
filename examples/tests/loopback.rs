//! The client, the server and the bot, over a connection to this machine itself.

use std::time::{Duration, Instant};

use tl_examples::client::CallFailed;
use tl_examples::server::{serve, short_message};
use tl_examples::{Client, Transport, bot};
use tl_types::errors::auth::SignInError;
use tl_types::functions::{auth, channels, messages, users};
use tl_types::{AnswerError, enums, types};
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedReceiver;

type Updates = UnboundedReceiver<enums::Updates>;

const TRANSPORTS: [Transport; 2] = [Transport::Intermediate, Transport::Abridged];

/// A client of a server of its own.
async fn connected(transport: Transport) -> (Client, Updates) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(serve(listener));
    Client::connect(address, transport, 12345)
        .await
        .expect("a connection")
}

#[tokio::test]
async fn a_login_asks_for_the_password() {
    for transport in TRANSPORTS {
        let (client, _updates) = connected(transport).await;
        let sign_in = |code: &str| auth::SignIn {
            phone_code: Some(code.to_owned()),
            ..auth::SignIn::new("+49", "hash")
        };
        let failed = |failed| match failed {
            Err(CallFailed::Answer(AnswerError::Rpc(error))) => error,
            other => panic!("{other:?}"),
        };
        let wrong = failed(client.invoke(&sign_in("1")).await);
        assert!(matches!(wrong, SignInError::PhoneCodeInvalid));
        let right = failed(client.invoke(&sign_in("12345")).await);
        assert!(matches!(right, SignInError::SessionPasswordNeeded));
    }
}

/// A hundred users come packed.
#[tokio::test]
async fn users_have_their_types() {
    for transport in TRANSPORTS {
        let (client, _updates) = connected(transport).await;
        let ids = (0..100).map(|user_id| {
            types::InputUser {
                user_id,
                access_hash: 0,
            }
            .into()
        });
        let users = client
            .invoke(&users::GetUsers::new(ids.collect()))
            .await
            .expect("users");
        let expected = (0..100).map(|id| enums::User::Empty(types::UserEmpty { id }));
        assert_eq!(users, expected.collect::<Vec<_>>());
    }
}

/// The server asks to wait for a second, and sends the answer in a container, with an update that
/// nobody knows and one of what was said.
#[tokio::test]
async fn a_message_waits_until_the_server_takes_it() {
    for transport in TRANSPORTS {
        let (client, mut updates) = connected(transport).await;
        let peer = enums::InputPeer::PeerSelf;
        let start = Instant::now();
        let sent = client
            .invoke(&messages::SendMessage::new(peer, "hello", 1))
            .await;
        assert!(start.elapsed() >= Duration::from_secs(1));
        let Ok(enums::Updates::UpdateShortSentMessage(sent)) = sent else {
            panic!("{sent:?}");
        };
        assert!(sent.out);
        let heard = short_message(sent.id, "I heard: hello");
        assert_eq!(updates.recv().await, Some(heard.into()));
    }
}

#[tokio::test]
async fn a_bot_says_what_it_is_told() {
    let (client, mut updates) = connected(Transport::Abridged).await;
    let peer = enums::InputPeer::PeerSelf;
    let first = client
        .invoke(&messages::SendMessage::new(peer, "hello", 1))
        .await;
    first.expect("a message");
    assert_eq!(
        bot::echo(&client, &mut updates, 2).await.expect("answers"),
        2
    );
    let update = updates.recv().await;
    let Some(enums::Updates::UpdateShortMessage(message)) = update else {
        panic!("{update:?}");
    };
    assert_eq!(message.message, "I heard: I heard: I heard: hello");
}

#[tokio::test]
async fn what_the_server_does_not_know_is_an_error() {
    let (client, _updates) = connected(Transport::Intermediate).await;
    let error = client
        .invoke(&channels::GetChannels::new(Vec::new()))
        .await
        .unwrap_err();
    assert_eq!(error.to_string(), "INPUT_METHOD_INVALID (code 400)");
}

/// Nobody waits for ever.
#[tokio::test]
async fn a_lost_connection_ends_its_calls() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { listener.accept().await.map(drop) });
    let lost = Client::connect(address, Transport::Abridged, 1).await;
    assert!(lost.is_err());
}
