"""``python -m tests.bench [WORD…]``: runs every ``bench_*.py``, or those with a word in the name.

A bench is a module with ``run() -> list[str]``: one line a measurement, with its unit and its goal.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def _names(words: list[str]) -> list[str]:
    found = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return [name for name in found if not words or any(word in name for word in words)]


def main(words: list[str]) -> int:
    """Run the benches and print their lines."""
    names = _names(words)
    for name in names:
        print(name.removeprefix("bench_").replace("_", " "))
        for line in importlib.import_module(f"tests.bench.{name}").run():
            print(f"  {line}", flush=True)
    return 0 if names else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
