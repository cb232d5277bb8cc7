//! Encodings known from elsewhere: the sample exchanges of `MTProto`'s documentation, and values
//! encoded by hand, byte group by byte group.
//!
//! The samples are those of <https://core.telegram.org/mtproto/samples-auth_key>, without the
//! header of 20 bytes that unencrypted messages have: the page as it was at first, whose bytes
//! are in many test suites, and as it was in February 2024, when it used `req_pq_multi`.

use std::fmt::Debug;

use tl_tests::hex::hex;
use tl_types::mtproto::{enums as mt_enums, functions as mt_functions, types as mt};
use tl_types::{Deserializable, Object, Serializable, enums, functions, types};

/// Checks that a value has this encoding, and the encoding this value.
fn check<T: Serializable + Deserializable + PartialEq + Debug>(value: &T, text: &str) {
    let bytes = hex(text);
    assert_eq!(value.to_bytes(), bytes);
    assert_eq!(T::from_bytes(&bytes).as_ref(), Ok(value));
}

fn int128(text: &str) -> [u8; 16] {
    hex(text).try_into().expect("16 bytes")
}

fn int256(text: &str) -> [u8; 32] {
    hex(text).try_into().expect("32 bytes")
}

/// A `long` as its eight bytes are printed.
fn long(text: &str) -> i64 {
    i64::from_le_bytes(hex(text).try_into().expect("8 bytes"))
}

#[test]
fn first_sample_request() {
    let nonce = int128("3E0549828CCA27E966B301A48FECE2FC");
    check(
        &mt_functions::ReqPq { nonce },
        "78974660                          req_pq#60469778
         3E0549828CCA27E966B301A48FECE2FC  nonce",
    );
}

#[test]
fn first_sample_answer() {
    let answer = mt::ResPq {
        nonce: int128("3E0549828CCA27E966B301A48FECE2FC"),
        server_nonce: int128("A5CF4D33F4A11EA877BA4AA573907330"),
        pq: hex("17ED48941A08F981"),
        server_public_key_fingerprints: vec![0xc3b4_2b02_6ce8_6b21_u64.cast_signed()],
    };
    check(
        &answer,
        "63241605                          resPQ#05162463
         3E0549828CCA27E966B301A48FECE2FC  nonce
         A5CF4D33F4A11EA877BA4AA573907330  server_nonce
         08                                pq: length
         17ED48941A08F981                  pq: content
         000000                            pq: padding to 12 bytes
         15C4B51C                          vector#1cb5c415
         01000000                          count
         216BE86C022BB4C3                  fingerprint",
    );
}

/// The documentation does not print these bytes, but their SHA-1, which they have:
/// DB761C27718A2305044F71F2AD951629D78B2449.
#[test]
fn first_sample_inner_data() {
    let data = mt::PQInnerData {
        pq: hex("17ED48941A08F981"),
        p: hex("494C553B"),
        q: hex("53911073"),
        nonce: int128("3E0549828CCA27E966B301A48FECE2FC"),
        server_nonce: int128("A5CF4D33F4A11EA877BA4AA573907330"),
        new_nonce: int256("311C85DB234AA2640AFC4A76A735CF5B1F0FD68BD17FA181E1229AD867CC024D"),
    };
    let text = "
        EC5AC983                          p_q_inner_data#83c95aec
        08                                pq: length
        17ED48941A08F981                  pq: content
        000000                            pq: padding
        04                                p: length
        494C553B                          p: content
        000000                            p: padding
        04                                q: length
        53911073                          q: content
        000000                            q: padding
        3E0549828CCA27E966B301A48FECE2FC  nonce
        A5CF4D33F4A11EA877BA4AA573907330  server_nonce
        311C85DB234AA2640AFC4A76A735CF5B  new_nonce
        1F0FD68BD17FA181E1229AD867CC024D  new_nonce";
    check(&data, text);
    check(&mt_enums::PQInnerData::from(data), text);
}

#[test]
fn second_sample_request() {
    let nonce = int128("406709F612FADFBEC3F0289D0AA67EEF");
    check(
        &mt_functions::ReqPqMulti { nonce },
        "F18E7EBE                          req_pq_multi#be7e8ef1
         406709F612FADFBEC3F0289D0AA67EEF  nonce",
    );
}

#[test]
fn second_sample_answer() {
    let answer = mt::ResPq {
        nonce: int128("406709F612FADFBEC3F0289D0AA67EEF"),
        server_nonce: int128("E11DBC3BC97D91A26154F932AF019943"),
        pq: 2_694_724_800_268_887_959_u64.to_be_bytes().to_vec(),
        server_public_key_fingerprints: vec![
            long("A5B7F709355FC30B"),
            long("216BE86C022BB4C3"),
            long("85FD64DE851D9DD0"),
        ],
    };
    check(
        &answer,
        "63241605                          resPQ#05162463
         406709F612FADFBEC3F0289D0AA67EEF  nonce
         E11DBC3BC97D91A26154F932AF019943  server_nonce
         08256595EDB7766797000000          pq
         15C4B51C                          vector#1cb5c415
         03000000                          count
         A5B7F709355FC30B                  fingerprint
         216BE86C022BB4C3                  fingerprint
         85FD64DE851D9DD0                  fingerprint",
    );
}

#[test]
fn second_sample_inner_data() {
    let data = mt::PQInnerDataDc {
        pq: 2_694_724_800_268_887_959_u64.to_be_bytes().to_vec(),
        p: 1_513_098_571_u32.to_be_bytes().to_vec(),
        q: 1_780_931_429_u32.to_be_bytes().to_vec(),
        nonce: int128("406709F612FADFBEC3F0289D0AA67EEF"),
        server_nonce: int128("E11DBC3BC97D91A26154F932AF019943"),
        new_nonce: int256("A8BBC849512DAC6C67B6EFD9157D6CA7377A1776307D84265C6BE9BDCF802AC1"),
        dc: 2,
    };
    check(
        &mt_enums::PQInnerData::from(data),
        "955FF5A9                          p_q_inner_data_dc#a9f55f95
         08256595EDB7766797000000          pq
         045A300D4B000000                  p
         046A26DB65000000                  q
         406709F612FADFBEC3F0289D0AA67EEF  nonce
         E11DBC3BC97D91A26154F932AF019943  server_nonce
         A8BBC849512DAC6C67B6EFD9157D6CA7  new_nonce
         377A1776307D84265C6BE9BDCF802AC1  new_nonce
         02000000                          dc",
    );
}

/// 256 bytes: the first length that takes four bytes to say.
const ENCRYPTED_DATA: &str = "
    B80632B3F0D1AB28EFAE2CF974C4A2D51A77FCB6DEFD415E1EC284CAB2B5F88D
    5C4C5B19AFF5E940CE14CCB6A7F340EC88DF7C1F091FB6F7323B047C02DC6321
    2D0DEBE4B3B7A0310E26DB1289CBA24112DF37506C90DEAB797623E4AFF4643D
    2A921891346BC176C4E1CCE14F64FA59526DD021EFFA428E8F8ACEEB96DBD472
    9E99BBB26DDDC744D584B732415DFFE20418953F4EAFC81DADE5C6606A1E7FAA
    3EDB90F36ECF405422C97C360CC31A444B1EEB6C33D62C5802165C72BBC85D1A
    DBCCD17988DE7F43DA0F340502744B52B196A78EF1ED1372C6EA1232603FDB9C
    28F7F8783F29098FFD0FE9B066C460ECBA0A2962B82398C1B32D3DCB3BC3A59E";

#[test]
fn second_sample_encrypted_request() {
    let request = mt_functions::ReqDhParams {
        nonce: int128("406709F612FADFBEC3F0289D0AA67EEF"),
        server_nonce: int128("E11DBC3BC97D91A26154F932AF019943"),
        p: hex("5A300D4B"),
        q: hex("6A26DB65"),
        public_key_fingerprint: long("85FD64DE851D9DD0"),
        encrypted_data: hex(ENCRYPTED_DATA),
    };
    let head = "
        BEE412D7                          req_DH_params#d712e4be
        406709F612FADFBEC3F0289D0AA67EEF  nonce
        E11DBC3BC97D91A26154F932AF019943  server_nonce
        045A300D4B000000                  p
        046A26DB65000000                  q
        85FD64DE851D9DD0                  public_key_fingerprint
        FE000100                          encrypted_data: length 0x000100 behind 254";
    check(&request, &format!("{head}{ENCRYPTED_DATA}"));
}

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
    check(
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
    check(
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
    check(
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
    check(
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
    check(
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
    check(
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
