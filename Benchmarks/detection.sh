#!/bin/sh
# How well detection chooses, on a table of daily observations: detection.sh [FILE]
set -eu
cd "$(dirname "$0")/.."
exec swift run -c release tenfold detect --measure --source "${1:-../shared/data/trending-us-2017.csv}"
