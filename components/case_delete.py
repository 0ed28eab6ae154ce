"""Deleting a case for good, after saying exactly what goes away."""

from __future__ import annotations

import streamlit as st

from components import layout, routes, session
from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.case import Case

_ASKED = "delete-asked"
_DONE = "delete-done"


def _ask(wanted: bool) -> None:
    st.session_state[_ASKED] = session.token() if wanted else ""


def _contents(case: Case) -> list[str]:
    """What the case holds, counted; nothing is named that is not there."""
    views = (case.facts, case.by_party.cso, case.by_party.public)
    answers = sum(value is not None for answers in views for value in answers.values())
    notes = sum(
        bool(note) for talk in case.notes.values() for note in (talk.cso, talk.public, talk.agreed)
    )
    counted = (
        (answers, count(answers, "1 svar", "{n} svar")),
        (notes, count(notes, "{n} anteckning ur samtalet", "{n} anteckningar ur samtalet")),
        (len(case.decisions), count(len(case.decisions), "1 beslut", "{n} beslut")),
        (len(case.tasks), count(len(case.tasks), "{n} uppgift", "{n} uppgifter")),
        (
            len(case.checklist),
            count(
                len(case.checklist),
                "{n} markering i checklistan",
                "{n} markeringar i checklistan",
            ),
        ),
        (
            len(case.outline),
            count(
                len(case.outline),
                "{n} skrivet avsnitt i utkastet",
                "{n} skrivna avsnitt i utkastet",
            ),
        ),
    )
    return [
        *(words for number, words in counted if number),
        _("namnen på samarbetet och parterna"),
        _("alla tidigare versioner av allt detta"),
    ]


def _confirm(case: Case) -> None:
    items = "".join(tag("li", text(item)) for item in _contents(case))
    show_html(
        tag(
            "div",
            tag("p", tag("strong", text(_("Det här tas bort och går inte att få tillbaka:"))))
            + tag("ul", items, "iop-list")
            + tag("p", text(_("Länken slutar gälla för alla som har den.")))
            + tag("p", text(_("Filer som ni redan har laddat ner finns kvar hos er."))),
            "iop-box iop-tone-stop",
        )
    )
    with st.container(key="delete-steps", horizontal=True):
        st.button(_("Behåll ärendet"), key="delete-keep", on_click=_ask, args=(False,))
        st.button(_("Radera för gott"), key="delete-now", type="primary", on_click=_delete)


def _delete() -> None:
    """Delete, and take the link that leads nowhere now out of the address."""
    if session.delete():
        st.session_state.pop(_ASKED, None)
        st.session_state[_DONE] = True
        for name in (session.TOKEN_PARAM, session.VIEW_PARAM):
            st.query_params.pop(name, None)


def farewell() -> None:
    """Once after the case was deleted: says so, shows the way to the start, and ends the page."""
    if not st.session_state.pop(_DONE, False) or session.token():
        return
    layout.subject("ladda_ner", "raderat")
    st.title(_("Ärendet är raderat"), anchor=False)
    show_html(
        tag(
            "p",
            text(_("Allt som hörde till ärendet är borta ur guiden. Länken gäller inte längre.")),
            "iop-lead",
        )
    )
    st.page_link(routes.START.file, label=_("Till start"), query_params=session.link())
    st.stop()


def show(case: Case) -> None:
    """The way to delete the case, in two steps."""
    st.header(_("Radera ärendet"), anchor=False)
    advice = _(
        "Är ni klara med ärendet kan ni ta bort det. Spara en kopia som fil först om ni kan "
        "behöva det igen."
    )
    show_html(tag("p", text(advice)))
    if st.session_state.get(_ASKED) == session.token():
        _confirm(case)
    else:
        st.button(_("Radera ärendet"), key="delete-ask", on_click=_ask, args=(True,))
