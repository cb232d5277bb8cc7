//! Users, by number.

use tl_types::{enums, types};

use super::noise::{below, bytes, hash, once_in};
use super::{NOW, text};

/// The id of a user.
pub(super) const fn user_id(n: i32) -> i64 {
    5_012_345_678 + 7_919 * n as i64
}

/// A user, as one says where a message is from or in.
pub(super) fn user_peer(n: i32) -> enums::Peer {
    types::PeerUser {
        user_id: user_id(n),
    }
    .into()
}

/// A user with name, picture and status; some have a premium account's extras.
pub(super) fn user(n: i32) -> enums::User {
    let premium = once_in(4, n);
    types::User {
        contact: once_in(3, n),
        premium,
        access_hash: Some(hash(n)),
        first_name: Some(text::first_name(n)),
        last_name: once_in(2, n).then(|| text::last_name(n)),
        username: (!once_in(3, n)).then(|| format!("someone_{n}")),
        phone: once_in(6, n).then(|| format!("4915112345{n:02}")),
        photo: (!once_in(5, n)).then(|| Box::new(user_photo(n))),
        status: Some(status(n)),
        emoji_status: premium.then(|| Box::new(emoji_status(n))),
        color: premium.then(|| Box::new(color(n))),
        ..plain_user(user_id(n))
    }
    .into()
}

fn user_photo(n: i32) -> enums::UserProfilePhoto {
    types::UserProfilePhoto {
        has_video: false,
        personal: false,
        photo_id: hash(n + 1_000),
        stripped_thumb: Some(bytes(180, n)),
        dc_id: 1 + below(5, n),
    }
    .into()
}

/// Whether and when a user was last seen.
pub(super) fn status(n: i32) -> enums::UserStatus {
    match below(3, n) {
        0 => types::UserStatusOnline { expires: NOW + 300 }.into(),
        1 => types::UserStatusRecently { by_me: false }.into(),
        _ => types::UserStatusOffline {
            was_online: NOW - below(90_000, n),
        }
        .into(),
    }
}

fn emoji_status(n: i32) -> enums::EmojiStatus {
    types::EmojiStatus {
        document_id: hash(n + 2_000),
        until: None,
    }
    .into()
}

/// The colour of a name, with a pattern.
pub(super) fn color(n: i32) -> enums::PeerColor {
    types::PeerColor {
        color: Some(below(7, n)),
        background_emoji_id: Some(hash(n + 3_000)),
    }
    .into()
}

fn plain_user(id: i64) -> types::User {
    types::User {
        is_self: false,
        contact: false,
        mutual_contact: false,
        deleted: false,
        bot_chat_history: false,
        bot_nochats: false,
        verified: false,
        min: false,
        bot_inline_geo: false,
        support: false,
        scam: false,
        apply_min_photo: false,
        fake: false,
        bot_attach_menu: false,
        premium: false,
        attach_menu_enabled: false,
        bot_can_edit: false,
        close_friend: false,
        stories_hidden: false,
        stories_unavailable: true,
        contact_require_premium: false,
        bot_business: false,
        bot_has_main_app: false,
        bot_forum_view: false,
        bot_forum_can_manage_topics: false,
        bot_can_manage_bots: false,
        bot_guestchat: false,
        bot_guard: false,
        id,
        access_hash: None,
        first_name: None,
        last_name: None,
        username: None,
        phone: None,
        photo: None,
        status: None,
        bot_info_version: None,
        restriction_reason: None,
        bot_inline_placeholder: None,
        lang_code: None,
        emoji_status: None,
        usernames: None,
        stories_max_id: None,
        color: None,
        profile_color: None,
        bot_active_users: None,
        bot_verification_icon: None,
        send_paid_messages_stars: None,
        linked_community_id: None,
    }
}
