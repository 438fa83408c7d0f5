#!/bin/sh
# Compares writing and checking a channel's workflow files with yamloom, ghagen and projen, as ratios of one run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$root/.build/release/tenfold
[ -x "$binary" ] || { echo "Benchmarks/generate: build first: make build" >&2; exit 2; }
python=${BENCH_PYTHON:-$root/.venv-generate/bin/python}
if ! [ -x "$python" ]; then
    python3 -m venv "$root/.venv-generate"
    "$root/.venv-generate/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
fi
exec "$python" "$here/generate.py" --binary "$binary" "$@"
