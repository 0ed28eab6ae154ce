"""A text that is saved when one leaves its box, and that never silently loses anybody's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from components import saved_line, session
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.case_parts import MAX_TEXT
from guidance.domain.change import Change


@dataclass(frozen=True)
class Place:
    """Where a text belongs: how to read it from a case, and the change that writes it there."""

    read: Callable[[Case], str]
    write: Callable[[Case, str], Change]


def at(change: Change, read: Callable[[Case], str]) -> Place:
    """A text that is all there is at a change's address; an empty one is taken away."""

    def write(_case: Case, words: str) -> Change:
        return change.model_copy(update={"value": words or None})

    return Place(read, write)


def _kept(key: str) -> str:
    """Under which name a text waits that could not be saved."""
    return f"{key}-kept-{session.token()}"


def _others(key: str) -> str:
    """Under which name a text waits that somebody else had written meanwhile."""
    return f"{key}-others-{session.token()}"


def waiting() -> list[str]:
    """The texts of this case that could not be saved, wherever they were written."""
    end = _kept("")
    return [str(words) for name, words in st.session_state.items() if str(name).endswith(end)]


def _save(key: str, place: Place, drawn: str) -> None:
    """Save what was written; keep it on the screen if that fails, and what somebody else wrote."""
    state = st.session_state
    words: str = state.get(key, state.get(_kept(key), ""))
    mine = words if words.strip() else ""
    found = drawn

    def change(case: Case) -> list[Change]:
        nonlocal found
        found = place.read(case)
        return [place.write(case, mine)]

    if not session.amend(change):
        state[_kept(key)] = mine
        return
    state.pop(_kept(key), None)
    if found.strip() and found not in {drawn, mine}:
        state[_others(key)] = found


def _state_line(key: str, place: Place, stored: str) -> None:
    """Whether the words on the screen are saved; while one writes, the browser knows."""
    if _kept(key) in st.session_state:
        words = _("Inte sparat än. Texten står kvar här tills den är sparad.")
        show_html(tag("p", text(words), "iop-note", role="status"))
        st.button(_("Spara igen"), key=f"{key}-again", on_click=_save, args=(key, place, stored))
    else:
        saved_line.show(key, stored)


def _others_text(key: str) -> None:
    """What somebody else had written meanwhile, until one says that it is seen."""
    name = _others(key)
    others: str | None = st.session_state.get(name)
    if others is None:
        return
    st.warning(
        _(
            "Någon annan ändrade texten medan ni skrev. Er version är sparad. Det här skrev den "
            "andra, så att ni kan föra samman texterna:"
        )
    )
    show_html(tag("blockquote", text(others), "iop-voice"))
    st.button(_("Vi har sett det"), key=f"{key}-seen", on_click=_forget, args=(name,))


def _forget(name: str) -> None:
    st.session_state.pop(name, None)


def show(
    key: str,
    label: str,
    place: Place,
    *,
    height: int | Literal["content"] = 140,
    placeholder: str | None = None,
) -> None:
    """The box with what is stored at its place; ``label`` is Markdown of our own."""
    stored = place.read(session.case())
    st.session_state[key] = st.session_state.get(_kept(key), stored)
    st.text_area(
        label,
        key=key,
        height=height,
        max_chars=MAX_TEXT,
        on_change=_save,
        args=(key, place, stored),
        placeholder=placeholder,
    )
    _state_line(key, place, stored)
    _others_text(key)
