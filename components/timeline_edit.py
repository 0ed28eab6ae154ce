"""A day of their own for a milestone: typed, checked, saved, taken back."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import due_date, session
from components.i18n import _, day, said
from components.markup import show as show_html
from components.markup import tag, text
from components.timeline_click import go
from components.timeline_words import with_weekday
from guidance.bootstrap import workdays
from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.domain.timeline import Milestone, Timeline, reach

_FIELD = "day-own"
_LAST = "day-last"
"""Under which name the change before is kept, so that it can be taken back."""


def _name(milestone: str) -> str:
    return f"{_FIELD}-{milestone}"


def _write(milestone: str, value: str | None) -> None:
    """Save a day, or go back to the rule's; what stood there before can be had again."""
    before: str | None = None

    def change(case: Case) -> list[Change]:
        nonlocal before
        held = case.moved.get(milestone)
        before = held.isoformat() if held else None
        return [Change(kind="moved", key=milestone, value=value)]

    if session.amend(change):
        st.session_state[_LAST] = (session.token(), milestone, before)
        st.session_state.pop(_name(milestone), None)
        st.session_state.pop(f"{_FIELD}-fault", None)
        go("")


def fault(chosen: date | None, now: Timeline) -> str:
    """Why a day cannot be the agreement's; empty where it can."""
    if chosen is None:
        return ""
    first, last = reach(now.start, now.end)
    if first <= chosen <= last:
        return ""
    return _(
        "Dagen ligger för långt från avtalstiden. Välj en dag mellan {first} och "
        "{last}. Inget är sparat.",
        first=day(first),
        last=day(last),
    )


def _save(milestone: Milestone, now: Timeline) -> None:
    """Save what is typed; an empty field is the rule's day."""
    state = st.session_state
    try:
        chosen = due_date.parse(state[_name(milestone.id)])
        wrong = fault(chosen, now)
    except ValueError:
        chosen, wrong = None, _(due_date.FAULT)
    if wrong:
        state[f"{_FIELD}-fault"] = wrong
    elif chosen is None:
        _write(milestone.id, None)
    elif chosen == milestone.day:
        go("")
    else:
        _write(milestone.id, chosen.isoformat())


def _take_back() -> None:
    token, milestone, before = st.session_state.pop(_LAST)
    if token == session.token():
        session.save(Change(kind="moved", key=milestone, value=before))


def last(milestones: tuple[Milestone, ...]) -> None:
    """After a change: what the day is now, and the way back."""
    token, changed, _before = st.session_state.get(_LAST, ("", "", None))
    found = next((one for one in milestones if one.id == changed), None)
    if token != session.token() or found is None:
        return
    with st.container(key="task-undo", horizontal=True, vertical_alignment="center"):
        words = _("Sparat: {what}, {day}.", what=said(found.title), day=with_weekday(found.day))
        show_html(tag("p", text(words), "iop-removed", role="status"))
        st.button(_("Ångra"), key="day-undo", on_click=_take_back)


def show(milestone: Milestone, now: Timeline) -> None:
    """The field with the day that holds now, and the ways out."""
    name = _name(milestone.id)
    st.session_state.setdefault(name, due_date.typed(milestone.day))
    with st.container(key="day-edit"):
        with st.form("day-form", border=False):
            st.text_input(
                _("Ny dag för: {what}", what=said(milestone.title)),
                key=name,
                max_chars=10,
                placeholder=_(due_date.PLACEHOLDER),
            )
            if wrong := st.session_state.pop(f"{_FIELD}-fault", None):
                st.error(wrong)
            st.form_submit_button(
                _("Spara dagen"), type="primary", on_click=_save, args=(milestone, now)
            )
        _others(milestone)


def _others(milestone: Milestone) -> None:
    if not workdays()(milestone.day):
        words = _("Dagen är ingen arbetsdag. Det går bra om ni är överens om det.")
        show_html(tag("p", text(words), "iop-note"))
    with st.container(key="day-ways", horizontal=True):
        _ways(milestone)


def _ways(milestone: Milestone) -> None:
    if milestone.set_by_parties:
        st.button(
            _("Tillbaka till guidens dag, {day}", day=day(milestone.named)),
            key="day-back",
            type="tertiary",
            on_click=_write,
            args=(milestone.id, None),
        )
    st.button(_("Stäng utan att ändra"), key="day-close", type="tertiary", on_click=go, args=("",))
