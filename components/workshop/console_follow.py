"""Follows the room to another question as soon as nobody is in the middle of a sentence.

Only the browser knows that. A field that was left with words in it is saved by that; one that
nobody has touched for a while is left for them.
"""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2 import component

from components.i18n import _

_JS = """
const PATIENCE = 15000; // milliseconds
export default function ({ data, parentElement, setTriggerValue }) {
  const line = parentElement.querySelector('.iop-follow');
  const typed = () => window.__iopTyped ?? { field: null, at: 0 };
  const look = () => {
    const field = document.activeElement;
    const writing = field?.matches('textarea, input[type=text]') && typed().field === field;
    if (writing && performance.now() - typed().at < PATIENCE) {
      line.textContent = data.words;
      return;
    }
    if (writing) field.blur();
    clearInterval(window.__iopFollow);
    setTimeout(() => setTriggerValue('moved', data.revision), writing ? 200 : 0);
  };
  clearInterval(window.__iopFollow);
  window.__iopFollow = setInterval(look, 250);
  look();
  return () => clearInterval(window.__iopFollow);
}
"""
_KEY = "console-follow"
_MAY = "console-may-follow"

_component = component(
    "iop_console_follow",
    html='<p class="iop-note iop-follow" role="status"></p>',
    js=_JS,
    isolate_styles=False,
)


def _moved() -> None:
    st.session_state[_MAY] = True


def may() -> bool:
    """Whether the browser has just said that nobody is writing; asked once."""
    return bool(st.session_state.pop(_MAY, False))


def show(revision: int) -> None:
    """Wait for the moment; the room is at ``revision``."""
    words = _(
        "Workshopen har gått vidare till en annan fråga. Sidan följer med när ni skrivit klart."
    )
    _component(data={"revision": revision, "words": words}, key=_KEY, on_moved_change=_moved)
