#!/bin/sh
# Builds the program into a folder, with the libraries it needs that a fresh machine lacks: the folder can be
# kept, copied to another machine of the same kind, and run there as it is.
#   scripts/package.sh .tenfold/program
set -eu
cd "$(dirname "$0")/.."
folder=${1:?name the folder}

scripts/bootstrap.sh demo
# Libraries beside the program are found first, by the program and by those libraries themselves.
# shellcheck disable=SC2016 # the loader reads $ORIGIN, no shell does
scripts/build-release.sh -Xlinker --disable-new-dtags -Xlinker -rpath -Xlinker '$ORIGIN'
mkdir -p "$folder"
strip -o "$folder/tenfold" .build/release/tenfold

# All but what every system has: the C library's own and the compiler's.
scripts/libraries.sh "$folder/tenfold" |
    grep -v -E '/(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+|libresolv|ld-linux[^/]*)\.so' |
    while read -r library; do cp -L "$library" "$folder/"; done
"$folder/tenfold" --version
