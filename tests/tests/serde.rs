//! serde: the JSON of values, what is wrong with JSON, and formats that people do not read. That every
//! constructor and function has the JSON of the run-time codec is in `second_opinion.rs`.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{from_str, json, to_string};
use tl_types::{Object, Reader, Serializable, Text, borrowed, enums, functions, mtproto, types};

fn error<T: DeserializeOwned>(json: &str) -> String {
    let error = from_str::<T>(json).err();
    let error = error.unwrap_or_else(|| panic!("accepted: {json}"));
    error.to_string()
}

#[test]
fn a_value_is_written_as_documented() {
    let document = types::Document {
        id: -1,
        access_hash: i64::MAX,
        file_reference: vec![0, 0xfb, 0xff],
        date: -5,
        mime_type: "a\"b".to_owned(),
        size: 0,
        thumbs: None,
        video_thumbs: None,
        dc_id: 2,
        attributes: vec![
            enums::DocumentAttribute::HasStickers,
            types::DocumentAttributeVideo {
                round_message: true,
                ..types::DocumentAttributeVideo::new(f64::INFINITY, 1, 2)
            }
            .into(),
        ],
    };
    let json = concat!(
        r#"{"_":"document","id":"-1","access_hash":"9223372036854775807","file_reference":"APv/","#,
        r#""date":-5,"mime_type":"a\"b","size":"0","dc_id":2,"attributes":["#,
        r#"{"_":"documentAttributeHasStickers"},{"_":"documentAttributeVideo","round_message":true,"#,
        r#""duration":"Infinity","w":1,"h":2}]}"#
    );
    assert_eq!(to_string(&document).expect("JSON"), json);
    assert_eq!(from_str::<types::Document>(json).ok(), Some(document));
}

#[test]
fn a_query_is_in_the_function_around_it() {
    let call = functions::InvokeWithLayer::new(1, functions::help::GetConfig {});
    let json = r#"{"_":"invokeWithLayer","layer":1,"query":{"_":"help.getConfig"}}"#;
    assert_eq!(to_string(&call).expect("JSON"), json);
    let read = from_str::<functions::InvokeWithLayer<functions::help::GetConfig>>(json);
    assert_eq!(read.ok(), Some(call));
    // One of another schema stays as it is, and one that is meant for another type is none.
    let ping = functions::InvokeWithLayer::new(1, mtproto::functions::Ping { ping_id: 2 });
    let json = r#"{"_":"invokeWithLayer","layer":1,"query":"7He+egIAAAAAAAAA"}"#;
    assert_eq!(to_string(&ping).expect("JSON"), json);
    assert_eq!(
        error::<functions::InvokeWithLayer<functions::help::GetConfig>>(json),
        "unknown constructor 0x7abe77ec (expected 0xc4f9186b) of `help.getConfig` at byte 8"
    );
}

#[test]
fn an_object_is_opened_if_it_is_one_value() {
    let result = |object: &Object| {
        let answer = mtproto::types::RpcResult {
            req_msg_id: 1,
            result: object.clone(),
        };
        let json = to_string(&answer).expect("JSON");
        assert_eq!(
            from_str::<mtproto::types::RpcResult>(&json).ok(),
            Some(answer)
        );
        serde_json::from_str::<serde_json::Value>(&json).expect("JSON")["result"].clone()
    };
    let pong = Object::encode(&mtproto::types::Pong {
        msg_id: 2,
        ping_id: 3,
    });
    let opened = json!({"_": "pong", "msg_id": "2", "ping_id": "3"});
    assert_eq!(result(&pong), opened);
    assert_eq!(result(&Object::encode(&true)), json!(true));
    assert_eq!(result(&Object::encode(&vec![true])), json!([true]));
    let longer = [pong.as_bytes(), &[0; 4]].concat();
    assert!(result(&Object::from_bytes(longer)).is_string());
    assert!(result(&Object::from_bytes(pong.as_bytes()[..16].to_vec())).is_string());
    assert!(result(&Object::encode(&vec![7_i64])).is_string());
    // Alone it knows no schema.
    let json = to_string(&pong).expect("JSON");
    assert_eq!(json, r#""xXN3NAIAAAAAAAAAAwAAAAAAAAA=""#);
    assert_eq!(from_str::<Object>(&json).ok(), Some(pong));
}

/// Each holds the next, up to one that says it has more items than any input.
#[test]
fn what_came_from_elsewhere_is_written_whatever_it_is() {
    let mut object = Object::from_bytes([0x1cb5_c415_u32, u32::MAX].map(u32::to_le_bytes).concat());
    for req_msg_id in 0..2_000 {
        object = Object::encode(&mtproto::types::RpcResult {
            req_msg_id,
            result: object,
        });
    }
    let json = to_string(
        &object
            .decode::<mtproto::types::RpcResult>()
            .expect("an answer"),
    );
    let json = json.expect("JSON");
    assert_eq!(json.matches("rpc_result").count(), 384);
    let mut unlimited = serde_json::Deserializer::from_str(&json);
    unlimited.disable_recursion_limit();
    let read = mtproto::types::RpcResult::deserialize(&mut unlimited);
    assert_eq!(
        read.map(|read| read.to_bytes()).ok(),
        Some(object.into_bytes())
    );
}

#[test]
fn reading_is_lenient_where_it_is_clear_what_is_meant() {
    let user = types::User {
        premium: true,
        first_name: Some("TL".to_owned()),
        ..types::User::new(7)
    };
    let user = enums::User::from(user);
    for json in [
        r#"{"_":"user","id":"7","premium":true,"first_name":"TL"}"#,
        r#"{"first_name":"TL","premium":true,"id":"7","_":"user"}"#,
        r#"{"_":"user","id":7,"premium":true,"first_name":"TL","self":false,"last_name":null}"#,
        r#"{"_":"user","_remark":[{}],"id":7,"flags":0,"premium":true,"first_name":{"base64":"VEw="}}"#,
    ] {
        assert_eq!(
            from_str::<enums::User>(json).ok(),
            Some(user.clone()),
            "{json}"
        );
    }
    // What can be nothing else needs no name.
    let state = types::updates::State {
        pts: 1,
        qts: 2,
        date: 3,
        seq: 4,
        unread_count: 5,
    };
    let json = r#"{"pts":1,"qts":2,"date":3,"seq":4,"unread_count":5}"#;
    assert_eq!(from_str::<types::updates::State>(json).ok(), Some(state));
}

#[test]
#[allow(clippy::too_many_lines)] // a table of cases
fn errors_say_what_and_where() {
    for (json, expected) in [
        ("[]", "expected an object, found a list"),
        ("{}", "`_` is missing, which names the constructor"),
        (r#"{"_":1}"#, "`_`: expected a name, found a number"),
        (r#"{"_":"user","_":"user"}"#, "`_` is there twice"),
        (r#"{"_":"chat"}"#, "`chat` is no `User`"),
        (r#"{"_":"user#12345678"}"#, "`user#12345678` is no `User`"),
        (r#"{"_":"user"}"#, "the field `id` of `user` is missing"),
        (
            r#"{"_":"user","id":null}"#,
            "the field `id` of `user` is missing",
        ),
        (r#"{"_":"user","id":"7","id":"7"}"#, "`id` is there twice"),
        (r#"{"_":"user","ID":"7"}"#, "`user` has no field `ID`"),
        (
            r#"{"_":"user","id":"7x"}"#,
            "`id`: expected a number of 64 bits, in quotes, found a string",
        ),
        (
            r#"{"_":"user","id":7.5}"#,
            "`id`: expected a number of 64 bits, in quotes, found a number",
        ),
        (
            r#"{"_":"user","id":7,"premium":1}"#,
            "`premium`: expected true or false, found a number",
        ),
        (
            r#"{"_":"user","id":7,"usernames":[{"_":"username","username":"x"},{"username":[]}]}"#,
            "`usernames[1].username`: expected a string, found a list",
        ),
        (
            r#"{"_":"user","id":7,"emoji_status":{"_":"emojiStatus","document_id":"1","until":4294967296}}"#,
            "`emoji_status.until`: expected a number from -2147483648 to 2147483647, found a number",
        ),
    ] {
        assert_eq!(error::<enums::User>(json), expected, "{json}");
    }
    assert_eq!(
        error::<types::MessageFwdHeader>(r#"{"date":1,"saved_from_msg_id":1}"#),
        "the field `saved_from_peer` of `messageFwdHeader` is missing, though another one of \
         `flags.4` is there"
    );
    for text in ["!", "YQ", "YWI=="] {
        let json = format!(r#"{{"_":"photoCachedSize","type":"","w":1,"h":1,"bytes":"{text}"}}"#);
        assert_eq!(
            error::<enums::PhotoSize>(&json),
            "`bytes`: these are no bytes in base64"
        );
    }
    let nonce = r#"{"nonce":"AAAA"}"#;
    assert_eq!(
        error::<mtproto::functions::ReqPqMulti>(nonce),
        "`nonce`: 3 bytes, where 16 have to be"
    );
    let object = |result: &str| format!(r#"{{"req_msg_id":1,"result":{result}}}"#);
    for (result, expected) in [
        (
            "1",
            "expected an object, a list, true or false, or bytes in base64, found a number",
        ),
        (
            r#"{"_":"message?"}"#,
            "`message?` is no `constructor or function`",
        ),
    ] {
        let found = error::<mtproto::types::RpcResult>(&object(result));
        assert_eq!(found, format!("`result`: {expected}"));
    }
    for result in [r#""""#, r#""YQ==""#, r#""AAAAAAAA""#] {
        let found = error::<mtproto::types::RpcResult>(&object(result));
        assert_eq!(
            found,
            "`result`: the bytes of a value are whole words of four, at least one"
        );
        let alone = error::<Object>(result);
        assert_eq!(found, format!("`result`: {alone}"));
    }
    assert_eq!(
        error::<types::DataJson>(r#"{"data":{"base64":"AA==","x":1}}"#),
        "`data`: expected a string, found an object"
    );
}

/// The deepest values that the reader takes are written and read.
#[test]
fn depth_is_limited_as_it_is_for_the_reader() {
    fn check<T: Serializable + Serialize + DeserializeOwned>(make: impl Fn(u32) -> T) {
        let over_json = |value: &T| {
            let json = to_string(value).map_err(|error| error.to_string())?;
            let mut unlimited = serde_json::Deserializer::from_str(&json);
            unlimited.disable_recursion_limit();
            let read = T::deserialize(&mut unlimited).map_err(|error| error.to_string())?;
            Ok::<_, String>(read.to_bytes())
        };
        let deepest = make(Reader::DEFAULT_DEPTH_LIMIT);
        assert_eq!(over_json(&deepest), Ok(deepest.to_bytes()));
        let error = over_json(&make(Reader::DEFAULT_DEPTH_LIMIT + 1)).expect_err("too deep");
        assert!(
            error.starts_with("values nested more than 128 deep"),
            "{error}"
        );
        let error = over_json(&make(400)).expect_err("too deep");
        assert_eq!(error, "lists and objects more than 384 deep");
    }
    check(|depth| {
        (1..depth).fold(enums::RichText::TextEmpty, |text, _| {
            types::TextBold {
                text: Box::new(text),
            }
            .into()
        })
    });
    check(|depth| {
        (1..depth).fold(enums::JsonValue::JsonNull, |value, _| {
            types::JsonArray { value: vec![value] }.into()
        })
    });
    let brackets = |count: usize| "[".repeat(count) + &"]".repeat(count);
    let read = |json: &str| {
        let mut unlimited = serde_json::Deserializer::from_str(json);
        unlimited.disable_recursion_limit();
        Vec::<Object>::deserialize(&mut unlimited).map_err(|error| error.to_string())
    };
    let error = read(&brackets(100_000)).expect_err("too deep");
    assert!(
        error.starts_with("lists and objects more than 384 deep"),
        "{error}"
    );
}

/// Text that is no UTF-8 is kept in the borrowed form.
#[test]
fn borrowed_forms_are_written() {
    let bytes = types::DataJson {
        data: "{}".to_owned(),
    }
    .to_bytes();
    let value = borrowed::types::DataJson {
        data: Text::new(b"\xff"),
    };
    assert_eq!(
        to_string(&value).expect("JSON"),
        r#"{"_":"dataJSON","data":{"base64":"/w=="}}"#
    );
    assert_eq!(to_string(&Text::new(b"TL")).expect("JSON"), r#""TL""#);
    let read = from_str::<types::DataJson>(r#"{"data":{"base64":"e30="}}"#);
    assert_eq!(read.map(|read| read.to_bytes()).ok(), Some(bytes));
}

#[test]
fn other_formats_have_the_encoding() {
    let user = enums::User::from(types::UserEmpty { id: 7 });
    let users = vec![user.clone(), user];
    let bytes = postcard::to_allocvec(&users).expect("bytes");
    let encoded = users[0].to_bytes();
    assert_eq!(bytes, [&[2, 12][..], &encoded, &[12], &encoded].concat());
    assert_eq!(
        postcard::from_bytes::<Vec<enums::User>>(&bytes).as_ref(),
        Ok(&users)
    );
    let mut wrong = bytes;
    wrong[2] ^= 1;
    assert!(postcard::from_bytes::<Vec<enums::User>>(&wrong).is_err());
    let object = Object::encode(&users);
    let bytes = postcard::to_allocvec(&object).expect("bytes");
    assert_eq!(postcard::from_bytes::<Object>(&bytes), Ok(object));
}

/// Where serde keeps what it reads for later, and where keys are sorted.
#[test]
fn values_are_parts_of_other_types() {
    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    #[serde(untagged)]
    enum Either {
        Peer(enums::Peer),
        Peers { peers: Vec<enums::Peer> },
    }
    let peer = enums::Peer::from(types::PeerUser { user_id: 7 });
    for either in [Either::Peer(peer), Either::Peers { peers: vec![peer] }] {
        let json = to_string(&either).expect("JSON");
        assert_eq!(from_str::<Either>(&json).ok(), Some(either));
    }
    let value = serde_json::to_value(types::PeerUser { user_id: 7 }).expect("JSON");
    assert_eq!(value, json!({"_": "peerUser", "user_id": "7"}));
    assert_eq!(
        serde_json::from_value::<enums::Peer>(value).ok(),
        Some(types::PeerUser { user_id: 7 }.into())
    );
}
