//! `fmt`: what is replaced, shown, and left alone.

use std::fs;

use crate::sandbox::Sandbox;

const FORMATTED: &str = "a = A;\n";

#[test]
fn files_that_differ_are_replaced() {
    let sandbox = Sandbox::new([("good.tl", FORMATTED), ("bad.tl", "a=A;")]);
    let run = sandbox.run("fmt good.tl bad.tl").exits(0);
    assert_eq!(run.stderr, "formatted: bad.tl\n");
    assert_eq!(run.stdout, "");
    assert_eq!(sandbox.read("good.tl"), FORMATTED);
    assert_eq!(sandbox.read("bad.tl"), FORMATTED);
    assert_eq!(sandbox.run("fmt good.tl bad.tl").exits(0).stderr, "");
}

#[test]
#[cfg(unix)]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let sandbox = Sandbox::new([("real.tl", "a=A;")]);
    let real = sandbox.path("real.tl");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("it is our file");
    symlink("real.tl", sandbox.path("link.tl")).expect("links can be made");
    sandbox.run("fmt link.tl").exits(0);
    assert!(sandbox.path("link.tl").is_symlink());
    assert_eq!(sandbox.read("real.tl"), FORMATTED);
    let metadata = fs::metadata(&real).expect("it is there");
    assert_eq!(metadata.permissions().mode() & 0o777, 0o640);
}

#[test]
fn check_shows_what_differs() {
    let bad = "a = A;\nb=B;\nc = C;";
    let sandbox = Sandbox::new([("good.tl", FORMATTED), ("bad.tl", bad)]);
    let run = sandbox.run("fmt --check good.tl bad.tl").exits(1);
    assert_eq!(run.stderr, "1 file differs; run it without `--check`\n");
    insta::assert_snapshot!(run.stdout, @r"
    differs: bad.tl
    --- bad.tl
    +++ bad.tl (formatted)
    @@ -1,3 +1,3 @@
     a = A;
    -b=B;
    -c = C;
    \ No newline at end of file
    +b = B;
    +c = C;
    ");
    assert_eq!(sandbox.read("bad.tl"), bad);
    let run = sandbox.run("fmt --check bad.tl bad.tl").exits(1);
    assert_eq!(run.stderr, "2 files differ; run it without `--check`\n");
    let run = sandbox.run("fmt --check good.tl").exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

#[test]
fn standard_input_goes_to_standard_output() {
    let sandbox = Sandbox::new([]);
    let run = sandbox.run_with_input("fmt -", "a=A; // \x1b[1mä");
    assert_eq!(run.exits(0).stdout, "a = A; // \x1b[1mä\n");
    let run = sandbox.run_with_input("fmt --check -", "a=A;").exits(1);
    assert!(run.stdout.starts_with("differs: <stdin>\n"), "{run:#?}");
}

#[test]
fn a_broken_file_leaves_all_as_they_were() {
    let cases: [(&str, &[u8], &str); 5] = [
        ("broken.tl", b"a = ;", "--> broken.tl:1:4"),
        ("empty.tl", b"", "`empty.tl` declares nothing"),
        ("blank.tl", b" \n\n", "`blank.tl` declares nothing"),
        ("latin.tl", b"a = A; // \xe4", "`latin.tl` is not UTF-8"),
        ("binary.tl", b"\x7fELF\x02\x01", "--> binary.tl:1:1"),
    ];
    let sandbox = Sandbox::new([("other.tl", "a=A;")]);
    for (name, text, _) in cases {
        sandbox.write(name, text);
    }
    let before = sandbox.snapshot();
    for (name, _, message) in cases {
        sandbox
            .run(&format!("fmt other.tl {name}"))
            .fails_with(message);
        let check = sandbox.run(&format!("fmt --check other.tl {name}"));
        check.fails_with(message);
    }
    let missing = sandbox.run("fmt other.tl missing.tl");
    missing.fails_with("cannot read `missing.tl`");
    assert_eq!(sandbox.snapshot(), before);
}

#[test]
fn a_large_file_takes_no_time() {
    let good: String = (1..50_000)
        .map(|number| format!("constructor{number}#{number:x} id:int = Type{number};\n"))
        .collect();
    let sandbox = Sandbox::new([("large.tl", &good.replace(' ', "  "))]);
    let run = sandbox.run("fmt --check large.tl").exits(1);
    assert!(run.stdout.len() > good.len());
    sandbox.run("fmt large.tl").exits(0);
    assert_eq!(sandbox.read("large.tl"), good);
}
