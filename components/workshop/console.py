"""The facilitator's console: what is on, what comes, notes, numbers.

Every part is in a container with a key of its own, whatever comes and goes above it: the browser
would otherwise draw its fields anew, and forget what is being written in them.
"""

from __future__ import annotations

import streamlit as st

from components import layout
from components.server.workshop.phone_view import votable
from components.workshop import (
    agree_form,
    agree_outcome,
    console_agenda,
    console_end,
    console_head,
    console_keys,
    console_now,
    console_result,
    console_step,
    console_tasks,
    join_card,
    notes_list,
)
from guidance.bootstrap import handbook
from guidance.domain.case import Case
from guidance.workshop.room import Room


def _work(case: Case, room: Room) -> None:
    """What is up, and what the room makes of it."""
    console_now.show(room)
    item = room.plan.item(room.state.item)
    if item is None:
        return
    if votable(handbook(), item):
        console_result.show(room)
        agree_form.show(room, item)
        agree_outcome.show(case, room, item)
    notes_list.show(room, item)
    console_tasks.show(case, room, item)


def show(case: Case, room: Room) -> None:
    """The whole of it."""
    layout.subject("workshop", f"console-{room.id}")
    room = join_card.with_code(room)
    console_step.drawn(room)
    with st.container(key="console"):
        console_head.show(room)
        work, beside = st.columns([2, 1], gap="large")
        with work:
            _work(case, room)
        with beside:
            join_card.show(room)
            console_agenda.show(room)
            console_keys.show(room)
        console_end.show(room)
