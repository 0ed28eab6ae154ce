"""The result while the wall shows it: the same picture, the widest gap first."""

from __future__ import annotations

import streamlit as st

from components.i18n import _, language
from components.markup import show as show_html
from components.markup import tag, text
from components.server.workshop.phone_view import result
from components.server.workshop.picture import Bar, Picture, Row
from guidance.bootstrap import handbook, rooms
from guidance.workshop.room import Room


def _track(bar: Bar) -> str:
    fill = tag("span", "", f"iop-fill iop-side-{bar.css}", style=f"width:{bar.percent}%")
    move = ""
    if bar.move:
        along = f"left:{bar.move.start}%;width:{bar.move.width}%"
        move = tag("span", "", f"iop-move iop-move-{bar.move.way}", style=along)
    ring = "" if bar.before is None else tag("span", "", "iop-was", style=f"left:{bar.before}%")
    return tag("span", fill + move + ring, "iop-track", aria_hidden="true")


def _share(bar: Bar) -> str:
    now = _("{n} %", n=bar.percent)
    if bar.before is None:
        return tag("span", text(now), "iop-share")
    was = tag("small", text(_("först {n} %, nu", n=bar.before)))
    return tag("span", f"{was} {text(now)}", "iop-share")


def _bar(bar: Bar) -> str:
    return tag("li", tag("span", text(bar.who), "iop-whose") + _track(bar) + _share(bar))


def _row(row: Row) -> str:
    gap = tag("span", text(row.gap), "iop-gap") if row.gap else ""
    head = tag("h3", f"{text(row.option)} {gap}")
    return tag("li", head + tag("ul", "".join(map(_bar, row.bars))))


def html(picture: Picture) -> str:
    """The picture as a list of options with a bar a side."""
    rows = tag("ol", "".join(map(_row, picture.rows)), "iop-votes") if picture.rows else ""
    return rows + tag("p", text(" ".join(picture.notes)), "iop-note")


def show(room: Room) -> None:
    """The result, while it is shown to the room."""
    shown = room.state.stage == "shown"
    picture = result(rooms(), handbook(), room, language()) if shown else None
    if picture is None:
        return
    with st.container(key="console-result"):
        st.header(_("Så röstade rummet"), anchor=False)
        show_html(html(picture))
