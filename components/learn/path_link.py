"""The learner’s own link: said after the first step, kept on the path; and the way to delete it."""

from __future__ import annotations

import streamlit as st

from components import routes, session, share_link
from components.i18n import _, language
from components.learn import visit
from components.markup import show as show_html
from components.markup import tag, text
from guidance.domain.learning.learner import Learner
from guidance.domain.learning.lesson import Lesson

_ASKED = "learner-delete-asked"
_GONE = "learner-deleted"


def field() -> None:
    """The link ready to copy."""
    address = st.context.url
    if not address:
        show_html(tag("p", text(_("Kopiera adressen som står överst i webbläsaren."))))
        return
    query = {session.LEARNER_PARAM: session.learner()}
    if language() != "sv":
        query[session.LANG_PARAM] = language()
    made = share_link.full_link(address, routes.LEARN, routes.LEARN, query)
    share_link.fields({_("Din länk till Lär dig"): made}, "learner-link")


def first(lesson: Lesson, learner: Learner) -> None:
    """After the first step that was done, on the one that follows: where it is kept."""
    if not session.learner() or len(learner.done) != 1 or learner.place != lesson.id:
        return
    words = _(
        "Sparat. Det du gör finns i den här länken, utan konto. Spara den, så hittar du tillbaka "
        "hit också från en annan dator."
    )
    with st.container(key="learner-first"):
        show_html(tag("p", text(words), role="status"))
        field()


def _ask(wanted: bool) -> None:
    st.session_state[_ASKED] = session.learner() if wanted else ""


def _delete() -> None:
    if visit.delete():
        st.session_state.pop(_ASKED, None)
        st.session_state[_GONE] = True


def _confirm() -> None:
    lines = (
        _("Steg, fall och frågor som du har gjort tas bort och går inte att få tillbaka."),
        _("Länken slutar gälla. Ärenden och workshopar påverkas inte."),
    )
    show_html(tag("div", "".join(tag("p", text(s)) for s in lines), "iop-box iop-tone-stop"))
    with st.container(key="learner-delete-steps", horizontal=True):
        st.button(_("Behåll det"), key="learner-keep", on_click=_ask, args=(False,))
        st.button(_("Ta bort för gott"), key="learner-delete", type="primary", on_click=_delete)


def gone() -> None:
    """Once after everything was taken away: says so."""
    if st.session_state.pop(_GONE, False):
        words = _("Det du hade gjort är borttaget. Länken gäller inte längre.")
        show_html(tag("p", text(words), "iop-silent", role="status"))


def show() -> None:
    """Where one's doings are kept, and the way to take them away."""
    if not session.learner():
        return
    st.header(_("Hitta tillbaka"), anchor=False)
    words = _(
        "Det du har gjort finns i länken här, utan konto. Den som har länken kan se och ändra det. "
        "Spara den väl: ingen kan ta fram den åt dig."
    )
    show_html(tag("p", text(words)))
    field()
    if st.session_state.get(_ASKED) == session.learner():
        _confirm()
    else:
        st.button(
            _("Ta bort det jag har gjort"),
            key="learner-delete-ask",
            type="tertiary",
            on_click=_ask,
            args=(True,),
        )
