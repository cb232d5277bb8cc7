//! The README's examples of what `tl-codegen` says: they are run, and it says just that.

use crate::sandbox::{Run, Sandbox};

/// The blocks of commands and their output in one section.
fn blocks(section: &str) -> Vec<&'static str> {
    let readme = include_str!("../../../README.md");
    let heading = format!("\n## {section}\n");
    let (_, after) = readme.split_once(&heading).expect("the section");
    let text = after.split("\n## ").next().unwrap_or_default();
    let blocks = text.split("```console\n").skip(1);
    blocks
        .filter_map(|block| block.split("```").next())
        .collect()
}

/// The words of a command, in which only whole words are in quotes.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('\'').enumerate();
    let words = parts.flat_map(|(index, part)| match index % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

#[test]
fn what_is_in_these_bytes() {
    let sandbox = Sandbox::new([]);
    let mut commands = 0;
    for block in blocks("What is in these bytes?") {
        for step in block.split("$ tl-codegen ").skip(1) {
            let (command, expected) = step.split_once('\n').expect("a line");
            let run = Run::of(sandbox.command("").args(words(command)));
            assert_eq!(run.stdout + &run.stderr, expected, "{command}");
            commands += 1;
        }
    }
    assert_eq!(commands, 2);
}
