//! What people say and are called, in several scripts.

use super::noise::one_of;

/// Messages, from a word to a paragraph.
const LINES: &[&str] = &[
    "ok",
    "👍👍",
    "Where are you? We have been waiting at the station for twenty minutes already.",
    "Завтра в девять у входа, не опаздывайте, пожалуйста. Билеты уже у меня.",
    "Können wir das auf nächste Woche verschieben? Am Donnerstag hätte ich ab vier Uhr Zeit, \
     sonst ginge es am Freitag den ganzen Tag über, außer mittags.",
    "明天下午三点开会，请大家提前准备好材料。",
    "سأصل بعد نصف ساعة تقريبا، ابدؤوا من دوني",
    "The new build is up. It fixes the crash on start, the wrong badge after a restart, and two \
     smaller things that nobody had noticed yet. Please try it on old devices above all; if it \
     still hangs there, send me the log from the settings page, with the time when it happened. \
     Full notes: https://example.org/notes/2026-11",
    "¡Feliz cumpleaños! 🎂🎉 Que lo pases genial",
    "今夜は雪になるそうです。気をつけて帰ってください ❄️",
    "haha, no way 😂",
    "I read the draft twice. The first half is clear, the second one needs an example.",
];

/// Given names.
const FIRST_NAMES: &[&str] = &[
    "Anna",
    "Борис",
    "Chloé",
    "大輔",
    "Emre",
    "Фатима",
    "Giulia",
    "حسن",
    "Ines",
    "João",
];

/// Family names.
const LAST_NAMES: &[&str] = &[
    "Andersen",
    "Белова",
    "Çelik",
    "Dubois",
    "山田",
    "Ferreira",
    "García",
    "Häkkinen",
];

/// Titles of groups and channels.
const TITLES: &[&str] = &[
    "Weekend hikes ⛰",
    "Новости района",
    "Rust in practice",
    "家族のアルバム",
    "Announcements",
];

/// Reactions.
const EMOJIS: &[&str] = &["👍", "❤️", "🔥", "😁", "🎉", "🤔", "👏", "😢"];

/// What somebody says.
pub(super) fn line(seed: i32) -> String {
    one_of(LINES, seed).to_owned()
}

/// A given name.
pub(super) fn first_name(seed: i32) -> String {
    one_of(FIRST_NAMES, seed).to_owned()
}

/// A family name.
pub(super) fn last_name(seed: i32) -> String {
    one_of(LAST_NAMES, seed).to_owned()
}

/// The title of a group or channel.
pub(super) fn title(seed: i32) -> String {
    one_of(TITLES, seed).to_owned()
}

/// A reaction.
pub(super) fn emoji(seed: i32) -> String {
    one_of(EMOJIS, seed).to_owned()
}
