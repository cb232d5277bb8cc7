//! Schemas: files that are not there or not what they should be, and standard input.

use crate::sandbox::{BROKEN, Sandbox, USER};

/// Checks that a schema is refused with this message, and that nothing is written.
#[track_caller]
fn check_refused(content: &[u8], message: &str) {
    let sandbox = Sandbox::new([]);
    sandbox.write("schema.tl", content);
    let run = sandbox.run("generate --schema schema.tl --out out");
    run.fails_with(message);
    assert!(!sandbox.path("out").exists());
}

#[test]
fn a_file_that_is_not_there() {
    let sandbox = Sandbox::new([]);
    let run = sandbox.run("generate --schema schema.tl --out out");
    run.fails_with("error: cannot read `schema.tl`: ");
}

#[test]
fn a_folder() {
    let sandbox = Sandbox::new([("schema/user.tl", USER)]);
    let run = sandbox.run("generate --schema schema --out out");
    run.fails_with("error: cannot read `schema`: ");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::{fs, os::unix::fs::PermissionsExt as _};

    let sandbox = Sandbox::new([("schema.tl", USER)]);
    let path = sandbox.path("schema.tl");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("it is our file");
    if fs::read(path).is_ok() {
        // Root may read everything.
        return;
    }
    let run = sandbox.run("generate --schema schema.tl --out out");
    run.fails_with("error: cannot read `schema.tl`: ");
}

#[test]
fn a_file_that_is_not_utf_8() {
    let message = "`schema.tl` is not UTF-8: what stands at 2:8 is no character";
    check_refused(b"user id:long = User;\nchat t:\xc3\x28 = Chat;\n", message);
}

#[test]
fn a_binary_file() {
    check_refused(
        b"\x7fELF\x02\x01\x01\0\0\0\x80\xff",
        "`schema.tl` is not UTF-8",
    );
    check_refused(b"PK\x03\x04\0\0\0\0", "`\\u{3}` has no meaning in TL");
}

#[test]
fn a_file_that_declares_nothing() {
    let message = "error: `schema.tl` declares nothing";
    check_refused(b"", message);
    check_refused(b"\xef\xbb\xbf", message);
    check_refused(b"// user id:long = User;\n/* nothing */\n", message);
    check_refused(b"---functions---\n---types---\n", message);
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let sandbox = Sandbox::new([("schema.tl", &format!("\u{feff}{USER}"))]);
    let run = sandbox.run("generate --schema schema.tl --out out");
    run.exits(0);
}

#[test]
fn standard_input() {
    let sandbox = Sandbox::new([]);
    let generate = "generate --schema - --out out";
    sandbox.run_with_input(generate, USER).exits(0);
    assert!(sandbox.read("out/types.rs").contains("pub struct User"));
}

#[test]
fn standard_input_with_an_error() {
    let sandbox = Sandbox::new([]);
    let run = sandbox.run_with_input("generate --schema - --out out", BROKEN);
    run.fails_with("--> <stdin>:1:9\n");
}

const TOO_LONG: &str = "error: `schema.tl` has more than 64 MiB\n";

/// A file with nothing on the disk, but a length that took minutes to read.
#[cfg(unix)]
#[test]
fn a_file_that_is_too_long() {
    let sandbox = Sandbox::new([("schema.tl", USER)]);
    let file = std::fs::File::create(sandbox.path("schema.tl")).expect("it is our file");
    file.set_len(2 << 30).expect("the file has a length");
    let run = sandbox.run("generate --schema schema.tl --out out");
    let run = run.fails_with(TOO_LONG);
    assert!(
        run.stderr.contains("help: no schema is as long"),
        "{run:#?}"
    );
    sandbox.run("fmt --check schema.tl").fails_with(TOO_LONG);
    sandbox.run("lint schema.tl").fails_with(TOO_LONG);
}

#[cfg(unix)]
#[test]
fn a_device_without_an_end() {
    let sandbox = Sandbox::new([]);
    std::os::unix::fs::symlink("/dev/zero", sandbox.path("schema.tl")).expect("a link");
    let run = sandbox.run("generate --schema schema.tl --out out");
    run.fails_with(TOO_LONG);
}

#[test]
fn standard_input_that_is_too_long() {
    let sandbox = Sandbox::new([]);
    let input = " ".repeat((64 << 20) + 1);
    let run = sandbox.run_with_input("generate --schema - --out out", &input);
    run.fails_with("error: `<stdin>` has more than 64 MiB\n");
}
