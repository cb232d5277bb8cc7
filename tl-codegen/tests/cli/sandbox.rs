//! A folder of its own for each test: takes files and arguments, gives what a run did.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

/// A schema that code can be generated for.
pub(crate) const USER: &str = "user#12345678 id:long name:string = User;\n";

/// A schema that has an error at 1:9.
pub(crate) const BROKEN: &str = "chat id:lnog = Chat;\n";

/// A temporary folder that the program is run in.
pub(crate) struct Sandbox(TempDir);

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Run {
    code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Sandbox {
    /// A folder with these files.
    pub(crate) fn new<const N: usize>(files: [(&str, &str); N]) -> Self {
        let sandbox = Self(tempfile::tempdir().expect("a folder can be made"));
        for (path, content) in files {
            sandbox.write(path, content);
        }
        sandbox
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        let folder = path.parent().expect("a file is in a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(path, content).expect("a file can be written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("the file is there")
    }

    /// Everything in the folder, by its path: the escaped content of files, nothing for folders.
    pub(crate) fn snapshot(&self) -> BTreeMap<PathBuf, Option<String>> {
        let mut found = BTreeMap::new();
        add_entries(self.0.path(), &mut found);
        found
    }

    /// The program, to be run in the folder, without what the tests' own environment says
    /// about colours and width.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tl-codegen"));
        command
            .args(arguments.split_whitespace())
            .current_dir(self.0.path())
            .stdin(Stdio::null());
        for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "CI"] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs the program; arguments are parted by blanks.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        Run::of(&mut self.command(arguments))
    }

    /// Runs the program with a text on its standard input.
    pub(crate) fn run_with_input(&self, arguments: &str, input: &str) -> Run {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        stdin
            .write_all(input.as_bytes())
            .expect("the program reads");
        drop(stdin);
        Run::ended(child.wait_with_output().expect("the program ends"))
    }
}

impl Run {
    pub(crate) fn of(command: &mut Command) -> Self {
        Self::ended(command.output().expect("the program starts"))
    }

    pub(crate) fn ended(output: std::process::Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Self {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// The same run, if it ended with this exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// The same run, if it failed with this on standard error and nothing on standard output.
    #[track_caller]
    pub(crate) fn fails_with(self, message: &str) -> Self {
        let run = self.exits(2);
        assert!(run.stderr.contains(message), "{message:?}: {run:#?}");
        assert_eq!(run.stdout, "");
        run
    }
}

fn add_entries(folder: &Path, found: &mut BTreeMap<PathBuf, Option<String>>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            add_entries(&path, found);
            found.insert(path, None);
        } else {
            let content = fs::read(&path).expect("the file can be read");
            let content = content.escape_ascii().to_string();
            found.insert(path, Some(content));
        }
    }
}
