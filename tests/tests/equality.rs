//! Equality: values are equal if they are encoded alike, and unequal if any field differs.

use tl_types::{enums, types};

fn place(long: f64) -> types::GeoPoint {
    types::GeoPoint {
        long,
        lat: 0.5,
        access_hash: 1,
        accuracy_radius: None,
    }
}

#[test]
fn numbers_are_compared_by_their_bits() {
    assert_eq!(place(f64::NAN), place(f64::NAN));
    assert_ne!(place(0.0), place(-0.0));
    assert_eq!(place(1.5), place(1.5));
}

#[test]
fn absent_is_not_empty() {
    let text = |message: Option<&str>| types::ReplyKeyboardForceReply {
        single_use: false,
        selective: false,
        placeholder: message.map(str::to_owned),
    };
    assert_ne!(text(None), text(Some("")));
    assert_eq!(text(Some("")), text(Some("")));
}

#[test]
fn flags_and_constructors_count() {
    let hide = |selective| types::ReplyKeyboardHide { selective };
    assert_ne!(hide(false), hide(true));
    let user = enums::Peer::from(types::PeerUser { user_id: 1 });
    let chat = enums::Peer::from(types::PeerChat { chat_id: 1 });
    assert_ne!(user, chat);
    assert_eq!(user, user.clone());
    assert_ne!(user, types::PeerUser { user_id: 2 }.into());
}

#[test]
fn what_is_nested_counts() {
    let by_peer = |id| {
        enums::InputPeer::from(types::InputPeerUserFromMessage {
            peer: Box::new(
                types::InputPeerUser {
                    user_id: id,
                    access_hash: 0,
                }
                .into(),
            ),
            msg_id: 0,
            user_id: 0,
        })
    };
    assert_ne!(by_peer(1), by_peer(2));
    assert_eq!(by_peer(1), by_peer(1).clone());
}
