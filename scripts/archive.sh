#!/bin/sh
# Makes what a release is: the program with the libraries it needs, its manual page and completions, a list of
# all parts, and a checksum.
#   scripts/archive.sh            writes below dist/
set -eu
cd "$(dirname "$0")/.."

folder=dist/tenfold
rm -rf "$folder"
scripts/package.sh "$folder" >&2
version=$("$folder/tenfold" --version)
if [ "${GITHUB_REF_TYPE:-}" = tag ] && [ "$GITHUB_REF_NAME" != "v$version" ]; then
    echo "archive: cannot pack the tag $GITHUB_REF_NAME: the program calls itself $version" >&2
    exit 1
fi
name="tenfold-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)"
# The day of the sources, so that the same sources make the same bytes.
stamp=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
day=$(date -u -d "@$stamp" +%F 2>/dev/null || date -u -r "$stamp" +%F)

swift package show-dependencies --format json | scripts/sbom.py "$version" "$folder" >"dist/$name.cdx.json"
share="$folder/share"
mkdir -p "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" "$share/fish/vendor_completions.d"
"$folder/tenfold" --experimental-dump-help | scripts/manual.py "$version" "$day" >"$share/man/man1/tenfold.1"
"$folder/tenfold" --generate-completion-script bash >"$share/bash-completion/completions/tenfold"
"$folder/tenfold" --generate-completion-script zsh >"$share/zsh/site-functions/_tenfold"
"$folder/tenfold" --generate-completion-script fish >"$share/fish/vendor_completions.d/tenfold.fish"
cp LICENSE "$folder/"
cp "dist/$name.cdx.json" "$folder/share/tenfold.cdx.json"

# Machine code packs smaller with its addresses made absolute; xz and tar undo that by themselves.
case $(uname -m) in x86_64) filter=--x86 ;; aarch64 | arm64) filter=--arm64 ;; *) filter= ;; esac
# shellcheck disable=SC2086 # no filter is no argument
tar -C "$folder" --sort=name --mtime="@$stamp" --owner=0 --group=0 --numeric-owner -c . |
    xz $filter --lzma2=preset=9e >"dist/$name.tar.xz"
(cd dist && sha256sum "$name.tar.xz" "$name.cdx.json" >"$name.sha256")
cat "dist/$name.sha256"
