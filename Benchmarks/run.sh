#!/bin/sh
# Runs every benchmark, or those that are named: Benchmarks/run.sh assembly
# One that misses its bar does not keep the others from running.
set -eu
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- */
status=0
for name in "$@"; do
    echo "== ${name%/}"
    "./${name%/}/run.sh" || status=1
done
exit "$status"
