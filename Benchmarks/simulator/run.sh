#!/bin/sh
# How many years the simulator does in a second: 270 at 10x as planned with today's quota, and 270 of the
# strategy's schedule with that of 2023. Takes the built program as $1, or builds it.
set -eu
cd "$(dirname "$0")/../.."
program=${1:-.build/release/tenfold}
[ -x "$program" ] || scripts/build-release.sh >&2
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cat >"$folder/tenfold.yml" <<'YAML'
version: 1
repository: { visibility: public }
resources:
  youtube: { preset: youtube }
  openai: { preset: openai, limits: { tokens: { amount: 200000 } } }
  pexels: { preset: pexels, limits: { monthly: { amount: 200000 } } }
YAML
sed 's/preset: youtube }/preset: youtube_2023 }/' "$folder/tenfold.yml" >"$folder/2023.yml"
years=270
measure() {
    start=$(date +%s.%N)
    "$program" simulate --repo "$folder" --phase 10x --days $((years * 365)) --json "$@" >"$folder/report.json"
    end=$(date +%s.%N)
    echo "$start $end $years" | awk '{ printf "%.0f years a second", $3 / ($2 - $1) }'
    tr ',' '\n' <"$folder/report.json" | awk -F: '
        /"videos"/ { videos = $2 } /"daysRefused"/ { refused = $2 }
        END { printf ", %.1f videos a day, refused on %d days\n", videos / '$((years * 365))', refused }'
}
printf 'planned:  '
measure
cp "$folder/2023.yml" "$folder/tenfold.yml"
printf 'strategy: '
measure --schedule strategy
