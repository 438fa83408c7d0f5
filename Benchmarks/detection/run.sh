#!/bin/sh
# How well detection chooses, on a table of daily observations: Benchmarks/detection/run.sh [FILE]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
table=${1:-$root/../shared/data/trending-us-2017.csv}
[ -f "$table" ] || { echo "Benchmarks/detection: skipped, no table at $table; name one" >&2; exit 0; }
binary=$root/.build/release/tenfold
[ -x "$binary" ] || { echo "Benchmarks/detection: build first: make build" >&2; exit 2; }
exec "$binary" detect --measure --source "$table"
