//! Transactions: what is on disk after one failed, was interrupted or was meddled with. What the
//! commands make of them is in `cli/whole_files.rs`.

#![cfg(all(feature = "files", unix))]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rustix::fs::{FlockOperation, flock};
use serde_json::{Value, json};
use tempfile::TempDir;
use tl_codegen::MARKER;
use tl_codegen::files::{FileError, STAGING, Transaction, write_tree};

/// Two folders, `a` and `b`, and files in them.
struct Disk(TempDir);

impl Disk {
    fn new<const N: usize>(files: [(&str, &str); N]) -> Self {
        let disk = Self(tempfile::tempdir().expect("a folder can be made"));
        for folder in ["a", "b"] {
            fs::create_dir(disk.path(folder)).expect("a folder can be made");
        }
        for (path, content) in files {
            disk.write(path, content);
        }
        disk
    }

    fn path(&self, path: &str) -> PathBuf {
        let root = fs::canonicalize(self.0.path());
        root.expect("the folder is there").join(path)
    }

    fn write(&self, path: &str, content: &str) {
        let path = self.path(path);
        let folder = path.parent().expect("a file is in a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }

    fn open(&self) -> Transaction {
        let folders = ["a", "b"].map(|folder| self.path(folder));
        Transaction::open(folders).expect("the folders can be opened")
    }

    /// The files, by their path.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        add_files(&self.path(""), Path::new(""), &mut files);
        files
    }

    #[track_caller]
    fn holds<const N: usize>(&self, files: [(&str, &str); N]) {
        let expected = files.map(|(path, content)| (path.to_owned(), content.to_owned()));
        assert_eq!(self.files(), expected.into());
    }

    /// The state after a run was killed that replaced `a/one` (was "old one"), made `a/sub/two`,
    /// removed `b/three` ("old three") and had yet to replace `b/four`; each `new`.
    fn interrupted() -> Self {
        let disk = Self::new([
            ("a/one", "new"),
            ("a/sub/two", "new"),
            ("b/four", "old four"),
        ]);
        let changes = [
            change(0, "one", true, Some("new")),
            change(0, "sub/two", false, Some("new")),
            change(1, "three", true, None),
            change(1, "four", true, Some("new")),
        ];
        disk.leave_journal(&["a", "b"], &changes);
        disk.leave("a", "0.old", "old one");
        disk.leave("b", "2.old", "old three");
        disk.leave("b", "3.old", "old four");
        disk.leave("b", "3.new", "new");
        disk
    }

    fn leave(&self, folder: &str, name: &str, content: &str) {
        self.write(&format!("{folder}/{STAGING}/{name}"), content);
    }

    fn leave_journal(&self, folders: &[&str], changes: &[Value]) {
        let paths = folders.iter().map(|folder| native(&self.path(folder)));
        let paths: Vec<Value> = paths.collect();
        let journal = json!({ "folders": paths, "changes": changes }).to_string();
        for folder in folders {
            self.leave(folder, "journal", &journal);
        }
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("the file is there");
    }
}

fn add_files(folder: &Path, name: &Path, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let entry = entry.expect("the folder can be listed");
        let (path, name) = (entry.path(), name.join(entry.file_name()));
        match path.is_dir() {
            true => add_files(&path, &name, files),
            false => {
                let content = fs::read_to_string(path).expect("the file can be read");
                files.insert(name.display().to_string(), content);
            }
        }
    }
}

/// A path as a journal has it.
fn native(path: &Path) -> Value {
    json!({ "Unix": path.as_os_str().as_bytes() })
}

fn change(folder: usize, path: &str, before: bool, after: Option<&str>) -> Value {
    json!({
        "folder": folder,
        "path": native(Path::new(path)),
        "before": before,
        "after": after.map(|text| crc32fast::hash(text.as_bytes())),
    })
}

#[test]
fn changes_are_seen_when_they_are_made() {
    let disk = Disk::new([("a/one", "old"), ("b/sub/two", "old")]);
    let mut transaction = disk.open();
    let write = transaction.write(&disk.path("a/one"), "new");
    write.expect("it can be staged");
    let remove = transaction.remove(&disk.path("b/sub/two"));
    remove.expect("it can be staged");
    let write = transaction.write(&disk.path("b/new/three"), "new");
    write.expect("it can be staged");
    assert_eq!(disk.files()["a/one"], "old");
    assert_eq!(disk.files()["b/sub/two"], "old");
    assert!(!disk.path("b/new").exists());
    transaction.commit().expect("it can be written");
    disk.holds([("a/one", "new"), ("b/new/three", "new")]);
    assert!(!disk.path("b/sub").exists());
}

/// Root may open any file for writing: as root this cannot fail.
#[test]
fn what_is_only_for_reading_is_replaced() {
    let disk = Disk::new([("a/one", "old")]);
    let only_to_read = fs::Permissions::from_mode(0o444);
    fs::set_permissions(disk.path("a/one"), only_to_read.clone()).expect("it is our file");
    let mut transaction = disk.open();
    let write = transaction.write(&disk.path("a/one"), "new");
    write.expect("it can be staged");
    transaction.commit().expect("it can be replaced");
    disk.holds([("a/one", "new")]);
    let metadata = fs::metadata(disk.path("a/one")).expect("it is there");
    assert_eq!(metadata.permissions().mode() & 0o777, only_to_read.mode());
}

#[test]
fn what_is_not_committed_leaves_nothing() {
    let disk = Disk::new([("a/one", "old")]);
    let mut transaction = disk.open();
    let write = transaction.write(&disk.path("a/one"), "new");
    write.expect("it can be staged");
    drop(transaction);
    disk.holds([("a/one", "old")]);
    assert!(!disk.path("a").join(STAGING).exists());
}

/// Each change in turn is the one that fails: a folder takes the place of its file.
#[test]
fn a_failure_in_the_middle_undoes_the_rest() {
    for failing in ["a/one", "a/two", "b/three", "b/four"] {
        let disk = Disk::new([("a/one", "old"), ("b/three", "old"), ("b/four", "old")]);
        let mut transaction = disk.open();
        for path in ["a/one", "a/two", "b/three"] {
            let write = transaction.write(&disk.path(path), "new");
            write.expect("it can be staged");
        }
        let remove = transaction.remove(&disk.path("b/four"));
        remove.expect("it can be staged");
        let _ = fs::remove_file(disk.path(failing));
        disk.write(&format!("{failing}/inside"), "");
        let mut before = disk.files();
        before.retain(|path, _| !path.contains(STAGING));
        let error = transaction.commit().expect_err("a folder is in the way");
        let path = disk.path(failing).display().to_string();
        assert!(matches!(error, FileError::System { .. }), "{error:?}");
        assert!(error.to_string().contains(&path), "{error}");
        assert_eq!(disk.files(), before, "{failing}");
    }
}

#[test]
fn a_failure_to_undo_is_said_and_keeps_what_was_before() {
    let disk = Disk::new([("a/one", "old")]);
    let mut transaction = disk.open();
    let write = transaction.write(&disk.path("a/one"), "new");
    write.expect("it can be staged");
    disk.leave("a", "journal/inside", "");
    let error = transaction.commit().expect_err("a folder is in the way");
    assert!(matches!(error, FileError::NotUndone { .. }), "{error:?}");
    assert!(error.to_string().contains("; nor could this be undone: "));
    assert_eq!(disk.files()[&format!("a/{STAGING}/0.old")], "old");
}

#[test]
fn what_was_interrupted_is_undone_from_any_of_its_folders() {
    for folder in ["a", "b"] {
        let disk = Disk::interrupted();
        Transaction::open([disk.path(folder)]).expect("it can be undone");
        disk.holds([
            ("a/one", "old one"),
            ("b/four", "old four"),
            ("b/three", "old three"),
        ]);
        assert!(!disk.path("a/sub").exists());
        assert!(!disk.path("a").join(STAGING).exists());
    }
}

#[test]
fn whoever_undoes_waits_for_all_folders() {
    let disk = Disk::interrupted();
    let other = fs::File::open(disk.path("b")).expect("the folder is there");
    flock(&other, FlockOperation::LockExclusive).expect("it can be locked");
    thread::scope(|scope| {
        let undo = scope.spawn(|| Transaction::open([disk.path("a")]).map(drop));
        thread::sleep(Duration::from_millis(200));
        assert!(!undo.is_finished());
        assert_eq!(disk.files()["a/one"], "new");
        drop(other);
        let undone = undo.join().expect("it ends");
        undone.expect("it can be undone");
    });
    assert_eq!(disk.files()["a/one"], "old one");
}

#[test]
fn undoing_may_be_interrupted_too() {
    let disk = Disk::interrupted();
    disk.write("b/three", "old three");
    disk.remove(&format!("b/{STAGING}/2.old"));
    disk.remove("a/sub/two");
    disk.open();
    disk.holds([
        ("a/one", "old one"),
        ("b/four", "old four"),
        ("b/three", "old three"),
    ]);
}

#[test]
fn what_was_committed_is_only_cleaned_up() {
    let disk = Disk::interrupted();
    disk.remove(&format!("a/{STAGING}/journal"));
    disk.open();
    disk.holds([
        ("a/one", "new"),
        ("a/sub/two", "new"),
        ("b/four", "old four"),
    ]);
    assert!(!disk.path("b").join(STAGING).exists());
}

#[test]
fn a_journal_of_another_time_does_not_count() {
    let disk = Disk::interrupted();
    let newer = [change(0, "one", true, Some("newer"))];
    disk.leave_journal(&["a"], &newer);
    Transaction::open([disk.path("b")]).expect("it can be cleaned up");
    assert_eq!(disk.files()["a/one"], "new");
    assert!(!disk.files().contains_key("b/three"));
}

#[test]
fn what_was_changed_since_stays() {
    let disk = Disk::interrupted();
    disk.write("a/one", "edited");
    disk.write("a/sub/two", "edited");
    disk.write("b/three", "made anew");
    disk.write("b/four", "edited");
    disk.open();
    disk.holds([
        ("a/one", "edited"),
        ("a/sub/two", "edited"),
        ("b/four", "edited"),
        ("b/three", "made anew"),
    ]);
}

/// A journal may come with a folder of a stranger. Nothing outside of that changes.
#[test]
fn a_stranger_s_journal_changes_nothing_elsewhere() {
    let files = [("b/one", "new"), ("a/sub/one", "new"), ("c/one", "new")];
    let disk = Disk::new(files);
    symlink("../b", disk.path("a/link")).expect("links can be made");
    let absolute = disk.path("b/one").display().to_string();
    let changes = [
        change(0, "../b/one", false, Some("new")),
        change(0, &absolute, false, Some("new")),
        change(0, "link/one", false, Some("new")),
        change(0, "sub/../../b/one", false, Some("new")),
        change(1, "one", false, Some("new")),
        change(7, "one", false, Some("new")),
    ];
    let folders: Vec<Value> = ["a", "c"].map(|it| native(&disk.path(it))).into();
    let journal = json!({ "folders": folders, "changes": changes });
    disk.leave("a", "journal", &journal.to_string());
    Transaction::open([disk.path("a")]).expect("it can be cleaned up");
    disk.remove("a/link");
    disk.holds(files);
}

#[test]
fn a_journal_that_was_moved_is_left_alone() {
    let disk = Disk::interrupted();
    fs::rename(disk.path("a"), disk.path("c")).expect("a folder can be moved");
    let before = disk.files();
    let error = Transaction::open([disk.path("c")]).expect_err("it is of another folder");
    assert!(matches!(error, FileError::InTheWay { .. }), "{error:?}");
    assert_eq!(disk.files(), before);
}

#[test]
fn what_is_no_journal_is_said() {
    let disk = Disk::new([]);
    disk.leave("a", "journal", "{}");
    let error = Transaction::open([disk.path("a")]).expect_err("it is no journal");
    assert!(
        error.to_string().starts_with("cannot understand `"),
        "{error}"
    );
}

#[test]
fn a_build_script_writes_a_tree() {
    let disk = Disk::new([("a/out/old.rs", MARKER), ("a/out/mine.rs", "")]);
    let files = [("mod.rs", "1"), ("types/auth.rs", "2")];
    let files = files.map(|(path, number)| (path.to_owned(), format!("{MARKER} {number}")));
    let out = disk.path("a/out");
    write_tree(&out, files.clone().into()).expect("it can be written");
    let [root, types] = &files;
    let expected = [
        ("a/out/mine.rs", ""),
        ("a/out/mod.rs", &root.1),
        ("a/out/types/auth.rs", &types.1),
    ];
    disk.holds(expected);
    fs::write(out.join("mod.rs"), "mine").expect("a file can be written");
    let error = write_tree(&out, files.into()).expect_err("it was not generated");
    assert!(matches!(error, FileError::InTheWay { .. }), "{error:?}");
}
