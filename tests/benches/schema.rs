//! What reading and using schemas costs: `cargo bench -p tl-tests --bench schema`.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tl_codegen::{Options, Parts, diff::diff, fmt::format, generate};
use tl_tests::schema;

fn main() {
    divan::main();
}

/// So often is the schema repeated: the cost has to grow with it and not faster.
const REPETITIONS: [usize; 3] = [1, 10, 100];

#[divan::bench(args = REPETITIONS)]
fn parse(bencher: Bencher<'_, '_>, repetitions: usize) {
    let text = schema::read("schema/api.tl").repeat(repetitions);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| tl_parser::parse(black_box(&text)));
}

#[divan::bench]
fn resolve(bencher: Bencher<'_, '_>) {
    let text = schema::read("schema/api.tl");
    let parsed = tl_parser::parse(&text);
    bencher.bench_local(|| tl_parser::resolve(black_box(&parsed.schema)));
}

/// All but the errors and the files: model to formatted text.
#[divan::bench]
fn generate_api(bencher: Bencher<'_, '_>) {
    let model = schema::model("schema/api.tl");
    let options = Options {
        parts: Parts::Features,
        ..Options::new("api.tl")
    };
    bencher.bench_local(|| generate(black_box(&model), &options));
}

#[divan::bench]
fn diff_227_to_230(bencher: Bencher<'_, '_>) {
    let old = schema::model("schema/layers/227.tl");
    let new = schema::model("schema/api.tl");
    bencher.bench_local(|| diff(black_box(&old), black_box(&new)));
}

#[divan::bench]
fn format_api(bencher: Bencher<'_, '_>) {
    let text = schema::read("schema/api.tl");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| format(black_box(&text)));
}
