#!/bin/sh
# Fifty writers at once: tenfold's publisher against a loop of `git pull --rebase && git push`, in one run each.
# Benchmarks/publish/run.sh [--writers 50] [--same]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
PRODUCT=publish-benchmark "$root/scripts/build-release.sh" >&2
exec python3 "$here/publish.py" --runner "$root/.build/release/publish-benchmark" "$@"
