#!/bin/sh
# Winner rates of a year under each way to deal output over patterns, ours beside the reference design: for worlds of
# identical patterns the largest share at the end. Benchmarks/patterns/run.sh [RUNS] [ROW…]; 2000 runs take two hours, and without any argument it is ten.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -gt 0 ] || set -- 10
PRODUCT=patterns-benchmark "$root/scripts/build-release.sh" >&2
exec "$root/.build/release/patterns-benchmark" "$@"
