#!/bin/sh
# Compares the assembly of a 30 s video with x264 alone and with moviepy 2, as ratios of one run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${BENCH_PYTHON:-$root/.venv-bench/bin/python}
if ! [ -x "$python" ]; then
    python3 -m venv "$root/.venv-bench"
    "$root/.venv-bench/bin/pip" install --quiet -r "$here/requirements.txt"
fi
PRODUCT=assembly-benchmark "$root/scripts/build-release.sh"
exec "$python" "$here/assembly.py" --runner "$root/.build/release/assembly-benchmark" "$@"
