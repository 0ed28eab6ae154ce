"""The case's workshops, each with where it stands; one that has not begun can be removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from components import routes
from components.i18n import N_, _, count, day
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.workshop import plan_words, visit
from guidance.bootstrap import rooms
from guidance.domain.workshop.planning import refuse
from guidance.domain.workshop.record import WorkshopRecord
from guidance.domain.workshop.recorded import key_of
from guidance.workshop.errors import RefusedError
from guidance.workshop.room import Room

_ASKED = "workshop-remove-asked"

_STANDING = (
    ("running", N_("Pågår"), "▶"),
    ("planned", N_("Planeras"), "○"),
    ("ended", N_("Avslutad"), "✓"),
)


def standing(room: Room) -> str:
    """Whether a workshop is planned, running or has ended."""
    if room.ended:
        return "ended"
    return "running" if room.state.turns else "planned"


def _meta(sign: str, word: str, *parts: str) -> str:
    mark = tag("span", text(sign), "iop-sign", aria_hidden="true")
    known = [part for part in parts if part]
    rest = text("".join(f", {part}" for part in known))
    return tag("p", mark + tag("strong", text(word)) + rest, "iop-note")


def _when(held: date | None, starts: str = "") -> str:
    if held is None:
        return ""
    words = day(held)
    return _("{day} kl. {time}", day=words, time=plan_words.clock(starts)) if starts else words


def _ask(room_id: int) -> None:
    st.session_state[_ASKED] = room_id


def _remove(room_id: int) -> None:
    """Remove it, unless it has begun since the page was drawn."""

    def work() -> bool:
        if rooms().room_by_id(room_id).state.turns:
            raise RefusedError(refuse("begun"))
        rooms().remove(room_id)
        return True

    visit.attempt(work)
    st.session_state.pop(_ASKED, None)


def _removal(room: Room) -> None:
    name = plan_words.name(room.plan)
    if st.session_state.get(_ASKED) != room.id:
        label = f"{_('Ta bort')} :small[{plain(name)}]"
        st.button(
            label, key=f"workshop-remove-{room.id}", type="tertiary", on_click=_ask, args=(room.id,)
        )
        return
    with st.container(key="workshop-confirm"):
        words = _("Planen för ”{name}” tas bort och går inte att få tillbaka.", name=name)
        show_html(tag("p", text(words), role="status"))
        with st.container(key="workshop-confirm-ways", horizontal=True):
            st.button(_("Behåll"), key="workshop-keep", on_click=_ask, args=(0,))
            st.button(
                _("Ta bort för gott"),
                key="workshop-remove-now",
                type="primary",
                on_click=_remove,
                args=(room.id,),
            )


def _row(room: Room, word: str, sign: str, held: date | None) -> None:
    plan = room.plan
    with st.container(key=f"workshop-row-{room.id}", horizontal=True, vertical_alignment="center"):
        with st.container(key=f"workshop-about-{room.id}"):
            st.page_link(
                routes.WORKSHOP.file,
                label=plain(plan_words.name(plan)),
                query_params=visit.link(room.id),
            )
            show_html(_meta(sign, _(word), _when(held, plan.starts), plan_words.extent(plan)))
        if standing(room) == "planned":
            _removal(room)


def _elsewhere(records: Sequence[WorkshopRecord]) -> None:
    """Workshops that came with a case file: their records are in the case, no room is here."""
    st.subheader(_("Ur filen som ärendet öppnades från"), anchor=False)
    for record in records:
        name = record.title.strip() or _("Workshop utan namn")
        number = count(len(record.items), "{n} fråga", "{n} frågor")
        show_html(
            tag("p", text(name), "iop-task"),
            _meta("✓", _("Avslutad"), _when(record.day), number),
        )


def show(held: Sequence[Room], records: Mapping[str, WorkshopRecord]) -> None:
    """Running ones first, then those that are planned, then those that have ended."""
    own = {room.id: key_of(room.id, room.created_at) for room in held}
    lost = [record for key, record in records.items() if key not in own.values()]
    with st.container(key="workshop-rows"):
        for name, word, sign in _STANDING:
            for room in held:
                if standing(room) == name:
                    record = records.get(own[room.id])
                    _row(room, word, sign, record.day if record else room.plan.day)
        if lost:
            _elsewhere(lost)
