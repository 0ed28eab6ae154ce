"""The families of rules, in the order in which they are tried on a handbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from guidance.content.lint import codes
from guidance.content.lint.citations import citations
from guidance.content.lint.criteria import criteria
from guidance.content.lint.facts import facts
from guidance.content.lint.ids import ids
from guidance.content.lint.learning import learning
from guidance.content.lint.outline import outline
from guidance.content.lint.process import process
from guidance.content.lint.prose import prose_rules
from guidance.content.lint.quiz import quiz
from guidance.content.lint.reach import reach
from guidance.content.lint.references import references
from guidance.content.lint.rules import rules
from guidance.content.lint.situations import situations
from guidance.content.lint.timeline import timeline
from guidance.content.lint.translations import translations
from guidance.content.lint.verdicts import verdicts
from guidance.content.problem import Problem
from guidance.domain.handbook import Handbook

Family = Callable[[Handbook], Iterable[Problem]]

READABLE: dict[str, Family] = {
    "references": references,
    "ids": ids,
    "citations": citations,
    "translations": translations,
    "prose": prose_rules,
    "facts": facts,
    "criteria": criteria,
    "rules": rules,
    "outline": outline,
    "process": process,
    "timeline": timeline,
    "learning": learning,
    "situations": situations,
}
"""What can be said of any handbook."""

SOUND: dict[str, Family] = {"reach": reach, "verdicts": verdicts, "quiz": quiz}
"""What can be said only where facts and options are what criteria and conditions take them for, and
nothing is missing that a question is about."""

FAMILIES: dict[str, Family] = {**READABLE, **SOUND}

UNSOUND = frozenset(
    {
        codes.BAD_FAILING,
        codes.BAD_OPTION,
        codes.EMPTY_CONDITION,
        codes.EMPTY_RULE,
        codes.FEW_OPTIONS,
        codes.RESERVED_OPTION,
        codes.UNKNOWN_FACT,
        codes.UNKNOWN_OPTION,
        codes.VALUE_DECIDES,
    }
)


def run(families: Iterable[Family], handbook: Handbook) -> set[Problem]:
    """The faults that these families find."""
    return {problem for family in families for problem in family(handbook)}


def lint(handbook: Handbook) -> list[Problem]:
    """All faults of a handbook. Answers are tried out only once criteria and rules can be read."""
    found = run(READABLE.values(), handbook)
    if not any(problem.code in UNSOUND for problem in found):
        found |= run(SOUND.values(), handbook)
    return sorted(found)
