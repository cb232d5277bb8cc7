//! What libFuzzer calls; the target of the same name in `tl_tests::fuzz` has the checks.

#![no_main]

use allocation_counter::measure;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let _ = tl_tests::fuzz::memory::check(input, |run| measure(run).bytes_total);
});
