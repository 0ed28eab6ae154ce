#!/bin/sh
# Makes sure that there is a Chromium for the browser tests; says nothing if there is one.
set -u

if [ -n "${CHROMIUM:-}" ]; then
    set -- "$CHROMIUM"
else
    set -- chromium chromium-browser google-chrome
fi
for name in "$@"; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests …"
    export DEBIAN_FRONTEND=noninteractive
    log=$(apt-get update -qq 2>&1 && apt-get install -qq --yes --no-install-recommends chromium 2>&1) && exit 0
    echo "$log" >&2
fi
echo "The browser tests need Chromium. On Debian: sudo apt-get install chromium. Elsewhere install Chromium or Chrome, and name it: CHROMIUM=/path/to/it make test" >&2
exit 1
