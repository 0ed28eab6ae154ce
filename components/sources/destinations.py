"""Where the thing stands that an entry is about: a page, and its place on it. Pure.

What stands only on the pages of a case leads nowhere without one; its whole text is then shown
where it was found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from components import routes, session
from components.routes import Route
from components.sources import parts
from components.sources.parts import Part
from guidance.domain.entry import Entry, EntryKind
from guidance.domain.handbook import Handbook
from guidance.domain.source_matrix import source_matrix

MAP = "karta"


class Destination(NamedTuple):
    """A page and what its address asks for, without what every link carries along."""

    route: Route
    query: Mapping[str, str]


_Way = Callable[[Entry, Handbook, bool], Destination | None]

_SHELVES: Mapping[EntryKind, Part] = {
    "definition": parts.DEFINITIONS,
    "rule": parts.NUMBERS,
    "figure": parts.NUMBERS,
    "law": parts.LAW,
    "contradiction": parts.CONTRADICTIONS,
    "defect": parts.DEFECTS,
    "silence": parts.SILENCES,
    "gap": parts.GAPS,
    "model": parts.MODELS,
    "area": parts.AREAS,
    "stake": parts.STAKES,
    "principle": parts.PRINCIPLES,
    "prompt": parts.PROMPTS,
    "source": parts.DOCUMENTS,
}


def destination(entry: Entry, book: Handbook, in_case: bool) -> Destination | None:
    """Where an entry leads; None where it stands on no page that is open now."""
    shelf = _SHELVES.get(entry.kind)
    if shelf is not None:
        return _shelf(shelf, entry.id)
    return _WAYS[entry.kind](entry, book, in_case)


def _shelf(part: Part, item: str) -> Destination:
    return Destination(routes.SOURCES, {session.PART_PARAM: part.name, session.ITEM_PARAM: item})


def _term(entry: Entry, _book: Handbook, _in_case: bool) -> Destination:
    asked = {session.PART_PARAM: parts.GLOSSARY.name, session.TERM_PARAM: entry.id}
    return Destination(routes.SOURCES, asked)


def _fact(entry: Entry, book: Handbook, in_case: bool) -> Destination | None:
    if in_case:
        return Destination(routes.TRY, {session.QUESTION_PARAM: entry.id})
    return _row(entry.id, book)


def _row(fact: str, book: Handbook) -> Destination | None:
    """The row of the matrix, if some guideline speaks of the fact."""
    rows = (row.fact for row in source_matrix(book))
    return _shelf(parts.MATRIX, fact) if fact in rows else None


def _criterion(entry: Entry, book: Handbook, _in_case: bool) -> Destination:
    """The cell of the matrix: its fact's row, its guideline's column."""
    fact = next(c.fact for c in book.guidelines[entry.of].criteria if c.id == entry.id)
    return _shelf(parts.MATRIX, f"{fact}.{entry.of}")


def _remark(entry: Entry, book: Handbook, _in_case: bool) -> Destination:
    """The document that says so; a remark is about the whole of it."""
    cited = (c.source for c in entry.citations if book.sources[c.source].kind == "document")
    document = next(cited, "")
    return _shelf(parts.DOCUMENTS, document)


def _phase(phase: str, question: str, in_case: bool) -> Destination:
    asked = {session.PHASE_PARAM: phase}
    if in_case:
        return Destination(
            routes.TALK, asked | ({session.QUESTION_PARAM: question} if question else {})
        )
    return Destination(routes.LEARN, {session.PART_PARAM: MAP, **asked})


def _in_phase(entry: Entry, book: Handbook, in_case: bool) -> Destination:
    """What belongs to a phase stands in it."""
    processes = (book.process, *(folder.process for folder in book.folders.values()))
    phases = {step.id: step.phase for process in processes for step in process.steps}
    phases |= {q.id: q.phase for process in processes for q in process.questions}
    phases |= {factor.id: factor.phases[0] for factor in book.factors}
    question = entry.id if entry.kind == "question" else ""
    return _phase(phases.get(entry.id, entry.id), question, in_case)


def _map(_entry: Entry, _book: Handbook, _in_case: bool) -> Destination:
    return Destination(routes.LEARN, {session.PART_PARAM: MAP})


def _of_case(route: Route, param: str = "") -> _Way:
    """A page that shows something only in a case."""

    def way(entry: Entry, _book: Handbook, in_case: bool) -> Destination | None:
        asked = {param: entry.id} if param else {}
        return Destination(route, asked) if in_case else None

    return way


def _learning(param: str) -> _Way:
    return lambda entry, _book, _in_case: Destination(routes.LEARN, {param: entry.id})


_WAYS: Mapping[EntryKind, _Way] = {
    "term": _term,
    "fact": _fact,
    "criterion": _criterion,
    "remark": _remark,
    "phase": _in_phase,
    "step": _in_phase,
    "question": _in_phase,
    "factor": _in_phase,
    "role": _map,
    "outcome": _of_case(routes.ASSESSMENT),
    "alternative": _of_case(routes.ASSESSMENT),
    "section": _of_case(routes.OUTLINE, session.SECTION_PARAM),
    "checklist": _of_case(routes.CHECKLIST, session.ITEM_PARAM),
    "milestone": _of_case(routes.TIMELINE),
    "lesson": _learning(session.LESSON_PARAM),
    "situation": _learning(session.SITUATION_PARAM),
}
