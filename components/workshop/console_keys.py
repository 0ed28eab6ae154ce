"""The wall's keys on the console, and the card that shows them; keeps focus at the steps."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.server.workshop.steps import ACTS
from components.server.workshop.words import KEYS
from components.workshop import console_step
from guidance.workshop.room import Room

PRESSED = {
    "ArrowRight": "next",
    "ArrowLeft": "back",
    "o": "open",
    "c": "close",
    "v": "show",
    "h": "hide",
    "r": "second",
    "n": "notes",
    "x": "hide_note",
    "t": "timer",
}
"""What a key does, by the name that the browser gives it."""

_ON_CARD = {"→", "←", "?", *(key.upper() for key in PRESSED)}

_JS = """
const FIELDS = 'textarea, select, input, [contenteditable], [role=radiogroup], [role=listbox]';
const QUIET = 1500; // milliseconds after the last letter in a field
const steps = () => document.querySelector('.st-key-console-steps');

// Over the page, wherever it is scrolled; the card in its place is the same one.
function card(open) {
  const found = document.querySelector('.iop-keys-card');
  if (!found) return;
  found.open = open ?? !found.open;
  found.classList.toggle('iop-keys-over', found.open);
  if (found.open) found.querySelector('summary').focus({ preventScroll: true });
}

// A step takes its own button away: focus goes to what stands in its place, or nearest around it.
function settle(button) {
  const places = [];
  const place = /^st-key-(?!step-)/;
  for (let at = button; at; at = at.parentElement)
    places.push(...[...at.classList].filter((css) => place.test(css)));
  let looks = 0;
  clearInterval(window.__iopStepFocus);
  window.__iopStepFocus = setInterval(() => {
    if (document.activeElement === document.body) {
      const found = places.map((css) => document.querySelector(`.${CSS.escape(css)} button`));
      found.find(Boolean)?.focus({ preventScroll: true });
    }
    if (++looks >= 25) clearInterval(window.__iopStepFocus);
  }, 80);
}

function listen() {
  document.addEventListener('input', (event) => {
    window.__iopLetter = performance.now();
    window.__iopTyped = { field: event.target, at: window.__iopLetter };
  }, true);
  document.addEventListener('focusout', (event) => {
    const typed = window.__iopTyped;
    if (typed && typed.field === event.target) window.__iopTyped = { field: null, at: typed.at };
  }, true);
  document.addEventListener('pointerdown', () => {
    clearInterval(window.__iopStepFocus);
    window.__iopLetter = -QUIET;
  }, true);
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('.st-key-console button');
    if (button) settle(button);
  });
  document.addEventListener('keydown', (event) => {
    if (!steps() || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.closest?.(FIELDS)) return;
    if (performance.now() - (window.__iopLetter ?? -QUIET) < QUIET) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = window.__iopConsole.keys[key];
    if (key === '?') card();
    else if (key === 'Escape' && document.querySelector('.iop-keys-over')) card(false);
    else if (act) window.__iopConsole.press(act);
    else return;
    event.preventDefault();
  });
}

export default function ({ data, setTriggerValue }) {
  window.__iopConsole = { keys: data.keys, press: (act) => setTriggerValue('pressed', act) };
  if (window.__iopConsoleHeard) return;
  window.__iopConsoleHeard = true;
  listen();
}
"""
_KEY = "console-keys"

_component = component("iop_console_keys", js=_JS)


def press(room: Room, act: str) -> None:
    """What a key does; a name that no key has does nothing."""
    if act in ACTS:
        console_step.press(room, act)


def _pressed(room: Room) -> None:
    state: Any = st.session_state[_KEY]
    press(room, str(state.pressed or ""))


def _card() -> str:
    rows = (
        tag("div", tag("dt", tag("kbd", text(key))) + tag("dd", text(_(does))))
        for key, does in KEYS
        if key in _ON_CARD
    )
    words = _("Samma tangenter gäller på väggen. Här gäller de när ni inte skriver text.")
    body = tag("dl", "".join(rows), "iop-key-list") + tag("p", text(words), "iop-note")
    return tag("details", tag("summary", text(_("Tangenter"))) + body, "iop-fold iop-keys-card")


def show(room: Room) -> None:
    """Listen, and show the card."""
    show_html(_card())
    _component(data={"keys": PRESSED}, key=_KEY, on_pressed_change=lambda: _pressed(room), height=0)
