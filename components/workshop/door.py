"""The way from the start page to a workshop, with a case of its own."""

from __future__ import annotations

import streamlit as st

from components import error_notice, routes, session
from components.i18n import _, language
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop.overview_new import first_plan
from guidance.bootstrap import rooms
from guidance.domain.case import Case
from guidance.domain.change import Change, fold
from guidance.storage.errors import StorageError


def _begin(title: str) -> None:
    """Make an empty case with a workshop in it, and go to its plan."""
    changes = [Change(kind="lang", value=language())]
    if title:
        changes.append(Change(kind="title", value=title))
    try:
        token = session.start(changes)
        made = rooms().create(first_plan(fold(changes, Case())), token)
    except StorageError as error:
        error_notice.show(error)
        return
    link = session.link(
        {
            session.TOKEN_PARAM: token,
            session.VIEW_PARAM: "agreed",
            session.ROOM_PARAM: str(made.id),
        }
    )
    st.switch_page(routes.WORKSHOP.file, query_params=link)


def show(key: str) -> None:
    """What a workshop is, and the form that begins one."""
    st.header(_("Led en workshop"), anchor=False)
    words = _(
        "En fråga i taget på väggen, och alla i rummet röstar på sin telefon. Det ni kommer "
        "överens om går rakt in i ert ärende."
    )
    show_html(tag("p", text(words)))
    with st.form(key, border=False):
        title = st.text_input(
            _("Vad kallar ni mötet eller samarbetet?"), key=f"{key}-title", max_chars=200
        )
        if st.form_submit_button(_("Planera workshopen")):
            _begin((title or "").strip())
