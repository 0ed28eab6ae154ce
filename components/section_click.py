"""Hears the buttons in the lists of sections that are plain HTML, and opens their section."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components import outline_nav
from components.markup import tag, text

_JS = """
export default function ({ setTriggerValue }) {
  window.__iopSections = { press: (id) => setTriggerValue('pressed', id) };
  if (window.__iopSectionsHeard) return;
  window.__iopSectionsHeard = true;
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-section]');
    if (button) window.__iopSections.press(button.dataset.section);
  });
}
"""
_KEY = "section-click"

_component = component("iop_section_click", js=_JS)


def button(section: str, words: str) -> str:
    """A button that opens a section, as HTML."""
    return tag("button", text(words), "iop-ask", type="button", data_section=section)


def _pressed() -> None:
    state: Any = st.session_state[_KEY]
    outline_nav.go(str(state.pressed or ""))


def show() -> None:
    """Listen to the buttons of the page."""
    _component(key=_KEY, on_pressed_change=_pressed, height=0)
