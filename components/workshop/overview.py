"""All workshops of the case, and the way to a new one."""

from __future__ import annotations

import streamlit as st

from components import error_notice, layout, session
from components.i18n import N_, _
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import overview_new, overview_rows
from guidance.bootstrap import rooms
from guidance.domain.case import Case
from guidance.storage.errors import StorageError
from guidance.workshop.room import Room

STEPS = (
    (
        N_("Planera"),
        N_("vilka frågor rummet ska ta upp, i vilken ordning och hur länge. Guiden ger ett förslag "
           "ur ert ärende."),
    ),
    (
        N_("Led"),
        N_("en fråga i taget på väggen. Alla röstar på sin telefon, utan app och utan konto. Ni "
           "pratar, röstar igen och kommer överens."),
    ),
    (
        N_("Ta med"),
        N_("det ni kom överens om: det går rakt in i ärendet, och ni får ett protokoll."),
    ),
)  # fmt: skip


def _rooms() -> list[Room]:
    """The case's workshops; stops the page where the store cannot be read."""
    try:
        return rooms().of_case(session.token())
    except StorageError as error:
        error_notice.show(error)
        st.stop()


def _steps() -> None:
    """What a workshop is."""
    items = "".join(
        tag("li", tag("strong", text(_(verb))) + " " + text(_(rest))) for verb, rest in STEPS
    )
    show_html(tag("ol", items, "iop-way"))


def _proposal() -> None:
    words = _(
        "Ni börjar med ett förslag ur ärendet: frågor där parterna svarar olika eller som saknar "
        "svar och betyder mest för utfallet, och samtalsfrågor som ni inte har antecknat något om. "
        "Allt går att ändra."
    )
    show_html(tag("p", text(words), "iop-note"))


def show(case: Case) -> None:
    """The whole of it."""
    layout.subject("workshop", "overview")
    held = _rooms()
    with st.container(key="workshop-head"):
        if case.title.strip():
            show_html(tag("p", text(case.title), "iop-eyebrow"))
        st.title(_("Workshop"), anchor=False)
    lead = _(
        "Samla båda sidor i ett rum: en fråga i taget på väggen, och alla röstar på sin telefon. "
        "Rummets svar går rakt in i ärendet."
    )
    show_html(tag("p", text(lead), "iop-lead"))
    if not held and not case.workshops:
        _steps()
        overview_new.show(case)
        _proposal()
        return
    overview_new.show(case)
    _proposal()
    st.header(_("Ärendets workshopar"), anchor=False)
    overview_rows.show(held, case.workshops)
