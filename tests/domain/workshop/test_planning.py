"""Changing a plan, reckoning with its time, and the first plan out of a case."""

from __future__ import annotations

import pytest

from guidance.bootstrap import handbook, readings
from guidance.content.example import example_case
from guidance.domain.case import Answers, Case, PartyAnswers, Talk
from guidance.domain.conversation import questions_in_order
from guidance.domain.gap import differences
from guidance.domain.workshop.options import fault
from guidance.domain.workshop.plan import MAX_ITEMS, MAX_OPTIONS, Item, Plan
from guidance.domain.workshop.planning import (
    added,
    moved,
    own,
    put_back,
    read_clock,
    reworded,
    times,
    with_minutes,
    with_values,
    without,
)
from guidance.domain.workshop.proposal import MOST_FACTS, MOST_TALKS, Worth, propose
from guidance.domain.workshop.refused import Refusal

BOOK = handbook()
QUICK = [fact.id for fact in BOOK.facts.values() if fact.quick]


def asking(number: int) -> tuple[Item, ...]:
    return tuple(Item(id=f"i{n}", kind="own", title=f"Fråga {n}") for n in range(number))


def ids(plan: Plan | Refusal) -> str:
    assert isinstance(plan, Plan), plan
    return " ".join(item.id for item in plan.items)


def code(outcome: object) -> str:
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


PLAN = Plan(items=asking(3))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("13:00", "13:00"), ("13.05", "13:05"), ("13", "13:00"), (" 9 ", "09:00"),
        ("0.00", "00:00"), ("23.59", "23:59"), ("", ""), ("  ", ""),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(written: str, kept: str) -> None:
    assert read_clock(written) == kept
    assert Plan(starts=kept).starts == kept


@pytest.mark.parametrize(
    "written", ["24", "13.60", "13:0", "1300", "13:00:00", "-1", "ett", "１３", "13 00", "13,00"]
)
def test_what_is_no_time_of_day_is_not_guessed(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_clock(written)


def test_each_item_begins_when_the_one_before_is_done() -> None:
    first, second, third = asking(3)
    items = (first, second.model_copy(update={"minutes": 75}), third)
    assert times(Plan(starts="12:50", items=items)) == ("12:50", "13:00", "14:15", "14:25")
    assert times(Plan(starts="23:55", items=items[:1])) == ("23:55", "00:05")
    assert times(Plan(starts="08:00")) == ("08:00",)
    assert times(Plan(items=items)) == ()


def test_an_item_goes_one_step_and_stops_at_the_ends() -> None:
    assert ids(moved(PLAN, "i0", 1)) == "i1 i0 i2"
    assert ids(moved(PLAN, "i2", -1)) == "i0 i2 i1"
    for name, step in (("i0", -1), ("i2", 1), ("gone", 1)):
        assert moved(PLAN, name, step) == PLAN


def test_a_removed_item_comes_back_where_it_stood() -> None:
    for place, item in enumerate(PLAN.items):
        less = without(PLAN, [item.id])
        assert item not in less.items
        assert put_back(less, item, place) == PLAN
    assert code(put_back(PLAN, PLAN.items[0], 0)) == "in_plan"
    emptied = without(PLAN, ["i0", "i1", "i2"])
    assert ids(put_back(emptied, PLAN.items[2], 2)) == "i2"


def test_a_question_of_the_guide_is_taken_up_once() -> None:
    market = Item(id="a", kind="fact", ref="market")
    plan = added(PLAN, [market])
    assert ids(plan) == "i0 i1 i2 a"
    assert isinstance(plan, Plan)
    again = market.model_copy(update={"id": "b"})
    need = Item(id="c", kind="fact", ref="real_need")
    assert code(added(plan, [again])) == "in_plan"
    assert ids(added(plan, [again, need])) == "i0 i1 i2 a c"
    assert code(put_back(plan, again, 0)) == "in_plan"


def test_a_plan_takes_so_many_and_no_more() -> None:
    full = Plan(items=asking(MAX_ITEMS))
    one = Item(id="more", kind="own", title="En till")
    assert code(added(full, [one])) == "full"
    assert code(put_back(full, one, 0)) == "full"
    assert len(ids(added(without(full, ["i7"]), [one])).split()) == MAX_ITEMS


@pytest.mark.parametrize("written", ["0", "241", "", "tio", "-5", "1.5", "٥", "99999"])
def test_minutes_that_make_no_sense_change_nothing(written: str) -> None:
    assert code(with_minutes(PLAN, "i1", written)) == "minutes"


def test_minutes_are_those_of_one_item() -> None:
    plan = with_minutes(PLAN, "i1", " 240 ")
    assert isinstance(plan, Plan)
    assert [item.minutes for item in plan.items] == [10, 240, 10]


def test_a_question_of_ones_own_is_read_line_by_line() -> None:
    made = own("x", "  Vad nu?\n", ["Fortsätta ", "", "  Vänta"])
    assert made == Item(id="x", kind="own", title="Vad nu?", options=("Fortsätta", "Vänta"))
    assert own("x", "Är vi överens?", []) == Item(id="x", kind="own", title="Är vi överens?")


@pytest.mark.parametrize(
    ("title", "options", "why"),
    [
        (" \n", [], "no_title"),
        ("x" * 301, [], "long_line"),
        ("x", ["y" * 301], "long_line"),
        ("x", [str(n) for n in range(MAX_OPTIONS + 1)], "many_options"),
        ("x", ["Ja", "ja"], "same_options"),
        ("x", ["Ja", "vet inte"], "same_options"),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused_with_the_reason(
    title: str, options: list[str], why: str
) -> None:
    assert code(own("x", title, options)) == why


def test_other_words_leave_place_and_minutes_alone() -> None:
    plan = with_minutes(PLAN, "i1", "30")
    made = own("i1", "Något annat?", ["Ja", "Nej"])
    assert isinstance(plan, Plan)
    assert isinstance(made, Item)
    changed = reworded(plan, made)
    assert ids(changed) == "i0 i1 i2"
    assert changed.items[1] == made.model_copy(update={"minutes": 30})


def test_values_that_a_plan_cannot_have_are_refused() -> None:
    assert with_values(PLAN, title="Ny") == PLAN.model_copy(update={"title": "Ny"})
    for name, value in (("title", "x" * 301), ("starts", "25:00"), ("reveal_share", 101)):
        assert code(with_values(PLAN, **{name: value})) == "cannot_be"


def proposed(case: Case) -> list[str]:
    return [item.ref for item in propose(BOOK, case, readings())]


def facts_of(case: Case) -> list[str]:
    return [item.ref for item in propose(BOOK, case, readings()) if item.kind == "fact"]


def test_an_empty_case_asks_what_decides_most_in_the_quick_check() -> None:
    items = propose(BOOK, Case(), readings())
    facts = [item.ref for item in items if item.kind == "fact"]
    assert len(facts) == MOST_FACTS
    assert set(facts) <= set(QUICK)
    talks = [item.ref for item in items if item.kind == "question"]
    first = [q.id for phase in BOOK.phases[:2] for q in questions_in_order(BOOK, phase)]
    assert len(talks) == MOST_TALKS
    assert set(talks) <= set(first)
    assert Plan(items=items).minutes <= 180


def test_where_the_parties_differ_comes_first_and_what_turns_the_outcome_foremost() -> None:
    case = example_case()
    reading = readings()[BOOK.guideline_of(case)]
    found = differences(reading, case.by_party.cso, case.by_party.public)
    assert facts_of(case)[: len(found[:4])] == [difference.fact for difference in found[:4]]


def test_what_the_parties_have_settled_yields_to_what_they_have_not() -> None:
    parties = PartyAnswers(
        cso={"market": "yes", "capacity": "partly"}, public={"market": "no", "capacity": "yes"}
    )
    case = Case(by_party=parties, facts={"market": "no"})
    assert facts_of(case)[:2] == ["capacity", "market"]


def test_what_somebody_does_not_know_goes_before_what_nobody_was_asked() -> None:
    case = Case(by_party=PartyAnswers(cso={"market": "unknown"}))
    assert facts_of(case)[0] == "market"
    item = Item(id="x", kind="fact", ref="market")
    assert Worth(BOOK, case, readings()).reason(item) == "unknown"


def test_what_both_answer_alike_is_not_asked_again() -> None:
    alike: Answers = {"unilateral_order": "no"}
    case = Case(by_party=PartyAnswers(cso=alike, public=alike))
    assert facts_of(Case())[0] == "unilateral_order"
    assert "unilateral_order" not in facts_of(case)


def test_a_case_without_open_questions_has_those_that_would_turn_it() -> None:
    case = example_case()
    worth = Worth(BOOK, case.model_copy(update={"by_party": PartyAnswers()}), readings())
    reasons = {worth.reason(Item(id=fact, kind="fact", ref=fact)) for fact in worth.facts()}
    assert reasons <= {"open", "unknown", "turns"}
    assert "turns" in reasons


def test_a_question_with_a_common_note_is_left_out_and_one_with_own_notes_goes_first() -> None:
    first, second, *_ = questions_in_order(BOOK, BOOK.phases[0])
    notes = {first.id: Talk(agreed="Klart"), second.id: Talk(cso="A", public="B")}
    talks = [ref for ref in proposed(Case(notes=notes)) if ref not in BOOK.facts]
    assert first.id not in talks
    assert talks[0] == second.id


def test_everything_proposed_can_be_voted_on_and_has_a_reason() -> None:
    numbers = {fact.id: "unknown" for fact in BOOK.facts.values()}
    doubting = Case(by_party=PartyAnswers(cso=dict(numbers), public=dict(numbers)))
    for case in (Case(), example_case(), doubting):
        worth = Worth(BOOK, case, readings())
        items = propose(BOOK, case, readings())
        assert items
        for item in Plan(items=items).items:
            assert fault(BOOK, item) is None
            assert worth.reason(item) not in (None, "settled")
