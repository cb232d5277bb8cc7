//! `tl-proto`: takes bytes, gives a contestant with their value. It has no Telegram types, so
//! these are written by hand, in the form that its derives want. Strings are bytes, since it has
//! no codec for `String`: it does not look whether they are UTF-8.

use std::hint::black_box;

use tl_proto::{TlError, TlRead, TlWrite};

use super::Codec;

/// A configuration in its types.
pub(super) struct Proto(Config);

impl Proto {
    pub(super) fn new(bytes: &[u8]) -> Result<Self, TlError> {
        tl_proto::deserialize(bytes).map(Self)
    }
}

impl Codec for Proto {
    fn decode(&self, bytes: &[u8]) {
        black_box(&tl_proto::deserialize::<Config>(black_box(bytes)));
    }

    fn encode(&self) -> Vec<u8> {
        tl_proto::serialize(black_box(&self.0))
    }

    fn encode_into(&self, buf: &mut Vec<u8>) {
        black_box(&self.0).write_to(buf);
    }
}

/// `config`.
#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0xcc1a241e)]
struct Config {
    #[tl(flags)]
    _flags: (),
    #[tl(flags_bit = 3)]
    default_p2p_contacts: Option<()>,
    #[tl(flags_bit = 4)]
    preload_featured_stickers: Option<()>,
    #[tl(flags_bit = 6)]
    revoke_pm_inbox: Option<()>,
    #[tl(flags_bit = 8)]
    blocked_mode: Option<()>,
    #[tl(flags_bit = 14)]
    force_try_ipv6: Option<()>,
    date: i32,
    expires: i32,
    test_mode: bool,
    this_dc: i32,
    #[tl(with = "vector")]
    dc_options: Vec<DcOption>,
    dc_txt_domain_name: Vec<u8>,
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
    #[tl(flags_bit = 0)]
    tmp_sessions: Option<i32>,
    call_receive_timeout_ms: i32,
    call_ring_timeout_ms: i32,
    call_connect_timeout_ms: i32,
    call_packet_timeout_ms: i32,
    me_url_prefix: Vec<u8>,
    #[tl(flags_bit = 7)]
    autoupdate_url_prefix: Option<Vec<u8>>,
    #[tl(flags_bit = 9)]
    gif_search_username: Option<Vec<u8>>,
    #[tl(flags_bit = 10)]
    venue_search_username: Option<Vec<u8>>,
    #[tl(flags_bit = 11)]
    img_search_username: Option<Vec<u8>>,
    #[tl(flags_bit = 12)]
    static_maps_provider: Option<Vec<u8>>,
    caption_length_max: i32,
    message_length_max: i32,
    webfile_dc_id: i32,
    #[tl(flags_bit = 2)]
    suggested_lang_code: Option<Vec<u8>>,
    #[tl(flags_bit = 2)]
    lang_pack_version: Option<i32>,
    #[tl(flags_bit = 2)]
    base_lang_pack_version: Option<i32>,
    #[tl(flags_bit = 15)]
    reactions_default: Option<Reaction>,
    #[tl(flags_bit = 16)]
    autologin_token: Option<Vec<u8>>,
}

/// `dcOption`.
#[derive(TlRead, TlWrite)]
#[tl(boxed, id = 0x18b7a10d)]
struct DcOption {
    #[tl(flags)]
    _flags: (),
    #[tl(flags_bit = 0)]
    ipv6: Option<()>,
    #[tl(flags_bit = 1)]
    media_only: Option<()>,
    #[tl(flags_bit = 2)]
    tcpo_only: Option<()>,
    #[tl(flags_bit = 3)]
    cdn: Option<()>,
    #[tl(flags_bit = 4)]
    r#static: Option<()>,
    #[tl(flags_bit = 5)]
    this_port_only: Option<()>,
    id: i32,
    ip_address: Vec<u8>,
    port: i32,
    #[tl(flags_bit = 10)]
    secret: Option<Vec<u8>>,
}

/// `Reaction`.
#[derive(TlRead, TlWrite)]
#[tl(boxed)]
enum Reaction {
    #[tl(id = 0x79f5d419)]
    Empty,
    #[tl(id = 0x1b2286b8)]
    Emoji { emoticon: Vec<u8> },
    #[tl(id = 0x8935fc73)]
    CustomEmoji { document_id: i64 },
    #[tl(id = 0x523da4eb)]
    Paid,
}

/// `Vector`: the derives know the bare `vector` only.
mod vector {
    use tl_proto::{TlError, TlPacket, TlRead, TlResult, TlWrite};

    use super::DcOption;

    const ID: u32 = 0x1cb5c415;

    pub(super) fn size_hint(items: &Vec<DcOption>) -> usize {
        4 + items.max_size_hint()
    }

    pub(super) fn write<P: TlPacket>(items: &Vec<DcOption>, packet: &mut P) {
        ID.write_to(packet);
        items.write_to(packet);
    }

    pub(super) fn read(packet: &mut &[u8]) -> TlResult<Vec<DcOption>> {
        match u32::read_from(packet)? {
            ID => TlRead::read_from(packet),
            _ => Err(TlError::UnknownConstructor),
        }
    }
}
