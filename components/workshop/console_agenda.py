"""The plan while the workshop runs: what comes, what has been up, and the way to each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.i18n import _, count, said
from components.markup import plain, tag, text
from components.markup import show as show_html
from components.tone import mark
from components.workshop import console_step
from guidance.bootstrap import handbook
from guidance.domain.workshop.options import fault, title_of
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import Room


def _title(item: Item) -> str:
    refusal = fault(handbook(), item)
    return said(refusal.words if refusal else title_of(handbook(), item))


def _about(room: Room, item: Item) -> str:
    """Minutes, and whether it has been up, as HTML."""
    words = text(count(item.minutes, "{n} minut", "{n} minuter"))
    if item.id in room.state.turns:
        words += " · " + mark("good", "✓") + text(_("har varit uppe"))
    return tag("p", words, "iop-meta")


def _row(room: Room, item: Item) -> None:
    with st.container(key=f"agenda-{item.id}"):
        number = room.plan.place(item.id) + 1
        st.button(
            f"**{number}** {plain(_title(item))}",
            key=f"go-{item.id}",
            type="tertiary",
            on_click=console_step.begin,
            args=(room, item.id),
        )
        show_html(_about(room, item))


def _rows(room: Room, items: Sequence[Item], key: str) -> None:
    with st.container(key=key):
        for item in items:
            _row(room, item)


def show(room: Room) -> None:
    """What comes after the question that is up, then what comes before it in the plan."""
    here = room.plan.place(room.state.item)
    after, before = room.plan.items[here + 1 :], room.plan.items[: max(here, 0)]
    st.header(_("Kommer sedan"), anchor=False)
    if after:
        minutes = sum(item.minutes for item in after)
        left = count(minutes, "{n} minut enligt planen", "{n} minuter enligt planen")
        show_html(tag("p", text(left), "iop-note"))
        _rows(room, after, "agenda-after")
    else:
        show_html(tag("p", text(_("Det här är den sista frågan i planen.")), "iop-note"))
    if before:
        st.subheader(_("Tidigare i planen"), anchor=False)
        _rows(room, before, "agenda-before")
