"""What the guideline leaves to the parties, and a way to decide it: a task of their own."""

from __future__ import annotations

from uuid import uuid4

import streamlit as st

from components import session, task_form
from components.i18n import _, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from guidance.domain.case import Case
from guidance.domain.case_parts import Task
from guidance.domain.change import Change
from guidance.domain.model import Text

PHASE = "drafting"
"""Where the parties agree on such things."""


def _is_noted(case: Case, words: str) -> bool:
    return any(task.text == words for task in case.tasks)


def _note(words: str) -> None:
    """Write a point down as a task, once."""

    def change(case: Case) -> list[Change]:
        if _is_noted(case, words):
            return []
        return [task_form.keep(Task(id=f"t{uuid4().hex[:12]}", phase=PHASE, text=words))]

    session.amend(change)


def _point(case: Case, number: int, point: Text) -> None:
    words = said(point)
    with st.container(key=f"open-point-{number}"):
        show_html(tag("p", text(words)))
        if any(_is_noted(case, point.to(lang)) for lang in ("sv", "en")):
            noted = _("Finns bland era uppgifter i checklistan.")
            show_html(tag("p", text(noted), "iop-note", role="status"))
        else:
            st.button(
                f"{_('Lägg till som uppgift')} :small[{plain(words)}]",
                key=f"note-point-{number}",
                on_click=_note,
                args=(words,),
            )


def show(case: Case, points: tuple[Text, ...], guideline: str) -> None:
    """Each point with the way to write it down."""
    if not points:
        return
    st.header(_("Att komma överens om"), anchor=False)
    lead = _(
        "Riktlinjen ({guideline}) anger ingen dag för det här. Bestäm det tillsammans "
        "och skriv in det i avtalet.",
        guideline=guideline,
    )
    show_html(tag("p", text(lead)))
    if case.term.follow_ups is None:
        hint = _("Antalet uppföljningar väljer ni överst på sidan, så får de dagar direkt.")
        show_html(tag("p", text(hint), "iop-note"))
    with st.container(key="open-points"):
        for number, point in enumerate(points):
            _point(case, number, point)
