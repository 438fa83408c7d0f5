#!/bin/sh
# Holds a release binary to its promises: starts in 20 ms, no ICU, at most 10 MB with the libraries that a
# minimal Debian lacks, and runs in a root file system with nothing but its own libraries.
#   scripts/check-release.sh .build/release/tenfold
set -eu
binary=${1:?name the binary}
[ "$(uname -s)" = Linux ] || { echo "check-release: only on Linux; nothing checked" >&2; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "check-release: $*" >&2; exit 1; }

strip -o "$work/tenfold" "$binary"
libraries=$("$(dirname "$0")/libraries.sh" "$work/tenfold")

if printf '%s\n' "$libraries" | grep -i icu; then fail "the binary needs ICU"; fi
if nm "$binary" | grep -E ' [TtDd] (u_init|ucal_open|uloc_getDefault)' ; then fail "the binary contains ICU"; fi

# Median of 21 starts, in milliseconds.
median=$(i=0; while [ $i -lt 21 ]; do
    begun=$(date +%s%N); "$work/tenfold" --version >/dev/null; ended=$(date +%s%N)
    echo $(((ended - begun) / 10000)); i=$((i + 1))
done | sort -n | sed -n 11p)
[ "$median" -le 2000 ] || fail "the binary starts in $((median / 100)) ms, more than 20"

# What a minimal Debian has: the essential packages, apt, and all they depend on.
dpkg-query -W -f='${Package}\t${Essential}\t${Pre-Depends}, ${Depends}\n' | awk -F'\t' '
    { needs[$1] = $3; if ($2 == "yes" || $1 == "apt") queue[++last] = $1 }
    END {
        for (first = 1; first <= last; first++) {
            name = queue[first]
            if (seen[name]++) continue
            print name
            count = split(needs[name], parts, /[,|]/)
            for (i = 1; i <= count; i++) { split(parts[i], word, /[ (:]+/); w = word[1] == "" ? word[2] : word[1]; if (w in needs) queue[++last] = w }
        }
    }' | sort >"$work/system"
mkdir "$work/package"
cp "$work/tenfold" "$work/package/"
for library in $libraries; do
    real=$(readlink -f "$library")
    owner=$( (dpkg -S "$real" || dpkg -S "${real#/usr}") 2>/dev/null | head -n 1 | cut -d: -f1)
    grep -qx "${owner:-none}" "$work/system" || cp -L "$library" "$work/package/"
done
# Machine code packs smaller with its addresses made absolute; xz and tar undo that by themselves.
case $(uname -m) in x86_64) filter=--x86 ;; aarch64) filter=--arm64 ;; *) filter= ;; esac
# shellcheck disable=SC2086 # no filter is no argument
bytes=$(tar -C "$work/package" -c . | xz $filter --lzma2=preset=9e | wc -c)
[ "$bytes" -le 10000000 ] || fail "binary and libraries take $bytes bytes compressed, more than 10 MB"

# A root with the binary, its libraries, and nothing else: no -dev package, no shell, no zone files.
root="$work/root"
mkdir -p "$root/channel" "$root/tmp"
git init -q "$root/channel"
cp "$work/tenfold" "$root/"
for library in $libraries $(ldd "$work/tenfold" | grep -o '/lib[^ ]*ld-linux[^ ]*'); do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done
mkdir "$root/proc"
# The kernel's /proc is the one thing every container has: Swift reads a program's arguments there.
inside() {
    # shellcheck disable=SC2016 # the inner shell expands these
    unshare --map-root-user --mount --pid --fork sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" "$@"
}
minimal="runs in a minimal root"
if ! unshare --map-root-user --mount --pid --fork true 2>/dev/null; then
    minimal="not tried in a minimal root: this machine permits no namespaces"
    inside() { "$work/tenfold" init --repo "$root/channel" >/dev/null; }
fi
inside /tenfold --version >/dev/null || fail "the binary does not start in a minimal root"
inside /tenfold init --repo /channel >/dev/null || fail "'tenfold init' does not run in a minimal root"
[ -s "$root/channel/tenfold.yml" ] || fail "'tenfold init' wrote nothing in a minimal root"

echo "release binary: starts in $((median / 100)).$((median / 10 % 10)) ms, $((bytes / 1000)) kB with $(($(find "$work/package" -type f | wc -l) - 1)) libraries, no ICU, $minimal"
