"""Streams end when the server is told to stop; else it would wait for them for ever."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType

SIGNALS = (signal.SIGTERM, signal.SIGINT)


def before_stopping(close: Callable[[], None]) -> None:
    """Have ``close`` called in this loop when the process is told to stop, before the server's own
    handler. To be called while the server starts; outside the main thread it does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        known = signal.getsignal(number)
        if not callable(known):
            continue

        def handler(
            given: int,
            frame: FrameType | None,
            known: Callable[[int, FrameType | None], object] = known,
        ) -> None:
            loop.call_soon_threadsafe(close)
            known(given, frame)

        signal.signal(number, handler)
