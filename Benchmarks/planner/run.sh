#!/bin/sh
# How long planning takes: 1,000 random configurations, up to 12 resources and 288 starts a day.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
exec swift run --package-path "$root" -c release planner-benchmark
