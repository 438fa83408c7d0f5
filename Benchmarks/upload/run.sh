#!/bin/sh
# Sends a large file with our client and with curl, and compares CPU and memory: Benchmarks/upload/run.sh [--bytes N]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
PRODUCT=upload-benchmark "$root/scripts/build-release.sh" >&2
exec python3 "$here/upload.py" --runner "$root/.build/release/upload-benchmark" "$@"
