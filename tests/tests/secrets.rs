//! Secrets: debugging output has none, in any form, unless it is asked for them.

use std::collections::BTreeSet;

use tl_parser::model::CombinatorId;
use tl_tests::{random::Writer, schema};
use tl_types::{Deserializable, Object, Revealed, Serializable, borrowed};
use tl_types::{enums, functions, mtproto, types};

#[test]
fn a_login_is_printed_without_its_secrets() {
    let sign_in = functions::auth::SignIn {
        phone_code: Some("31337".to_owned()),
        ..functions::auth::SignIn::new("+999", "hash")
    };
    let in_a_layer = functions::InvokeWithLayer {
        layer: 230,
        query: sign_in,
    };
    assert_eq!(
        format!("{in_a_layer:?}"),
        r#"invokeWithLayer { layer: 230, query: auth.signIn { phone_number: "+999", phone_code_hash: …, phone_code: … } }"#
    );
    assert_eq!(
        format!("{:?}", Revealed(&in_a_layer.query)),
        r#"auth.signIn { phone_number: "+999", phone_code_hash: "hash", phone_code: "31337" }"#
    );
}

#[test]
fn secrets_with_parts_are_hidden_whole() {
    let credentials = types::InputPaymentCredentials {
        save: false,
        data: types::DataJson {
            data: "4242".to_owned(),
        },
    };
    let expected = "inputPaymentCredentials { data: … }";
    assert_eq!(format!("{credentials:?}"), expected);
    let as_enum = enums::InputPaymentCredentials::from(credentials);
    assert_eq!(format!("{as_enum:?}"), expected);
    assert!(format!("{:?}", Revealed(&as_enum)).contains("4242"));
}

#[test]
fn groups_of_fields_and_borrowed_forms_hide_secrets_too() {
    let group = types::CodeSettingsTokenAndAppSandbox {
        token: "push".to_owned(),
        app_sandbox: true,
    };
    let expected = "CodeSettingsTokenAndAppSandbox { token: …, app_sandbox: true }";
    assert_eq!(format!("{group:?}"), expected);
    assert_eq!(
        format!("{:?}", Revealed(&group)),
        expected.replace('…', "\"push\"")
    );
    let token = types::bots::ExportedBotToken {
        token: "1:A".to_owned(),
    };
    let bytes = token.to_bytes();
    let token = borrowed::types::bots::ExportedBotToken::from_bytes(&bytes).expect("a token");
    assert_eq!(format!("{token:?}"), "bots.exportedBotToken { token: … }");
}

/// What is compressed or not decoded yet may have any secret in it.
#[test]
fn bytes_of_other_values_are_not_shown() {
    let packed = mtproto::types::GzipPacked {
        packed_data: b"code".to_vec(),
    };
    assert_eq!(format!("{packed:?}"), "gzip_packed { packed_data: … }");
    let token = types::auth::LoginToken {
        expires: 1,
        token: b"code".to_vec(),
    };
    let result = mtproto::types::RpcResult {
        req_msg_id: 1,
        result: Object::encode(&token),
    };
    assert_eq!(
        format!("{result:?}"),
        "rpc_result { req_msg_id: 1, result: Object(0x629f1980, 16 bytes) }"
    );
}

/// An encoded value, to be printed as what it is.
struct Raw(Vec<u8>);

impl Serializable for Raw {
    fn serialize(&self, buf: &mut Vec<u8>) {
        buf.extend_from_slice(&self.0);
    }
}

/// The names of `*.name` in the data.
fn secret_everywhere() -> BTreeSet<String> {
    let data = schema::read("schema/secrets/api.toml");
    let data: toml::Table = data.parse().expect("TOML");
    let entries = data["secret"].as_array().expect("entries").iter();
    let names = entries.flat_map(|entry| entry["fields"].as_array().expect("names"));
    let names = names.filter_map(|name| name.as_str()?.strip_prefix("*."));
    names.map(str::to_owned).collect()
}

/// Whatever surrounds them.
#[test]
fn secrets_of_all_combinators_are_hidden() {
    let names = secret_everywhere();
    let model = schema::model("schema/api.tl");
    let mut hidden = 0;
    for index in 0..model.combinators.len() {
        if model.combinators[index].builtin {
            continue;
        }
        let mut writer = Writer::new(&model, index as u64);
        writer.boxed(CombinatorId(index));
        let query = Raw(writer.bytes);
        let text = format!("{:?}", functions::InvokeWithLayer { layer: 1, query });
        for name in &names {
            let field = format!(" {name}: ");
            for (at, _) in text.match_indices(&field) {
                assert!(text[at + field.len()..].starts_with('…'), "{text}");
                hidden += 1;
            }
        }
    }
    assert!(hidden > 50, "{hidden}");
}
