"""The numbers while people join, vote and write; sees when the room was changed elsewhere."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import streamlit as st

from components import error_notice
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.progress_bar import progress_bar
from components.server.workshop.words import SHORT_SIDES
from components.workshop import console_buttons, console_follow, console_step
from guidance.bootstrap import rooms
from guidance.domain.workshop.plan import SIDES, Side
from guidance.domain.workshop.state import State, Turnout
from guidance.domain.workshop.tally import MIN_VOTES
from guidance.storage.errors import StorageError
from guidance.workshop.errors import RoomNotFoundError
from guidance.workshop.room import Pulse, Room

_SIDES = "console-sides"


def _sides(room: Room, pulse: Pulse) -> str:
    """How many of each side are here; nothing where a side is so small that it is a person."""
    name = f"{_SIDES}-{room.id}"
    held: tuple[int, Counter[Side]] | None = st.session_state.get(name)
    if held is None or held[0] != pulse.joined:
        held = (pulse.joined, rooms().joined(room.id))
        st.session_state[name] = held
    here: dict[Side, int] = {side: held[1][side] for side in SIDES if held[1][side]}
    if any(number < MIN_VOTES for number in here.values()):
        return ""
    return " · ".join(f"{_(SHORT_SIDES[side])} {number}" for side, number in here.items())


def left(state: State, now: datetime) -> str:
    """What is left of the time, in minutes and seconds."""
    if state.timer_ends is None:
        return "–"
    seconds = round((state.timer_ends - now).total_seconds())
    return f"{seconds // 60}:{seconds % 60:02}" if seconds > 0 else _("Slut")


def _number(value: str, words: str, below: str = "") -> str:
    return tag("div", tag("dt", text(words)) + tag("dd", text(value)) + below)


def _numbers(room: Room, pulse: Pulse) -> str:
    state = room.state
    joined = max(pulse.joined, pulse.voted)
    share = round(100 * pulse.voted / joined) if joined else 0
    sides = tag("dd", text(_sides(room, pulse)), "iop-note")
    voted = _("{n} av {total}", n=pulse.voted, total=joined)
    tiles = [_number(str(pulse.joined), _("Har gått med"), sides)]
    if state.item:
        bar = tag("dd", progress_bar(share))
        tiles.append(_number(voted, _("Har röstat"), bar))
        tiles.append(_number(str(pulse.notes), _("Tankar")))
        tiles.append(_number(left(state, datetime.now(UTC)), _("Tid kvar")))
    return tag("dl", "".join(tiles), "iop-live")


def _look_again(room: Room, pulse: Pulse, offered: frozenset[str]) -> None:
    """Draw the whole page anew where it is no longer true. What somebody is writing stays: fields
    of the same question keep their words, and another question waits until the field is left.
    """
    if pulse.revision == room.revision:
        counted = Turnout(pulse.joined, pulse.voted)
        if console_buttons.possible(console_step.outcomes(room, counted)) != offered:
            st.rerun()
    elif rooms().room_by_id(room.id).state.item == room.state.item or console_follow.may():
        st.rerun()
    else:
        console_follow.show(pulse.revision)


@st.fragment(run_every=0.8)
def show(room: Room, offered: frozenset[str]) -> None:
    """The numbers, about each second. ``offered`` are the steps that the page offers."""
    try:
        pulse = rooms().pulse(room.id)
        show_html(_numbers(room, pulse))
        _look_again(room, pulse, offered)
    except RoomNotFoundError:
        st.rerun()
    except StorageError as error:
        show_html(tag("p", text(error_notice.words(error)), "iop-note", role="status"))
