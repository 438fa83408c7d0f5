#!/bin/sh
# Holds the memory of many requests and publishes against their number: Benchmarks/memory/run.sh [--requests N] [--publishes N]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
PRODUCT=memory-benchmark "$root/scripts/build-release.sh"
exec python3 "$here/memory.py" --runner "$root/.build/release/memory-benchmark" "$@"
