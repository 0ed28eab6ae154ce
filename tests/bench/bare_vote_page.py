"""A participant's page as a Streamlit session: the question, a form to vote, and nothing else.

It keeps what the plain page promises, by the only way that Streamlit has: every session asks for
itself, every other second, whether another question is up.
"""

from __future__ import annotations

import random
import secrets
import time

import streamlit as st

from guidance.bootstrap import handbook, rooms
from guidance.domain.workshop.options import options_of, title_of
from guidance.domain.workshop.plan import SIDES

EVERY = 2.0
"""Seconds between two looks: the next question is to be on every phone within two seconds."""
SAVED = "Sparat"
"""Followed by how many times."""


def _device(room_id: int) -> str:
    """The session's device, which joins when it is made."""
    if "device" not in st.session_state:
        st.session_state.device = secrets.token_urlsafe(16)
        rooms().join(room_id, st.session_state.device, random.choice(SIDES))
    return st.session_state.device


@st.fragment(run_every=EVERY)
def _question() -> None:
    room = rooms().room_by_code(st.query_params["kod"])
    device, item = _device(room.id), room.plan.item(room.state.item)
    if item is None:
        return
    options = {option.id: option.text.sv for option in options_of(handbook(), item)}
    with st.form("vote"):
        chosen = st.radio(
            title_of(handbook(), item).sv, options, format_func=options.get, index=None
        )
        sent = st.form_submit_button("Rösta")
    if sent and chosen:
        serial = time.time_ns() // 1_000_000
        rooms().vote(room.id, item.id, room.state.round, device, chosen, serial)
        st.session_state.saved = st.session_state.get("saved", 0) + 1
    if "saved" in st.session_state:
        # Not only in the run that saves: Streamlit drops what a run has said when the next one
        # begins before that was sent.
        st.text(f"{SAVED} {st.session_state.saved}")


def show() -> None:
    """The page."""
    st.title("Workshop", anchor=False)
    _question()
