"""``example``: the example case, as a file."""

from __future__ import annotations

import argparse

from guidance.content.example import example_case
from guidance.domain.case_file import to_json


def example_command(_: argparse.Namespace) -> int:
    """Run ``example``."""
    print(to_json(example_case()), end="")
    return 0
