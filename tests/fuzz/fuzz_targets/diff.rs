//! What libFuzzer calls; the target of the same name in `tl_tests::fuzz` has the checks.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let _ = tl_tests::fuzz::diff::check(input);
});
