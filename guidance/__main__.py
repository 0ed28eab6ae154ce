"""``python -m guidance``: assess, export, search, study, check, example."""

from __future__ import annotations

import sys

from guidance.cli.parser import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
