"""Hypothesis without a stopwatch, since a Word file takes a while to make."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "export", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("export")
