"""The agenda of a workshop on paper: what comes when, what people vote on, and room to write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.workshop.options import fault, options_of
from guidance.domain.workshop.plan import Item, Plan
from guidance.domain.workshop.planning import times
from guidance.domain.workshop.recorded import question
from guidance.export import words
from guidance.export.document import (
    Block,
    BulletList,
    Detail,
    Document,
    Heading,
    Paragraph,
    Room,
    Table,
)
from guidance.export.documents.labels import NBSP, day
from guidance.export.words import agenda as own

LINES = 3


def agenda(book: Handbook, plan: Plan, lang: Lang, dated: date | None = None) -> Document:
    """The agenda. It names no address and no code: codes hold for a day, paper for longer."""
    return Document(
        kind="agenda",
        lang=lang,
        title=plan.title.strip() or own.UNTITLED.to(lang),
        subtitle=own.SUBTITLE.to(lang),
        details=tuple(_details(book, plan, lang, dated)),
        notice=(own.NOTICE.to(lang),),
        blocks=(
            *_overview(book, plan, lang),
            *(b for n, item in enumerate(plan.items) for b in _item(book, plan, n, item, lang)),
        ),
    )


def file_name(chosen: str, lang: Lang) -> str:
    """What the file is called when somebody saves it."""
    return f"{own.FILE.to(lang)}.{chosen}"


def clock(time: str, lang: Lang) -> str:
    """A time of day as people write it."""
    hour, minute = time.split(":")
    return own.CLOCK.to(lang).format(hour=hour, minute=minute)


def length(minutes: int, lang: Lang) -> str:
    """So many minutes, in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = ((own.HOURS, hours), (own.MINUTES, rest))
    said = " ".join(text.to(lang).format(n=n) for text, n in parts if n)
    return said.replace(" ", NBSP)


def _details(book: Handbook, plan: Plan, lang: Lang, dated: date | None) -> Iterable[Detail]:
    guideline = book.guidelines.get(plan.guideline)
    if plan.day is not None:
        yield Detail(label=own.DAY.to(lang), value=day(plan.day, lang))
    if plan.starts and plan.items:
        yield Detail(label=own.TIME.to(lang), value=_from_to(plan, lang))
    if plan.items:
        yield Detail(label=own.LENGTH.to(lang), value=length(plan.minutes, lang))
    if guideline is not None:
        yield Detail(label=words.GUIDELINE.to(lang), value=guideline.name.to(lang))
    if dated is not None:
        yield Detail(label=own.MADE.to(lang), value=day(dated, lang))


def _from_to(plan: Plan, lang: Lang) -> str:
    start, *_, end = times(plan)
    return own.FROM_TO.to(lang).format(start=clock(start, lang), end=clock(end, lang))


def _overview(book: Handbook, plan: Plan, lang: Lang) -> Iterable[Block]:
    """Everything on half a page; with a start, each row has its time and the last one the end."""
    if not plan.items:
        yield Paragraph(text=own.NOTHING.to(lang))
        return
    begins = [clock(time, lang) for time in times(plan)]
    header = [own.QUESTION.to(lang), own.LENGTH_COLUMN.to(lang)]
    rows = [
        [own.NUMBERED.to(lang).format(n=n, title=_title(book, item, lang)), str(item.minutes)]
        for n, item in enumerate(plan.items, start=1)
    ]
    if begins:
        header.insert(0, own.TIME.to(lang))
        rows.append([own.DONE.to(lang), ""])
        rows = [[begin, *row] for begin, row in zip(begins, rows, strict=True)]
    yield Heading(level=1, text=own.AT_A_GLANCE.to(lang))
    yield Table(
        header=tuple(header),
        rows=tuple(map(tuple, rows)),
        widths=(14, 76, 16) if begins else (86, 16),
    )


def _title(book: Handbook, item: Item, lang: Lang) -> str:
    return (question(book, item) or own.QUESTION_GONE).to(lang)


def _item(book: Handbook, plan: Plan, place: int, item: Item, lang: Lang) -> Iterable[Block]:
    """A question as it will stand on the wall, with what people vote on and room to write."""
    begins = times(plan)
    parts = [clock(begins[place], lang)] if begins else []
    parts += [length(item.minutes, lang), own.KINDS[item.kind].to(lang)]
    title = own.NUMBERED.to(lang).format(n=place + 1, title=_title(book, item, lang))
    yield Heading(level=2, text=title)
    yield Paragraph(text=" · ".join(parts), style="note")
    refusal = fault(book, item)
    if refusal is None:
        options = tuple(option.text.to(lang) for option in options_of(book, item))
        yield Paragraph(text=own.OPTIONS.to(lang), style="minor")
        yield BulletList(items=options, marker="box")
    elif refusal.code == "number_fact":
        yield Paragraph(text=own.NO_VOTE.to(lang), style="note")
    yield Paragraph(text=own.ROOM.to(lang), style="minor")
    yield Room(lines=LINES)
