"""What a visit holds; the database is the truth.

Alone names the query parameters and what all pages share in the session. The state of a widget
belongs to its component.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from secrets import token_hex
from typing import Any, cast

import streamlit as st

from components.i18n import QUERY as LANG_PARAM
from components.i18n import language
from guidance.bootstrap import repository
from guidance.domain.case import VIEWS, Case, View
from guidance.domain.change import Change, fold
from guidance.storage.errors import DamagedCaseError, StorageError

TOKEN_PARAM = "arende"
VIEW_PARAM = "vem"
QUESTION_PARAM = "fraga"
PHASE_PARAM = "fas"
ITEM_PARAM = "post"
STATUS_PARAM = "visa"
RESPONSIBLE_PARAM = "ansvar"
SECTION_PARAM = "avsnitt"
MILESTONE_PARAM = "dag"
PART_PARAM = "del"
ROOM_PARAM = "rum"
LEARNER_PARAM = "kurs"
LESSON_PARAM = "steg"
SITUATION_PARAM = "fall"
AREA_PARAM = "amne"
RETURN_PARAM = "tillbaka"
TERM_PARAM = "ord"
SEARCH_PARAM = "q"

_CASE = "case"
_CASE_OF = "case_of"
_REVISION = "case_revision"
_FAILURE = "failure"
_PINNED = "pinned"
_ADDRESS = "address"


def token() -> str:
    """The case's secret link token, from the address; empty without a case."""
    return st.query_params.get(TOKEN_PARAM, "")


def learner() -> str:
    """The learner's secret link token, from the address; empty without a learner."""
    return st.query_params.get(LEARNER_PARAM, "")


def view() -> View:
    """Who answers in this visit, from the address."""
    asked = st.query_params.get(VIEW_PARAM, "")
    found: list[View] = [view for view in VIEWS if view == asked]
    return found[0] if found else "agreed"


def link(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The query parameters that every link inside the app carries along, and ``extra`` ones; an
    empty one is left out.
    """
    kept = {TOKEN_PARAM: token(), VIEW_PARAM: view() if token() else ""}
    kept[LEARNER_PARAM] = learner()
    kept[LANG_PARAM] = "" if language() == "sv" else language()
    return {key: value for key, value in {**kept, **(extra or {})}.items() if value}


def same_address(extra: Mapping[str, str]) -> dict[str, str]:
    """Every query parameter of this address, some of them changed; empty ones left out."""
    kept = {**st.query_params.to_dict(), **extra}
    return {key: value for key, value in kept.items() if value}


def keep_address() -> None:
    """Write the address that the page is shown for when it has changed: a link to the same page
    leaves the old one in the browser, and a reload would lead back.
    """
    here = st.query_params.to_dict()
    if st.session_state.get(_ADDRESS) != here:
        st.session_state[_ADDRESS] = here
        st.query_params.from_dict(here)


def case() -> Case:
    """The case of this visit, read again only when somebody has saved something.

    Raises StorageError when the link is unknown or expired or the database is out of reach.
    """
    state = st.session_state
    revision = repository().revision(token())
    if state.get(_CASE_OF) != token() or state.get(_REVISION) != revision:
        state[_CASE] = _open()
        state[_CASE_OF], state[_REVISION] = token(), revision
    return state[_CASE]


def _open() -> Case:
    """The stored case; where values are damaged, the rest of it and a notice."""
    try:
        return repository().open(token())
    except DamagedCaseError as error:
        st.session_state[_FAILURE] = error
        return error.readable


def start(changes: list[Change]) -> str:
    """A new case from these changes; gives its token. Raises StorageError.

    It gets a name of its own for calendars, unless it brings one along from a file.
    """
    if not any(change.kind == "uid" for change in changes):
        changes = [*changes, naming()]
    return repository().create(changes)


def naming() -> Change:
    """Gives a case a name of its own, by which calendars know its dates again."""
    return Change(kind="uid", value=token_hex(8))


def save(*changes: Change) -> bool:
    """Write the changes and only then let the screen show them; False, with the fault kept, if not.

    Unless somebody else has saved in between, the case need not be read again.
    """
    state = st.session_state
    try:
        revision = repository().save(token(), changes)
    except StorageError as error:
        state[_FAILURE] = error
        return False
    if state.get(_CASE_OF) == token() and state.get(_REVISION) == revision - 1:
        state[_CASE], state[_REVISION] = fold(changes, state[_CASE]), revision
    state.pop(_FAILURE, None)
    return True


def amend(make: Callable[[Case], Iterable[Change]]) -> bool:
    """Write what follows from the case as it is saved now; False, with the fault kept, if not.

    For changes to a part of a value, so that they stand on what somebody else may just have saved.
    """
    try:
        changes = list(make(case()))
    except StorageError as error:
        st.session_state[_FAILURE] = error
        return False
    return save(*changes) if changes else True


def keep_failure(error: StorageError) -> None:
    """Keep a fault for the page to show."""
    st.session_state[_FAILURE] = error


def failure() -> StorageError | None:
    """The fault that kept the last change from being saved; asked once."""
    return cast(StorageError | None, st.session_state.pop(_FAILURE, None))


def earlier(kind: str, key: str = "", party: str = "") -> list[Any]:
    """What an address has held, the oldest first; nothing where the database cannot tell."""
    try:
        past = repository().history(token(), kind, key, party)
    except StorageError:
        return []
    return [value.value for value in past if not value.damaged]


def delete() -> bool:
    """Remove the case for good; False, with the fault kept, if it could not be done."""
    state = st.session_state
    try:
        repository().delete(token())
    except StorageError as error:
        state[_FAILURE] = error
        return False
    for key in (_CASE, _CASE_OF, _REVISION):
        state.pop(key, None)
    return True


def pinned(fresh: str) -> str:
    """The step of a page whose address names none: ``fresh`` at first, then the same one, so that
    an answer does not make the question jump away.
    """
    here = (token(), view())
    held = st.session_state.get(_PINNED)
    if held is None or held[0] != here:
        held = (here, fresh)
        st.session_state[_PINNED] = held
    return held[1]


def unpin() -> None:
    """Forget the held step: the address names one again."""
    st.session_state.pop(_PINNED, None)
