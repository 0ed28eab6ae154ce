"""The days year by year, as real lists; the field of one opens below its row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import timeline_click, timeline_edit, timeline_row
from components.i18n import count
from components.markup import show as show_html
from components.markup import tag, text
from components.timeline_days import Day, by_year, upcoming
from guidance.domain.timeline import Milestone, Timeline


def _part(items: list[str], first: int) -> str:
    start = {"start": str(first)} if first > 1 else {}
    return tag("ol", "".join(items), "iop-days", **start) if items else ""


def _year(
    year: int, of_year: list[Day], now: Timeline | None, opened: str, items: list[str]
) -> None:
    """A year's heading and list; in two parts where a field stands open between them."""
    number = count(len(of_year), "{n} dag", "{n} dagar")
    head = tag("h3", text(year) + tag("span", text(number), "iop-note"), "iop-year")
    ids = [one.id for one in of_year]
    if not opened or opened not in ids:
        show_html(head, _part(items, 1))
        return
    cut = ids.index(opened) + 1
    show_html(head, _part(items[:cut], 1))
    milestone = of_year[cut - 1].what
    if isinstance(milestone, Milestone) and now is not None:
        timeline_edit.show(milestone, now)
    if items[cut:]:
        show_html(_part(items[cut:], cut + 1))


def show(
    held: Sequence[Day], now: Timeline | None, guideline: str, today: date, opened: str
) -> None:
    """All days; ``opened`` is the milestone whose field stands open, if any."""
    coming = upcoming(held, today)
    with st.container(key="timeline-list"):
        for year, of_year in by_year(held):
            items = [timeline_row.item(one, guideline, today, coming, opened) for one in of_year]
            _year(year, of_year, now, opened, items)
    timeline_click.show(opened)
