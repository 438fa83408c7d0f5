#!/bin/sh
# Builds each example as the package of its own that it is, runs it, and lints the workflow it prints.
set -eu
cd "$(dirname "$0")/.."
for example in Examples/*/; do
    name=$(swift package --package-path "$example" describe --type json | sed -n 's/^  "name" : "\(.*\)",*$/\1/p')
    swift build --package-path "$example" 2>&1 | scripts/quiet-build.sh
    work=$(mktemp -d)
    "$example/.build/debug/$name" >"$work/workflow.yml"
    actionlint "$work/workflow.yml"
    zizmor --persona=auditor --offline --quiet --no-progress "$work/workflow.yml"
    lines=$(cat "$example"/Sources/*.swift | wc -l)
    echo "$example: $lines lines, $(wc -l <"$work/workflow.yml") lines of workflow, nothing to find"
    rm -r "$work"
done
