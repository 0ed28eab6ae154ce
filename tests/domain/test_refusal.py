"""Terms of which no dates are made, each with a reason that says what to do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import handbook
from guidance.domain.case import Case, Term
from guidance.domain.days import last_day
from guidance.domain.model import LANGS
from guidance.domain.refusal import MISSING, SENSELESS, refusal
from guidance.domain.timeline import NoTimeline, Timeline, timeline
from guidance.workdays import is_workday
from tests.domain.cases import starts

START = date(2027, 9, 1)

REFUSED = [
    (Term(), "no_start"),
    (Term(months=36), "no_start"),
    (Term(end=date(2030, 8, 31)), "no_start"),
    (Term(start=START), "no_length"),
    (Term(start=START, follow_ups=4), "no_length"),
    (Term(start=START, end=START), "end_before_start"),
    (Term(start=START, end=date(2026, 9, 1), months=36), "end_before_start"),
    (Term(start=START, months=241), "too_long"),
    (Term(start=START, months=1200), "too_long"),
    (Term(start=START, end=date(2047, 9, 1)), "too_long"),
    (Term(start=START, end=date(2227, 8, 31)), "too_long"),
    (Term(start=START, end=date(9999, 12, 31)), "too_long"),
    (Term(start=date(1999, 12, 31), months=36), "start_out_of_range"),
    (Term(start=date(2101, 1, 1), months=36), "start_out_of_range"),
    (Term(start=date(9999, 12, 31), months=36), "start_out_of_range"),
    (Term(start=date(1, 1, 1), end=date(9999, 12, 31)), "start_out_of_range"),
    (Term(end=date(9999, 12, 31)), "day_out_of_range"),
    (Term.model_construct(start=START, months=36, follow_ups=13), "follow_ups_out_of_range"),
    (Term.model_construct(start=START, months=36, follow_ups=-1), "follow_ups_out_of_range"),
    (Term.model_construct(start=START, months=0), "no_months"),
    (Term.model_construct(start=START, months=2400), "too_long"),
]


@pytest.mark.parametrize(("term", "code"), REFUSED, ids=[repr(term) for term, _ in REFUSED])
def test_a_term_is_refused_and_the_timeline_says_why(term: Term, code: str) -> None:
    refused = refusal(term)
    assert refused is not None
    assert refused.code == code
    case = Case().model_copy(update={"term": term})
    assert timeline(handbook(), case, is_workday) == refused


def test_every_reason_has_been_tried() -> None:
    assert {code for _, code in REFUSED} == {*MISSING, *SENSELESS}


@pytest.mark.parametrize("code", [*MISSING, *SENSELESS])
def test_a_reason_says_what_to_do_in_both_languages(code: str) -> None:
    reason = ({**MISSING, **SENSELESS})[code]
    for lang in LANGS:
        assert reason.to(lang).endswith(".")
        assert code not in reason.to(lang)
    assert any(word in reason.en for word in ("Choose", "Give", "Check"))


@given(starts, st.integers(1, 240))
def test_up_to_20_years_from_2000_to_2100_are_never_refused(start: date, months: int) -> None:
    by_months = timeline(handbook(), Case(term=Term(start=start, months=months)), is_workday)
    by_end = timeline(
        handbook(), Case(term=Term(start=start, end=last_day(start, months))), is_workday
    )
    assert isinstance(by_months, Timeline)
    assert by_months == by_end


@given(starts)
def test_a_day_more_than_20_years_is_refused(start: date) -> None:
    end = last_day(start, 240) + timedelta(1)
    assert isinstance(refusal(Term(start=start, end=end)), NoTimeline)
