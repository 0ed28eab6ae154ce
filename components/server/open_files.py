"""Lets the process hold as many connections as the system allows: each phone is an open file."""

from __future__ import annotations

import sys


def raise_limit() -> None:
    """Raise the soft limit, often 1,024, to the hard one; does nothing where there is none."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft == hard:
        return
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    except (OSError, ValueError):  # macOS refuses "no limit"; the soft one stands
        return
