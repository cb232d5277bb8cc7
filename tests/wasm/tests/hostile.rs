//! Messages of `MTProto` gone wrong, on whatever target this is compiled for: decoding ends, and what is decoded has
//! bytes that give it again.

use fastrand::Rng;
use tl_tests::hex::hex;
use tl_tests::mutate::mutate;
use tl_types::mtproto::{enums, functions, types};
use tl_types::{DeserializableOwned, Object, Serializable};

/// Values that have every kind of field: vectors bare and boxed, objects with and without a length, texts, flags.
fn encodings() -> Vec<Vec<u8>> {
    let ping = functions::PingDelayDisconnect {
        ping_id: 7,
        disconnect_delay: 75,
    };
    let message = |body: Object| types::Message {
        msg_id: 5,
        seqno: 1,
        body,
    };
    let answer = types::RpcResult {
        req_msg_id: 5,
        result: Object::encode(&types::RpcError {
            error_code: 420,
            error_message: "FLOOD_WAIT_3".repeat(40),
        }),
    };
    let state = types::MsgsAllInfo {
        msg_ids: (0..40).collect(),
        info: vec![1; 40],
    };
    let container = types::MsgContainer {
        messages: vec![
            message(Object::encode(&ping)),
            message(Object::encode(&answer)),
        ],
    };
    let key = hex("63241605 3E0549828CCA27E966B301A48FECE2FC");
    vec![
        container.to_bytes(),
        answer.to_bytes(),
        state.to_bytes(),
        Object::encode(&ping).to_bytes(),
        key,
    ]
}

/// Whether an input is a value of a type, which then comes back.
fn survive<T: Serializable + DeserializableOwned>(input: &[u8]) -> bool {
    let Ok(value) = T::from_bytes(input) else {
        return false;
    };
    let bytes = value.to_bytes();
    let again = T::from_bytes(&bytes).expect("what was decoded is a value");
    assert_eq!(again.to_bytes(), bytes, "{input:02x?}");
    true
}

#[test]
fn encodings_with_a_change() {
    let mut rng = Rng::with_seed(32);
    let encodings = encodings();
    let mut values = 0;
    for round in 0..20_000 {
        let bytes = &encodings[round % encodings.len()];
        let other = &encodings[rng.usize(..encodings.len())];
        let input = mutate(&mut rng, bytes, other);
        let found = [
            survive::<types::MsgContainer>(&input),
            survive::<types::RpcResult>(&input),
            survive::<types::MsgsAllInfo>(&input),
            survive::<enums::ServerDhParams>(&input),
            survive::<functions::PingDelayDisconnect>(&input),
            survive::<Object>(&input),
        ];
        values += usize::from(found[..5].contains(&true));
    }
    assert!((1_000..20_000).contains(&values), "{values}");
}
