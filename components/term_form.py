"""From when and how long the agreement holds. What makes no sense is refused at its field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from components import due_date, session
from components.i18n import N_, _, count, said
from components.words import guideline_name
from guidance.bootstrap import handbook
from guidance.domain.case import Case, Term
from guidance.domain.change import Change
from guidance.domain.refusal import MISSING, refusal

YEARS = (12, 24, 36, 48, 60)
OWN_END = 0
"""In place of a length: the parties have named the last day themselves."""
BY_RULE = -1
"""In place of a number of follow-ups: what the guideline says."""
FOLLOW_UPS = (1, 2, 3, 4, 6, 12)
FREQUENCY = {
    BY_RULE: N_("Enligt riktlinjen"),
    0: N_("Inga"),
    1: N_("En gång om året"),
    2: N_("Två gånger om året"),
    3: N_("Tre gånger om året"),
    4: N_("Fyra gånger om året"),
    6: N_("Varannan månad"),
    12: N_("Varje månad"),
}

START = "term-start"
_END, _LENGTH, _TIMES = "term-end", "term-length", "term-follow-ups"


def _fault(key: str) -> str:
    return f"{key}-fault-{session.token()}"


def _own() -> str:
    """Under which name it is kept that a last day is to be typed, before there is one."""
    return f"term-own-{session.token()}"


def _refuse(key: str, reason: str) -> None:
    """Keep what was written in the field, with the reason why it is not saved."""
    st.session_state[_fault(key)] = (st.session_state[key], reason)


def _changes(case: Case, values: dict[str, Any]) -> list[Change]:
    """The changes that set these fields; the case gets a name for calendars if it has none."""
    made = [Change(kind="term", key=name, value=value) for name, value in values.items()]
    return made if case.uid else [*made, session.naming()]


def save(key: str, values: dict[str, Any]) -> bool:
    """Save some of the term, unless it makes no sense then.

    A fault that was there already stays allowed, so that two wrong days can be put right one after
    the other.
    """
    refused = ""

    def change(case: Case) -> list[Change]:
        nonlocal refused
        now = case.term
        fault = refusal(Term.model_validate(now.model_dump() | values))
        if fault is not None and fault.code not in MISSING and fault != refusal(now):
            refused = said(fault.reason)
            return []
        return _changes(case, values)

    done = session.amend(change)
    if refused:
        _refuse(key, refused)
    elif done:
        st.session_state.pop(_fault(key), None)
    return done and not refused


def _save_day(key: str, field: str) -> None:
    try:
        day = due_date.parse(st.session_state[key])
    except ValueError:
        _refuse(key, _(due_date.FAULT))
        return
    written = day.isoformat() if day else None
    values: dict[str, Any] = {field: written}
    if field == "end" and day:
        values["months"] = None
    save(key, values)


def _save_length() -> None:
    months: int | None = st.session_state[_LENGTH]
    st.session_state.pop(_fault(_END), None)
    if months == OWN_END:
        st.session_state[_own()] = True
        return
    if save(_LENGTH, {"months": months, "end": None}):
        st.session_state.pop(_own(), None)


def _save_follow_ups() -> None:
    times: int = st.session_state[_TIMES]
    save(_TIMES, {"follow_ups": None if times == BY_RULE else times})


def _save_guideline() -> None:
    session.save(Change(kind="guideline", value=st.session_state["term-guideline"]))


def _complain(key: str) -> None:
    """Why what stands in a field is not saved."""
    if fault := st.session_state.get(_fault(key)):
        st.error(fault[1])


def _day_field(label: str, key: str, field: str, stored: date | None) -> None:
    fault = st.session_state.get(_fault(key))
    st.session_state[key] = fault[0] if fault else due_date.typed(stored)
    st.text_input(
        label,
        key=key,
        max_chars=10,
        placeholder=_(due_date.PLACEHOLDER),
        on_change=_save_day,
        args=(key, field),
    )
    _complain(key)


def _choice(
    label: str, key: str, options: list[Any], chosen: Any, save: Callable[[], None], say: Any
) -> None:
    st.session_state[key] = chosen
    st.selectbox(
        label,
        options,
        format_func=say,
        key=key,
        on_change=save,
        placeholder=_("Välj"),
    )
    _complain(key)


def length_words(months: int) -> str:
    """A length as people say it."""
    if months == OWN_END:
        return _("Till ett eget slutdatum")
    if months % 12:
        return count(months, "{n} månad", "{n} månader")
    return count(months // 12, "1 år", "{n} år")


def _length(term: Term) -> None:
    chosen = OWN_END if term.end or st.session_state.get(_own()) else term.months
    options = sorted({*YEARS, *((term.months,) if term.months else ())})
    _choice(
        _("Hur länge gäller avtalet?"),
        _LENGTH,
        [*options, OWN_END],
        chosen,
        _save_length,
        length_words,
    )
    if chosen == OWN_END:
        _day_field(_("Avtalets sista dag"), _END, "end", term.end)


def _follow_ups(term: Term) -> None:
    chosen = BY_RULE if term.follow_ups is None else term.follow_ups
    options = sorted({BY_RULE, *FOLLOW_UPS, chosen})

    def say(times: int) -> str:
        words = FREQUENCY.get(times)
        return _(words) if words else _("{n} gånger om året", n=times)

    _choice(_("Uppföljningar"), _TIMES, options, chosen, _save_follow_ups, say)


def show(case: Case) -> None:
    """The four fields; each is saved when it is left."""
    guideline = handbook().guideline_of(case)
    with st.container(key="term"):
        with st.container(key="term-1"):
            _day_field(_("Avtalets första dag"), START, "start", case.term.start)
        with st.container(key="term-2"):
            _length(case.term)
        with st.container(key="term-3"):
            _follow_ups(case.term)
        with st.container(key="term-4"):
            _choice(
                _("Riktlinje"),
                "term-guideline",
                list(handbook().guidelines),
                guideline,
                _save_guideline,
                guideline_name,
            )
