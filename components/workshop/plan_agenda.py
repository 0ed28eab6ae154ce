"""The questions as an agenda: order, minutes and removal, by finger, mouse or keyboard.

One list of our own, so that sixty questions stay quick to draw: a widget for each button would not.
"""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.components.v2 import component

from components import session
from components.i18n import N_, _
from components.workshop import plan_change, plan_rows, plan_words
from components.workshop.plan_change import Done
from guidance.domain.workshop.plan import Plan
from guidance.domain.workshop.planning import is_fixed, moved, with_minutes, without
from guidance.domain.workshop.proposal import Worth
from guidance.workshop.room import Room

# Rows are kept and only changed, so that focus, and what is being typed, stay where they are. One
# change at a time goes to the server; those that come meanwhile wait for their turn.
_JS = """
const PATIENCE = 8000; // milliseconds until an answer that never came no longer stops the next
export default function ({ data, parentElement, setTriggerValue }) {
  const list = parentElement.querySelector('.iop-agenda');
  const state = window.__iopAgenda ??= { queue: [], sent: 0, times: data.times };
  const send = () => {
    if (!state.queue.length || performance.now() - state.sent < PATIENCE && state.sent) return;
    state.sent = performance.now();
    state.trigger('act', state.queue.shift());
  };
  const act = (id, what, value = '') => { state.queue.push({ id, what, value }); send(); };
  const make = (name, css, words = '') => {
    const made = document.createElement(name);
    made.className = css;
    made.textContent = words;
    return made;
  };
  const button = (row, what, sign) => {
    const made = make('button', `iop-agenda-${what}`, sign);
    made.type = 'button';
    made.dataset.what = what;
    made.addEventListener('click', () => {
      if (made.getAttribute('aria-disabled') !== 'true' || state.sent) act(row.id, what);
    });
    return made;
  };
  const build = (row) => {
    const made = make('li', '');
    const minutes = make('input', '');
    const label = make('label', 'iop-agenda-minutes');
    minutes.type = 'text';
    minutes.inputMode = 'numeric';
    minutes.maxLength = 4;
    minutes.addEventListener('change', () => act(row.id, 'minutes', minutes.value));
    label.append(minutes, make('span', '', data.words.minutes));
    const words = make('div', 'iop-agenda-words');
    words.append(make('p', 'iop-agenda-title'), make('p', 'iop-agenda-kind'));
    const ways = make('div', 'iop-agenda-ways');
    ways.append(button(row, 'edit', data.words.edit), label);
    ways.append(button(row, 'up', '↑'), button(row, 'down', '↓'));
    ways.append(button(row, 'remove', data.words.remove));
    made.append(make('span', 'iop-agenda-time'), words, ways, make('p', 'iop-agenda-fault'));
    made.dataset.id = row.id;
    made.querySelector('.iop-agenda-fault').setAttribute('role', 'alert');
    return made;
  };
  const put = (node, words) => { if (node.textContent !== words) node.textContent = words; };
  const fill = (made, row) => {
    const find = (css) => made.querySelector(`.iop-agenda-${css}`);
    put(find('time'), row.time);
    put(find('title'), row.title);
    put(find('kind'), row.kind);
    put(find('fault'), row.fault);
    const minutes = made.querySelector('input');
    if (minutes.dataset.stored !== row.minutes || row.fault) minutes.value = row.minutes;
    minutes.dataset.stored = row.minutes;
    minutes.setAttribute('aria-label', `${data.words.minutes}: ${row.title}`);
    minutes.setAttribute('aria-invalid', String(Boolean(row.fault)));
    for (const node of made.querySelectorAll('button')) {
      const what = node.dataset.what;
      node.hidden = !row.can.includes(what) && (what === 'edit' || what === 'remove');
      node.setAttribute('aria-disabled', String(!row.can.includes(what)));
      node.setAttribute('aria-label', `${data.words[what]}: ${row.title}`);
      node.title = data.words[what];
    }
  };
  state.trigger = setTriggerValue;
  const held = list.contains(document.activeElement) ? document.activeElement : null;
  const place = held ? [...list.children].indexOf(held.closest('li')) : -1;
  const old = new Map([...list.children].map((row) => [row.dataset.id, row]));
  const rows = data.rows.map((row) => {
    const made = old.get(row.id) ?? build(row);
    fill(made, row);
    return made;
  });
  const same = rows.length === list.children.length && rows.every((r, n) => r === list.children[n]);
  if (!same) list.replaceChildren(...rows);
  if (held && document.activeElement !== held) {
    const row = rows[Math.min(place, rows.length - 1)];
    const alike = `button[data-what="${held.dataset.what}"]:not([hidden])`;
    const near = row?.querySelector(alike) ?? row?.querySelector('button');
    const next = list.contains(held) ? held : near;
    next?.focus({ preventScroll: true });
    next?.closest('li').scrollIntoView({ block: 'nearest' });
  }
  if (data.row && state.times !== data.times) {
    list.querySelector(`li[data-id="${CSS.escape(data.row)}"] button:not([hidden])`)?.focus();
  }
  state.times = data.times;
  put(parentElement.querySelector('[role=status]'), data.said);
  state.sent = 0;
  send();
}
"""
_KEY = "plan-agenda"
_STEPS = {"up": -1, "down": 1}
WORDS = {
    "up": N_("Flytta upp"),
    "down": N_("Flytta ner"),
    "edit": N_("Ändra"),
    "remove": N_("Ta bort"),
    "minutes": N_("min"),
}

_component = component(
    "iop_plan_agenda",
    html='<ol class="iop-agenda"></ol><p class="iop-unseen" role="status"></p>',
    js=_JS,
    isolate_styles=False,
)


def _remove(room: Room, name: str) -> None:
    """Take an item out, and keep it as it was stored, for the way back."""
    done: list[Done] = []

    def make(plan: Plan) -> Plan:
        if item := plan.item(name):
            words = _("Borttagen: {title}", title=plan_words.title(item))
            done[:] = [Done(words, went=item, place=plan.place(name))]
        return without(plan, [name])

    if plan_change.change(room, "agenda", make) and done:
        plan_change.remember(room, done[0])
        if st.query_params.get(session.ITEM_PARAM) == name:
            edit("")


def edit(item: str) -> None:
    """Open the form of a question of one's own, or close it; the address says which."""
    if item and st.query_params.get(session.ITEM_PARAM) != item:
        st.query_params[session.ITEM_PARAM] = item
    else:
        st.query_params.pop(session.ITEM_PARAM, None)


def act(room: Room, name: str, what: str, value: str = "") -> None:
    """What a button or field of a row asks for; nothing where the plan no longer has the row."""
    plan_change.say(room, "agenda", "")
    plan_change.forget(room)
    item, words = room.plan.item(name), ""
    if item is None:
        return
    if what in _STEPS:
        if plan_change.change(room, "agenda", lambda plan: moved(plan, name, _STEPS[what])):
            words = _("Flyttad: {title}. Sparat.", title=plan_words.title(item))
    elif what == "minutes":
        if plan_change.change(room, name, lambda plan: with_minutes(plan, name, value)):
            words = _("Sparat.")
    elif what == "remove" and not is_fixed(room.state, name):
        _remove(room, name)
    elif what == "edit":
        edit(name)
    plan_change.announce(words)


def _pressed(room: Room) -> None:
    state: Any = st.session_state[_KEY]
    asked: dict[str, object] | None = state.act
    if asked:
        act(room, *(str(asked.get(part, "")) for part in ("id", "what", "value")))


def show(room: Room, worth: Worth) -> None:
    """The list; every change is saved at once."""
    last = plan_change.announced()
    _component(
        data={
            "rows": plan_rows.rows(room, worth),
            "words": {name: _(word) for name, word in WORDS.items()},
            **last._asdict(),
        },
        key=_KEY,
        on_act_change=lambda: _pressed(room),
    )
    for item in room.plan.items:
        plan_change.say(room, item.id, "")
