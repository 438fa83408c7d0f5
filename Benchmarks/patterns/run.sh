#!/bin/sh
# Winner rates and regret of a year under each way to deal output over patterns: Benchmarks/patterns/run.sh [RUNS]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
exec swift run --package-path "$root" -c release patterns-benchmark "$@"
