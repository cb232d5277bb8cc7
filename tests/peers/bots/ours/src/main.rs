//! The core of an echo bot, with `tl-types`: takes the bytes of an `Updates` from the file that
//! its argument names, or from stdin, and writes each new message and the answer to it.

use std::error::Error;
use std::io::Read;
use std::{env, fs, io};

use tl_types::{Deserializable, Serializable};
use tl_types::{enums, functions, types};

fn main() -> Result<(), Box<dyn Error>> {
    let bytes = read_input()?;
    let enums::Updates::Updates(updates) = enums::Updates::from_bytes(&bytes)? else {
        return Err("no `updates`".into());
    };
    for message in updates.updates.iter().filter_map(new_message) {
        println!("{message:?}");
        if let Some(answer) = answer(&updates, message) {
            println!("{:02x?}", answer.to_bytes());
        }
    }
    Ok(())
}

fn read_input() -> io::Result<Vec<u8>> {
    if let Some(path) = env::args_os().nth(1) {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The message of an update, if it brings one.
fn new_message(update: &enums::Update) -> Option<&types::Message> {
    let message: &enums::Message = match update {
        enums::Update::NewMessage(update) => &update.message,
        enums::Update::NewChannelMessage(update) => &update.message,
        _ => return None,
    };
    match message {
        enums::Message::Message(message) => Some(message),
        _ => None,
    }
}

/// The request that says to a chat what was said in it.
fn answer(
    updates: &types::Updates,
    message: &types::Message,
) -> Option<functions::messages::SendMessage> {
    Some(functions::messages::SendMessage {
        no_webpage: true,
        silent: message.silent,
        background: false,
        clear_draft: false,
        noforwards: message.noforwards,
        update_stickersets_order: false,
        invert_media: message.invert_media,
        allow_paid_floodskip: false,
        peer: input_peer(updates, &message.peer_id)?,
        reply_to: None,
        message: message.message.clone(),
        random_id: i64::from(message.id),
        reply_markup: None,
        entities: message.entities.clone(),
        schedule_date: None,
        schedule_repeat_period: None,
        send_as: None,
        quick_reply_shortcut: None,
        effect: message.effect,
        allow_paid_stars: None,
        suggested_post: None,
        rich_message: None,
    })
}

/// How to address a peer, if the updates say so.
fn input_peer(updates: &types::Updates, peer: &enums::Peer) -> Option<enums::InputPeer> {
    match peer {
        enums::Peer::User(peer) => updates.users.iter().find_map(|user| match user {
            enums::User::User(user) if user.id == peer.user_id => {
                Some(enums::InputPeer::User(types::InputPeerUser {
                    user_id: user.id,
                    access_hash: user.access_hash?,
                }))
            }
            _ => None,
        }),
        enums::Peer::Chat(peer) => Some(enums::InputPeer::Chat(types::InputPeerChat {
            chat_id: peer.chat_id,
        })),
        enums::Peer::Channel(peer) => updates.chats.iter().find_map(|chat| match chat {
            enums::Chat::Channel(channel) if channel.id == peer.channel_id => {
                Some(enums::InputPeer::Channel(types::InputPeerChannel {
                    channel_id: channel.id,
                    access_hash: channel.access_hash?,
                }))
            }
            _ => None,
        }),
    }
}
