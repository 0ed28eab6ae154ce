"""Rows to put in order, one step at a time by finger, mouse or keyboard.

The rows move in the browser alone; their order is sent with the form.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import streamlit as st
from streamlit.components.v2 import component

from components.i18n import _, said
from guidance.domain.learning.quizzing import Posed

_JS = """
export default function ({ data, parentElement, setStateValue }) {
  const list = parentElement.querySelector('.iop-sort');
  const status = parentElement.querySelector('[role=status]');
  if (list.dataset.name === data.name) return;
  list.dataset.name = data.name;
  list.setAttribute('aria-label', data.label);
  status.textContent = '';
  const rows = () => [...list.children];
  const number = () => rows().forEach((row, place) => {
    const [up, down] = row.querySelectorAll('button');
    up.setAttribute('aria-disabled', String(place === 0));
    down.setAttribute('aria-disabled', String(place === rows().length - 1));
  });
  const move = (row, step, button) => {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    step < 0 ? other.before(row) : other.after(row);
    number();
    button.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    status.textContent = data.moved
      .replace('{title}', row.dataset.text).replace('{place}', rows().indexOf(row) + 1);
    setStateValue('order', rows().map(({ dataset }) => dataset.id));
  };
  const button = (row, step) => {
    const made = document.createElement('button');
    const words = step < 0 ? data.up : data.down;
    made.type = 'button';
    made.textContent = step < 0 ? '↑' : '↓';
    made.title = words;
    made.setAttribute('aria-label', `${words}: ${row.dataset.text}`);
    made.addEventListener('click', () => move(row, step, made));
    return made;
  };
  list.replaceChildren(...data.rows.map(({ id, text }) => {
    const row = document.createElement('li');
    const words = document.createElement('span');
    row.dataset.id = id;
    row.dataset.text = words.textContent = text;
    row.append(words, button(row, -1), button(row, 1));
    return row;
  }));
  number();
}
"""

_component = component(
    "iop_quiz_order",
    html='<ol class="iop-sort iop-quiz-sort"></ol><p class="iop-unseen" role="status"></p>',
    js=_JS,
    isolate_styles=False,
)


def show(posed: Posed, name: str) -> None:
    """The rows as they are mixed, each with a button up and one down."""
    _component(
        data={
            "name": name,
            "label": said(posed.question.text),
            "rows": [{"id": row.id, "text": said(row.text)} for row in posed.options],
            "up": _("Flytta upp"),
            "down": _("Flytta ner"),
            "moved": _("”{title}” står nu på plats {place}.", title="{title}", place="{place}"),
        },
        key=f"order-{name}",
        on_order_change=_sent,
    )


def _sent() -> None:
    """The order comes with the form; there is nothing to do before that."""


def given(posed: Posed, name: str) -> tuple[str, ...] | None:
    """The order that the rows were put in; None while none has been moved."""
    held = cast(Mapping[str, object] | None, st.session_state.get(f"order-{name}"))
    order = held.get("order") if held else None
    if not isinstance(order, list):
        return None
    sent = tuple(str(row) for row in cast(list[object], order))
    return sent if sorted(sent) == sorted(row.id for row in posed.options) else None
