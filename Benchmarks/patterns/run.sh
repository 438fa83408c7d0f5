#!/bin/sh
# Winner rates of a year under each way to deal output over patterns, ours beside the reference design: for worlds of
# identical patterns the largest share at the end. Benchmarks/patterns/run.sh [RUNS] [ROW…]; 2000 runs take two hours.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
exec swift run --package-path "$root" -c release patterns-benchmark "$@"
