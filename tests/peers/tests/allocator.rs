//! What the README says to write for another allocator: it compiles, and values are decoded with it.

use tl_types::{Deserializable as _, Serializable as _, enums};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[test]
fn the_readme_has_these_lines() {
    let readme = include_str!("../../../README.md");
    let code = include_str!("allocator.rs");
    let snippet = code
        .split("\n\n")
        .find(|part| part.starts_with("#[global_allocator]"));
    assert!(readme.contains(snippet.expect("the lines are here")));
}

#[test]
fn values_are_decoded_with_it() {
    let peers = vec![enums::InputPeer::PeerSelf; 1_000];
    assert_eq!(Vec::from_bytes(&peers.to_bytes()), Ok(peers));
}
