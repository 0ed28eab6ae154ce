"""Which rows of the checklist are shown: by status and by who is responsible."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

import streamlit as st

from components import session
from components.i18n import N_, _, said
from guidance.bootstrap import handbook
from guidance.domain.worklist import (
    CHOICES,
    Choice,
    Responsible,
    Row,
    concerns,
    matches,
    responsible,
)

_STATUS_KEY = "checklist-status"
_WHO_KEY = "checklist-who"
_TOUCHED = "checklist-touched"

_NAMES: dict[Choice, str] = {
    "all": N_("Alla"),
    "open": N_("Öppna"),
    "late": N_("Försenade"),
    "done": N_("Klara"),
}


class Filter(NamedTuple):
    """What to show. ``touched``: rows changed since the filter was set, which stay in sight."""

    choice: Choice
    who: Responsible
    touched: frozenset[str]

    def keeps(self, row: Row, today: date) -> bool:
        """Whether a row is shown."""
        shown = matches(row, self.choice, today) or row.id in self.touched
        return shown and concerns(row, self.who)


def touch(row: str) -> None:
    """Keep a row in sight after its change, so that nothing vanishes under the hand."""
    st.session_state[_TOUCHED] = st.session_state.get(_TOUCHED, frozenset()) | {row}


def _choose_status() -> None:
    st.session_state.pop(_TOUCHED, None)
    st.query_params[session.STATUS_PARAM] = st.session_state[_STATUS_KEY]


def _choose_who() -> None:
    st.session_state.pop(_TOUCHED, None)
    st.query_params[session.RESPONSIBLE_PARAM] = st.session_state[_WHO_KEY]


def _code(who: Responsible) -> str:
    return f"{who.kind}:{who.name}"


def _name(who: Responsible) -> str:
    if who.kind == "all":
        return _("Alla")
    return said(handbook().roles[who.name].title) if who.kind == "role" else who.name


def _who(rows: Iterable[Row]) -> Responsible:
    options = {_code(who): who for who in responsible(rows)}
    asked = st.query_params.get(session.RESPONSIBLE_PARAM, "")
    st.session_state[_WHO_KEY] = asked if asked in options else _code(Responsible())
    chosen = st.selectbox(
        _("Ansvarig"),
        list(options),
        format_func=lambda code: _name(options[code]),
        key=_WHO_KEY,
        on_change=_choose_who,
        width=320,
    )
    return options[chosen]


def _status() -> Choice:
    asked = st.query_params.get(session.STATUS_PARAM, "all")
    st.session_state[_STATUS_KEY] = asked if asked in CHOICES else "all"
    chosen = st.segmented_control(
        _("Visa"),
        CHOICES,
        format_func=lambda choice: _(_NAMES[choice]),
        key=_STATUS_KEY,
        on_change=_choose_status,
        required=True,
    )
    return cast(Choice, chosen)


def show(rows: Iterable[Row]) -> Filter:
    """Both choices; what they stand at is kept in the address."""
    with st.container(key="row-filter", horizontal=True, vertical_alignment="bottom"):
        choice = _status()
        who = _who(rows)
    return Filter(choice, who, st.session_state.get(_TOUCHED, frozenset()))
