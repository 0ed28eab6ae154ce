"""``python -m tests.bench [--quick] [WORD…]``: runs every ``bench_*.py``, or those with a word in
the name.

A bench is a module with ``run() -> Iterable[str]``: one line a measurement, with its unit and its
goal. A long one also has a shorter ``quick``, which ``--quick`` asks for.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from pathlib import Path

QUICK = "--quick"


def _names(words: list[str]) -> list[str]:
    found = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return [name for name in found if not words or any(word in name for word in words)]


def _lines(name: str, *, quickly: bool) -> Iterable[str]:
    bench = importlib.import_module(f"tests.bench.{name}")
    return bench.quick() if quickly and hasattr(bench, "quick") else bench.run()


def main(words: list[str]) -> int:
    """Run the benches and print their lines."""
    names = _names([word for word in words if word != QUICK])
    for name in names:
        print(name.removeprefix("bench_").replace("_", " "))
        for line in _lines(name, quickly=QUICK in words):
            print(f"  {line}", flush=True)
    return 0 if names else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
