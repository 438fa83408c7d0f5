#!/bin/sh
# Runs every benchmark, or those that are named: Benchmarks/run.sh assembly
set -eu
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- */
for name in "$@"; do
    echo "== ${name%/}"
    "./${name%/}/run.sh"
done
