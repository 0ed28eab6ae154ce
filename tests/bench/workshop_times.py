"""Many times in a few words."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.bench.clock import shown


def percentile(times: Sequence[float], share: float) -> float:
    """The time that ``share`` per cent do not exceed; 0 where there is none."""
    ordered = sorted(times)
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)] if ordered else 0.0


def spread(times: Sequence[float]) -> str:
    """The median, and what 95 and 99 per cent do not exceed."""
    half, most, nearly_all = (shown(percentile(times, share)) for share in (50, 95, 99))
    return f"median {half}, 95 % {most}, 99 % {nearly_all}"
