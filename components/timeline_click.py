"""Hears the buttons "Ändra dag" in the list of days, and moves focus to the field and back.

The list is plain HTML, so that it is a real list for screen readers; one listener serves it all.
"""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components import session

_JS = """
export default function ({ data, setTriggerValue }) {
  window.__iopDays = { press: (id) => setTriggerValue('pressed', id) };
  if (!window.__iopDaysHeard) {
    window.__iopDaysHeard = true;
    document.addEventListener('click', (event) => {
      const button = event.target.closest?.('button[data-milestone]');
      if (button) window.__iopDays.press(button.dataset.milestone);
    });
  }
  const before = window.__iopDayOpen ?? data.open;
  window.__iopDayOpen = data.open;
  if (before === data.open) return;
  const place = () => data.open
    ? document.querySelector('.st-key-day-edit input')
    : document.querySelector(`button[data-milestone="${CSS.escape(before)}"]`);
  let looks = 0;
  const settle = setInterval(() => {
    const found = place();
    if (found && document.activeElement !== found) found.focus();
    if (++looks >= 12) clearInterval(settle);
  }, 60);
  for (const gesture of ['pointerdown', 'keydown']) {
    document.addEventListener(gesture, () => clearInterval(settle), { once: true, capture: true });
  }
}
"""
_KEY = "timeline-click"

_component = component("iop_timeline_click", js=_JS)


def go(milestone: str) -> None:
    """Open the field of a milestone, or close the one that is open; the address says which."""
    if milestone and st.query_params.get(session.MILESTONE_PARAM) != milestone:
        st.query_params[session.MILESTONE_PARAM] = milestone
    else:
        st.query_params.pop(session.MILESTONE_PARAM, None)


def _pressed() -> None:
    state: Any = st.session_state[_KEY]
    go(str(state.pressed or ""))


def show(opened: str) -> None:
    """Listen; ``opened`` is the milestone whose field stands open now, if any."""
    _component(data={"open": opened}, key=_KEY, on_pressed_change=_pressed, height=0)
