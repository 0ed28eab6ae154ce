"""How the room voted on a question: the words of the record, bars, and the numbers folded."""

from __future__ import annotations

from collections.abc import Sequence

from components.i18n import _, language, said
from components.markup import tag, text
from components.table import table
from guidance.domain.workshop.recorded import Outcome
from guidance.export.document import Figure, Paragraph, Table
from guidance.export.documents.workshop_votes import votes
from guidance.export.figures.votes_said import Bar, bars_of, gap_of, percent, who


def _arrow(before: int, now: int) -> str:
    """The way from the first round's share to this one's."""
    if before == now:
        return tag("span", "", "iop-moved iop-still", style=f"left:{now}%")
    way = "iop-up" if now > before else "iop-down"
    span = f"left:{min(before, now)}%;width:{abs(now - before)}%"
    return tag("span", "", f"iop-moved {way}", style=span)


def _bar(bar: Bar) -> str:
    lang = language()
    now = round(bar.now * 100)
    fill = tag("span", "", f"iop-fill iop-side-{bar.side or 'all'}", style=f"width:{now}%")
    words = tag("span", text(percent(bar.now, lang)))
    arrow = ""
    if bar.before is not None:
        arrow = _arrow(round(bar.before * 100), now)
        was = _("först {share}, nu", share=percent(bar.before, lang))
        words = f"{tag('small', text(was))} {words}"
    track = tag("span", tag("span", fill, "iop-track") + arrow, "iop-way-there", aria_hidden="true")
    name = tag("span", text(who(bar.side, lang)))
    return tag("li", name + track + tag("span", words, "iop-share"))


def _row(option: str, gap: float | None, bars: Sequence[Bar]) -> str:
    """An answer with its bars; words alone where nobody chose it."""
    voted = any(bar.now or bar.before for bar in bars)
    aside = _("inga röster") if not voted else "" if gap is None else gap_of(gap, language())
    head = tag("p", tag("strong", text(option)) + " " + tag("span", text(aside), "iop-note"))
    return tag("li", head + (tag("ul", "".join(map(_bar, bars))) if voted else ""))


def _bars(found: Outcome) -> str:
    gaps = {gap.option: gap.width for gap in found.last.gaps}
    rows = (
        _row(said(found.names[option]), gaps.get(option), bars)
        for option, bars in bars_of(found).items()
    )
    return tag("ol", "".join(rows), "iop-voted")


def html(found: Outcome) -> str:
    """What the record says of the votes, in its order; its tables open when somebody asks."""
    shown, tables = "", ""
    for block in votes(found, language()):
        match block:
            case Paragraph():
                shown += tag("p", text(block.text), "iop-note" if block.style == "note" else "")
            case Figure():
                shown += _bars(found) + tag("p", text(block.caption), "iop-note")
            case Table():
                tables += tag("p", tag("strong", text(block.caption)))
                tables += table(block.header, block.rows)
            case _:
                pass
    if tables:
        shown += tag("details", tag("summary", text(_("Antal röster"))) + tables, "iop-fold")
    return shown
