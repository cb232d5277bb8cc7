//! Files are whole: what is written where something special is, where something fails in the
//! middle, where a run was interrupted, and where two run at once.

use crate::sandbox::{BROKEN, Sandbox, USER};

/// A second target, inside the folder of the first.
const INNER: &str = "generate --schema user.tl --out src/api";
const OUTER: &str = "generate --schema user.tl --out src";

#[test]
fn a_tree_inside_another_one_stays() {
    let sandbox = Sandbox::new([("user.tl", USER)]);
    sandbox.run(INNER).exits(0);
    let before = sandbox.read("src/api/types.rs");
    sandbox.run(OUTER).exits(0);
    sandbox.write("src/types/old.rs", &before);
    let run = sandbox.run(OUTER).exits(0);
    assert!(run.stderr.ends_with(", 0 written, 1 removed\n"), "{run:#?}");
    assert_eq!(sandbox.read("src/api/types.rs"), before);
    assert!(!sandbox.path("src/types").exists());
    for arguments in [INNER, OUTER] {
        sandbox.run(&format!("{arguments} --check")).exits(0);
    }
}

#[test]
fn a_folder_in_the_way_of_a_file() {
    let sandbox = Sandbox::new([("user.tl", USER), ("out/types.rs/mine", "")]);
    let before = sandbox.snapshot();
    for arguments in ["generate --schema user.tl --out out", "json user.tl -o out"] {
        let run = sandbox.run(arguments);
        run.fails_with(" is in the way: it is no file\n");
        assert_eq!(sandbox.snapshot(), before);
    }
}

#[test]
fn what_an_interrupted_run_left_is_no_part_of_a_tree() {
    let sandbox = Sandbox::new([("user.tl", USER)]);
    sandbox.run(OUTER).exits(0);
    let before = sandbox.snapshot();
    let generated = sandbox.read("src/types.rs");
    sandbox.write("src/.tl-codegen-staging/0.rs", generated);
    sandbox.run(&format!("{OUTER} --check")).exits(0);
    assert!(sandbox.path("src/.tl-codegen-staging").exists());
    sandbox.run(OUTER).exits(0);
    assert_eq!(sandbox.snapshot(), before);
}

#[test]
fn a_failure_leaves_no_folder() {
    let wrong = ("wrong.tl", "chat id:Type = Chat;\n");
    let sandbox = Sandbox::new([("broken.tl", BROKEN), wrong]);
    let before = sandbox.snapshot();
    sandbox
        .run("generate --schema broken.tl --out new/out")
        .exits(2);
    sandbox.run("json wrong.tl -o new/out.json").exits(2);
    sandbox.run("fmt new/missing.tl").exits(2);
    assert_eq!(sandbox.snapshot(), before);
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, OpenOptions, Permissions};
    use std::io::{Read as _, Write as _};
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};
    use std::os::unix::process::ExitStatusExt as _;
    use std::path::Path;
    use std::process::{Child, Command, Stdio};
    use std::thread;
    use std::time::{Duration, Instant};

    use serde_json::json;

    use crate::sandbox::{Run, Sandbox, USER};

    const GENERATE: &str = "generate --schema user.tl --out out";
    const FORMATTED: &str = "a = A;\n";

    /// Long enough for what should be over at once, even on a machine that is busy.
    const PATIENCE: Duration = Duration::from_secs(60);

    fn make_pipe(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status();
        assert!(made.expect("POSIX has it").success());
    }

    /// Waits until something is so.
    #[track_caller]
    fn wait_for(what: &str, mut is_so: impl FnMut() -> bool) {
        let start = Instant::now();
        while !is_so() {
            assert!(start.elapsed() < PATIENCE, "waited for {what}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn a_pipe_is_written_into() {
        let sandbox = Sandbox::new([("user.tl", USER)]);
        let path = sandbox.path("pipe");
        make_pipe(&path);
        // Whoever opens both ends waits for nobody.
        let pipe = OpenOptions::new().read(true).write(true).open(&path);
        sandbox.run("json user.tl -o pipe").exits(0);
        let metadata = fs::symlink_metadata(&path).expect("the pipe is there");
        assert!(metadata.file_type().is_fifo());
        let mut start = [0; 16];
        let read = pipe.and_then(|mut pipe| pipe.read_exact(&mut start));
        read.expect("something is in it");
        assert_eq!(&start, b"{\"constructors\":");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_link_to_a_device_is_written_into() {
        let sandbox = Sandbox::new([("user.tl", USER)]);
        symlink("/proc/self/fd/1", sandbox.path("link")).expect("links can be made");
        let run = sandbox.run("json user.tl -o link").exits(0);
        assert_eq!(run.stdout, sandbox.run("json user.tl").stdout);
        assert!(sandbox.path("link").is_symlink());
    }

    #[test]
    fn a_pipe_in_a_tree_is_in_the_way() {
        let sandbox = Sandbox::new([("user.tl", USER)]);
        fs::create_dir(sandbox.path("out")).expect("folders can be made");
        make_pipe(&sandbox.path("out/types.rs"));
        let run = sandbox.run(GENERATE);
        run.fails_with(" is in the way: it is no file\n");
    }

    #[test]
    fn links_stay_and_what_they_lead_to_is_written() {
        let sandbox = Sandbox::new([
            ("user.tl", USER),
            (
                "errors.json",
                r#"{"errors":{},"descriptions":{},"user_only":[]}"#,
            ),
            ("far/old.json", ""),
        ]);
        sandbox.run(GENERATE).exits(0);
        let link = |target: &str, path: &str| {
            let _ = fs::remove_file(sandbox.path(path));
            symlink(target, sandbox.path(path)).expect("links can be made");
        };
        let plain = sandbox.read("out/types.rs");
        link("../far/types.rs", "out/types.rs");
        sandbox.write("far/types.rs", format!("{plain}stale"));
        link("far/old.json", "old.json");
        link("far/new.json", "new.json");
        sandbox.run(GENERATE).exits(0);
        sandbox.run("json user.tl -o old.json").exits(0);
        sandbox.run("errors merge errors.json -o new.json").exits(0);
        for path in ["out/types.rs", "old.json", "new.json"] {
            assert!(sandbox.path(path).is_symlink(), "{path}");
        }
        assert_eq!(sandbox.read("far/types.rs"), plain);
        assert!(sandbox.read("far/old.json").starts_with('{'));
        assert!(sandbox.read("far/new.json").starts_with('{'));
    }

    #[test]
    fn modes_and_owners_stay() {
        let sandbox = Sandbox::new([("user.tl", USER), ("out.json", "")]);
        sandbox.run(GENERATE).exits(0);
        let types = sandbox.read("out/types.rs");
        sandbox.write("out/types.rs", format!("{types}stale"));
        let paths = ["out/types.rs", "out.json"].map(|path| sandbox.path(path));
        // Only root may give files away.
        let may_give = paths.each_ref().map(|path| {
            fs::set_permissions(path, Permissions::from_mode(0o640)).expect("it is our file");
            std::os::unix::fs::chown(path, Some(1234), None).is_ok()
        });
        sandbox.run(GENERATE).exits(0);
        sandbox.run("json user.tl -o out.json").exits(0);
        assert_eq!(sandbox.read("out/types.rs"), types);
        for (path, given) in paths.iter().zip(may_give) {
            let metadata = fs::metadata(path).expect("it is there");
            assert_eq!(metadata.mode() & 0o777, 0o640);
            assert!(!given || metadata.uid() == 1234);
        }
    }

    /// The program in a shell that lets no file become larger than that: a disk that is full.
    fn with_small_files(sandbox: &Sandbox, arguments: &str) -> Run {
        let mut shell = Command::new("sh");
        let script = "trap '' XFSZ && ulimit -f 16 && exec \"$@\"";
        shell.args(["-c", script, "sh", env!("CARGO_BIN_EXE_tl-codegen")]);
        shell
            .args(arguments.split(' '))
            .current_dir(sandbox.path(""));
        Run::of(&mut shell)
    }

    #[test]
    fn a_full_disk_leaves_all_as_it_was() {
        let large = "a=A; ".repeat(10_000);
        let sandbox = Sandbox::new([("b/small.tl", "a=A;"), ("large.tl", &large)]);
        let before = sandbox.snapshot();
        let run = with_small_files(&sandbox, "fmt b/small.tl large.tl");
        run.fails_with("error: cannot write `");
        assert!(sandbox.snapshot() == before, "something changed");
        let schema: String = (1..1_000)
            .map(|number| format!("c{number}#{number:x} id:int = T{number};\n"))
            .collect();
        sandbox.write("large.tl", schema);
        let before = sandbox.snapshot();
        let run = with_small_files(&sandbox, "generate --schema large.tl --out new/out");
        run.fails_with("error: cannot write `");
        assert!(sandbox.snapshot() == before, "something changed");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn standard_output_that_cannot_be_written_leaves_files_as_they_were() {
        let sandbox = Sandbox::new([("a.tl", "a=A;"), ("b.tl", "a=A;")]);
        let full = fs::File::create("/dev/full").expect("Linux has it");
        let before = sandbox.snapshot();
        let mut command = sandbox.command("fmt a.tl -");
        let input = fs::File::open(sandbox.path("b.tl")).expect("it is there");
        let run = Run::of(command.stdin(input).stdout(full));
        run.fails_with("error: cannot write to standard output: ");
        assert_eq!(sandbox.snapshot(), before);
    }

    /// `fmt`, which has staged a file and waits for somebody who reads its standard output.
    fn waiting_run(sandbox: &Sandbox) -> Child {
        let mut command = sandbox.command("fmt a.tl -");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        let text = "a=A; ".repeat(20_000);
        stdin.write_all(text.as_bytes()).expect("the program reads");
        drop(stdin);
        let staged = sandbox.path(".tl-codegen-staging/0.new");
        wait_for("a file to be staged", || {
            fs::metadata(&staged).is_ok_and(|file| file.len() > 0)
        });
        child
    }

    fn signal(child: &Child, name: &str) {
        let kill = Command::new("kill")
            .args(["-s", name, &child.id().to_string()])
            .status();
        assert!(kill.expect("POSIX has it").success());
    }

    #[test]
    fn an_interrupted_run_cleans_up() {
        for (name, number) in [("INT", 2), ("TERM", 15)] {
            let sandbox = Sandbox::new([("a.tl", "a=A;")]);
            let before = sandbox.snapshot();
            let mut child = waiting_run(&sandbox);
            signal(&child, name);
            let status = child.wait().expect("the program ends");
            assert_eq!(status.signal(), Some(number));
            assert_eq!(sandbox.snapshot(), before);
        }
    }

    #[test]
    fn what_a_killed_run_left_is_removed_by_the_next_one() {
        let sandbox = Sandbox::new([("a.tl", "a=A;")]);
        let mut child = waiting_run(&sandbox);
        child.kill().expect("it runs");
        child.wait().expect("the program ends");
        assert!(sandbox.path(".tl-codegen-staging").exists());
        assert_eq!(sandbox.read("a.tl"), "a=A;");
        sandbox.run("fmt --check a.tl").exits(1);
        assert!(sandbox.path(".tl-codegen-staging").exists());
        sandbox.run("fmt a.tl").exits(0);
        assert!(!sandbox.path(".tl-codegen-staging").exists());
        assert_eq!(sandbox.read("a.tl"), FORMATTED);
    }

    /// Leaves what a run leaves that is killed when it has replaced a file with what it holds now.
    fn interrupt(sandbox: &Sandbox, folder: &str, file: &str, before: &str) {
        let native = |path: &Path| json!({ "Unix": path.as_os_str().as_bytes() });
        let root = sandbox.path(folder).canonicalize().expect("it is there");
        let after = crc32fast::hash(&fs::read(root.join(file)).expect("it is there"));
        let path = native(Path::new(file));
        let change = json!({ "folder": 0, "path": path, "before": true, "after": after });
        let journal = json!({ "folders": [native(&root)], "changes": [change] });
        let staging = format!("{folder}/.tl-codegen-staging");
        sandbox.write(&format!("{staging}/journal"), journal.to_string());
        sandbox.write(&format!("{staging}/0.old"), before);
    }

    #[test]
    fn what_was_interrupted_is_undone_before_files_are_read() {
        let sandbox = Sandbox::new([("user.tl", USER), ("schema/a.tl", FORMATTED)]);
        sandbox.run(GENERATE).exits(0);
        let generated = sandbox.read("out/types.rs");
        interrupt(&sandbox, "schema", "a.tl", "a=A;");
        interrupt(&sandbox, "out", "types.rs", &format!("{generated}stale"));
        let run = sandbox.run("fmt schema/a.tl").exits(0);
        assert_eq!(run.stderr, "formatted: schema/a.tl\n");
        assert_eq!(sandbox.read("schema/a.tl"), FORMATTED);
        let run = sandbox.run(GENERATE).exits(0);
        assert!(run.stderr.ends_with(", 1 written, 0 removed\n"), "{run:#?}");
        assert_eq!(sandbox.read("out/types.rs"), generated);
    }

    #[test]
    fn a_second_run_waits_for_the_first() {
        let sandbox = Sandbox::new([("a.tl", "a=A;"), ("b.tl", "a=A;")]);
        let mut first = waiting_run(&sandbox);
        let mut second = sandbox
            .command("fmt b.tl")
            .spawn()
            .expect("the program starts");
        thread::sleep(Duration::from_millis(300));
        assert!(
            second.try_wait().expect("it runs").is_none(),
            "it did not wait"
        );
        assert_eq!(sandbox.read("b.tl"), "a=A;");
        // To look at files takes no lock.
        sandbox.run("fmt --check a.tl b.tl").exits(1);
        let mut stdout = first.stdout.take().expect("standard output is a pipe");
        stdout
            .read_to_end(&mut Vec::new())
            .expect("the program writes");
        assert!(first.wait().expect("the program ends").success());
        assert!(second.wait().expect("the program ends").success());
        assert_eq!([sandbox.read("a.tl"), sandbox.read("b.tl")], [FORMATTED; 2]);
        assert_eq!(sandbox.snapshot().len(), 2);
    }

    #[test]
    fn runs_that_meet_in_one_folder_leave_it_whole() {
        let sandbox = Sandbox::new([("user.tl", USER)]);
        let runs: Vec<_> = (0..4)
            .map(|_| sandbox.command(GENERATE).stderr(Stdio::piped()).spawn())
            .collect();
        for run in runs {
            let run = run.expect("the program starts").wait_with_output();
            Run::ended(run.expect("the program ends")).exits(0);
        }
        sandbox.run(&format!("{GENERATE} --check")).exits(0);
        assert!(!sandbox.path("out/.tl-codegen-staging").exists());
    }

    #[test]
    fn folders_are_compared_by_where_they_are() {
        let config = "\
[[generate]]
schema = \"user.tl\"
out = \"out\"
[[generate]]
schema = \"user.tl\"
out = \"link/inside\"
";
        let sandbox = Sandbox::new([("user.tl", USER), ("tl-codegen.toml", config)]);
        fs::create_dir(sandbox.path("out")).expect("folders can be made");
        symlink("out", sandbox.path("link")).expect("links can be made");
        let run = sandbox.run("generate");
        run.fails_with("error: `link/inside` is in `out`, which is another schema's\n");
    }
}
