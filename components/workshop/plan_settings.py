"""What a workshop is called, when it is held, and how its results are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from components import due_date
from components.i18n import N_, _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.workshop import plan_change, plan_words
from guidance.bootstrap import handbook
from guidance.domain.case_parts import MAX_LINE
from guidance.domain.model import Lang
from guidance.domain.workshop.planning import read_clock, with_values
from guidance.workshop.room import Room

SHARES: Mapping[int, str] = {
    0: N_("När ledaren vill"),
    50: N_("När minst hälften har röstat"),
    75: N_("När minst tre fjärdedelar har röstat"),
    100: N_("När alla har röstat"),
}
LANGUAGES: Mapping[Lang, str] = {"sv": N_("Svenska"), "en": N_("Engelska")}


@dataclass(frozen=True)
class Line:
    """A field for one line: how what is typed is read, and what is said when it cannot be."""

    name: str
    label: str
    read: Callable[[str], object] = str.strip
    wrong: str = ""
    most: int = MAX_LINE
    placeholder: str | None = None


TITLE = Line("title", N_("Vad heter workshopen?"))
DAY = Line("day", N_("Dag"), due_date.parse, due_date.FAULT, 10, due_date.PLACEHOLDER)
STARTS = Line(
    "starts",
    N_("Börjar klockan"),
    read_clock,
    N_("Tiden går inte att läsa. Skriv till exempel 13.00. Inget är sparat."),
    10,
    N_("Till exempel 13.00"),
)


def _key(room: Room, name: str) -> str:
    return f"plan-{name}-{room.id}"


def _save(room: Room, line: Line) -> None:
    """Save what stands in a field; what cannot be read stays there, with the reason."""
    try:
        value = line.read(str(st.session_state[_key(room, line.name)] or ""))
    except ValueError:
        plan_change.say(room, line.name, _(line.wrong))
        return
    _keep(room, line.name, value)


def _keep(room: Room, name: str, value: object) -> None:
    plan_change.change(room, name, lambda plan: with_values(plan, **{name: value}))


def _line(room: Room, line: Line, stored: str) -> None:
    """A field with what is stored, or with what was typed and could not be read."""
    key = _key(room, line.name)
    fault = plan_change.fault(room, line.name)
    if not fault or key not in st.session_state:
        plan_change.say(room, line.name, "")
        st.session_state[key], fault = stored, ""
    with st.container(key=f"plan-field-{line.name}"):
        st.text_input(
            _(line.label),
            key=key,
            max_chars=line.most,
            placeholder=_(line.placeholder) if line.placeholder else None,
            on_change=_save,
            args=(room, line),
        )
        if fault:
            st.error(fault)


def _choose(room: Room, name: str) -> None:
    _keep(room, name, st.session_state[_key(room, name)])


def _select(room: Room, name: str, label: str, words: Mapping[object, str]) -> None:
    """A choice; what is stored is always one of the options."""
    key, stored = _key(room, name), getattr(room.plan, name)
    st.session_state[key] = stored
    with st.container(key=f"plan-field-{name}"):
        st.selectbox(
            label,
            [*words, *([] if stored in words else [stored])],
            format_func=lambda value: words.get(value) or str(value),
            key=key,
            on_change=_choose,
            args=(room, name),
        )


def _shares(stored: int) -> dict[object, str]:
    own = {} if stored in SHARES else {stored: _("När minst {n} procent har röstat", n=stored)}
    return {**{share: _(words) for share, words in SHARES.items()}, **own}


def show(room: Room) -> None:
    """The fields; each is saved when one leaves it."""
    plan, names = room.plan, handbook().guidelines
    st.header(_("Om workshopen"), anchor=False)
    show_html(tag("p", text(_("Det ni skriver sparas när ni lämnar rutan.")), "iop-note"))
    with st.container(key="plan-settings"):
        _line(room, TITLE, plan.title)
        _line(room, DAY, due_date.typed(plan.day))
        _line(room, STARTS, plan_words.clock(plan.starts))
        guidelines: dict[object, str] = {key: said(found.name) for key, found in names.items()}
        _select(room, "guideline", _("Riktlinje för utfallet på väggen"), guidelines)
        _select(room, "reveal_share", _("Resultatet får visas"), _shares(plan.reveal_share))
        languages: dict[object, str] = {lang: _(words) for lang, words in LANGUAGES.items()}
        _select(room, "lang", _("Språk på väggen och telefonerna"), languages)
