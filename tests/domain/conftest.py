"""Hypothesis without a stopwatch: a slow machine is no fault of the assessment."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "domain", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("domain")
