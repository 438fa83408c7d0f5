#!/bin/sh
# Runs tests under a sanitizer, which stops at nothing and tells of everything at the end:
#   scripts/sanitize.sh thread            what two threads do to one place without an order
#   scripts/sanitize.sh address           what is read or written outside, or after its end
#   scripts/sanitize.sh thread HTTPTests  a choice of tests
set -eu
cd "$(dirname "$0")/.."
kind=${1:?"which sanitizer? thread or address"}
build=.build-$kind
reports=$build/reports
swift build --build-tests --sanitize "$kind" --scratch-path "$build" 2>&1 | scripts/quiet-build.sh
rm -rf "$reports"
mkdir -p "$reports"
# A user without rights, as drills have one, reports there too.
chmod 777 "$reports"
# Leaks are looked for by stopping the process, which containers forbid; Swift's backtraces stand still under a sanitizer.
TSAN_OPTIONS="exitcode=0 history_size=4 log_path=$PWD/$reports/thread"
ASAN_OPTIONS="detect_leaks=0 halt_on_error=0 log_path=$PWD/$reports/address"
export TSAN_OPTIONS ASAN_OPTIONS SWIFT_BACKTRACE=enable=no
# Tests start the program with no more variables than it needs.
program=$PWD/$build/program
cat >"$program" <<END
#!/bin/sh
export TSAN_OPTIONS="$TSAN_OPTIONS" ASAN_OPTIONS="$ASAN_OPTIONS" SWIFT_BACKTRACE=enable=no
exec "$PWD/$build/debug/tenfold" "\$@"
END
chmod 755 "$program"
export TENFOLD_BINARY="$program" PATH="$PWD/.venv/bin:$PATH" SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=2
status=0
swift test --skip-build --sanitize "$kind" --scratch-path "$build" ${2:+--filter "$2"} >"$build/test.log" 2>&1 || status=1
grep -E '^✘|error: ' "$build/test.log" | grep -v '^✘ Suite\|started\.$' | cut -c 1-300 | head -n 50
grep -E '^. Test run with' "$build/test.log"
python3 scripts/reports.py "$reports" || status=1
exit $status
