"""Ways from entry to entry within Källor, and the focus on the entry that is asked for.

The parts are plain HTML whose links are real addresses. This listens to them, so that a click
changes the page without loading it anew, and brings people to the place itself: neither Streamlit
nor the browser scrolls to an entry that is drawn after the address has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st
from streamlit.components.v2 import component

from components import routes, session, terms
from components.i18n import language
from components.learn import quiz_place
from components.markup import tag, text
from components.sources.parts import GLOSSARY, Part
from guidance.domain.model import Lang

_JS = """
const find = (id) => document.getElementById(`post-${id}`)
  ?? document.getElementById(`definition-${id}`);

// Brings an entry into view, unfolded, with the focus on its heading.
function reach(entry, move) {
  if (entry.closest('[hidden]')) document.dispatchEvent(new Event('iop-show-all'));
  for (let fold = entry.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
  const target = entry.tagName === 'DETAILS'
    ? entry.querySelector('summary')
    : entry.matches('th') ? entry.querySelector('a') ?? entry
    : entry.querySelector('h2, h3, h4') ?? entry;
  if (!target.matches('a, summary')) target.setAttribute('tabindex', '-1');
  if (document.activeElement !== target) target.focus({ preventScroll: true });
  if (move) entry.scrollIntoView({ block: entry.matches('th') ? 'center' : 'start' });
  return target;
}

function mark(entry) {
  document.querySelectorAll('.iop-asked').forEach((other) => {
    if (other === entry) return;
    other.classList.remove('iop-asked');
    other.removeAttribute('aria-current');
  });
  entry?.classList.add('iop-asked');
  entry?.setAttribute('aria-current', 'true');
}

// The page is still being drawn: look for a moment, unless the person has gone on.
function settle(id) {
  clearInterval(window.__iopPlaceSettling);
  let looks = 0, gone = false, held = document.activeElement;
  const stop = () => { gone = true; };
  const gestures = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
  for (const gesture of gestures) {
    document.addEventListener(gesture, stop, { once: true, capture: true });
  }
  window.__iopPlaceSettling = setInterval(() => {
    const entry = id ? find(id) : null;
    mark(entry);
    // A screen reader moves focus without any gesture: it is not taken back.
    const now = document.activeElement;
    if (now !== held && now !== document.body && now?.tagName !== 'H1') gone = true;
    if (entry && !gone) held = reach(entry, true);
    if (gone || !id || ++looks >= 16) clearInterval(window.__iopPlaceSettling);
  }, 60);
}

// Arrow keys walk between the cells of a table; Tab goes on working as it always does.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
function walk(event) {
  const step = STEPS[event.key], from = event.target.closest?.('.iop-matrix a');
  if (!step || !from || event.ctrlKey || event.altKey || event.metaKey) return;
  const cell = from.closest('td, th'), table = cell.closest('table');
  let row = cell.parentElement.rowIndex, column = cell.cellIndex, next = null;
  do {
    row += step[0];
    column += step[1];
    const reached = table.rows[row]?.cells[column];
    if (!reached) return;
    next = reached.querySelector('a');
  } while (!next);
  event.preventDefault();
  next.focus();
}

// To another page, as if the browser had gone there: a switch of pages by the server would leave an
// address behind that mixes both.
function leave(address) {
  history.pushState({}, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

export default function ({ data, setTriggerValue }) {
  window.__iopGo = (to) => setTriggerValue('went', to);
  if (!window.__iopPlaceHeard) {
    window.__iopPlaceHeard = true;
    document.addEventListener('keydown', walk);
    document.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[data-to], a[data-leave], a[data-jump]');
      const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!link || event.button || held) return;
      event.preventDefault();
      if (link.dataset.leave) leave(link.href);
      if (link.dataset.to) window.__iopGo(link.dataset.to);
      const place = link.dataset.jump && document.getElementById(link.dataset.jump);
      if (place) reach(place, true);
    });
  }
  const now = `${data.part}/${data.item}/${data.turn}`;
  if (window.__iopPlace === now) return;
  window.__iopPlace = now;
  settle(data.item);
}
"""
_KEY = "sources-place"
_TURN = "sources_turn"
_QUERY = "?@"
"""Stands in drawn HTML for what every address of this visit carries along."""
_AWAY = "?~"
"""The same for a page outside Källor, which needs no way back to a step of the path."""

_component = component("iop_sources_place", js=_JS)


def link(part: Part, words: str, item: str = "", css: str = "", *, current: bool = False) -> str:
    """A way to a part of Källor, or to one entry of it, as HTML; ``words`` is HTML."""
    key = session.TERM_PARAM if part is GLOSSARY else session.ITEM_PARAM
    asked = {session.PART_PARAM: part.name, key: item}
    to = urlencode({name: value for name, value in asked.items() if value})
    here = {"aria_current": "page"} if current else {}
    return tag("a", words, css, href=f"{_QUERY}{to}", data_to=to or "-", **here)


def question_link(fact: str, words: str) -> str:
    """A way to a question in Pröva."""
    to = urlencode({session.QUESTION_PARAM: fact})
    return tag("a", text(words), href=f"{routes.TRY.path}{_AWAY}{to}", data_leave="1")


def jump(words: str, place: str, css: str = "") -> str:
    """A way to an element of the same page; ``words`` is HTML."""
    return tag("a", words, css, href=f"#{place}", data_jump=place)


def way_back() -> dict[str, str]:
    """The step of the path that asked to look something up; it is kept from entry to entry."""
    lesson = quiz_place.lesson()
    return {session.RETURN_PARAM: lesson.id} if lesson else {}


def filled(html: str) -> str:
    """Drawn HTML whose links carry along the case, the learner, the language and the way back of
    this visit.
    """
    for mark, kept in ((_QUERY, session.link(way_back())), (_AWAY, session.link())):
        html = html.replace(mark, f"?{escape(urlencode(kept))}&amp;" if kept else "?")
    return html


def drawn(build: Callable[[], str]) -> Callable[[], str]:
    """HTML that only the language and whether there is a case can change, built once for each."""

    @cache
    def made(lang: Lang, in_case: bool) -> terms.Kept:
        del lang, in_case
        return terms.kept(build)

    return lambda: filled(terms.shown(made(language(), bool(session.token()))))


def _went() -> None:
    state: Any = st.session_state[_KEY]
    asked = dict(parse_qsl(str(state.went or "")))
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    places = session.PART_PARAM, session.ITEM_PARAM, session.TERM_PARAM
    there = {k: v for k, v in asked.items() if k in places}
    st.query_params.from_dict(session.link(there | way_back()))


def show(part: Part, item: str) -> None:
    """Listen to the links of the page and bring the entry that is asked for into view."""
    turn = st.session_state.get(_TURN, 0)
    data = {"part": part.name, "item": item, "turn": turn}
    _component(data=data, key=_KEY, on_went_change=_went, height=0)
