"""The agenda to print or send: made from the plan as it is saved when somebody presses a button."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from components.download_words import FORMAT_NAMES
from components.i18n import _, language
from components.markup import plain
from guidance.bootstrap import handbook, rooms
from guidance.domain.model import Lang
from guidance.export.documents.agenda import agenda, file_name
from guidance.export.exporter import MIME, TO_READ, Format, write
from guidance.export.moment import today
from guidance.workshop.room import Room

LOG = logging.getLogger(__name__)

MAIN: tuple[Format, ...] = ("pdf", "docx")


def build(room_id: int, chosen: Format, lang: Lang) -> bytes:
    """The file. The page says in plain words that it could not be made; the log says why."""
    try:
        plan = rooms().room_by_id(room_id).plan
        return write(agenda(handbook(), plan, lang, today()), chosen)
    except Exception:
        LOG.exception("could not make the agenda as %s", chosen)
        raise


def _button(room: Room, chosen: Format, width: Literal["content", "stretch"] = "content") -> None:
    data: Callable[[], bytes] = partial(build, room.id, chosen, language())
    st.download_button(
        f":small[{plain(_('Agendan som'))}] {plain(_(FORMAT_NAMES[chosen]))}",
        data,
        file_name=file_name(chosen, language()),
        mime=MIME[chosen],
        key=f"get-agenda-{chosen}",
        on_click="ignore",
        type="secondary" if chosen in MAIN else "tertiary",
        icon=":material/download:",
        width=width,
        wrap=True,
    )


def show(room: Room) -> None:
    """The formats that most people want, and the others out of the way."""
    with st.container(key="files-agenda", horizontal=True, vertical_alignment="center"):
        for chosen in MAIN:
            _button(room, chosen)
        about = f":small[{plain(_('för agendan'))}]"
        with st.popover(f"{plain(_('Fler format'))} {about}", key="formats-agenda"):
            for chosen in FORMAT_NAMES:
                if chosen in TO_READ and chosen not in MAIN:
                    _button(room, chosen, "stretch")
