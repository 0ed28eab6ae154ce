"""The made-up case that shows everything filled in."""

from __future__ import annotations

from pathlib import Path

from guidance.domain.case import Case

EXAMPLE = Path(__file__).parent / "example.json"


def example_case() -> Case:
    """The example case, read anew so that every visitor gets one of their own."""
    return Case.model_validate_json(EXAMPLE.read_bytes())
