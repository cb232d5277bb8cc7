//! Encodings known from elsewhere: the sample exchanges of `MTProto`'s documentation, byte group by
//! byte group.
//!
//! They are those of <https://core.telegram.org/mtproto/samples-auth_key>, without the header of
//! 20 bytes that unencrypted messages have: the page as it was at first, whose bytes are in many
//! test suites, and as it was in February 2024, when it used `req_pq_multi`.

use tl_tests::hex::{check_encoding, hex};
use tl_types::mtproto::{enums, functions, types};

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
    check_encoding(
        &functions::ReqPq { nonce },
        "78974660                          req_pq#60469778
         3E0549828CCA27E966B301A48FECE2FC  nonce",
    );
}

#[test]
fn first_sample_answer() {
    let answer = types::ResPq {
        nonce: int128("3E0549828CCA27E966B301A48FECE2FC"),
        server_nonce: int128("A5CF4D33F4A11EA877BA4AA573907330"),
        pq: hex("17ED48941A08F981"),
        server_public_key_fingerprints: vec![0xc3b4_2b02_6ce8_6b21_u64.cast_signed()],
    };
    check_encoding(
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
    let data = types::PQInnerData {
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
    check_encoding(&data, text);
    check_encoding(&enums::PQInnerData::from(data), text);
}

#[test]
fn second_sample_request() {
    let nonce = int128("406709F612FADFBEC3F0289D0AA67EEF");
    check_encoding(
        &functions::ReqPqMulti { nonce },
        "F18E7EBE                          req_pq_multi#be7e8ef1
         406709F612FADFBEC3F0289D0AA67EEF  nonce",
    );
}

#[test]
fn second_sample_answer() {
    let answer = types::ResPq {
        nonce: int128("406709F612FADFBEC3F0289D0AA67EEF"),
        server_nonce: int128("E11DBC3BC97D91A26154F932AF019943"),
        pq: 2_694_724_800_268_887_959_u64.to_be_bytes().to_vec(),
        server_public_key_fingerprints: vec![
            long("A5B7F709355FC30B"),
            long("216BE86C022BB4C3"),
            long("85FD64DE851D9DD0"),
        ],
    };
    check_encoding(
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
    let data = types::PQInnerDataDc {
        pq: 2_694_724_800_268_887_959_u64.to_be_bytes().to_vec(),
        p: 1_513_098_571_u32.to_be_bytes().to_vec(),
        q: 1_780_931_429_u32.to_be_bytes().to_vec(),
        nonce: int128("406709F612FADFBEC3F0289D0AA67EEF"),
        server_nonce: int128("E11DBC3BC97D91A26154F932AF019943"),
        new_nonce: int256("A8BBC849512DAC6C67B6EFD9157D6CA7377A1776307D84265C6BE9BDCF802AC1"),
        dc: 2,
    };
    check_encoding(
        &enums::PQInnerData::from(data),
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
    let request = functions::ReqDhParams {
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
        FE000100                          encrypted_data: length 0x000100 after 254";
    check_encoding(&request, &format!("{head}{ENCRYPTED_DATA}"));
}
