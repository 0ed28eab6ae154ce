"""A Streamlit session for each phone: what the browser says to the server over its WebSocket."""

from __future__ import annotations

import asyncio
import random
import time
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from tests.bench.bare_vote_page import SAVED
from tests.bench.workshop_http import Site

FAULTS = (WebSocketException, OSError, TimeoutError)
PATIENCE = 20.0
"""Seconds after which a person has given up on the page."""


class Session:
    """One session on the page of bare_vote_page.py."""

    def __init__(self, site: Site, code: str, dice: random.Random) -> None:
        self._address = f"ws://{site.host}:{site.port}/_stcore/stream"
        self._code = code
        self._dice = dice
        self._socket: ClientConnection | None = None
        self._radio = self._button = self._fragment = ""
        self._choices: list[str] = []
        self._chosen = ""
        self._votes = 0
        self._shown = asyncio.Event()
        self._saved = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def open(self) -> None:
        """Open the page and wait until all of it is there. Raises one of ``FAULTS``."""
        async with asyncio.timeout(PATIENCE):
            self._socket = await connect(
                self._address,
                subprotocols=[Subprotocol("streamlit")],
                max_size=None,
                ping_interval=None,
                proxy=None,
            )
            self._tasks.append(asyncio.create_task(self._read(self._socket)))
            await self._run()
            await self._shown.wait()

    async def vote(self) -> float:
        """Choose and press the button; the seconds until the page says that it is saved.

        Raises one of ``FAULTS``, also where the page never came.
        """
        if not self._choices:
            raise TimeoutError
        self._chosen = self._dice.choice(self._choices)
        self._votes += 1
        self._saved.clear()
        start = time.monotonic()
        async with asyncio.timeout(PATIENCE):
            await self._run(pressed=True)
            await self._saved.wait()
        return time.monotonic() - start

    async def close(self) -> None:
        """Close the page."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._socket:
            await self._socket.close()

    async def _run(self, *, pressed: bool = False, by_itself: bool = False) -> None:
        """Ask for a run of the script, or of the fragment once it is known."""
        message = BackMsg()
        run = message.rerun_script
        run.query_string = f"kod={self._code}"
        run.fragment_id = self._fragment
        run.is_auto_rerun = by_itself
        if self._chosen:
            run.widget_states.widgets.add(id=self._radio, string_value=self._chosen)
        if pressed:
            run.widget_states.widgets.add(id=self._button, trigger_value=True)
        assert self._socket
        await self._socket.send(message.SerializeToString())

    async def _read(self, socket: ClientConnection) -> None:
        async for raw in socket:
            message = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._take(message.delta)
            elif kind == "script_finished" and self._button:
                self._shown.set()
            elif kind == "auto_rerun" and not self._fragment:
                self._fragment = message.auto_rerun.fragment_id
                every = message.auto_rerun.interval
                self._tasks.append(asyncio.create_task(self._ask_again(every)))

    def _take(self, delta: Any) -> None:
        """Note the form's parts, and what the page says."""
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "radio":
            self._radio, self._choices = element.radio.id, list(element.radio.options)
        elif kind == "button":
            self._button = element.button.id
        elif kind == "text" and element.text.body == f"{SAVED} {self._votes}":
            self._saved.set()

    async def _ask_again(self, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            await self._run(by_itself=True)
