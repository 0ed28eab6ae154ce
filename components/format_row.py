"""A row of formats to save something in: the two that most people want, the others in a popover."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

import streamlit as st

from components.download_words import FORMAT_NAMES
from components.i18n import _
from components.markup import plain
from guidance.export.exporter import MIME, Format

MAIN: tuple[Format, ...] = ("pdf", "docx")


class Saved(NamedTuple):
    """What is saved. ``said_before`` and ``said_after`` name it, in the language of the page, to
    those who hear a format alone; ``make`` gives the bytes when somebody presses the button.
    """

    name: str
    said_before: str
    said_after: str
    make: Callable[[Format], bytes]
    file_name: Callable[[Format], str]


def show(row: str, saved: Saved, formats: Iterable[Format]) -> None:
    """The row, with ``row`` in the keys of its boxes."""
    with st.container(key=f"files-{row}", horizontal=True, vertical_alignment="center"):
        for chosen in MAIN:
            _button(saved, chosen)
        label = f"{plain(_('Fler format'))} :small[{plain(saved.said_after)}]"
        with st.popover(label, key=f"formats-{row}"):
            for chosen in formats:
                if chosen not in MAIN:
                    _button(saved, chosen, "stretch")


def _button(saved: Saved, chosen: Format, width: Literal["content", "stretch"] = "content") -> None:
    st.download_button(
        f":small[{plain(saved.said_before)}] {plain(_(FORMAT_NAMES[chosen]))}",
        lambda: saved.make(chosen),
        file_name=saved.file_name(chosen),
        mime=MIME[chosen],
        key=f"get-{saved.name}-{chosen}",
        on_click="ignore",
        type="secondary" if chosen in MAIN else "tertiary",
        icon=":material/download:",
        width=width,
        wrap=True,
    )
