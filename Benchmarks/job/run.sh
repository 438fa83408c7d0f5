#!/bin/sh
# Measures one whole offline job, on all cores and on one, and what a job costs beside its steps.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$root/.build/release/tenfold
[ -x "$binary" ] || { echo "Benchmarks/job: build first: make build" >&2; exit 2; }
exec python3 "$here/job.py" --binary "$binary"
