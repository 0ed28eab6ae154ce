"""A first plan from what a case knows: where people differ, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Literal

from guidance.domain.case import Case
from guidance.domain.conversation import is_apart, phase_questions, talk_about
from guidance.domain.fact import UNKNOWN
from guidance.domain.gap import differences, shared
from guidance.domain.handbook import Handbook
from guidance.domain.interview import asked, quick_open, unanswered
from guidance.domain.next_question import next_fact
from guidance.domain.process import Phase, Question
from guidance.domain.reading import Reading
from guidance.domain.turns import turns
from guidance.domain.workshop.options import fault, question_of
from guidance.domain.workshop.plan import Item

MOST_FACTS = 6
MOST_DIFFERENCES = 4
"""So many differences go first; more of them only where nothing else is open."""
MOST_TALKS = 3
MOST_OF_A_PHASE = 2
FIRST_PHASES = 2

Reason = Literal["differ", "unknown", "open", "turns", "talk", "settled"]
"""Why an item is worth taking up. ``differ``: the parties answer differently. ``unknown``: somebody
answered that they do not know. ``open``: no common answer yet. ``turns``: there is one, and another
would change the outcome. ``talk``: nothing is noted together yet. ``settled``: all of that is done.
"""

MINUTES: Mapping[Reason, int] = {"differ": 15, "talk": 15}
OTHER_MINUTES = 10


class Worth:
    """What is worth taking up in a case, and why."""

    def __init__(self, book: Handbook, case: Case, readings: Mapping[str, Reading]) -> None:
        """Reads the case by the guideline that it has chosen."""
        self._book, self._case, self._readings = book, case, readings
        self._guideline = book.guideline_of(case)
        reading = readings[self._guideline]
        cso, public = case.by_party.cso, case.by_party.public
        common = {fact: answer for fact, answer in case.facts.items() if answer is not None}
        self._known = {**shared(cso, public, case.facts), **common}
        self._differ = [found.fact for found in differences(reading, cso, public)]
        views = (case.facts, cso, public)
        self._doubted = {f for view in views for f, answer in view.items() if answer == UNKNOWN}
        self._turning = dict.fromkeys(
            fact
            for turn in turns(reading, self._known)
            if len(turn.change) == 1
            for fact in turn.change
        )

    def _is_open(self, fact: str) -> bool:
        return self._known.get(fact) in (None, UNKNOWN)

    def reason(self, item: Item) -> Reason | None:
        """Why an item is worth its time; None for a question of one's own."""
        if item.kind == "fact":
            return self._reason_of_fact(item.ref)
        question = question_of(self._book, item.ref) if item.kind == "question" else None
        if question is None:
            return None
        return "settled" if self._has_common_note(question) else "talk"

    def _reason_of_fact(self, fact: str) -> Reason:
        if fact in self._differ:
            return "differ"
        if self._is_open(fact):
            return "unknown" if fact in self._doubted else "open"
        return "turns" if fact in self._turning else "settled"

    def facts(self) -> list[str]:
        """The facts to take up, the most worth first."""
        differ = sorted(self._differ, key=lambda fact: not self._is_open(fact))
        ordered = (
            *differ[:MOST_DIFFERENCES],
            *self._open_facts(),
            *differ[MOST_DIFFERENCES:],
            *self._turning,
        )
        items = {fact: Item(id=fact, kind="fact", ref=fact) for fact in ordered}
        return [fact for fact, item in items.items() if not fault(self._book, item)][:MOST_FACTS]

    def _open_facts(self) -> list[str]:
        """What nobody knows, then the quick check, then the rest; each by what it can change."""
        known = {fact: answer for fact, answer in self._known.items() if answer != UNKNOWN}
        facts = self._book.facts
        doubted = [fact for fact in asked(facts, known) if fact in self._doubted]
        pools = (doubted, quick_open(facts, known), unanswered(facts, known))
        found: dict[str, None] = {}
        for pool in pools:
            left = [fact for fact in pool if fact not in found and fact not in self._differ]
            while len(found) < MOST_FACTS:
                following = next_fact(self._readings, self._guideline, known, left)
                if following is None:
                    break
                found[following] = None
                left.remove(following)
        return list(found)

    def questions(self) -> list[Question]:
        """The discussion questions to take up: of the first phases that have open ones."""
        phases = (phase for phase in self._book.phases if not is_apart(self._book, phase))
        opened = (found for phase in phases if (found := self._open_questions(phase)))
        first = islice(opened, FIRST_PHASES)
        return [question for found in first for question in found[:MOST_OF_A_PHASE]][:MOST_TALKS]

    def _open_questions(self, phase: Phase) -> list[Question]:
        """Those without a common note; what the parties have noted alone first, then their own
        guideline's, then those that most texts need.
        """

        def rank(entry: tuple[str, Question]) -> tuple[int, bool, int]:
            document, question = entry
            talk = talk_about(self._case, question.id)
            noted = bool(talk.cso.strip()) + bool(talk.public.strip())
            return -noted, document != self._guideline, -len(question.feeds)

        groups = phase_questions(self._book, phase)
        every = [(group.document, question) for group in groups for question in group.questions]
        return [q for _, q in sorted(every, key=rank) if not self._has_common_note(q)]

    def _has_common_note(self, question: Question) -> bool:
        return bool(talk_about(self._case, question.id).agreed.strip())


def _timed(worth: Worth, items: Iterable[Item]) -> tuple[Item, ...]:
    def minutes(item: Item) -> int:
        reason = worth.reason(item)
        return MINUTES.get(reason, OTHER_MINUTES) if reason else OTHER_MINUTES

    return tuple(item.model_copy(update={"minutes": minutes(item)}) for item in items)


def propose(book: Handbook, case: Case, readings: Mapping[str, Reading]) -> tuple[Item, ...]:
    """What a workshop about the case takes up first, in sensible minutes; all can be changed."""
    worth = Worth(book, case, readings)
    facts = (Item(id=f"f_{fact}"[:60], kind="fact", ref=fact) for fact in worth.facts())
    talks = (Item(id=f"q_{q.id}"[:60], kind="question", ref=q.id) for q in worth.questions())
    return _timed(worth, (*facts, *talks))
