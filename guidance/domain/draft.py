"""The draft agreement: what stands under each heading, where it comes from, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from guidance.domain.arrangement import (
    HOMELESS,
    arranged,
    numbers,
    own_section,
    own_sections,
    scheme_of,
    schemes,
    shown,
)
from guidance.domain.case import VIEWS, Case, View
from guidance.domain.handbook import Handbook
from guidance.domain.model import LANGS, Id
from guidance.domain.outline import AnySection, Heading, Scheme
from guidance.domain.suggestion import Basis, Feed, basis, questions, written

__all__ = [
    "Draft",
    "DraftHeading",
    "DraftSection",
    "Feed",
    "State",
    "draft",
    "questions",
    "scheme_of",
    "schemes",
]

State = Literal["empty", "suggested", "begun", "ready", "left_out"]
"""``suggested``: only a suggestion stands there. ``ready``: people have said so of their text."""


class DraftSection(NamedTuple):
    """One section of the draft. ``text`` is what people wrote, else the suggestion from answers.

    ``taken`` says that the text began as a suggestion, ``changed`` that the suggestion is another
    one now. ``reason`` is why the section is left out, if it is.
    """

    section: AnySection
    text: str
    suggestion: str
    state: State
    feeds: tuple[Feed, ...] = ()
    taken: bool = False
    changed: bool = False
    reason: str = ""

    @property
    def written(self) -> bool:
        """Whether people have written the text, so that nothing but people changes it."""
        return self.state in ("begun", "ready")


class DraftHeading(NamedTuple):
    """A heading of the draft and the sections under it; ``titled`` where they have titles too."""

    heading: Heading
    number: str
    sections: tuple[DraftSection, ...]
    titled: bool = False


class Draft(NamedTuple):
    """The whole outline in one scheme's order, as one view of the answers fills it.

    ``outside`` holds what people wrote in sections that this draft has no heading for, ``left_out``
    the sections that people have left out on purpose.
    """

    scheme: Scheme
    view: View
    headings: tuple[DraftHeading, ...]
    outside: tuple[DraftSection, ...]
    left_out: tuple[DraftSection, ...] = ()

    @property
    def sections(self) -> tuple[DraftSection, ...]:
        """All sections that stand under a heading, in order."""
        return tuple(section for heading in self.headings for section in heading.sections)

    @property
    def next_section(self) -> DraftSection | None:
        """The first section that nobody has written, else the first that is not ready."""
        waiting = [section for section in self.sections if section.state != "ready"]
        unwritten = [section for section in waiting if not section.written]
        return next(iter((*unwritten, *waiting)), None)

    @property
    def everything(self) -> tuple[DraftSection, ...]:
        """All sections that people can open: with a heading, without one, left out."""
        return (*self.sections, *self.outside, *self.left_out)


def _same_answers(section: AnySection, taken: str, views: Callable[[View], Basis]) -> bool:
    """Whether some view still suggests, in some language, what was taken over.

    A party that opens the draft with its own answers, or in English, has changed no answer.
    """
    return any(views(view).suggestion(section, lang) == taken for view in VIEWS for lang in LANGS)


def _fill(section: AnySection, views: Callable[[View], Basis], view: View) -> DraftSection:
    """What people wrote is never overwritten by a suggestion."""
    here = views(view)
    case, feeds = here.case, here.feeds_of(section)
    suggestion = here.suggestion(section, case.lang)
    if not written(case, section.id):
        state: State = "suggested" if suggestion else "empty"
        return DraftSection(section, suggestion, suggestion, state, feeds)
    taken = case.taken.get(section.id)
    return DraftSection(
        section,
        case.outline[section.id],
        suggestion,
        "ready" if case.ready.get(section.id) else "begun",
        feeds,
        taken is not None,
        taken is not None and taken != suggestion and not _same_answers(section, taken, views),
    )


def _left_out(
    case: Case, known: Mapping[Id, AnySection], placed: Iterable[Id]
) -> tuple[DraftSection, ...]:
    """What is left out, in the order of the draft, with its reason; its text is kept."""
    ordered = dict.fromkeys((*placed, *known, *case.left_out))
    return tuple(
        DraftSection(
            known.get(name) or own_section(name, "", HOMELESS),
            case.outline.get(name, ""),
            "",
            "left_out",
            reason=case.left_out[name],
        )
        for name in ordered
        if name in case.left_out
    )


def _outside(book: Handbook, case: Case, placed: Collection[Id]) -> Iterable[Id]:
    """What people wrote in sections that no heading has, in the order of the content."""
    for name in dict.fromkeys((*book.sections, *case.outline)):
        if name not in placed and name not in case.left_out and written(case, name):
            yield name


def draft(book: Handbook, case: Case, view: View = "agreed") -> Draft:
    """The draft in the order that the case has chosen, from one view of its answers and notes.

    ``agreed`` takes only what both agree on; ``cso`` and ``public`` take that party's own answers,
    and its own notes where nothing is agreed.
    """
    known: dict[Id, AnySection] = {**book.sections, **own_sections(book, case)}
    order = arranged(book, case)
    headings = shown(order, case.left_out)
    placed = {s for heading in headings for s in heading.sections if s not in case.left_out}

    @cache
    def views(of: View) -> Basis:
        return basis(book, case, of, placed)

    def filled(names: Iterable[Id]) -> tuple[DraftSection, ...]:
        sections = (known.get(name) or own_section(name, "", HOMELESS) for name in names)
        return tuple(_fill(section, views, view) for section in sections)

    return Draft(
        scheme_of(book, case),
        view,
        tuple(
            DraftHeading(
                heading,
                number,
                filled(s for s in heading.sections if s in placed),
                len(heading.sections) > 1,
            )
            for heading, number in zip(headings, numbers(headings), strict=True)
        ),
        filled(_outside(book, case, placed)),
        _left_out(case, known, (s for heading in order for s in heading.sections)),
    )
