#!/bin/sh
# Prints the paths of the libraries that a build of the program needs: those it is linked with, libcurl, which its
# first request loads, and what that one is linked with.
#   scripts/libraries.sh .build/release/tenfold
set -eu
binary=${1:?name the binary}
curl=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | sed -n 's/.*libcurl\.so\.4 (.*x86-64.*=> //p; s/.*libcurl\.so\.4 (.*AArch64.*=> //p' | head -n 1)
[ -n "$curl" ] || { echo "libraries: libcurl.so.4 is not installed" >&2; exit 1; }
{ echo "=> $curl "; ldd "$binary" "$curl"; } | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p' | sort -u
