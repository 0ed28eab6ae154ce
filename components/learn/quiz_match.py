"""What belongs together: rows to read, and beside each a choice of the short names.

Where each name has a meaning of its own, the meanings are the rows, since a list to choose from
has no room for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import cast

import streamlit as st
from streamlit.components.v2 import component

from components.i18n import _, said
from guidance.domain.learning.offer import Choice
from guidance.domain.learning.quizzing import Posed

# The browser's own lists: they speak its language, and a phone opens them as people know them.
_JS = """
export default function ({ data, parentElement, setStateValue }) {
  const list = parentElement.querySelector('.iop-quiz-match');
  if (list.dataset.name === data.name) return;
  list.dataset.name = data.name;
  const sent = () => Object.fromEntries(
    [...list.querySelectorAll('select')].map(({ dataset, value }) => [dataset.id, value]));
  list.replaceChildren(...data.rows.map(({ id, text }, place) => {
    const row = document.createElement('li');
    const label = document.createElement('label');
    const choice = document.createElement('select');
    label.textContent = text;
    label.htmlFor = choice.id = `iop-quiz-match-${place}`;
    choice.dataset.id = id;
    choice.append(new Option(data.none, ''));
    choice.append(...data.names.map((name) => new Option(name.text, name.id)));
    choice.addEventListener('change', () => setStateValue('pairs', sent()));
    row.append(label, choice);
    return row;
  }));
}
"""

_component = component(
    "iop_quiz_match", html='<ul class="iop-quiz-match"></ul>', js=_JS, isolate_styles=False
)


def _length(choices: Sequence[Choice]) -> int:
    return max(len(said(choice.text)) for choice in choices)


def turned(posed: Posed) -> bool:
    """Whether the meanings are the rows and the names are chosen."""
    own = len(posed.partners) == len(posed.options)
    return own and _length(posed.partners) > _length(posed.options)


def rows(posed: Posed) -> tuple[Choice, ...]:
    """What is read, each with a choice beside it."""
    return posed.partners if turned(posed) else posed.options


def names(posed: Posed) -> tuple[Choice, ...]:
    """What is chosen from."""
    return posed.options if turned(posed) else posed.partners


def by_row(posed: Posed, pairs: Mapping[str, str]) -> dict[str, str]:
    """The name that goes with each row, from each option's partner."""
    return {partner: name for name, partner in pairs.items()} if turned(posed) else dict(pairs)


def show(posed: Posed, name: str) -> None:
    """The rows, each with its choice."""
    _component(
        data={
            "name": name,
            "rows": [{"id": row.id, "text": said(row.text)} for row in rows(posed)],
            "names": [{"id": choice.id, "text": said(choice.text)} for choice in names(posed)],
            "none": _("Välj vad som hör hit"),
        },
        key=f"match-{name}",
        on_pairs_change=_sent,
    )


def _sent() -> None:
    """The choices come with the form; there is nothing to do before that."""


def chosen(posed: Posed, sent: object) -> dict[str, str]:
    """What the browser says stands at each row, as far as there is such a row and such a name."""
    pairs: Mapping[str, object] = {}
    if isinstance(sent, Mapping):
        pairs = cast(Mapping[str, object], sent)
    known = {choice.id for choice in names(posed)}
    found = {row.id: pairs.get(row.id) for row in rows(posed)}
    return {row: name for row, name in found.items() if isinstance(name, str) and name in known}


def _here(posed: Posed, name: str) -> dict[str, str]:
    held = cast(Mapping[str, object] | None, st.session_state.get(f"match-{name}"))
    return chosen(posed, held.get("pairs") if held else None)


def given(posed: Posed, name: str) -> dict[str, str] | None:
    """Each option's partner; None while a row is open, or a name stands at two rows."""
    found = _here(posed, name)
    if len(found) < len(rows(posed)) or _twice(posed, found):
        return None
    return {value: row for row, value in found.items()} if turned(posed) else found


def twice(posed: Posed, name: str) -> str | None:
    """A name that stands at two rows although each has one of its own."""
    return _twice(posed, _here(posed, name))


def _twice(posed: Posed, found: Mapping[str, str]) -> str | None:
    if len(posed.partners) < len(posed.options):
        return None
    often = {value for value, times in Counter(found.values()).items() if times > 1}
    return next((said(choice.text) for choice in names(posed) if choice.id in often), None)
