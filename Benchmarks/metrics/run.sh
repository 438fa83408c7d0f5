#!/bin/sh
# Adds up a long history and builds its site, against DuckDB adding up the same files to the same series.
# Benchmarks/metrics/run.sh [--records 1000000] [--seed 1]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$root/.build/release/tenfold
[ -x "$binary" ] || { echo "Benchmarks/metrics: build first: make build" >&2; exit 2; }
python=${BENCH_PYTHON:-$root/.venv-metrics/bin/python}
if ! [ -x "$python" ]; then
    python3 -m venv "$root/.venv-metrics"
    "$root/.venv-metrics/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi
exec "$python" "$here/metrics.py" --binary "$binary" "$@"
