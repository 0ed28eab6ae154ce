"""What all guidelines make of one view of a case: worked out once for a whole document."""

from __future__ import annotations

from typing import NamedTuple

from guidance.domain.assessment import Verdict, judge_all
from guidance.domain.case import Answers
from guidance.domain.explanation import Reason, explain
from guidance.domain.model import Lang
from guidance.domain.outcome import Outcome
from guidance.domain.reading import Reading, effective
from guidance.export.subject import Subject


class Picture(NamedTuple):
    """A subject with everything that is read out of its answers."""

    subject: Subject
    chosen: str
    answers: Answers
    known: dict[str, str]
    verdicts: dict[str, Verdict]
    reasons: list[Reason]

    @property
    def reading(self) -> Reading:
        """The chosen guideline's."""
        return self.subject.readings[self.chosen]

    @property
    def verdict(self) -> Verdict:
        """The chosen guideline's."""
        return self.verdicts[self.chosen]

    @property
    def lang(self) -> Lang:
        """The language of the document."""
        return self.subject.lang

    @property
    def name(self) -> str:
        """What the chosen guideline is called."""
        return self.reading.guideline.name.to(self.lang)

    @property
    def missing(self) -> list[str]:
        """The facts that the verdict still needs; none once something decides."""
        if self.verdict.outcome is not Outcome.UNDECIDED:
            return []
        return list(dict.fromkeys(need.fact for need in self.reading.missing(self.known)))


def picture(subject: Subject) -> Picture:
    """The view of the case that the subject names, as the guidelines see it."""
    book, case = subject.book, subject.case
    chosen, answers = book.guideline_of(case), case.answers(subject.view)
    known = effective(book.facts, answers)
    verdicts = judge_all(subject.readings, answers)
    reasons = explain(subject.readings[chosen], known, verdicts[chosen])
    return Picture(subject, chosen, answers, known, verdicts, reasons)
