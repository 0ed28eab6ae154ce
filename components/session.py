"""What a visit holds. Alone names session keys and query parameters; the database is the truth."""

from __future__ import annotations

from typing import cast

import streamlit as st

from components.i18n import QUERY as LANG_PARAM
from components.i18n import language
from guidance.bootstrap import repository
from guidance.domain.case import VIEWS, Case, View
from guidance.domain.change import Change, fold
from guidance.storage.errors import StorageError

TOKEN_PARAM = "arende"
VIEW_PARAM = "vem"
QUESTION_PARAM = "fraga"
PHASE_PARAM = "fas"

_CASE = "case"
_CASE_OF = "case_of"
_REVISION = "case_revision"
_SAVED = "saved"
_FAILURE = "failure"


def token() -> str:
    """The case's secret link token, from the address; empty without a case."""
    return st.query_params.get(TOKEN_PARAM, "")


def view() -> View:
    """Who answers in this visit, from the address."""
    asked = st.query_params.get(VIEW_PARAM, "agreed")
    return cast(View, asked) if asked in VIEWS else "agreed"


def link(**extra: str) -> dict[str, str]:
    """The query parameters that every link inside the app carries along."""
    kept = {TOKEN_PARAM: token(), VIEW_PARAM: view() if token() else ""}
    kept[LANG_PARAM] = "" if language() == "sv" else language()
    return {key: value for key, value in (kept | extra).items() if value}


def case() -> Case:
    """The case of this visit, read again only when somebody has saved something.

    Raises StorageError when the link is unknown or expired or the database is out of reach.
    """
    state = st.session_state
    revision = repository().revision(token())
    if state.get(_CASE_OF) != token() or state.get(_REVISION) != revision:
        state[_CASE] = repository().open(token())
        state[_CASE_OF], state[_REVISION] = token(), revision
    return state[_CASE]


def start(changes: list[Change]) -> str:
    """A new case from these changes; gives its token. Raises StorageError."""
    return repository().create(changes)


def save(*changes: Change) -> bool:
    """Write the changes and only then let the screen show them; False, with the fault kept, if not."""
    state = st.session_state
    try:
        before = case()
        repository().save(token(), changes)
    except StorageError as error:
        state[_FAILURE] = error
        return False
    state[_CASE] = fold(changes, before)
    state[_REVISION] = repository().revision(token())
    state[_SAVED] = True
    state.pop(_FAILURE, None)
    return True


def failure() -> StorageError | None:
    """The fault that kept the last change from being saved; asked once."""
    return cast(StorageError | None, st.session_state.pop(_FAILURE, None))


def saved() -> bool:
    """Whether something was saved since the screen last said so; asked once."""
    return bool(st.session_state.pop(_SAVED, False))
