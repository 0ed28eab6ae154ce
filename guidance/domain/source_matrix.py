"""Criterion by criterion, all guidelines side by side: what each says about each fact.

Made from the content alone, so it cannot say anything that no criterion or remark says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from guidance.domain.citation import Citation
from guidance.domain.fact import Fact
from guidance.domain.guideline import Criterion, Guideline, Remark, Strength
from guidance.domain.handbook import Handbook

Stance = Literal["needed", "preferred", "relaxed", "noted", "silent"]
"""``noted``: repeated or mentioned without weight; ``relaxed``: what others ask is rejected here or
softened."""

STANCES: dict[Strength, Stance] = {"must": "needed", "should": "preferred", "note": "noted"}


class Standing(NamedTuple):
    """What one guideline says about a fact: by which marks (F1), criteria or remarks, and words."""

    stance: Stance
    refs: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class Row(NamedTuple):
    """A fact that some guideline speaks of, and how each guideline stands to it, in their order."""

    fact: str
    theme: str
    cells: Mapping[str, Standing]


SILENT = Standing("silent")


def _asks(criterion: Criterion) -> bool:
    """Whether some answer falls short of it; a note that every answer meets asks nothing."""
    return bool(criterion.partly or criterion.fails)


def _stands(stance: Stance, found: Sequence[Criterion | Remark], all_words: bool) -> Standing:
    cited = [c for entry in found for c in (entry.citations if all_words else entry.citations[:1])]
    return Standing(
        stance,
        tuple(dict.fromkeys(entry.ref for entry in found)),
        tuple(entry.id for entry in found),
        tuple(dict.fromkeys(cited)),
    )


def _standing(guideline: Guideline, fact: str, asked: bool) -> Standing:
    """The strongest criterion counts, then a remark that relaxes, then what is only noted."""
    criteria = [c for c in guideline.criteria if c.fact == fact]
    for strength in ("must", "should"):
        strongest = [c for c in criteria if c.strength == strength]
        if strongest:
            return _stands(STANCES[strength], strongest, all_words=True)
    relaxing = [r for r in guideline.remarks if fact in r.relaxes]
    if relaxing:
        return _stands("relaxed", relaxing, all_words=False)
    if not criteria:
        return SILENT
    relaxed = asked and not any(_asks(c) for c in criteria)
    return _stands("relaxed" if relaxed else "noted", criteria, all_words=True)


def _asked(guidelines: Iterable[Guideline]) -> set[str]:
    """The facts of which some guideline asks for certain answers."""
    return {c.fact for guideline in guidelines for c in guideline.criteria if _asks(c)}


def _row(fact: Fact, guidelines: Mapping[str, Guideline], asked: bool) -> Row:
    cells = {name: _standing(guideline, fact.id, asked) for name, guideline in guidelines.items()}
    return Row(fact.id, fact.theme, cells)


def source_matrix(book: Handbook) -> list[Row]:
    """A row for each fact, by themes, of which at least one guideline says something."""
    asked = _asked(book.guidelines.values())
    places = {theme.id: place for place, theme in enumerate(book.themes)}
    facts = sorted(book.facts.values(), key=lambda fact: places.get(fact.theme, len(places)))
    rows = [_row(fact, book.guidelines, fact.id in asked) for fact in facts]
    return [row for row in rows if any(cell.stance != "silent" for cell in row.cells.values())]
