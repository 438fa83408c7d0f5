#!/bin/sh
# Feeds made-up bytes to what reads, with libFuzzer and the address sanitizer, for so many seconds each:
#   scripts/fuzz.sh cron 60        one reader
#   scripts/fuzz.sh all 1200       all of them, one after the other
# What they find lies in fuzz/READER-crash-…; what was learned on the way is kept in fuzz/READER/ for the next time.
set -eu
cd "$(dirname "$0")/.."
target=${1:-all}
seconds=${2:-60}
if [ "${FUZZ_BUILT:-}" != yes ]; then
    # A folder of its own, as the flags would have everything built anew. SwiftPM's own flag for libFuzzer brings a
    # second main and is lost beside the address sanitizer, so its parts are named one by one.
    driver=$(find "$(dirname "$(readlink -f "$(command -v swiftc)")")/../lib/clang" -name 'libclang_rt.fuzzer_no_main*.a' |
        grep -m 1 "$(uname -m)\|osx")
    swift build --scratch-path .build-fuzz -c release --product reader-fuzzing --sanitize=address \
        -Xswiftc -sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table \
        -Xlinker "$driver" -Xlinker -lstdc++ -Xlinker --undefined=LLVMFuzzerRunDriver -Xlinker --export-dynamic \
        2>&1 | scripts/quiet-build.sh
fi
binary=.build-fuzz/release/reader-fuzzing
# Leaks are looked for by stopping the process, which containers forbid; Swift's backtraces stand still under the sanitizer.
export ASAN_OPTIONS="detect_leaks=0:${ASAN_OPTIONS:-}" SWIFT_BACKTRACE=enable=no
[ "$target" != all ] || target=$("$binary")
status=0
for reader in $target; do
    mkdir -p "fuzz/$reader"
    log=fuzz/$reader.log
    "$binary" "$reader" "-max_total_time=$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
        "-artifact_prefix=fuzz/$reader-" "fuzz/$reader" "Fuzz/corpora/$reader" >"$log" 2>&1 || status=1
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
    found=$(find fuzz -name "$reader-*" ! -name "*-slow-unit-*" | wc -l)
    echo "$reader: ${runs:-0} executions, $found findings, see $log"
done
exit "$status"
