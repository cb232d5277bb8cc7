//! A whole client as the README has it: `client.rs`, which is all that its author writes, against a
//! server that answers in memory.

mod client;

use std::cell::RefCell;
use std::time::Duration;

use tl_types::{Deserializable, Serializable, enums, functions, mtproto, names, types};

use tl_types::AnswerError;

/// What a client does not do itself: connections, clocks, screens.
trait Outside {
    /// Sends a request; gives the body of the `rpc_result` that answers it.
    fn send(&self, request: &[u8]) -> Vec<u8>;
    /// The next message that answers nothing.
    fn receive(&self) -> Option<Vec<u8>>;
    /// Sleeps so long, or says that it is too long.
    fn sleep(&self, time: Duration) -> bool;
    /// What the person in front of it says.
    fn ask(&self, what: &str) -> String;
    fn print(&self, line: String);
}

/// The proof that somebody knows a password: SRP, of which the schema says nothing.
fn srp(password: &types::account::Password, text: &str) -> types::InputCheckPasswordSrp {
    types::InputCheckPasswordSrp {
        srp_id: password.has_password.as_ref().map_or(0, |it| it.srp_id),
        a: vec![1],
        m1: text.into(),
    }
}

/// A server in memory, and everything that happened, in order.
#[derive(Default)]
struct Loopback {
    log: RefCell<Vec<String>>,
    updates: RefCell<Vec<Vec<u8>>>,
}

impl Loopback {
    fn log(&self, line: impl Into<String>) {
        self.log.borrow_mut().push(line.into());
    }

    /// Whether a line of the log is the first of its kind.
    fn is_first(&self, line: &str) -> bool {
        self.log.borrow().iter().filter(|it| *it == line).count() == 1
    }

    fn answer(&self, name: &str, request: &[u8]) -> Vec<u8> {
        match name {
            "invokeWithLayer" => sent_code().to_bytes(),
            "auth.signIn" => sign_in(&decode(request)),
            "account.getPassword" => password().to_bytes(),
            "auth.checkPassword" => check_password(&decode(request)),
            "users.getUsers" if self.is_first(name) => error(420, "FLOOD_WAIT_31"),
            "users.getUsers" => vec![user()].to_bytes(),
            _ => error(400, "METHOD_INVALID"),
        }
    }
}

impl Outside for Loopback {
    fn send(&self, request: &[u8]) -> Vec<u8> {
        let id = u32::from_bytes(&request[..4]).expect("an id");
        let name = names::name_of(id).expect("a function");
        self.log(name);
        self.answer(name, request)
    }

    fn receive(&self) -> Option<Vec<u8>> {
        self.updates.borrow_mut().pop()
    }

    fn sleep(&self, time: Duration) -> bool {
        self.log(format!("sleep {time:?}"));
        time.as_secs() < 60
    }

    fn ask(&self, what: &str) -> String {
        self.log(format!("ask {what}"));
        format!("the {what}")
    }

    fn print(&self, line: String) {
        self.log(line);
    }
}

fn decode<'a, T: Deserializable<'a>>(request: &'a [u8]) -> T {
    T::from_bytes(request).expect("a request")
}

fn error(error_code: i32, text: &str) -> Vec<u8> {
    let error_message = text.to_owned();
    mtproto::types::RpcError {
        error_code,
        error_message,
    }
    .to_bytes()
}

fn sent_code() -> enums::auth::SentCode {
    types::auth::SentCode {
        r#type: Box::new(types::auth::SentCodeTypeApp { length: 5 }.into()),
        phone_code_hash: "hash".to_owned(),
        next_type: None,
        timeout: None,
    }
    .into()
}

fn sign_in(call: &functions::auth::SignIn) -> Vec<u8> {
    match call.phone_code.as_deref() {
        Some("the code") if call.phone_code_hash == "hash" => error(401, "SESSION_PASSWORD_NEEDED"),
        _ => error(400, "PHONE_CODE_INVALID"),
    }
}

fn password() -> types::account::Password {
    let has_password = types::account::PasswordHasPassword {
        current_algo: Box::new(enums::PasswordKdfAlgo::Unknown),
        srp_b: vec![2],
        srp_id: 7,
    };
    types::account::Password {
        has_password: Some(has_password),
        ..types::account::Password::new(
            enums::PasswordKdfAlgo::Unknown,
            enums::SecurePasswordKdfAlgo::Unknown,
            vec![],
        )
    }
}

fn check_password(call: &functions::auth::CheckPassword) -> Vec<u8> {
    match &call.password {
        enums::InputCheckPasswordSrp::Srp(proof)
            if (proof.srp_id, &proof.m1[..]) == (7, b"the password") =>
        {
            enums::auth::Authorization::from(types::auth::Authorization::new(user())).to_bytes()
        }
        _ => error(400, "PASSWORD_HASH_INVALID"),
    }
}

fn user() -> enums::User {
    types::UserEmpty { id: 42 }.into()
}

fn new_message() -> enums::Updates {
    let peer = types::PeerUser { user_id: 42 };
    let message = types::Message::new(5, peer.into(), 0, "hi");
    let update = types::UpdateNewMessage {
        message: Box::new(message.into()),
        pts: 1,
        pts_count: 1,
    };
    let update = Box::new(update.into());
    types::UpdateShort { update, date: 0 }.into()
}

#[test]
fn a_client_logs_in_waits_and_prints_updates() {
    let server = Loopback::default();
    server.updates.borrow_mut().push(new_message().to_bytes());
    client::run(&server).expect("no error");
    let expected = [
        "invokeWithLayer",
        "ask code",
        "auth.signIn",
        "account.getPassword",
        "ask password",
        "auth.checkPassword",
        "users.getUsers",
        "sleep 31s",
        "users.getUsers",
        "[userEmpty { id: 42 }]",
        &format!("{:?}", new_message()),
    ];
    assert_eq!(server.log.take(), expected);
}

#[test]
fn it_takes_fewer_than_forty_lines() {
    assert!(include_str!("client.rs").lines().count() < 40);
}
