#!/bin/sh
# Builds the program as it is released, or another product in the same way, so that what both need is built once:
#   scripts/build-release.sh
#   PRODUCT=planner-benchmark scripts/build-release.sh
# What else is given goes to the build.
set -eu
cd "$(dirname "$0")/.."
case $(uname -s) in
Linux)
    set -- --static-swift-stdlib -Xlinker --gc-sections -Xlinker --version-script=scripts/exports.map "$@" ;;
esac
swift build -c release --product "${PRODUCT:-tenfold}" "$@" 2>&1 | scripts/quiet-build.sh
