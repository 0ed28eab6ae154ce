#!/bin/sh
# Prints the Python to build .venv with: 3.11 or later, $PYTHON if that is set.
# If there is none, says so in one line and exits with 1.
set -u

if [ -n "${PYTHON:-}" ]; then
    set -- "$PYTHON"
else
    set -- python3 python3.14 python3.13 python3.12 python3.11 python
fi
old=""
for candidate in "$@"; do
    version=$("$candidate" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue
    major=${version%%.*}
    rest=${version#*.}
    minor=${rest%%.*}
    if [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 11 ]; }; then
        if ! "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            echo "Python $version ($candidate) lacks its venv module. On Debian and Ubuntu: apt-get install python3-venv" >&2
            exit 1
        fi
        echo "$candidate"
        exit 0
    fi
    [ -n "$old" ] || old=", and $candidate is $version"
done
echo "IOP-guiden needs Python 3.11 or later${old:-, and none was found}. Get one from python.org, or name yours: make run PYTHON=/path/to/python3" >&2
exit 1
