"""The answers of one view, read by every guideline: what several pages show."""

from __future__ import annotations

from typing import NamedTuple

from guidance.bootstrap import handbook, readings
from guidance.domain.assessment import Verdict, judge_all
from guidance.domain.case import Answers, Case, View
from guidance.domain.outcome import Outcome
from guidance.domain.reading import Reading, effective


class Picture(NamedTuple):
    """One view of a case as the guidelines see it."""

    answers: Answers
    known: dict[str, str]
    verdicts: dict[str, Verdict]
    chosen: str
    reading: Reading

    @property
    def verdict(self) -> Verdict:
        """The chosen guideline's."""
        return self.verdicts[self.chosen]

    @property
    def open_questions(self) -> int:
        """How many facts the chosen guideline still needs; none once something decides."""
        if self.verdict.outcome is not Outcome.UNDECIDED:
            return 0
        return len({need.fact for need in self.reading.missing(self.known)})


def picture(case: Case, view: View) -> Picture:
    """What the guidelines make of one view of a case."""
    answers = case.answers(view)
    chosen = handbook().guideline_of(case)
    return Picture(
        answers,
        effective(handbook().facts, answers),
        judge_all(readings(), answers),
        chosen,
        readings()[chosen],
    )
