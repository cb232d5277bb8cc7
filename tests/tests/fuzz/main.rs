//! The fuzz targets with stable Rust: every input of the corpora, and a fixed number of changed ones. What
//! libFuzzer does with the same targets is said in `tests/fuzz/README.md`.

mod generated;
mod seeds;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use allocation_counter::measure;
use fastrand::Rng;
use tl_tests::fuzz::inputs::corpus;
use tl_tests::fuzz::memory;
use tl_tests::fuzz::targets::{TARGETS, Target};
use tl_tests::mutate::mutate;

/// A test for each target, which has its name.
macro_rules! targets {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(stringify!($name));
            }
        )*

        #[test]
        fn every_target_has_a_test() {
            let names = TARGETS.map(|target| target.name);
            assert_eq!(names, [$(stringify!($name)),*]);
        }
    };
}

targets!(parse print fmt generate schema_json diff decode encode value_json error_text error_table);

fn check(name: &str) {
    let target = TARGETS.iter().find(|target| target.name == name);
    let target = target.expect("a target");
    let start = Instant::now();
    let inputs = corpus(target.corpus);
    let (mut tried, mut meant) = (0, 0);
    let seeds = inputs.iter().cloned();
    for input in seeds.chain(changed(target, &inputs)) {
        tried += 1;
        meant += usize::from(keeping(name, &input, target.check));
    }
    let (seeds, time) = (inputs.len(), start.elapsed());
    println!(
        "{name}: {tried} inputs, {seeds} of the corpus; {meant} are what they are meant as; {time:.1?}"
    );
    assert!(meant > tried / 50 && meant < tried, "{meant} of {tried}");
}

/// So many changed inputs; the same ones each time.
fn changed<'i>(target: &Target, inputs: &'i [Vec<u8>]) -> impl Iterator<Item = Vec<u8>> + use<'i> {
    let mut rng = Rng::with_seed(option("FUZZ_SEED"));
    let change = target.change;
    let rounds = target.rounds as u64 * option("FUZZ_TIMES");
    (0..rounds).map(move |round| {
        let mut input = inputs[rng.usize(..inputs.len())].clone();
        for _ in 0..=round % 4 {
            let other = &inputs[rng.usize(..inputs.len())];
            input = change(&mut rng, &input, other);
        }
        input
    })
}

/// A number that somebody who looks for more than `cargo test` does sets: another seed, more rounds.
fn option(name: &str) -> u64 {
    let value = env::var(name).ok();
    value.map_or(1, |value| value.parse().expect("a number"))
}

/// Checks an input. One that does not pass is left in a file, so that it can become one of the corpus.
fn keeping<T>(name: &str, input: &[u8], check: impl Fn(&[u8]) -> T) -> T {
    catch_unwind(AssertUnwindSafe(|| check(input))).unwrap_or_else(|panic| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
        fs::write(&path, input).expect("a file for the input");
        println!("the input is in {}", path.display());
        resume_unwind(panic)
    })
}

#[test]
fn memory_of_decoded_values() {
    let inputs = corpus("value");
    let mut rng = Rng::with_seed(2);
    let (mut tried, mut most) = (0, 0);
    for input in &inputs {
        for _ in 0..50 {
            let other = &inputs[rng.usize(..inputs.len())];
            let input = mutate(&mut rng, input, other);
            let multiple = keeping("memory", &input, |input| memory::check(input, allocated));
            (tried, most) = (tried + 1, most.max(multiple));
        }
    }
    println!("memory: {tried} inputs, at most {most} bytes for each byte of them");
    assert!(most > memory::MULTIPLE / 2, "{most}");
}

fn allocated(run: &mut dyn FnMut()) -> u64 {
    measure(run).bytes_total
}
