//! The configuration that a server sends first.

use tl_types::types;

use super::NOW;

/// What most servers say of themselves.
pub(super) fn config() -> types::Config {
    types::Config {
        default_p2p_contacts: true,
        preload_featured_stickers: false,
        revoke_pm_inbox: true,
        blocked_mode: false,
        force_try_ipv6: false,
        date: NOW,
        expires: NOW + 3_600,
        test_mode: false,
        this_dc: 4,
        dc_options: dc_options(),
        dc_txt_domain_name: "config.example.org".to_owned(),
        chat_size_max: 200,
        megagroup_size_max: 200_000,
        forwarded_count_max: 100,
        online_update_period_ms: 210_000,
        offline_blur_timeout_ms: 5_000,
        offline_idle_timeout_ms: 30_000,
        online_cloud_timeout_ms: 300_000,
        notify_cloud_delay_ms: 30_000,
        notify_default_delay_ms: 1_500,
        push_chat_period_ms: 60_000,
        push_chat_limit: 2,
        edit_time_limit: 172_800,
        revoke_time_limit: i32::MAX,
        revoke_pm_time_limit: i32::MAX,
        rating_e_decay: 2_419_200,
        stickers_recent_limit: 200,
        channels_read_media_period: 604_800,
        tmp_sessions: Some(2),
        call_receive_timeout_ms: 20_000,
        call_ring_timeout_ms: 90_000,
        call_connect_timeout_ms: 30_000,
        call_packet_timeout_ms: 10_000,
        me_url_prefix: "https://example.org/me/".to_owned(),
        autoupdate_url_prefix: None,
        gif_search_username: Some("gif".to_owned()),
        venue_search_username: Some("venues".to_owned()),
        img_search_username: Some("images".to_owned()),
        static_maps_provider: Some("telegram,google-k0123456789abcdef".to_owned()),
        caption_length_max: 1_024,
        message_length_max: 4_096,
        webfile_dc_id: 4,
        suggested_lang_code_and_lang_pack_version_and_base_lang_pack_version: Some(languages()),
        reactions_default: Some(heart().into()),
        autologin_token: Some("fuyNzUpDyHnRiqAJRZxL_0".to_owned()),
    }
}

fn languages() -> types::ConfigSuggestedLangCodeAndLangPackVersionAndBaseLangPackVersion {
    types::ConfigSuggestedLangCodeAndLangPackVersionAndBaseLangPackVersion {
        suggested_lang_code: "pt-br".to_owned(),
        lang_pack_version: 41_203_117,
        base_lang_pack_version: 41_203_117,
    }
}

fn heart() -> types::ReactionEmoji {
    types::ReactionEmoji {
        emoticon: "❤".to_owned(),
    }
}

/// Five data centers with three addresses each, the last of them with a secret.
fn dc_options() -> Vec<types::DcOption> {
    let addresses = |id| (0..3).map(move |kind| dc_option(id, kind));
    (1..=5).flat_map(addresses).collect()
}

fn dc_option(id: i32, kind: i32) -> types::DcOption {
    let ipv6 = kind == 1;
    types::DcOption {
        ipv6,
        media_only: kind == 2,
        tcpo_only: kind == 2,
        cdn: false,
        r#static: kind == 0,
        this_port_only: false,
        id,
        ip_address: if ipv6 {
            format!("2001:0db8:f00{id}:0000:0000:0000:0000:000a")
        } else {
            format!("203.0.113.{}", 50 + 10 * id + kind)
        },
        port: 443,
        secret: (kind == 2).then(|| super::noise::bytes(17, id)),
    }
}
