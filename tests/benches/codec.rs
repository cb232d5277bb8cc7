//! What decoding, encoding and printing cost: `cargo bench -p tl-tests --bench codec`. The values
//! are those that are measured against other crates (`tests/peers`); with the times come the
//! allocations.

#[path = "../peers/src/samples/mod.rs"]
#[allow(unreachable_pub, reason = "public where they are at home")]
mod samples;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher, black_box};
use tl_codegen::value::{Codec, Target};
use tl_tests::schema;
use tl_types::{Deserializable, DeserializableOwned, Serializable, borrowed, enums, types};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn decode<T: DeserializableOwned + Serializable>(bencher: Bencher<'_, '_>, value: &T) {
    let bytes = value.to_bytes();
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench_local(|| T::from_bytes(black_box(&bytes)));
}

fn encode(bencher: Bencher<'_, '_>, value: &impl Serializable) {
    bencher
        .counter(BytesCount::new(value.to_bytes().len()))
        .bench_local(|| black_box(value).to_bytes());
}

#[divan::bench]
fn decode_history(bencher: Bencher<'_, '_>) {
    decode::<enums::messages::Messages>(bencher, &samples::history());
}

#[divan::bench]
fn decode_history_borrowed(bencher: Bencher<'_, '_>) {
    let bytes = samples::history().to_bytes();
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench_local(|| borrowed::enums::messages::Messages::from_bytes(black_box(&bytes)).is_ok());
}

#[divan::bench]
fn decode_updates(bencher: Bencher<'_, '_>) {
    decode::<enums::Updates>(bencher, &samples::updates());
}

#[divan::bench]
fn decode_config(bencher: Bencher<'_, '_>) {
    decode::<types::Config>(bencher, &samples::config());
}

/// Interprets the schema while it reads: a tenth of the speed of generated code is wanted.
fn decode_by_schema(bencher: Bencher<'_, '_>, value: &impl Serializable) {
    let model = schema::model("schema/api.tl");
    let codec = Codec::new([&model]);
    let (bytes, target) = (value.to_bytes(), Target::any());
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench_local(|| codec.decode(black_box(&bytes), &target));
}

#[divan::bench]
fn decode_history_by_schema(bencher: Bencher<'_, '_>) {
    decode_by_schema(bencher, &samples::history());
}

#[divan::bench]
fn decode_updates_by_schema(bencher: Bencher<'_, '_>) {
    decode_by_schema(bencher, &samples::updates());
}

#[divan::bench]
fn decode_config_by_schema(bencher: Bencher<'_, '_>) {
    decode_by_schema(bencher, &samples::config());
}

#[divan::bench]
fn encode_history(bencher: Bencher<'_, '_>) {
    encode(bencher, &samples::history());
}

#[divan::bench]
fn encode_updates(bencher: Bencher<'_, '_>) {
    encode(bencher, &samples::updates());
}

#[divan::bench]
fn encode_config(bencher: Bencher<'_, '_>) {
    encode(bencher, &samples::config());
}

/// What a broken message costs: its last byte is missing.
#[divan::bench]
fn reject_history(bencher: Bencher<'_, '_>) {
    let bytes = samples::history().to_bytes();
    let bytes = &bytes[..bytes.len() - 1];
    bencher
        .counter(BytesCount::of_slice(bytes))
        .bench_local(|| enums::messages::Messages::from_bytes(black_box(bytes)));
}

#[divan::bench]
fn clone_history(bencher: Bencher<'_, '_>) {
    let value = samples::history();
    bencher.bench_local(|| black_box(&value).clone());
}

#[divan::bench]
fn print_history(bencher: Bencher<'_, '_>) {
    let value = samples::history();
    bencher.bench_local(|| format!("{:?}", black_box(&value)));
}
