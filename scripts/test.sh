#!/bin/sh
# Runs all tests, or those that `--filter` names, and shows what failed and the runner's closing line; all it said is
# in .build/test.log.
set -u
cd "$(dirname "$0")/.." || exit 1
mkdir -p .build
# All at once, tests that start programs would wait for the processor longer than those programs may take.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4
swift test --scratch-path .build/tests "$@" >.build/test.log 2>&1
status=$?
grep -E '^✘|^↳ [^T]|error: |^warning: ' .build/test.log | grep -v '^✘ Suite\|started\.$' | cut -c 1-600 | head -n 200
grep -E '^. Test run with' .build/test.log
[ $status = 0 ] || echo "the tests failed; all they said is in .build/test.log" >&2
exit $status
