//! Updates, by number: every fourteenth one is of the same kind.

use tl_types::{enums, types};

use super::chats::{channel_id, channel_peer};
use super::messages::{message, message_id, plain_message, reactions};
use super::noise::{below, once_in};
use super::users::{status, user_id, user_peer};
use super::{NOW, PEOPLE};

/// One of the updates that clients get most.
pub(super) fn update(n: i32) -> enums::Update {
    match n % 14 {
        0 | 1 => new_message(n),
        2..5 => new_channel_message(n),
        5 => read_inbox(n),
        6 => read_outbox(n),
        7 => user_status(n),
        8 => typing(n),
        9 => edited(n),
        10 => deleted(n),
        11 => reacted(n),
        12 => read_channel(n),
        _ => views(n),
    }
}

/// How many changes a dialog has seen.
const fn pts(n: i32) -> i32 {
    123_000 + n
}

fn new_message(n: i32) -> enums::Update {
    let message = types::Message {
        from_id: None,
        peer_id: user_peer(below(PEOPLE, n)),
        ..plain_message(n)
    };
    types::UpdateNewMessage {
        message: Box::new(message.into()),
        pts: pts(n),
        pts_count: 1,
    }
    .into()
}

fn new_channel_message(n: i32) -> enums::Update {
    types::UpdateNewChannelMessage {
        message: Box::new(message(n)),
        pts: pts(n),
        pts_count: 1,
    }
    .into()
}

fn read_inbox(n: i32) -> enums::Update {
    types::UpdateReadHistoryInbox {
        folder_id: None,
        peer: user_peer(below(PEOPLE, n)),
        top_msg_id: None,
        max_id: message_id(n),
        still_unread_count: below(9, n),
        pts: pts(n),
        pts_count: 1,
    }
    .into()
}

fn read_outbox(n: i32) -> enums::Update {
    types::UpdateReadHistoryOutbox {
        peer: user_peer(below(PEOPLE, n)),
        max_id: message_id(n),
        pts: pts(n),
        pts_count: 1,
    }
    .into()
}

fn user_status(n: i32) -> enums::Update {
    types::UpdateUserStatus {
        user_id: user_id(below(PEOPLE, n)),
        status: status(n),
    }
    .into()
}

fn typing(n: i32) -> enums::Update {
    let action = Box::new(enums::SendMessageAction::SendMessageTypingAction);
    if once_in(2, n) {
        let user_id = user_id(below(PEOPLE, n));
        return types::UpdateUserTyping {
            user_id,
            top_msg_id: None,
            action,
        }
        .into();
    }
    types::UpdateChannelUserTyping {
        channel_id: channel_id(0),
        top_msg_id: None,
        from_id: user_peer(below(PEOPLE, n)),
        action,
    }
    .into()
}

fn edited(n: i32) -> enums::Update {
    let message = types::Message {
        edit_date: Some(NOW),
        ..plain_message(n)
    };
    let message = Box::new(message.into());
    let (pts, pts_count) = (pts(n), 1);
    if once_in(2, n) {
        return types::UpdateEditMessage {
            message,
            pts,
            pts_count,
        }
        .into();
    }
    types::UpdateEditChannelMessage {
        message,
        pts,
        pts_count,
    }
    .into()
}

fn deleted(n: i32) -> enums::Update {
    let messages: Vec<i32> = (0..3).map(|more| message_id(n + more)).collect();
    if once_in(2, n) {
        return types::UpdateDeleteMessages {
            messages,
            pts: pts(n),
            pts_count: 3,
        }
        .into();
    }
    types::UpdateDeleteChannelMessages {
        channel_id: channel_id(0),
        messages,
        pts: pts(n),
        pts_count: 3,
    }
    .into()
}

fn reacted(n: i32) -> enums::Update {
    types::UpdateMessageReactions {
        peer: channel_peer(0),
        msg_id: message_id(n),
        top_msg_id: None,
        saved_peer_id: None,
        reactions: Box::new(reactions(n)),
    }
    .into()
}

fn read_channel(n: i32) -> enums::Update {
    types::UpdateReadChannelInbox {
        folder_id: None,
        channel_id: channel_id(1),
        max_id: message_id(n),
        still_unread_count: below(30, n),
        pts: pts(n),
    }
    .into()
}

fn views(n: i32) -> enums::Update {
    types::UpdateChannelMessageViews {
        channel_id: channel_id(1),
        id: message_id(n),
        views: 100 * n,
    }
    .into()
}
