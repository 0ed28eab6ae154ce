"""The checklist: what applies, by phase, from one view of the answers, with people's marks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.bootstrap import handbook
from guidance.domain.case import VIEWS, Case, Mark, PartyAnswers, View
from guidance.domain.checklist import checklist, items
from guidance.domain.process import ChecklistItem
from tests.domain.cases import cases

BOOK = handbook()
CONDITIONAL = next(item for item in items(BOOK, "kalmar") if len(item.when) == 1)
"""An item that asks for one answer to one fact."""


def _answers(item: ChecklistItem, applies: bool) -> dict[str, str]:
    """Answers under which the item applies, or does not."""
    (fact, wanted), *_ = item.when.items()
    options = [o.id for o in BOOK.facts[fact].options if (o.id in wanted) == applies]
    condition = {f: options[0] for f, options in (BOOK.facts[fact].when or {}).items()}
    return {**condition, fact: options[0]}


def _found(case: Case, view: View = "agreed") -> dict[str, bool]:
    return {entry.item.id: entry.likely for entry in checklist(BOOK, case, view)}


def test_entries_follow_the_phases() -> None:
    order = [phase.id for phase in BOOK.phases]
    positions = [order.index(e.item.phase) for e in checklist(BOOK, Case(guideline="kalmar"))]
    assert positions == sorted(positions)
    assert len(set(positions)) > 4


def test_an_item_whose_condition_is_open_stands_there_as_likely() -> None:
    assert _found(Case(guideline="kalmar"))[CONDITIONAL.id] is True


def test_an_item_whose_condition_holds_is_certain() -> None:
    case = Case(guideline="kalmar", facts=dict(_answers(CONDITIONAL, applies=True)))
    assert _found(case)[CONDITIONAL.id] is False


def test_an_item_whose_condition_fails_is_left_out() -> None:
    case = Case(guideline="kalmar", facts=dict(_answers(CONDITIONAL, applies=False)))
    assert CONDITIONAL.id not in _found(case)


def test_a_party_that_works_alone_gets_the_list_of_its_own_answers() -> None:
    own = PartyAnswers(cso=dict(_answers(CONDITIONAL, applies=False)))
    case = Case(guideline="kalmar", by_party=own)
    assert CONDITIONAL.id not in _found(case, "cso")
    assert CONDITIONAL.id in _found(case, "agreed")
    assert CONDITIONAL.id in _found(case, "public")


@pytest.mark.parametrize("view", VIEWS)
def test_marks_belong_to_the_case_whoever_looks(view: View) -> None:
    mark = Mark(status="done", person="Åsa", due=date(2027, 1, 15))
    item = items(BOOK, "kalmar")[0]
    case = Case(guideline="kalmar", checklist={item.id: mark})
    assert {e.item.id: e.mark for e in checklist(BOOK, case, view)}[item.id] == mark


def test_a_guideline_without_a_list_has_what_holds_for_all() -> None:
    assert items(BOOK, "common") == list(BOOK.checklist)
    assert items(BOOK, "no_such") == list(BOOK.checklist)


@given(cases, st.sampled_from(VIEWS))
def test_any_case_gives_each_item_at_most_once(case: Case, view: View) -> None:
    found = [entry.item.id for entry in checklist(BOOK, case, view)]
    assert len(found) == len(set(found))
