#!/usr/bin/env bash
# Gets the tl-codegen of the revision that the action is used at: from its release, if that is a tag with one for this
# system, or else built from source. What a release says the checksum of has to have it.
#   RUNNER_OS=Linux RUNNER_ARCH=X64 RUNNER_TEMP=/tmp GITHUB_OUTPUT=output GITHUB_ACTION_PATH=.github/actions/tl \
#   GITHUB_SERVER_URL=https://github.com ACTION_REPOSITORY=owner/name ACTION_REF=v0.1.0 bash install.sh
set -euo pipefail

folder=$RUNNER_TEMP/tl-codegen

# The name of the program in a release; nothing for a system that releases are not for.
program() {
    case $RUNNER_OS-$RUNNER_ARCH in
    Linux-X64) echo tl-codegen-x86_64-unknown-linux-musl ;;
    Linux-ARM64) echo tl-codegen-aarch64-unknown-linux-musl ;;
    macOS-X64) echo tl-codegen-x86_64-apple-darwin ;;
    macOS-ARM64) echo tl-codegen-aarch64-apple-darwin ;;
    Windows-X64) echo tl-codegen-x86_64-pc-windows-msvc.exe ;;
    esac
}

# fetch FILE: a file of the release, if there is one.
fetch() {
    curl --fail --silent --location --retry 3 --output "$folder/$1" \
        "$GITHUB_SERVER_URL/$ACTION_REPOSITORY/releases/download/$ACTION_REF/$1"
}

# check FILE: whether it is what the release says.
check() {
    (cd "$folder" && grep -F "  $1" SHA256SUMS | shasum --algorithm 256 --check >&2)
}

released() {
    local name
    name=$(program)
    [[ -n $name && ${ACTION_REF:-} == v* ]] && fetch SHA256SUMS && fetch "$name" || return 1
    check "$name" || exit 1
    chmod +x "$folder/$name"
    echo "path=$folder/$name" >>"$GITHUB_OUTPUT"
}

built() {
    cargo build --release --locked -p tl-codegen \
        --manifest-path "$GITHUB_ACTION_PATH/../../../Cargo.toml" --target-dir "$folder"
    echo "path=$folder/release/tl-codegen" >>"$GITHUB_OUTPUT"
}

mkdir -p "$folder"
released || built
