"""The dates of the agreement as blocks: a drawing, a table that says the same, what is open."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.conversation import OURS
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.timeline import Milestone, NoTimeline, Timeline, timeline
from guidance.export import words
from guidance.export.document import Block, BulletList, Heading, Paragraph, Table
from guidance.export.documents.labels import cite_briefly, day, short_day
from guidance.export.figures.timeline import timeline_figure
from guidance.export.subject import Subject
from guidance.export.words import dates as own

WIDTHS = (18, 52, 28, 52)


def dates(subject: Subject, wide: bool = False, new_page: bool = False) -> Iterable[Block]:
    """The timeline of the case under a heading, or why there is none."""
    lang = subject.lang
    yield Heading(level=1, text=own.DATES.to(lang), new_page=new_page)
    made = timeline(subject.book, subject.case, subject.workdays, subject.view)
    if isinstance(made, NoTimeline):
        said = own.NO_DATES.to(lang).format(reason=made.reason.to(lang))
        yield Paragraph(text=said, style="placeholder")
        return
    yield from drawn(subject.book, made, lang, wide)


def drawn(book: Handbook, made: Timeline, lang: Lang, wide: bool = False) -> Iterable[Block]:
    """A timeline as drawing, table and list of what the guideline leaves to the parties."""
    yield timeline_figure(made, lang, wide)
    header = (own.DATE, own.WHAT, words.COLUMNS["role"], own.SOURCE)
    yield Table(
        header=tuple(head.to(lang) for head in header),
        rows=tuple(_row(book, milestone, lang) for milestone in made.milestones),
        widths=WIDTHS,
    )
    if made.open_points:
        yield Paragraph(text=own.OPEN_POINTS.to(lang), style="minor")
        yield BulletList(items=tuple(point.to(lang) for point in made.open_points))


def _row(book: Handbook, milestone: Milestone, lang: Lang) -> tuple[str, ...]:
    role = book.roles.get(milestone.role)
    return (
        short_day(milestone.day, lang),
        "\n".join((milestone.title.to(lang), *_notes(milestone, lang))),
        role.title.to(lang) if role else "",
        "\n".join(_basis(book, milestone, lang)),
    )


def _notes(milestone: Milestone, lang: Lang) -> Iterable[str]:
    """What to know about the day itself."""
    opens, closes = milestone.opens, milestone.closes
    if opens and closes and opens < closes:
        yield own.WINDOW.to(lang).format(opens=day(opens, lang), closes=day(closes, lang))
    if milestone.set_by_parties:
        yield own.SET_BY_PARTIES.to(lang)
    elif milestone.named != milestone.day:
        yield own.MOVED.to(lang).format(day=day(milestone.named, lang))


def _basis(book: Handbook, milestone: Milestone, lang: Lang) -> Iterable[str]:
    if milestone.kind in ("start", "end"):
        yield own.TERM.to(lang)
    elif milestone.origin == "ours":
        yield own.OURS.to(lang)
    cited = [citation for citation in milestone.citations if citation.source != OURS]
    if cited:
        yield cite_briefly(book, cited, lang)
