#!/bin/sh
# Builds the program as it is released; what else is given goes to the build.
set -eu
cd "$(dirname "$0")/.."
case $(uname -s) in
Linux)
    set -- --static-swift-stdlib -Xlinker --gc-sections -Xlinker --version-script=scripts/exports.map "$@" ;;
esac
swift build -c release --product tenfold "$@" 2>&1 | scripts/quiet-build.sh
