//! Groups and channels, by number.

use tl_types::{enums, types};

use super::noise::{below, bytes, hash};
use super::users::color;
use super::{NOW, text};

/// The id of a group.
pub(super) const fn chat_id(n: i32) -> i64 {
    4_087_001 + 104_729 * n as i64
}

/// The id of a channel.
pub(super) const fn channel_id(n: i32) -> i64 {
    1_700_400_500 + 15_485_863 * n as i64
}

/// A channel, as one says where a message is from or in.
pub(super) fn channel_peer(n: i32) -> enums::Peer {
    types::PeerChannel {
        channel_id: channel_id(n),
    }
    .into()
}

/// A basic group.
pub(super) fn chat(n: i32) -> enums::Chat {
    types::Chat {
        creator: false,
        left: false,
        deactivated: false,
        call_active: false,
        call_not_empty: false,
        noforwards: false,
        id: chat_id(n),
        title: text::title(n),
        photo: chat_photo(n),
        participants_count: 12 + n,
        date: NOW - 50_000_000,
        version: 14,
        migrated_to: None,
        admin_rights: None,
        default_banned_rights: Some(may_not_pin()),
    }
    .into()
}

/// A channel; every other one is a supergroup.
pub(super) fn channel(n: i32) -> enums::Chat {
    let megagroup = n % 2 == 0;
    types::Channel {
        broadcast: !megagroup,
        megagroup,
        access_hash: Some(hash(n + 5_000)),
        title: text::title(n),
        username: Some(format!("channel_{n}")),
        default_banned_rights: megagroup.then(may_not_pin),
        participants_count: Some(3_000 + 41 * n),
        color: Some(Box::new(color(n))),
        level: Some(below(20, n)),
        ..plain_channel(n)
    }
    .into()
}

fn chat_photo(n: i32) -> Box<enums::ChatPhoto> {
    let photo = types::ChatPhoto {
        has_video: false,
        photo_id: hash(n + 4_000),
        stripped_thumb: Some(bytes(190, n + 4_000)),
        dc_id: 1 + below(5, n),
    };
    Box::new(photo.into())
}

fn plain_channel(n: i32) -> types::Channel {
    types::Channel {
        creator: false,
        left: false,
        broadcast: false,
        verified: false,
        megagroup: false,
        signatures: false,
        min: false,
        scam: false,
        has_link: false,
        has_geo: false,
        slowmode_enabled: false,
        call_active: false,
        call_not_empty: false,
        fake: false,
        gigagroup: false,
        noforwards: false,
        join_to_send: false,
        join_request: false,
        forum: false,
        stories_hidden: false,
        stories_hidden_min: false,
        stories_unavailable: true,
        signature_profiles: false,
        autotranslation: false,
        broadcast_messages_allowed: false,
        monoforum: false,
        forum_tabs: false,
        id: channel_id(n),
        access_hash: None,
        title: String::new(),
        username: None,
        photo: chat_photo(n + 100),
        date: NOW - 40_000_000,
        restriction_reason: None,
        admin_rights: None,
        banned_rights: None,
        default_banned_rights: None,
        participants_count: None,
        usernames: None,
        stories_max_id: None,
        color: None,
        profile_color: None,
        emoji_status: None,
        level: None,
        subscription_until_date: None,
        bot_verification_icon: None,
        send_paid_messages_stars: None,
        linked_monoforum_id: None,
        linked_community_id: None,
    }
}

/// What a group usually forbids to its members.
fn may_not_pin() -> types::ChatBannedRights {
    types::ChatBannedRights {
        view_messages: false,
        send_messages: false,
        send_media: false,
        send_stickers: false,
        send_gifs: false,
        send_games: false,
        send_inline: false,
        embed_links: false,
        send_polls: false,
        change_info: true,
        invite_users: false,
        pin_messages: true,
        manage_topics: true,
        send_photos: false,
        send_videos: false,
        send_roundvideos: false,
        send_audios: false,
        send_voices: false,
        send_docs: false,
        send_plain: false,
        edit_rank: true,
        send_reactions: false,
        manage_linked_peers: false,
        until_date: i32::MAX,
    }
}
