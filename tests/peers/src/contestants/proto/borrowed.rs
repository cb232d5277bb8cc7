// Written by `cargo run -p peers-definitions`.

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Peer {
    #[tl(id = 0x59511722)]
    PeerUser(PeerUserFields),
    #[tl(id = 0xa2a5371e)]
    PeerChannel(PeerChannelFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct PeerUserFields {
    user_id: i64,
}

#[derive(TlRead, TlWrite)]
pub(super) struct PeerChannelFields {
    channel_id: i64,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum User<'tl> {
    #[tl(id = 0xb1b8cc83)]
    User(UserFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct UserFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 10)]
    self_: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 11)]
    contact: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 12)]
    mutual_contact: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 13)]
    deleted: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    bot: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 15)]
    bot_chat_history: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 16)]
    bot_nochats: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 17)]
    verified: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 18)]
    restricted: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 20)]
    min: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 21)]
    bot_inline_geo: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 23)]
    support: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 24)]
    scam: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 25)]
    apply_min_photo: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 26)]
    fake: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 27)]
    bot_attach_menu: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 28)]
    premium: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 29)]
    attach_menu_enabled: Option<()>,
    #[tl(flags)]
    flags2: (),
    #[tl(flags_field = "flags2", flags_bit = 1)]
    bot_can_edit: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 2)]
    close_friend: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 3)]
    stories_hidden: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 4)]
    stories_unavailable: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 10)]
    contact_require_premium: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 11)]
    bot_business: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 13)]
    bot_has_main_app: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 16)]
    bot_forum_view: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 17)]
    bot_forum_can_manage_topics: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 18)]
    bot_can_manage_bots: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 19)]
    bot_guestchat: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 20)]
    bot_guard: Option<()>,
    id: i64,
    #[tl(flags_field = "flags", flags_bit = 0)]
    access_hash: Option<i64>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    first_name: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    last_name: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    username: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    phone: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    photo: Option<UserProfilePhoto<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    status: Option<UserStatus>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    bot_info_version: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 18)]
    restriction_reason: Option<Vector<Absent>>,
    #[tl(flags_field = "flags", flags_bit = 19)]
    bot_inline_placeholder: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 22)]
    lang_code: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 30)]
    emoji_status: Option<Box<EmojiStatus>>,
    #[tl(flags_field = "flags2", flags_bit = 0)]
    usernames: Option<Vector<Absent>>,
    #[tl(flags_field = "flags2", flags_bit = 5)]
    stories_max_id: Option<Absent>,
    #[tl(flags_field = "flags2", flags_bit = 8)]
    color: Option<Box<PeerColor>>,
    #[tl(flags_field = "flags2", flags_bit = 9)]
    profile_color: Option<Box<PeerColor>>,
    #[tl(flags_field = "flags2", flags_bit = 12)]
    bot_active_users: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 14)]
    bot_verification_icon: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 15)]
    send_paid_messages_stars: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 21)]
    linked_community_id: Option<i64>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum UserProfilePhoto<'tl> {
    #[tl(id = 0x82d1f706)]
    UserProfilePhoto(UserProfilePhotoFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct UserProfilePhotoFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    has_video: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    personal: Option<()>,
    photo_id: i64,
    #[tl(flags_field = "flags", flags_bit = 1)]
    stripped_thumb: Option<Bytes<'tl>>,
    dc_id: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum UserStatus {
    #[tl(id = 0xedb93949)]
    UserStatusOnline(UserStatusOnlineFields),
    #[tl(id = 0x008c703f)]
    UserStatusOffline(UserStatusOfflineFields),
    #[tl(id = 0x7b197dc8)]
    UserStatusRecently(UserStatusRecentlyFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct UserStatusOnlineFields {
    expires: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UserStatusOfflineFields {
    was_online: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UserStatusRecentlyFields {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    by_me: Option<()>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Chat<'tl> {
    #[tl(id = 0x41cbf256)]
    Chat(ChatFields<'tl>),
    #[tl(id = 0xd49f34c6)]
    Channel(ChannelFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct ChatFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    creator: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    left: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    deactivated: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 23)]
    call_active: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 24)]
    call_not_empty: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 25)]
    noforwards: Option<()>,
    id: i64,
    title: Text<'tl>,
    photo: ChatPhoto<'tl>,
    participants_count: i32,
    date: i32,
    version: i32,
    #[tl(flags_field = "flags", flags_bit = 6)]
    migrated_to: Option<Box<Absent>>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    admin_rights: Option<Absent>,
    #[tl(flags_field = "flags", flags_bit = 18)]
    default_banned_rights: Option<ChatBannedRights>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct ChannelFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    creator: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    left: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    broadcast: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    verified: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    megagroup: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    restricted: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 11)]
    signatures: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 12)]
    min: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 19)]
    scam: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 20)]
    has_link: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 21)]
    has_geo: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 22)]
    slowmode_enabled: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 23)]
    call_active: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 24)]
    call_not_empty: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 25)]
    fake: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 26)]
    gigagroup: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 27)]
    noforwards: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 28)]
    join_to_send: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 29)]
    join_request: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 30)]
    forum: Option<()>,
    #[tl(flags)]
    flags2: (),
    #[tl(flags_field = "flags2", flags_bit = 1)]
    stories_hidden: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 2)]
    stories_hidden_min: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 3)]
    stories_unavailable: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 12)]
    signature_profiles: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 15)]
    autotranslation: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 16)]
    broadcast_messages_allowed: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 17)]
    monoforum: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 19)]
    forum_tabs: Option<()>,
    id: i64,
    #[tl(flags_field = "flags", flags_bit = 13)]
    access_hash: Option<i64>,
    title: Text<'tl>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    username: Option<Text<'tl>>,
    photo: ChatPhoto<'tl>,
    date: i32,
    #[tl(flags_field = "flags", flags_bit = 9)]
    restriction_reason: Option<Vector<Absent>>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    admin_rights: Option<Absent>,
    #[tl(flags_field = "flags", flags_bit = 15)]
    banned_rights: Option<ChatBannedRights>,
    #[tl(flags_field = "flags", flags_bit = 18)]
    default_banned_rights: Option<ChatBannedRights>,
    #[tl(flags_field = "flags", flags_bit = 17)]
    participants_count: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 0)]
    usernames: Option<Vector<Absent>>,
    #[tl(flags_field = "flags2", flags_bit = 4)]
    stories_max_id: Option<Absent>,
    #[tl(flags_field = "flags2", flags_bit = 7)]
    color: Option<Box<PeerColor>>,
    #[tl(flags_field = "flags2", flags_bit = 8)]
    profile_color: Option<Box<PeerColor>>,
    #[tl(flags_field = "flags2", flags_bit = 9)]
    emoji_status: Option<Box<EmojiStatus>>,
    #[tl(flags_field = "flags2", flags_bit = 10)]
    level: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 11)]
    subscription_until_date: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 13)]
    bot_verification_icon: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 14)]
    send_paid_messages_stars: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 18)]
    linked_monoforum_id: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 20)]
    linked_community_id: Option<i64>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum ChatPhoto<'tl> {
    #[tl(id = 0x1c6e1c11)]
    ChatPhoto(ChatPhotoFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct ChatPhotoFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    has_video: Option<()>,
    photo_id: i64,
    #[tl(flags_field = "flags", flags_bit = 1)]
    stripped_thumb: Option<Bytes<'tl>>,
    dc_id: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Message<'tl> {
    #[tl(id = 0x7600b9d3)]
    Message(MessageFields<'tl>),
    #[tl(id = 0x7a800e0a)]
    MessageService(MessageServiceFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 1)]
    out: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    mentioned: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    media_unread: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 13)]
    silent: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    post: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 18)]
    from_scheduled: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 19)]
    legacy: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 21)]
    edit_hide: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 24)]
    pinned: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 26)]
    noforwards: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 27)]
    invert_media: Option<()>,
    #[tl(flags)]
    flags2: (),
    #[tl(flags_field = "flags2", flags_bit = 1)]
    offline: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 4)]
    video_processing_pending: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 8)]
    paid_suggested_post_stars: Option<()>,
    #[tl(flags_field = "flags2", flags_bit = 9)]
    paid_suggested_post_ton: Option<()>,
    id: i32,
    #[tl(flags_field = "flags", flags_bit = 8)]
    from_id: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 29)]
    from_boosts_applied: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 12)]
    from_rank: Option<Text<'tl>>,
    peer_id: Peer,
    #[tl(flags_field = "flags", flags_bit = 28)]
    saved_peer_id: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    fwd_from: Option<MessageFwdHeader<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 11)]
    via_bot_id: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 0)]
    via_business_bot_id: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 19)]
    guestchat_via_from: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    reply_to: Option<Box<MessageReplyHeader<'tl>>>,
    date: i32,
    message: Text<'tl>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    media: Option<Box<MessageMedia<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    reply_markup: Option<Box<Absent>>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    entities: Option<Vector<MessageEntity<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    views: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    forwards: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 23)]
    replies: Option<Box<MessageReplies>>,
    #[tl(flags_field = "flags", flags_bit = 15)]
    edit_date: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 16)]
    post_author: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 17)]
    grouped_id: Option<i64>,
    #[tl(flags_field = "flags", flags_bit = 20)]
    reactions: Option<Box<MessageReactions<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 22)]
    restriction_reason: Option<Vector<Absent>>,
    #[tl(flags_field = "flags", flags_bit = 25)]
    ttl_period: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 30)]
    quick_reply_shortcut_id: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 2)]
    effect: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 3)]
    factcheck: Option<Box<Absent>>,
    #[tl(flags_field = "flags2", flags_bit = 5)]
    report_delivery_until_date: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 6)]
    paid_message_stars: Option<i64>,
    #[tl(flags_field = "flags2", flags_bit = 7)]
    suggested_post: Option<Absent>,
    #[tl(flags_field = "flags2", flags_bit = 10)]
    schedule_repeat_period: Option<i32>,
    #[tl(flags_field = "flags2", flags_bit = 11)]
    summary_from_language: Option<Text<'tl>>,
    #[tl(flags_field = "flags2", flags_bit = 13)]
    rich_message: Option<Box<Absent>>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageServiceFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 1)]
    out: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    mentioned: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    media_unread: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    reactions_are_possible: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 13)]
    silent: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    post: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 19)]
    legacy: Option<()>,
    id: i32,
    #[tl(flags_field = "flags", flags_bit = 8)]
    from_id: Option<Peer>,
    peer_id: Peer,
    #[tl(flags_field = "flags", flags_bit = 28)]
    saved_peer_id: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    reply_to: Option<Box<MessageReplyHeader<'tl>>>,
    date: i32,
    action: Box<MessageAction>,
    #[tl(flags_field = "flags", flags_bit = 20)]
    reactions: Option<Box<MessageReactions<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 25)]
    ttl_period: Option<i32>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum MessageMedia<'tl> {
    #[tl(id = 0xe216eb63)]
    MessageMediaPhoto(MessageMediaPhotoFields<'tl>),
    #[tl(id = 0x52d8ccd9)]
    MessageMediaDocument(MessageMediaDocumentFields<'tl>),
    #[tl(id = 0xddf10c3b)]
    MessageMediaWebPage(MessageMediaWebPageFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageMediaPhotoFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 3)]
    spoiler: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    live_photo: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 0)]
    photo: Option<Box<Photo<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    ttl_seconds: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    video: Option<Document<'tl>>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageMediaDocumentFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 3)]
    nopremium: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    spoiler: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    video: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    round: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    voice: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 0)]
    document: Option<Document<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    alt_documents: Option<Vector<Document<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    video_cover: Option<Box<Photo<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    video_timestamp: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    ttl_seconds: Option<i32>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageMediaWebPageFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    force_large_media: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    force_small_media: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    manual: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    safe: Option<()>,
    webpage: WebPage<'tl>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum MessageAction {
    #[tl(id = 0x15cefd00)]
    MessageActionChatAddUser(MessageActionChatAddUserFields),
    #[tl(id = 0x94bd38ed)]
    MessageActionPinMessage,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageActionChatAddUserFields {
    users: Vector<i64>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Photo<'tl> {
    #[tl(id = 0xfb197a65)]
    Photo(PhotoFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct PhotoFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    has_stickers: Option<()>,
    id: i64,
    access_hash: i64,
    file_reference: Bytes<'tl>,
    date: i32,
    sizes: Vector<PhotoSize<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    video_sizes: Option<Vector<Absent>>,
    dc_id: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum PhotoSize<'tl> {
    #[tl(id = 0x75c78e60)]
    PhotoSize(PhotoSizeFields<'tl>),
    #[tl(id = 0xe0b0bc2e)]
    PhotoStrippedSize(PhotoStrippedSizeFields<'tl>),
    #[tl(id = 0xfa3efb95)]
    PhotoSizeProgressive(PhotoSizeProgressiveFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct PhotoSizeFields<'tl> {
    r#type: Text<'tl>,
    w: i32,
    h: i32,
    size: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct PhotoStrippedSizeFields<'tl> {
    r#type: Text<'tl>,
    bytes: Bytes<'tl>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct PhotoSizeProgressiveFields<'tl> {
    r#type: Text<'tl>,
    w: i32,
    h: i32,
    sizes: Vector<i32>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum MessagesMessages<'tl> {
    #[tl(id = 0x5f206716)]
    MessagesMessagesSlice(Box<MessagesMessagesSliceFields<'tl>>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessagesMessagesSliceFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 1)]
    inexact: Option<()>,
    count: i32,
    #[tl(flags_field = "flags", flags_bit = 0)]
    next_rate: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    offset_id_offset: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    search_flood: Option<Absent>,
    messages: Vector<Message<'tl>>,
    topics: Vector<Absent>,
    chats: Vector<Chat<'tl>>,
    users: Vector<User<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Update<'tl> {
    #[tl(id = 0x1f2b0afd)]
    UpdateNewMessage(UpdateNewMessageFields<'tl>),
    #[tl(id = 0x2a17bf5c)]
    UpdateUserTyping(UpdateUserTypingFields),
    #[tl(id = 0xe5bdf8de)]
    UpdateUserStatus(UpdateUserStatusFields),
    #[tl(id = 0x9e84bc99)]
    UpdateReadHistoryInbox(UpdateReadHistoryInboxFields),
    #[tl(id = 0x2f2f21bf)]
    UpdateReadHistoryOutbox(UpdateReadHistoryOutboxFields),
    #[tl(id = 0x62ba04d9)]
    UpdateNewChannelMessage(UpdateNewChannelMessageFields<'tl>),
    #[tl(id = 0x922e6e10)]
    UpdateReadChannelInbox(UpdateReadChannelInboxFields),
    #[tl(id = 0xc32d5b12)]
    UpdateDeleteChannelMessages(UpdateDeleteChannelMessagesFields),
    #[tl(id = 0xf226ac08)]
    UpdateChannelMessageViews(UpdateChannelMessageViewsFields),
    #[tl(id = 0x1b3f4df7)]
    UpdateEditChannelMessage(UpdateEditChannelMessageFields<'tl>),
    #[tl(id = 0xe40370a3)]
    UpdateEditMessage(UpdateEditMessageFields<'tl>),
    #[tl(id = 0x8c88c923)]
    UpdateChannelUserTyping(UpdateChannelUserTypingFields),
    #[tl(id = 0x1e297bfa)]
    UpdateMessageReactions(UpdateMessageReactionsFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateNewMessageFields<'tl> {
    message: Box<Message<'tl>>,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateUserTypingFields {
    #[tl(flags)]
    flags: (),
    user_id: i64,
    #[tl(flags_field = "flags", flags_bit = 0)]
    top_msg_id: Option<i32>,
    action: Box<SendMessageAction>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateUserStatusFields {
    user_id: i64,
    status: UserStatus,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateReadHistoryInboxFields {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    folder_id: Option<i32>,
    peer: Peer,
    #[tl(flags_field = "flags", flags_bit = 1)]
    top_msg_id: Option<i32>,
    max_id: i32,
    still_unread_count: i32,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateReadHistoryOutboxFields {
    peer: Peer,
    max_id: i32,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateNewChannelMessageFields<'tl> {
    message: Box<Message<'tl>>,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateReadChannelInboxFields {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    folder_id: Option<i32>,
    channel_id: i64,
    max_id: i32,
    still_unread_count: i32,
    pts: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateDeleteChannelMessagesFields {
    channel_id: i64,
    messages: Vector<i32>,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateChannelMessageViewsFields {
    channel_id: i64,
    id: i32,
    views: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateEditChannelMessageFields<'tl> {
    message: Box<Message<'tl>>,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateEditMessageFields<'tl> {
    message: Box<Message<'tl>>,
    pts: i32,
    pts_count: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateChannelUserTypingFields {
    #[tl(flags)]
    flags: (),
    channel_id: i64,
    #[tl(flags_field = "flags", flags_bit = 0)]
    top_msg_id: Option<i32>,
    from_id: Peer,
    action: Box<SendMessageAction>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdateMessageReactionsFields<'tl> {
    #[tl(flags)]
    flags: (),
    peer: Peer,
    msg_id: i32,
    #[tl(flags_field = "flags", flags_bit = 0)]
    top_msg_id: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    saved_peer_id: Option<Peer>,
    reactions: Box<MessageReactions<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Updates<'tl> {
    #[tl(id = 0x74ae4240)]
    Updates(UpdatesFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct UpdatesFields<'tl> {
    updates: Vector<Update<'tl>>,
    users: Vector<User<'tl>>,
    chats: Vector<Chat<'tl>>,
    date: i32,
    seq: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x18b7a10d)]
pub(super) struct DcOption<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    ipv6: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    media_only: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    tcpo_only: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    cdn: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    r#static: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    this_port_only: Option<()>,
    id: i32,
    ip_address: Text<'tl>,
    port: i32,
    #[tl(flags_field = "flags", flags_bit = 10)]
    secret: Option<Bytes<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0xcc1a241e)]
pub(super) struct Config<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 3)]
    default_p2p_contacts: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    preload_featured_stickers: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    revoke_pm_inbox: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    blocked_mode: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    force_try_ipv6: Option<()>,
    date: i32,
    expires: i32,
    test_mode: bool,
    this_dc: i32,
    dc_options: Vector<DcOption<'tl>>,
    dc_txt_domain_name: Text<'tl>,
    chat_size_max: i32,
    megagroup_size_max: i32,
    forwarded_count_max: i32,
    online_update_period_ms: i32,
    offline_blur_timeout_ms: i32,
    offline_idle_timeout_ms: i32,
    online_cloud_timeout_ms: i32,
    notify_cloud_delay_ms: i32,
    notify_default_delay_ms: i32,
    push_chat_period_ms: i32,
    push_chat_limit: i32,
    edit_time_limit: i32,
    revoke_time_limit: i32,
    revoke_pm_time_limit: i32,
    rating_e_decay: i32,
    stickers_recent_limit: i32,
    channels_read_media_period: i32,
    #[tl(flags_field = "flags", flags_bit = 0)]
    tmp_sessions: Option<i32>,
    call_receive_timeout_ms: i32,
    call_ring_timeout_ms: i32,
    call_connect_timeout_ms: i32,
    call_packet_timeout_ms: i32,
    me_url_prefix: Text<'tl>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    autoupdate_url_prefix: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    gif_search_username: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    venue_search_username: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 11)]
    img_search_username: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 12)]
    static_maps_provider: Option<Text<'tl>>,
    caption_length_max: i32,
    message_length_max: i32,
    webfile_dc_id: i32,
    #[tl(flags_field = "flags", flags_bit = 2)]
    suggested_lang_code: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    lang_pack_version: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    base_lang_pack_version: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 15)]
    reactions_default: Option<Reaction<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 16)]
    autologin_token: Option<Text<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Document<'tl> {
    #[tl(id = 0x8fd4c4d8)]
    Document(Box<DocumentFields<'tl>>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct DocumentFields<'tl> {
    #[tl(flags)]
    flags: (),
    id: i64,
    access_hash: i64,
    file_reference: Bytes<'tl>,
    date: i32,
    mime_type: Text<'tl>,
    size: i64,
    #[tl(flags_field = "flags", flags_bit = 0)]
    thumbs: Option<Vector<PhotoSize<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    video_thumbs: Option<Vector<Absent>>,
    dc_id: i32,
    attributes: Vector<DocumentAttribute<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum SendMessageAction {
    #[tl(id = 0x16bf744e)]
    SendMessageTypingAction,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum DocumentAttribute<'tl> {
    #[tl(id = 0x6c37c15c)]
    DocumentAttributeImageSize(DocumentAttributeImageSizeFields),
    #[tl(id = 0x6319d612)]
    DocumentAttributeSticker(DocumentAttributeStickerFields<'tl>),
    #[tl(id = 0x43c57c48)]
    DocumentAttributeVideo(DocumentAttributeVideoFields<'tl>),
    #[tl(id = 0x9852f9c6)]
    DocumentAttributeAudio(DocumentAttributeAudioFields<'tl>),
    #[tl(id = 0x15590068)]
    DocumentAttributeFilename(DocumentAttributeFilenameFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct DocumentAttributeImageSizeFields {
    w: i32,
    h: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct DocumentAttributeStickerFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 1)]
    mask: Option<()>,
    alt: Text<'tl>,
    stickerset: InputStickerSet,
    #[tl(flags_field = "flags", flags_bit = 0)]
    mask_coords: Option<Absent>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct DocumentAttributeVideoFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    round_message: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    supports_streaming: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    nosound: Option<()>,
    duration: Double,
    w: i32,
    h: i32,
    #[tl(flags_field = "flags", flags_bit = 2)]
    preload_prefix_size: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    video_start_ts: Option<Double>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    video_codec: Option<Text<'tl>>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct DocumentAttributeAudioFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 10)]
    voice: Option<()>,
    duration: i32,
    #[tl(flags_field = "flags", flags_bit = 0)]
    title: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    performer: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    waveform: Option<Bytes<'tl>>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct DocumentAttributeFilenameFields<'tl> {
    file_name: Text<'tl>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum WebPage<'tl> {
    #[tl(id = 0xe89c45b2)]
    WebPage(Box<WebPageFields<'tl>>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct WebPageFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 13)]
    has_large_media: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 14)]
    video_cover_photo: Option<()>,
    id: i64,
    url: Text<'tl>,
    display_url: Text<'tl>,
    hash: i32,
    #[tl(flags_field = "flags", flags_bit = 0)]
    r#type: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    site_name: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    title: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    description: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    photo: Option<Box<Photo<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    embed_url: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    embed_type: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    embed_width: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    embed_height: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    duration: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    author: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    document: Option<Document<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    cached_page: Option<Box<Absent>>,
    #[tl(flags_field = "flags", flags_bit = 12)]
    attributes: Option<Vector<Absent>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum InputStickerSet {
    #[tl(id = 0x9de7a269)]
    InputStickerSetID(InputStickerSetIDFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct InputStickerSetIDFields {
    id: i64,
    access_hash: i64,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum MessageEntity<'tl> {
    #[tl(id = 0xbd610bc9)]
    MessageEntityBold(MessageEntityBoldFields),
    #[tl(id = 0x76a6d327)]
    MessageEntityTextUrl(MessageEntityTextUrlFields<'tl>),
    #[tl(id = 0xc8cf05f8)]
    MessageEntityCustomEmoji(MessageEntityCustomEmojiFields),
    #[tl(id = 0xf1ccaaac)]
    MessageEntityBlockquote(MessageEntityBlockquoteFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageEntityBoldFields {
    offset: i32,
    length: i32,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageEntityTextUrlFields<'tl> {
    offset: i32,
    length: i32,
    url: Text<'tl>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageEntityCustomEmojiFields {
    offset: i32,
    length: i32,
    document_id: i64,
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageEntityBlockquoteFields {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    collapsed: Option<()>,
    offset: i32,
    length: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x4e4df4bb)]
pub(super) struct MessageFwdHeader<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 7)]
    imported: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 11)]
    saved_out: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 0)]
    from_id: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    from_name: Option<Text<'tl>>,
    date: i32,
    #[tl(flags_field = "flags", flags_bit = 2)]
    channel_post: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    post_author: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    saved_from_peer: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    saved_from_msg_id: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    saved_from_id: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    saved_from_name: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    saved_date: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    psa_type: Option<Text<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x9f120418)]
pub(super) struct ChatBannedRights {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    view_messages: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    send_messages: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    send_media: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    send_stickers: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    send_gifs: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    send_games: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    send_inline: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    embed_links: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    send_polls: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    change_info: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 15)]
    invite_users: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 17)]
    pin_messages: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 18)]
    manage_topics: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 19)]
    send_photos: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 20)]
    send_videos: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 21)]
    send_roundvideos: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 22)]
    send_audios: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 23)]
    send_voices: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 24)]
    send_docs: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 25)]
    send_plain: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 26)]
    edit_rank: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 27)]
    send_reactions: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 28)]
    manage_linked_peers: Option<()>,
    until_date: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum MessageReplyHeader<'tl> {
    #[tl(id = 0x1b97dd66)]
    MessageReplyHeader(MessageReplyHeaderFields<'tl>),
}

#[derive(TlRead, TlWrite)]
pub(super) struct MessageReplyHeaderFields<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 2)]
    reply_to_scheduled: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    forum_topic: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 9)]
    quote: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 13)]
    reply_to_ephemeral: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    reply_to_msg_id: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 0)]
    reply_to_peer_id: Option<Peer>,
    #[tl(flags_field = "flags", flags_bit = 5)]
    reply_from: Option<MessageFwdHeader<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 8)]
    reply_media: Option<Box<MessageMedia<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    reply_to_top_id: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 6)]
    quote_text: Option<Text<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 7)]
    quote_entities: Option<Vector<MessageEntity<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 10)]
    quote_offset: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 11)]
    todo_item_id: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 12)]
    poll_option: Option<Bytes<'tl>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x83d60fc2)]
pub(super) struct MessageReplies {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    comments: Option<()>,
    replies: i32,
    replies_pts: i32,
    #[tl(flags_field = "flags", flags_bit = 1)]
    recent_repliers: Option<Vector<Peer>>,
    #[tl(flags_field = "flags", flags_bit = 0)]
    channel_id: Option<i64>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    max_id: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    read_max_id: Option<i32>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0xa3d1cb80)]
pub(super) struct ReactionCount<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    chosen_order: Option<i32>,
    reaction: Reaction<'tl>,
    count: i32,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x0a339f0b)]
pub(super) struct MessageReactions<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    min: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    can_see_list: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 3)]
    reactions_as_tags: Option<()>,
    results: Vector<ReactionCount<'tl>>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    recent_reactions: Option<Vector<MessagePeerReaction<'tl>>>,
    #[tl(flags_field = "flags", flags_bit = 4)]
    top_reactors: Option<Vector<Absent>>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x8c79b63c)]
pub(super) struct MessagePeerReaction<'tl> {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    big: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    unread: Option<()>,
    #[tl(flags_field = "flags", flags_bit = 2)]
    my: Option<()>,
    peer_id: Peer,
    date: i32,
    reaction: Reaction<'tl>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum EmojiStatus {
    #[tl(id = 0xe7ff068a)]
    EmojiStatus(EmojiStatusFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct EmojiStatusFields {
    #[tl(flags)]
    flags: (),
    document_id: i64,
    #[tl(flags_field = "flags", flags_bit = 0)]
    until: Option<i32>,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum Reaction<'tl> {
    #[tl(id = 0x1b2286b8)]
    ReactionEmoji(ReactionEmojiFields<'tl>),
    #[tl(id = 0x8935fc73)]
    ReactionCustomEmoji(ReactionCustomEmojiFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct ReactionEmojiFields<'tl> {
    emoticon: Text<'tl>,
}

#[derive(TlRead, TlWrite)]
pub(super) struct ReactionCustomEmojiFields {
    document_id: i64,
}

#[derive(TlRead, TlWrite)]
#[tl(boxed)]
pub(super) enum PeerColor {
    #[tl(id = 0xb54b5acf)]
    PeerColor(PeerColorFields),
}

#[derive(TlRead, TlWrite)]
pub(super) struct PeerColorFields {
    #[tl(flags)]
    flags: (),
    #[tl(flags_field = "flags", flags_bit = 0)]
    color: Option<i32>,
    #[tl(flags_field = "flags", flags_bit = 1)]
    background_emoji_id: Option<i64>,
}
