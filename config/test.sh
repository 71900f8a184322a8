#!/bin/sh
# Runs every test: rules, container, browser. Called by ./oblik test, which has found a JDK.
set -eu
checkout=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

find_chromium() {
  for name in "${OBLIK_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
}

OBLIK_CHROMIUM=$(find_chromium)
if [ -z "$OBLIK_CHROMIUM" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "oblik: installing Debian's chromium for the browser tests"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null
  OBLIK_CHROMIUM=$(find_chromium)
fi
if [ -z "$OBLIK_CHROMIUM" ]; then
  echo "oblik: the browser tests need Chromium: install it (Debian: apt-get install chromium) or set OBLIK_CHROMIUM" >&2
  exit 1
fi
export OBLIK_CHROMIUM

cd "$checkout"
# Tests with this tag are left out.
left_out=thorough
[ "${1:-}" != --thorough ] || left_out=none
exec ./mvnw -B -Doblik.left-out="$left_out" verify
