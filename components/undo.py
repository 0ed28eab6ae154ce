"""Takes back the last change of one thing, step by step to the beginning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import streamlit as st

from components import session
from components.i18n import _
from guidance.domain.change import Change, Kind


def steps(values: Iterable[Any]) -> list[Any]:
    """What can be gone back to, the present last: a change back counts as a step back."""
    stack: list[Any] = [None]
    for value in values:
        if len(stack) > 1 and value == stack[-2]:
            stack.pop()
        elif value != stack[-1]:
            stack.append(value)
    return stack


def _back(kind: Kind, key: str) -> None:
    stack = steps(session.earlier(kind, key))
    if len(stack) > 1:
        session.save(Change(kind=kind, key=key, value=stack[-2]))


def show(kind: Kind, key: str) -> None:
    """The button, where there is something to take back."""
    if len(steps(session.earlier(kind, key))) > 1:
        st.button(
            _("Ångra senaste ändringen"),
            key="undo",
            type="tertiary",
            on_click=_back,
            args=(kind, key),
        )
