//! Photos, videos, voice notes, stickers and web pages, by number.

use tl_types::{enums, types};

use super::NOW;
use super::noise::{below, bytes, hash};

/// A photo in three sizes, one of them progressive, and with a stripped thumbnail.
pub(super) fn photo(n: i32) -> enums::MessageMedia {
    types::MessageMediaPhoto {
        spoiler: false,
        photo: Some(Box::new(bare_photo(n))),
        ttl_seconds: None,
        video: None,
    }
    .into()
}

fn bare_photo(n: i32) -> enums::Photo {
    types::Photo {
        has_stickers: false,
        id: hash(n),
        access_hash: hash(n + 1),
        file_reference: bytes(29, n),
        date: NOW - 60,
        sizes: vec![
            stripped_thumb(240, n),
            size("m", 320, 21_000 + n),
            size("x", 800, 96_000 + n),
            types::PhotoSizeProgressive {
                r#type: "y".to_owned(),
                w: 1280,
                h: 960,
                sizes: vec![14_001, 38_230, 51_700, 77_119, 190_404 + n],
            }
            .into(),
        ],
        video_sizes: None,
        dc_id: 1 + below(5, n),
    }
    .into()
}

fn stripped_thumb(len: usize, n: i32) -> enums::PhotoSize {
    types::PhotoStrippedSize {
        r#type: "i".to_owned(),
        bytes: bytes(len, n),
    }
    .into()
}

fn size(kind: &str, width: i32, size: i32) -> enums::PhotoSize {
    types::PhotoSize {
        r#type: kind.to_owned(),
        w: width,
        h: width * 3 / 4,
        size,
    }
    .into()
}

/// A video with a name and two thumbnails.
pub(super) fn video(n: i32) -> enums::MessageMedia {
    let video = types::DocumentAttributeVideo {
        round_message: false,
        supports_streaming: true,
        nosound: false,
        duration: 12.5 + f64::from(n),
        w: 1280,
        h: 720,
        preload_prefix_size: Some(524_288),
        video_start_ts: None,
        video_codec: Some("h264".to_owned()),
    };
    let name = format!("Видео {n}.mp4");
    let mut document = plain_document("video/mp4", 4_812_345, n);
    document.thumbs = Some(vec![stripped_thumb(220, n), size("m", 320, 17_000)]);
    document.attributes = vec![video.into(), file_name(name)];
    types::MessageMediaDocument {
        video: true,
        ..attached(document)
    }
    .into()
}

/// A voice note with its waveform.
pub(super) fn voice(n: i32) -> enums::MessageMedia {
    let audio = types::DocumentAttributeAudio {
        voice: true,
        duration: 4 + below(40, n),
        title: None,
        performer: None,
        waveform: Some(bytes(63, n)),
    };
    let mut document = plain_document("audio/ogg", 31_000, n);
    document.attributes = vec![audio.into()];
    types::MessageMediaDocument {
        voice: true,
        ..attached(document)
    }
    .into()
}

/// A sticker of a set.
pub(super) fn sticker(n: i32) -> enums::MessageMedia {
    let set = types::InputStickerSetId {
        id: hash(n + 2),
        access_hash: hash(n + 3),
    };
    let sticker = types::DocumentAttributeSticker {
        mask: false,
        alt: "🐱".to_owned(),
        stickerset: set.into(),
        mask_coords: None,
    };
    let image = types::DocumentAttributeImageSize { w: 512, h: 512 };
    let mut document = plain_document("image/webp", 28_544, n);
    document.thumbs = Some(vec![size("m", 320, 12_000)]);
    document.attributes = vec![
        image.into(),
        sticker.into(),
        file_name("sticker.webp".to_owned()),
    ];
    attached(document).into()
}

fn file_name(file_name: String) -> enums::DocumentAttribute {
    types::DocumentAttributeFilename { file_name }.into()
}

fn plain_document(mime_type: &str, size: i64, n: i32) -> types::Document {
    types::Document {
        id: hash(n + 4),
        access_hash: hash(n + 5),
        file_reference: bytes(29, n + 4),
        date: NOW - 120,
        mime_type: mime_type.to_owned(),
        size: size + i64::from(n),
        thumbs: None,
        video_thumbs: None,
        dc_id: 1 + below(5, n),
        attributes: Vec::new(),
    }
}

fn attached(document: types::Document) -> types::MessageMediaDocument {
    types::MessageMediaDocument {
        nopremium: false,
        spoiler: false,
        video: false,
        round: false,
        voice: false,
        document: Some(document.into()),
        alt_documents: None,
        video_cover: None,
        video_timestamp: None,
        ttl_seconds: None,
    }
}

/// The preview of a link.
pub(super) fn web_page(n: i32) -> enums::MessageMedia {
    let page = types::WebPage {
        has_large_media: true,
        video_cover_photo: false,
        id: hash(n + 6),
        url: format!("https://example.org/articles/{n}"),
        display_url: format!("example.org/articles/{n}"),
        hash: 0,
        r#type: Some("article".to_owned()),
        site_name: Some("Example".to_owned()),
        title: Some("What the river carries".to_owned()),
        description: Some("Ein Bericht in drei Teilen über die Elbe, ihre Häfen …".to_owned()),
        photo: Some(Box::new(bare_photo(n + 7))),
        embed_url_and_embed_type: None,
        embed_width_and_embed_height: None,
        duration: None,
        author: Some("I. Ferreira".to_owned()),
        document: None,
        cached_page: None,
        attributes: None,
    };
    types::MessageMediaWebPage {
        force_large_media: false,
        force_small_media: false,
        manual: false,
        safe: false,
        webpage: page.into(),
    }
    .into()
}
