//! Values encoded by hand, byte group by byte group: what `MTProto` wraps messages in, the first
//! request of a client, and all forms of strings.

use tl_tests::hex::{check_encoding, hex};
use tl_types::mtproto::{functions as mt_functions, types as mt};
use tl_types::{Deserializable, Object, Serializable, enums, functions, types};

#[test]
fn container_of_two_messages() {
    let ping = mt_functions::Ping {
        ping_id: 0x0102_0304_0506_0708,
    };
    let ack = mt::MsgsAck { msg_ids: vec![-2] };
    let container = mt::MsgContainer {
        messages: vec![
            mt::Message {
                msg_id: 0x51e5_7ac4_2770_964a,
                seqno: 1,
                body: Object::encode(&ping),
            },
            mt::Message {
                msg_id: 4,
                seqno: 2,
                body: Object::encode(&ack),
            },
        ],
    };
    check_encoding(
        &container,
        "DCF8F173          msg_container#73f1f8dc
         02000000          count, of a bare vector: no id before it
         4A967027C47AE551  message, bare: msg_id
         01000000          seqno
         0C000000          bytes: 12
         EC77BE7A          ping#7abe77ec
         0807060504030201  ping_id
         0400000000000000  second message: msg_id
         02000000          seqno
         14000000          bytes: 20
         59B4D662          msgs_ack#62d6b459
         15C4B51C          vector#1cb5c415
         01000000          count
         FEFFFFFFFFFFFFFF  msg_id",
    );
}

#[test]
fn result_that_is_compressed() {
    let packed = mt::GzipPacked {
        packed_data: hex("1F8B08"),
    };
    let result = mt::RpcResult {
        req_msg_id: 1,
        result: Object::encode(&packed),
    };
    check_encoding(
        &result,
        "016D5CF3          rpc_result#f35c6d01
         0100000000000000  req_msg_id
         A1CF7230          gzip_packed#3072cfa1
         031F8B08          packed_data: three bytes, no padding",
    );
    assert_eq!(result.result.constructor_id(), Some(0x3072_cfa1));
    assert_eq!(result.result.decode(), Ok(packed));
}

#[test]
fn result_that_is_an_error() {
    let error = mt::RpcError {
        error_code: 420,
        error_message: "FLOOD_WAIT_3".to_owned(),
    };
    let result = mt::RpcResult {
        req_msg_id: -1,
        result: Object::encode(&error),
    };
    check_encoding(
        &result,
        "016D5CF3                    rpc_result#f35c6d01
         FFFFFFFFFFFFFFFF            req_msg_id
         19CA4421                    rpc_error#2144ca19
         A4010000                    error_code: 420
         0C                          error_message: length 12
         464C4F4F445F574149545F33    error_message
         000000                      padding to 16 bytes",
    );
    assert_eq!(result.result.decode(), Ok(error));
}

#[test]
fn first_request_of_a_client() {
    let text = |text: &str| text.to_owned();
    let request = functions::InvokeWithLayer {
        layer: 230,
        query: functions::InitConnection {
            api_id: 6,
            device_model: text("PC"),
            system_version: text("1.0"),
            app_version: text("1.0.0"),
            system_lang_code: text("en"),
            lang_pack: text(""),
            lang_code: text("en"),
            proxy: Some(types::InputClientProxy {
                address: text("::1"),
                port: 443,
            }),
            params: Some(enums::JsonValue::JsonNull),
            query: functions::help::GetConfig {},
        },
    };
    check_encoding(
        &request,
        "0D0D9BDA          invokeWithLayer#da9b0d0d
         E6000000          layer: 230
         A95ECDC1          initConnection#c1cd5ea9
         03000000          flags: proxy is bit 0, params is bit 1
         06000000          api_id
         02504300          device_model
         03312E30          system_version
         05312E302E300000  app_version
         02656E00          system_lang_code
         00000000          lang_pack: empty, with three bytes of padding
         02656E00          lang_code
         3F8B5875          inputClientProxy#75588b3f
         033A3A31          address
         BB010000          port: 443
         687B6D3F          jsonNull#3f6d7b68
         6B18F9C4          help.getConfig#c4f9186b",
    );
}

#[test]
fn vector_of_bool() {
    check_encoding(
        &vec![true, false],
        "15C4B51C  vector#1cb5c415
         02000000  count
         B5757299  boolTrue#997275b5
         379779BC  boolFalse#bc799737",
    );
}

#[test]
fn salts_in_a_bare_vector() {
    let salt = |valid_since, salt| mt::FutureSalt {
        valid_since,
        valid_until: 3,
        salt,
    };
    let salts = mt::FutureSalts {
        req_msg_id: 9,
        now: 2,
        salts: vec![salt(1, 4), salt(2, -1)],
    };
    check_encoding(
        &salts,
        "950850AE          future_salts#ae500895
         0900000000000000  req_msg_id
         02000000          now
         02000000          count, of a bare vector of bare salts: no ids at all
         01000000          valid_since
         03000000          valid_until
         0400000000000000  salt
         02000000          valid_since
         03000000          valid_until
         FFFFFFFFFFFFFFFF  salt",
    );
}

/// The bytes around a string of `length` bytes.
fn check_string(length: usize, header: &str, padding: usize) {
    let content = "x".repeat(length);
    let bytes = content.to_bytes();
    let header = hex(header);
    let (start, end) = (header.len(), header.len() + length);
    assert_eq!(bytes[..start], header, "{length}");
    assert!(
        bytes[start..end].iter().all(|&byte| byte == b'x'),
        "{length}"
    );
    assert_eq!(bytes[end..], vec![0; padding], "{length}");
    assert_eq!(
        String::from_bytes(&bytes).as_ref(),
        Ok(&content),
        "{length}"
    );
    assert_eq!(content.into_bytes().to_bytes(), bytes, "{length}");
}

#[test]
fn strings_of_all_three_forms() {
    check_string(0, "00", 3);
    check_string(1, "01", 2);
    check_string(3, "03", 0);
    check_string(4, "04", 3);
    check_string(253, "FD", 2);
    check_string(254, "FEFE0000", 2);
    check_string(255, "FEFF0000", 1);
    check_string(256, "FE000100", 0);
    check_string(0xff_ffff, "FEFFFFFF", 1);
    check_string(0x100_0000, "FF00000001000000", 0);
    check_string(0x100_0001, "FF01000001000000", 3);
}
