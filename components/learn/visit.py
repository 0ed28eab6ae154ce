"""The learner of this visit; the store is the truth, and a link leads to it.

Nobody has to begin anything: the link is made when there is something to keep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from components import session
from guidance.bootstrap import learners
from guidance.domain.learning.learner import Learner, Step
from guidance.storage.errors import LearnerNotFoundError, StorageError

_NOBODY = Learner()
_MADE = "learner_made"


def learner() -> Learner:
    """What the learner has done; nothing yet where the address names none, or one that is gone.

    A fault is kept for the page to show.
    """
    token = _token()
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
    return amend(lambda _: steps)


def amend(make: Callable[[Learner], Iterable[Step]]) -> bool:
    """Keep what follows from the learner as it is stored now; False, with the fault kept, if not.

    For a value that stands on the one before it: where that cannot be read, nothing is written.
    """
    try:
        _keep(make)
    except StorageError as error:
        session.keep_failure(error)
        return False
    return True


def delete() -> bool:
    """Remove what was done for good, and the link with it; False, with the fault kept, if not."""
    try:
        learners().delete(session.learner())
    except LearnerNotFoundError:
        pass
    except StorageError as error:
        session.keep_failure(error)
        return False
    st.session_state.pop(_MADE, None)
    st.query_params.pop(session.LEARNER_PARAM, None)
    return True


def _keep(make: Callable[[Learner], Iterable[Step]]) -> None:
    """A link that leads nowhere any more gives way to a new one."""
    token = _token()
    if token:
        try:
            learners().amend(token, make)
            return
        except LearnerNotFoundError:
            pass
    if steps := list(make(_NOBODY)):
        made = learners().create(steps)
        st.session_state[_MADE] = st.query_params[session.LEARNER_PARAM] = made


def _token() -> str:
    """The learner's link. A second click may come from before the first one put it in the address:
    then it is put there again, so that one visit makes one link.
    """
    made = st.session_state.get(_MADE, "")
    if made and not session.learner():
        st.query_params[session.LEARNER_PARAM] = made
    return session.learner()


def link(**asked: str) -> dict[str, str]:
    """The query parameters of a page that teaches; ``asked`` by parameter name."""
    return session.link(asked)
