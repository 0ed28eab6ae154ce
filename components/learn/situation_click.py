"""Follows the links in the list of cases without loading the page anew.

They are real links: they can be opened in a new tab, and lead there without this too.
"""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components import session

_JS = """
export default function ({ setTriggerValue }) {
  window.__iopCases = { press: (id) => setTriggerValue('pressed', id) };
  if (window.__iopCasesHeard) return;
  window.__iopCasesHeard = true;
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-situation]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.__iopCases.press(link.dataset.situation);
  });
}
"""
_KEY = "situation-click"

_component = component("iop_situation_click", js=_JS)


def _pressed() -> None:
    state: Any = st.session_state[_KEY]
    if state.pressed:
        st.query_params.pop(session.PART_PARAM, None)
        st.query_params[session.SITUATION_PARAM] = str(state.pressed)


def show() -> None:
    """Listen to the links of the page."""
    _component(key=_KEY, on_pressed_change=_pressed, height=0)
