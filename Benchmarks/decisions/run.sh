#!/bin/sh
# What decisions make of made-up channels whose truth is known: Benchmarks/decisions/run.sh [CHANNELS] [PART…]
# Parts are gates, dependent, means, ranks, drift, watches, literal and speed; all of them take ten minutes at 2000 channels, and
# without any argument it is speed alone.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -gt 0 ] || set -- speed
PRODUCT=decisions-benchmark "$root/scripts/build-release.sh" >&2
exec "$root/.build/release/decisions-benchmark" "$@"
