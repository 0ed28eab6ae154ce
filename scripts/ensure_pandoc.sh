#!/bin/sh
# Makes sure, where it can, that there is a pandoc to measure against; the benchmarks run without.
set -u

command -v pandoc >/dev/null 2>&1 && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing pandoc to measure against …"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null 2>&1
    apt-get install -qq --yes --no-install-recommends pandoc >/dev/null 2>&1
fi
exit 0
