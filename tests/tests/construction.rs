//! Values made of what is required, and enums asked for what they hold.

use std::collections::HashSet;

use tl_types::{Serializable, enums, functions, types};

fn message() -> types::Message {
    types::Message::new(5, types::PeerUser { user_id: 7 }.into(), 0, "hi")
}

#[test]
fn what_is_optional_is_not_there() {
    let peer = enums::InputPeer::PeerSelf;
    let call = functions::messages::SendMessage::new(peer.clone(), "hi", 1);
    // Id, flags, peer, text, number: nothing else.
    assert_eq!(call.to_bytes().len(), 4 + 4 + 4 + 4 + 8);
    let silent = functions::messages::SendMessage {
        silent: true,
        ..functions::messages::SendMessage::new(peer, "hi".to_owned(), 1)
    };
    assert!(silent.silent && silent.message == call.message);
    assert_ne!(silent, call);
}

#[test]
fn what_requires_nothing_has_a_default() {
    let settings = types::CodeSettings::default();
    assert_eq!(settings.to_bytes().len(), 8);
    assert_eq!(functions::help::GetConfig::default().to_bytes().len(), 4);
}

#[test]
fn boxes_are_made_on_the_way() {
    // The struct has the message in a box, which `new` is not told of.
    let update = types::UpdateNewMessage::new(message().into(), 1, 1);
    let boxed: &enums::Message = &update.message;
    assert_eq!(boxed.id(), 5);
    let update = enums::Update::from(update);
    // A match through two enums and a box, in one chain.
    let text = if let Some(new) = update.as_new_message()
        && let Some(message) = new.message.as_message()
    {
        message.message.as_str()
    } else {
        ""
    };
    assert_eq!(text, "hi");
}

#[test]
fn what_all_variants_have_is_a_method() {
    let messages = [
        enums::Message::from(message()),
        types::MessageEmpty {
            id: 6,
            peer_id: None,
        }
        .into(),
    ];
    assert_eq!(messages.map(|it| it.id()), [5, 6]);
    assert_eq!(enums::User::from(types::UserEmpty { id: 3 }).id(), 3);
}

#[test]
fn an_enum_gives_what_it_holds() {
    let peer = enums::Peer::from(types::PeerUser { user_id: 7 });
    assert_eq!(peer.as_user(), Some(&types::PeerUser { user_id: 7 }));
    assert_eq!(peer.as_chat(), None);
    assert_eq!(peer.into_user(), Some(types::PeerUser { user_id: 7 }));
    assert_eq!(
        types::PeerUser::try_from(peer),
        Ok(types::PeerUser { user_id: 7 })
    );
    assert_eq!(types::PeerChat::try_from(peer), Err(peer));
    let boxed = enums::Message::from(message());
    assert_eq!(types::Message::try_from(boxed), Ok(message()));
}

#[test]
fn promised_types_are_keys() {
    let user = |user_id| enums::Peer::from(types::PeerUser { user_id });
    let peers: HashSet<enums::Peer> = [user(1), user(2), user(1)].into();
    assert_eq!(peers.len(), 2);
    let chat = enums::Peer::from(types::PeerChat { chat_id: 1 });
    assert!(!peers.contains(&chat), "the constructor counts");
}
