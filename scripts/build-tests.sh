#!/bin/sh
# Builds all tests in a folder of their own, so that the program can be built as it is released at the same time.
set -eu
cd "$(dirname "$0")/.."
swift build --build-tests --scratch-path .build/tests 2>&1 | scripts/quiet-build.sh
