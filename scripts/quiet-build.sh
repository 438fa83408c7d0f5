#!/bin/sh
# Shows a build as one line of progress on a terminal, and in full only what went wrong.
set -u
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [ -t 2 ]; then
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in \[*\]*) printf '\r\033[2K\033[2m%.100s\033[0m' "$line" >&2 ;; esac
    done
    printf '\r\033[2K' >&2
else
    cat >"$log"
fi
if grep -q 'error:' "$log"; then
    # Every file of a module repeats what is wrong in one of them.
    awk '/error:/ { left = seen[$0]++ ? 0 : 13 } left-- > 0' "$log" >&2
    exit 1
fi
tail -n 1 "$log" >&2
grep -q 'Compiling\|Build complete\|Build of product' "$log"
