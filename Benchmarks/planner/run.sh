#!/bin/sh
# How long planning takes: 1,000 random configurations, up to 12 resources and 288 starts a day.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
PRODUCT=planner-benchmark "$root/scripts/build-release.sh" >&2
exec "$root/.build/release/planner-benchmark"
