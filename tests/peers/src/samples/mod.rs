//! The values that are decoded and encoded. Takes nothing, gives the same values each time: made
//! up, but with the sizes, the mix and the scripts of what a client in use receives.

mod chats;
mod config;
mod media;
mod messages;
mod noise;
mod text;
mod updates;
mod users;

use tl_types::{enums, types};

/// The time at which everything happens.
const NOW: i32 = 1_793_000_000;

/// How many users the samples know.
const PEOPLE: i32 = 30;

/// A page of a supergroup's history: 100 messages, 30 users, 3 channels and a group.
#[must_use]
pub fn history() -> enums::messages::Messages {
    types::messages::MessagesSlice {
        inexact: false,
        count: 48_000,
        next_rate: None,
        offset_id_offset: Some(0),
        search_flood: None,
        messages: (0..100).map(messages::message).collect(),
        topics: Vec::new(),
        chats: chats(),
        users: users(PEOPLE),
    }
    .into()
}

/// A server's configuration: 45 fields and 15 addresses.
#[must_use]
pub fn config() -> types::Config {
    config::config()
}

/// 50 updates of 13 kinds, with 20 users, 3 channels and a group.
#[must_use]
pub fn updates() -> enums::Updates {
    types::Updates {
        updates: (0..50).map(updates::update).collect(),
        users: users(20),
        chats: chats(),
        date: NOW,
        seq: 0,
    }
    .into()
}

fn users(count: i32) -> Vec<enums::User> {
    (0..count).map(users::user).collect()
}

fn chats() -> Vec<enums::Chat> {
    let mut chats: Vec<_> = (0..3).map(chats::channel).collect();
    chats.push(chats::chat(0));
    chats
}
