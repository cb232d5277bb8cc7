//! Messages, by number: every tenth one is of the same kind.

use tl_types::{enums, types};

use super::chats::{channel_id, channel_peer};
use super::noise::{below, hash, once_in};
use super::users::{user_id, user_peer};
use super::{NOW, PEOPLE, media, text};

/// A message in a supergroup.
pub(super) fn message(n: i32) -> enums::Message {
    let plain = plain_message(n);
    match n % 10 {
        0 | 1 => plain,
        2 | 3 => types::Message {
            reply_to: Some(reply(n)),
            ..plain
        },
        4 => formatted(plain),
        5 => forwarded(plain, n),
        6 => with_media(plain, media::photo(n)),
        7 => with_media(plain, media::web_page(n)),
        8 => with_media(plain, file(n)),
        _ => return service(n),
    }
    .into()
}

fn file(n: i32) -> enums::MessageMedia {
    match below(3, n) {
        0 => media::video(n),
        1 => media::voice(n),
        _ => media::sticker(n),
    }
}

fn with_media(message: types::Message, media: enums::MessageMedia) -> types::Message {
    types::Message {
        media: Some(Box::new(media)),
        ..message
    }
}

/// Whoever said a message.
fn author(n: i32) -> i32 {
    below(PEOPLE, n)
}

fn reply(n: i32) -> enums::MessageReplyHeader {
    let quote = once_in(2, n);
    types::MessageReplyHeader {
        reply_to_scheduled: false,
        forum_topic: false,
        quote,
        reply_to_ephemeral: false,
        reply_to_msg_id: Some(message_id(n - 2)),
        reply_to_peer_id: None,
        reply_from: None,
        reply_media: None,
        reply_to_top_id: once_in(3, n).then(|| message_id(n - 9)),
        quote_text: quote.then(|| text::line(n)),
        quote_entities: None,
        quote_offset: None,
        todo_item_id: None,
        poll_option: None,
    }
    .into()
}

/// With a bold word, a link, an emoji of one's own and a quote.
fn formatted(message: types::Message) -> types::Message {
    let entities = vec![
        types::MessageEntityBold {
            offset: 0,
            length: 3,
        }
        .into(),
        types::MessageEntityTextUrl {
            offset: 4,
            length: 6,
            url: format!("https://example.org/?m={}", message.id),
        }
        .into(),
        types::MessageEntityCustomEmoji {
            offset: 11,
            length: 2,
            document_id: hash(message.id),
        }
        .into(),
        types::MessageEntityBlockquote {
            collapsed: false,
            offset: 14,
            length: 20,
        }
        .into(),
    ];
    types::Message {
        message: format!("See the report 🙂 > {}", message.message),
        entities: Some(entities),
        edit_date: Some(message.date + 90),
        ..message
    }
}

/// A channel's post with its views and comments, forwarded.
fn forwarded(message: types::Message, n: i32) -> types::Message {
    let origin = types::MessageFwdHeader {
        imported: false,
        saved_out: false,
        from_id: Some(channel_peer(1)),
        from_name: None,
        date: NOW - 7_200,
        channel_post: Some(2_000 + n),
        post_author: Some(text::last_name(n)),
        saved_from_peer_and_saved_from_msg_id: None,
        saved_from_id: None,
        saved_from_name: None,
        saved_date: None,
        psa_type: None,
    };
    types::Message {
        fwd_from: Some(Box::new(origin)),
        views_and_forwards: Some(types::MessageViewsAndForwards {
            views: 1_500 + n,
            forwards: 12,
        }),
        replies: Some(Box::new(comments(n))),
        ..message
    }
}

fn comments(n: i32) -> types::MessageReplies {
    types::MessageReplies {
        replies: 3,
        replies_pts: 4_000 + n,
        recent_repliers: Some((n..n + 3).map(|n| user_peer(author(n))).collect()),
        channel_id: Some(channel_id(2)),
        max_id: Some(900 + n),
        read_max_id: Some(898 + n),
    }
}

/// Up to three reactions, with who gave them.
pub(super) fn reactions(n: i32) -> types::MessageReactions {
    let kinds = 1 + below(3, n);
    types::MessageReactions {
        min: false,
        can_see_list: true,
        reactions_as_tags: false,
        results: (0..kinds).map(|kind| count(n + kind)).collect(),
        recent_reactions: Some((0..kinds).map(|kind| recent(n + kind)).collect()),
        top_reactors: None,
    }
}

fn count(n: i32) -> types::ReactionCount {
    types::ReactionCount {
        chosen_order: None,
        reaction: reaction(n),
        count: 1 + below(40, n),
    }
}

fn recent(n: i32) -> types::MessagePeerReaction {
    types::MessagePeerReaction {
        big: false,
        unread: false,
        my: false,
        peer_id: user_peer(author(n + 1)),
        date: NOW - 30,
        reaction: reaction(n),
    }
}

fn reaction(n: i32) -> enums::Reaction {
    if once_in(4, n) {
        return types::ReactionCustomEmoji {
            document_id: hash(n),
        }
        .into();
    }
    types::ReactionEmoji {
        emoticon: text::emoji(n),
    }
    .into()
}

/// Somebody joined, or a message was pinned.
fn service(n: i32) -> enums::Message {
    let action = if once_in(2, n) {
        enums::MessageAction::PinMessage
    } else {
        let users = vec![user_id(author(n)), user_id(author(n + 1))];
        types::MessageActionChatAddUser { users }.into()
    };
    types::MessageService {
        out: false,
        mentioned: false,
        media_unread: false,
        reactions_are_possible: true,
        silent: false,
        post: false,
        legacy: false,
        id: message_id(n),
        from_id: Some(user_peer(author(n))),
        peer_id: channel_peer(0),
        saved_peer_id: None,
        reply_to: None,
        date: NOW - 60 * n,
        action: Box::new(action),
        reactions: None,
        ttl_period: None,
    }
    .into()
}

/// The id of a message; newer ones have lower numbers, as in a history.
pub(super) const fn message_id(n: i32) -> i32 {
    48_000 - n
}

/// Text alone; one in four has reactions.
pub(super) fn plain_message(n: i32) -> types::Message {
    types::Message {
        out: once_in(5, n),
        mentioned: false,
        media_unread: false,
        silent: false,
        post: false,
        from_scheduled: false,
        legacy: false,
        edit_hide: false,
        pinned: false,
        noforwards: false,
        invert_media: false,
        offline: false,
        video_processing_pending: false,
        paid_suggested_post_stars: false,
        paid_suggested_post_ton: false,
        id: message_id(n),
        from_id: Some(user_peer(author(n))),
        from_boosts_applied: None,
        from_rank: None,
        peer_id: channel_peer(0),
        saved_peer_id: None,
        fwd_from: None,
        via_bot_id: None,
        via_business_bot_id: None,
        guestchat_via_from: None,
        reply_to: None,
        date: NOW - 60 * n,
        message: text::line(n),
        media: None,
        reply_markup: None,
        entities: None,
        views_and_forwards: None,
        replies: None,
        edit_date: None,
        post_author: None,
        grouped_id: None,
        reactions: once_in(4, n + 1).then(|| Box::new(reactions(n))),
        restriction_reason: None,
        ttl_period: None,
        quick_reply_shortcut_id: None,
        effect: None,
        factcheck: None,
        report_delivery_until_date: None,
        paid_message_stars: None,
        suggested_post: None,
        schedule_repeat_period: None,
        summary_from_language: None,
        rich_message: None,
    }
}
