#!/usr/bin/env bash
# One check of the action: annotations on standard output, and the whole report in $GITHUB_STEP_SUMMARY.
#   TL_CODEGEN=tl-codegen GITHUB_STEP_SUMMARY=summary.md bash check.sh generated|lint
#   TL_CODEGEN=tl-codegen GITHUB_STEP_SUMMARY=summary.md BASE=origin/main DENY=wire bash check.sh changes
set -euo pipefail

# report TITLE ARGUMENT…: a command of tl-codegen in both formats; the second one's exit code counts.
report() {
    local title=$1
    shift
    {
        printf '### %s\n\n' "$title"
        "$TL_CODEGEN" "$@" --format summary || true
        echo
    } >>"$GITHUB_STEP_SUMMARY"
    "$TL_CODEGEN" "$@" --format github
}

generated() {
    local stale code=0
    stale=$("$TL_CODEGEN" generate --check) || code=$?
    if ((code > 0)); then
        echo "$stale"
        # shellcheck disable=SC2016 # those are a fence's
        printf '### Generated code is not up to date\n\n```text\n%s\n```\n\n' "$stale" >>"$GITHUB_STEP_SUMMARY"
    fi
    return "$code"
}

case $1 in
generated) generated ;;
lint) report Lint lint ;;
changes) report "Changes of schemas since $BASE" diff --git "$BASE" ${DENY:+--deny "$DENY"} ;;
*) echo "there is no check '$1'" >&2 && exit 2 ;;
esac
