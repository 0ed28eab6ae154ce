"""Links inside Lär dig that are plain HTML, followed without loading the page anew.

They are real links: they open in a new tab, and a screen reader counts them in their list. In a
list that says so the arrow keys move between them.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlencode

import streamlit as st
from streamlit.components.v2 import component

from components import session
from components.learn import visit
from components.markup import tag

_JS = """
export default function ({ setTriggerValue }) {
  window.__iopWays = { follow: (query) => setTriggerValue('followed', query) };
  if (window.__iopWaysHeard) return;
  window.__iopWaysHeard = true;
  const way = (event) => event.target.closest?.('a.iop-way-link');
  document.addEventListener('click', (event) => {
    const link = way(event);
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    window.__iopWays.follow(new URL(link.href).search.slice(1));
  });
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  document.addEventListener('keydown', (event) => {
    const list = way(event)?.closest('.iop-arrows');
    if (!list || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const links = [...list.querySelectorAll('a.iop-way-link')];
    const here = links.indexOf(way(event));
    const there = event.key === 'Home' ? 0
      : event.key === 'End' ? links.length - 1
      : event.key in steps ? here + steps[event.key] : undefined;
    if (there === undefined) return;
    event.preventDefault();
    links[there]?.focus();
  });
}
"""
_KEY = "way-link"
_PLACES = (
    session.LESSON_PARAM,
    session.SITUATION_PARAM,
    session.PART_PARAM,
    session.PHASE_PARAM,
    session.AREA_PARAM,
    session.RETURN_PARAM,
)

_component = component("iop_way_link", js=_JS)


def link(place: dict[str, str], inside: str, css: str = "", **attributes: str) -> str:
    """A link to a place in Lär dig around HTML, as HTML; no place is the start of it."""
    href = "?" + urlencode(visit.link(**place))
    return tag("a", inside, f"iop-way-link {css}".strip(), href=href, **attributes)


def go(place: dict[str, str]) -> None:
    """Go to a place in Lär dig; the address says which."""
    st.query_params.from_dict(visit.link(**place))


def _followed() -> None:
    state: Any = st.session_state[_KEY]
    asked = parse_qs(str(state.followed or ""))
    go({name: asked[name][0] for name in _PLACES if name in asked})


def listen() -> None:
    """Follow the links of the page; to be called once on a page that has some."""
    _component(key=_KEY, on_followed_change=_followed, height=0)
