"""The learner of this visit; the store is the truth, and a link leads to it.

Nobody has to begin anything: the link is made when there is something to keep.
"""

from __future__ import annotations

import streamlit as st

from components import session
from guidance.bootstrap import learners
from guidance.domain.learning.learner import Learner, Step
from guidance.storage.errors import StorageError

_NOBODY = Learner()


def learner() -> Learner:
    """What the learner has done; nothing yet where the address names none, or one that is gone.

    A fault is kept for the page to show.
    """
    token = session.learner()
    if not token:
        return _NOBODY
    try:
        return learners().open(token)
    except StorageError as error:
        session.keep_failure(error)
        return _NOBODY


def save(*steps: Step) -> bool:
    """Keep what was done; the first time, a link is made and put in the address.

    False, with the fault kept, if it could not be saved.
    """
    try:
        if session.learner():
            learners().save(session.learner(), steps)
        else:
            st.query_params[session.LEARNER_PARAM] = learners().create(steps)
    except StorageError as error:
        session.keep_failure(error)
        return False
    return True


def link(**asked: str) -> dict[str, str]:
    """The query parameters of a page that teaches; ``asked`` by parameter name."""
    return session.link(asked)
