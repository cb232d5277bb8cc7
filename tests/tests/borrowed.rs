//! Borrowed forms: their text is in the input, and is checked when somebody looks at it.

use allocation_counter::measure;
use tl_tests::case::cases;
use tl_types::{Borrowable, Deserializable, ErrorKind, Object, Reader, RemoteCall, Serializable};
use tl_types::{borrowed, enums, functions, mtproto, types};

/// Whether a text is in the input; an empty one too has a place there.
fn is_in(input: &[u8], text: &[u8]) -> bool {
    let (input, text) = (input.as_ptr_range(), text.as_ptr_range());
    input.start <= text.start && text.end <= input.end
}

/// `fourteen characters` in bold, and a link, one after the other.
fn text() -> enums::RichText {
    let plain = |text: &str| enums::RichText::from(types::TextPlain { text: text.into() });
    let link = types::TextUrl {
        text: plain("the link").into(),
        url: "https://example.org".to_owned(),
        webpage_id: 1,
    };
    let bold = types::TextBold {
        text: plain("").into(),
    };
    types::TextConcat {
        texts: vec![link.into(), bold.into()],
    }
    .into()
}

#[test]
fn text_in_vectors_and_boxes_is_in_the_input() {
    use borrowed::enums::RichText;
    let bytes = text().to_bytes();
    let text = RichText::from_bytes(&bytes).expect("a text");
    let RichText::TextConcat(concat) = &text else {
        panic!("{text:?}");
    };
    let [RichText::TextUrl(link), RichText::TextBold(bold)] = &concat.texts[..] else {
        panic!("{concat:?}");
    };
    for (text, expected) in [(&*link.text, "the link"), (&*bold.text, "")] {
        let RichText::TextPlain(plain) = text else {
            panic!("{text:?}");
        };
        assert_eq!(plain.text, expected);
        assert!(is_in(&bytes, plain.text.as_bytes()));
    }
    assert_eq!(link.url, "https://example.org");
    assert!(is_in(&bytes, link.url.as_bytes()));
}

#[test]
fn bytes_and_vectors_of_strings_are_in_the_input() {
    let size = types::PhotoStrippedSize {
        r#type: "i".to_owned(),
        bytes: vec![7; 300],
    };
    let bytes = size.to_bytes();
    let size = borrowed::types::PhotoStrippedSize::from_bytes(&bytes).expect("a size");
    assert_eq!(size.bytes, [7; 300]);
    assert!(is_in(&bytes, size.bytes) && is_in(&bytes, size.r#type.as_bytes()));

    let code = types::help::CountryCode {
        country_code: "49".to_owned(),
        prefixes: Some(vec!["30".to_owned(), "40".to_owned()]),
        patterns: None,
    };
    let bytes = code.to_bytes();
    let code = borrowed::types::help::CountryCode::from_bytes(&bytes).expect("a code");
    let prefixes = code.prefixes.expect("prefixes");
    assert_eq!(prefixes, ["30", "40"]);
    assert!(
        prefixes
            .iter()
            .all(|prefix| is_in(&bytes, prefix.as_bytes()))
    );
}

#[test]
fn an_owned_value_outlives_the_input() {
    let bytes = text().to_bytes();
    let borrowed = borrowed::enums::RichText::from_bytes(&bytes).expect("a text");
    assert_eq!(borrowed.clone(), borrowed);
    let owned = borrowed.to_owned();
    drop(bytes);
    assert_eq!(owned, text());
}

/// It is only made of what is on the stack, and of its text.
#[test]
fn text_allocates_nothing() {
    let command = types::BotCommand {
        ephemeral: false,
        command: "start".to_owned(),
        description: "What the bot does, in many words. ".repeat(100),
    };
    let bytes = command.to_bytes();
    let info = measure(|| drop(borrowed::types::BotCommand::from_bytes(&bytes)));
    assert_eq!(info.count_total, 0);
    let info = measure(|| drop(types::BotCommand::from_bytes(&bytes)));
    assert_eq!(info.count_total, 2);
}

/// A bad name loses no message in either form, and is shown alike; the borrowed one keeps its bytes.
#[test]
fn invalid_utf8_is_found_by_who_looks() {
    let command = types::BotCommand {
        ephemeral: false,
        command: "start".to_owned(),
        description: "What?".to_owned(),
    };
    let mut bytes = command.to_bytes();
    let at = bytes.len() - 4;
    bytes[at] = 0xff;
    let repaired = types::BotCommand::from_bytes(&bytes).expect("a repaired command");
    assert_eq!(repaired.description, "Wha\u{fffd}?");

    let borrowed = borrowed::types::BotCommand::from_bytes(&bytes).expect("a command");
    assert_eq!(borrowed.command.to_str(), Ok("start"));
    assert_eq!(borrowed.description.as_bytes(), b"Wha\xff?");
    let error = borrowed.description.to_str().expect_err("no UTF-8");
    assert_eq!(error.valid_up_to(), 3);
    assert_eq!(borrowed.to_bytes(), bytes);
    assert_eq!(format!("{borrowed:?}"), format!("{repaired:?}"));
    assert_eq!(borrowed.to_owned(), repaired);

    let mut reader = Reader::new(&bytes).strict_utf8();
    let error = reader.read::<borrowed::types::BotCommand<'_>>();
    let error = error.expect_err("no UTF-8");
    assert_eq!(error.kind(), &ErrorKind::InvalidUtf8);
    assert_eq!(error.offset(), 16);
    assert_eq!(error.type_name(), Some("botCommand"));
}

/// What holds no text is the same type in both forms, and has no other.
#[test]
fn what_holds_no_text_is_owned() {
    let reaction = borrowed::types::MessageActionChatEditTitle { title: "T".into() };
    let action = borrowed::enums::MessageAction::from(reaction);
    let service = borrowed::types::MessageService {
        out: false,
        mentioned: false,
        media_unread: false,
        reactions_are_possible: false,
        silent: false,
        post: false,
        legacy: false,
        id: 1,
        from_id: Some(types::PeerUser { user_id: 2 }.into()),
        peer_id: enums::Peer::Chat(types::PeerChat { chat_id: 3 }),
        saved_peer_id: None,
        reply_to: None,
        date: 4,
        action: action.into(),
        reactions: None,
        ttl_period: None,
    };
    let bytes = service.to_bytes();
    let owned = types::MessageService::from_bytes(&bytes);
    assert_eq!(owned, Ok(service.to_owned()));
}

/// Decodes an answer without a copy of its text, whatever function was called.
fn answer<'a, F>(_call: &F, result: &'a Object) -> <F::Return as Borrowable>::Borrowed<'a>
where
    F: RemoteCall<Return: Borrowable>,
{
    result.decode().expect("an answer")
}

#[test]
fn an_answer_of_any_function_can_borrow() {
    let country = types::NearestDc {
        country: "DE".to_owned(),
        this_dc: 2,
        nearest_dc: 4,
    };
    let object = Object::encode(&country);
    let country = answer(&functions::help::GetNearestDc {}, &object);
    assert_eq!(country.country, "DE");
    assert!(is_in(object.as_bytes(), country.country.as_bytes()));
}

#[test]
fn hundreds_of_types_have_a_borrowed_form() {
    let api = cases(&[tl_types::arbitrary::visit_borrowable]).0.len();
    let mtproto = cases(&[mtproto::arbitrary::visit_borrowable]).0.len();
    println!("{api} of the API, {mtproto} of MTProto");
    assert!(api > 700 && mtproto > 10, "{api}, {mtproto}");
}
