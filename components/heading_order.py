"""The order of the headings, changed one step at a time by finger, mouse or keyboard."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components import deed, outline_nav, session, undo
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from guidance.bootstrap import handbook
from guidance.domain.arrangement import arranged, moved, scheme_of
from guidance.domain.case import Case
from guidance.domain.change import Change
from guidance.domain.draft import Draft, draft

# One move at a time goes to the server; those that come meanwhile wait for their turn.
_JS = """
export default function ({ data, parentElement, setTriggerValue }) {
  const list = parentElement.querySelector('.iop-sort');
  const state = window.__iopSort ??= { queue: [], waiting: false };
  const send = () => {
    if (state.waiting || !state.queue.length) return;
    state.waiting = true;
    setTriggerValue('move', state.queue.shift());
  };
  const button = (row, step) => {
    const made = document.createElement('button');
    const possible = step < 0 ? row.up : row.down;
    made.type = 'button';
    made.textContent = step < 0 ? '↑' : '↓';
    made.setAttribute('aria-label', (step < 0 ? data.up : data.down) + ' ' + row.name);
    made.title = step < 0 ? data.up : data.down;
    made.setAttribute('aria-disabled', String(!possible));
    made.dataset.id = row.id;
    made.dataset.step = step;
    made.addEventListener('click', () => {
      if (!possible && !state.waiting) return;
      state.queue.push({ id: row.id, step });
      send();
    });
    return made;
  };
  const item = (row) => {
    const made = document.createElement('li');
    const name = document.createElement('span');
    made.className = row.level > 1 ? 'iop-sort-below' : '';
    name.textContent = row.name;
    made.append(name, button(row, -1), button(row, 1));
    return made;
  };
  const held = list.contains(document.activeElement) ? { ...document.activeElement.dataset } : null;
  list.replaceChildren(...data.rows.map(item));
  if (held) {
    const same = ({ dataset }) => dataset.id === held.id && dataset.step === held.step;
    const found = [...list.querySelectorAll('button')].find(same);
    found?.focus({ preventScroll: true });
    found?.closest('li').scrollIntoView({ block: 'nearest' });
  }
  parentElement.querySelector('[role=status]').textContent = data.said;
  state.waiting = false;
  send();
}
"""
_KEY = "heading-order"
_MOVED = "heading-moved"

_component = component(
    "iop_heading_order",
    html='<p class="iop-note" role="status"></p><ol class="iop-sort"></ol>',
    js=_JS,
    isolate_styles=False,
)


def _shown(made: Draft) -> set[str]:
    return {heading.heading.id for heading in made.headings}


def changes(case: Case, name: str, step: int) -> list[Change]:
    """The order in which a heading has gone one step up or down; nothing where it cannot."""
    book = handbook()
    every = arranged(book, case)
    order = moved(every, name, step, _shown(draft(book, case)))
    if order == [heading.id for heading in every]:
        return []
    return [Change(kind="order", key=scheme_of(book, case).id, value=order)]


def _move(name: str, step: int) -> None:
    session.amend(lambda case: changes(case, name, step))
    times = st.session_state.get(_MOVED, ("", 0))[1]
    st.session_state[_MOVED] = (name, times + 1)


def _pressed() -> None:
    state: Any = st.session_state[_KEY]
    asked: dict[str, object] | None = state.move
    if asked:
        _move(str(asked["id"]), -1 if asked["step"] == -1 else 1)


def _rows(made: Draft, case: Case) -> list[dict[str, object]]:
    """The headings as the list shows them, with the ways that each can go."""
    every, shown = arranged(handbook(), case), _shown(made)
    now = [heading.id for heading in every]
    return [
        {
            "id": entry.heading.id,
            "level": entry.heading.level,
            "name": f"{entry.number} {said(entry.heading.title)}",
            "up": moved(every, entry.heading.id, -1, shown) != now,
            "down": moved(every, entry.heading.id, 1, shown) != now,
        }
        for entry in made.headings
    ]


def _said(made: Draft) -> str:
    """What the last move has led to, for those who do not see it."""
    name = st.session_state.get(_MOVED, ("", 0))[0]
    found = next((h for h in made.headings if h.heading.id == name), None)
    if found is None:
        return _("Ordningen sparas direkt.")
    title, number = said(found.heading.title), found.number
    return _("”{title}” har nu nummer {number}. Sparat.", title=title, number=number)


def _reset(scheme: str) -> None:
    words = _("Rubrikerna står nu i sin vanliga ordning.")
    deed.do(words, outline_nav.ORDER, lambda _case: [Change(kind="order", key=scheme)])
    st.session_state.pop(_MOVED, None)


def _ways(made: Draft, case: Case) -> None:
    with st.container(key="steps", horizontal=True):
        done = _("Klart, till alla avsnitt")
        st.button(done, key="next", type="primary", on_click=outline_nav.go, args=("",))
        if made.scheme.id in case.order:
            st.button(
                _("Återställ ordningen"), key="reset", on_click=_reset, args=(made.scheme.id,)
            )
    if not deed.here(outline_nav.ORDER):
        undo.show("order", made.scheme.id)


def show(made: Draft, case: Case) -> None:
    """Every heading with a button up and one down; a main heading takes along those below it."""
    st.title(_("Ändra ordning"), anchor=False)
    deed.show(outline_nav.ORDER)
    lead = _(
        "Flytta rubrikerna uppåt eller nedåt. En huvudrubrik tar med sig sina underrubriker, och "
        "numren följer med."
    )
    show_html(tag("p", text(lead), "iop-help"))
    times = st.session_state.get(_MOVED, ("", 0))[1]
    _component(
        data={
            "rows": _rows(made, case),
            "up": _("Flytta upp"),
            "down": _("Flytta ner"),
            "said": _said(made),
            "times": times,
        },
        key=_KEY,
        on_move_change=_pressed,
    )
    _ways(made, case)
