#!/bin/sh
# Fifty writers at once: tenfold's publisher against a loop of `git pull --rebase && git push`, in one run each.
# Benchmarks/publish/run.sh [--writers 50] [--same]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
swift build --package-path "$root" -c release --product publish-benchmark >&2
exec python3 "$here/publish.py" --runner "$root/.build/release/publish-benchmark" "$@"
