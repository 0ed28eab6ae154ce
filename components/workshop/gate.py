"""Opens the workshop of the address for a page, or says why it cannot; and what of it is shown."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Literal

import streamlit as st

from components import error_notice, routes, session
from components.i18n import _
from components.workshop import visit
from guidance.storage.errors import StorageError
from guidance.workshop.room import Room

Part = Literal["plan", "run", "closed"]
PLAN, RUN = "plan", "kor"
"""What the address says."""


def open_room() -> Room:
    """The workshop; stops the page with a plain explanation where there is none."""
    try:
        return visit.room()
    except StorageError as error:
        st.title(_("Workshopen går inte att öppna"), anchor=False)
        error_notice.show(error)
        st.page_link(
            routes.WORKSHOP.file, label=_("Till ärendets workshopar"), query_params=visit.link()
        )
        st.stop()


def part(room: Room) -> Part:
    """What the address asks for; a workshop that has not begun is planned first."""
    if room.ended:
        return "closed"
    asked = st.query_params.get(session.PART_PARAM, "")
    begun = bool(room.state.turns)
    if asked == PLAN or (asked != RUN and not begun):
        return "plan"
    return "run"


@contextmanager
def faults_said() -> Generator[None]:
    """Says in words when the store fails while a page is drawn: a room full of people waits."""
    try:
        yield
    except StorageError as error:
        error_notice.show(error)
