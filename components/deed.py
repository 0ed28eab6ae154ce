"""The last thing done with the draft by one click, said at the top, and the way back from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components import session
from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case
from guidance.domain.change import KEYED, Change


@dataclass(frozen=True)
class Deed:
    """What was done and where on the page it is said; each change with what stood there before."""

    words: str
    place: str
    steps: tuple[tuple[Change, Change], ...] = ()


def _key() -> str:
    return f"deed-{session.token()}"


def _value(case: Case, change: Change) -> Any:
    """What the case holds at the change's address."""
    held: dict[str, Any] = case.model_dump(mode="json", include={KEYED[change.kind]})
    return held[KEYED[change.kind]].get(change.key)


def do(words: str, place: str, make: Callable[[Case], Iterable[Change]]) -> bool:
    """Save changes that follow from the case as it is now, and remember how to take them back.

    False, with the fault kept, if they could not be saved.
    """
    steps: list[tuple[Change, Change]] = []

    def changes(case: Case) -> list[Change]:
        found = list(make(case))
        steps[:] = [(c, c.model_copy(update={"value": _value(case, c)})) for c in found]
        return found

    if not session.amend(changes):
        return False
    if steps:
        st.session_state[_key()] = Deed(words, place, tuple(steps))
    return True


def _undo() -> None:
    """Take back what still stands as the deed left it; what others wrote since is left alone."""
    deed: Deed | None = st.session_state.get(_key())
    kept: list[Change] = []

    def changes(case: Case) -> list[Change]:
        found = (
            [back for done, back in deed.steps if _value(case, done) == done.value] if deed else []
        )
        kept[:] = found
        return found

    if deed is None or not session.amend(changes):
        return
    if len(kept) == len(deed.steps):
        del st.session_state[_key()]
    else:
        words = _("Någon annan har ändrat här sedan dess. Den ändringen står kvar.")
        st.session_state[_key()] = Deed(words, deed.place)


def here(place: str) -> bool:
    """Whether the last deed is said at this place."""
    deed: Deed | None = st.session_state.get(_key())
    return deed is not None and deed.place == place


def show(place: str) -> None:
    """What was done and the way back; forgotten once people have gone on to another place."""
    deed: Deed | None = st.session_state.get(_key())
    if deed is None:
        return
    if deed.place != place:
        del st.session_state[_key()]
        return
    with st.container(key="deed", horizontal=True, vertical_alignment="center"):
        show_html(tag("p", text(deed.words), "iop-removed", role="status"))
        if deed.steps:
            st.button(_("Ångra"), key="deed-undo", on_click=_undo)
