"""What people can vote for, with the content that the guide ships."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from guidance.bootstrap import handbook
from guidance.domain.model import Text
from guidance.domain.workshop.options import (
    DO_NOT_KNOW,
    SCALE,
    Option,
    fault,
    faults,
    options_of,
    question_of,
    title_of,
)
from guidance.domain.workshop.plan import MAX_ITEMS, MAX_OPTIONS, Item, Plan

BOOK = handbook()
QUESTIONS = [
    q
    for process in [BOOK.process, *(folder.process for folder in BOOK.folders.values())]
    for q in process.questions
]


def test_every_fact_that_is_no_number_can_be_voted_on() -> None:
    for fact in BOOK.facts.values():
        item = Item(id="x", kind="fact", ref=fact.id)
        if fact.kind == "number":
            assert fault(BOOK, item)
            continue
        assert fault(BOOK, item) is None
        assert title_of(BOOK, item) == fact.question
        options = options_of(BOOK, item)
        assert [o.id for o in options] == [*(o.id for o in fact.options), "unknown"]


def test_every_discussion_question_is_voted_on_by_how_far_people_agree() -> None:
    assert len(QUESTIONS) > 30
    for question in QUESTIONS:
        item = Item(id="x", kind="question", ref=question.id)
        assert (fault(BOOK, item), question_of(BOOK, question.id)) == (None, question)
        assert title_of(BOOK, item) == question.text
        assert options_of(BOOK, item) == SCALE


def test_a_question_of_ones_own_has_its_options_or_the_scale() -> None:
    own = Item(id="x", kind="own", title="Vad nu?", options=("Fortsätta", "Vänta"))
    assert title_of(BOOK, own) == Text(sv="Vad nu?", en="Vad nu?")
    assert options_of(BOOK, own) == (
        Option("o1", Text(sv="Fortsätta", en="Fortsätta")),
        Option("o2", Text(sv="Vänta", en="Vänta")),
        DO_NOT_KNOW,
    )
    assert options_of(BOOK, own.model_copy(update={"options": ()})) == SCALE


def test_what_the_guide_does_not_have_is_a_fault_with_words() -> None:
    plan = Plan(
        items=(
            Item(id="a", kind="fact", ref="nothing"),
            Item(id="b", kind="question", ref="nothing"),
            Item(id="c", kind="fact", ref="value_sek"),
            Item(id="d", kind="own", title="Vad nu?"),
        )
    )
    found = faults(BOOK, plan)
    assert {name: refusal.code for name, refusal in found.items()} == {
        "a": "unknown_fact", "b": "unknown_question", "c": "number_fact",
    }  # fmt: skip


def test_unknown_refs_are_key_errors() -> None:
    for kind in ("fact", "question"):
        with pytest.raises(KeyError):
            title_of(BOOK, Item(id="a", kind=kind, ref="nothing"))


@pytest.mark.parametrize(
    "bad",
    [
        {"kind": "own"},
        {"kind": "own", "title": "  "},
        {"kind": "own", "title": "x", "ref": "market"},
        {"kind": "own", "title": "x", "options": ["  "]},
        {"kind": "own", "title": "x", "options": ["o"] * (MAX_OPTIONS + 1)},
        {"kind": "fact"},
        {"kind": "fact", "ref": "market", "title": "x"},
        {"kind": "question", "ref": "q", "options": ["x"]},
        {"kind": "fact", "ref": "market", "minutes": 0},
        {"kind": "fact", "ref": "market", "minutes": 241},
        {"kind": "fact", "ref": "market", "minutes": "5"},
        {"kind": "poll", "title": "x"},
        {"id": "Not an id", "kind": "own", "title": "x"},
    ],
)
def test_an_item_that_makes_no_sense_is_refused(bad: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Item.model_validate({"id": "x", **bad})


def test_a_plan_has_each_item_once_and_not_too_many() -> None:
    items = tuple(Item(id=f"i{n}", kind="own", title="x", minutes=2) for n in range(MAX_ITEMS + 1))
    assert Plan(items=items[1:]).minutes == 2 * MAX_ITEMS
    for bad in (items, (items[0], items[0])):
        with pytest.raises(ValidationError):
            Plan(items=bad)
    for share in (-1, 101, "50"):
        with pytest.raises(ValidationError):
            Plan.model_validate({"reveal_share": share})


def test_a_plan_knows_its_items() -> None:
    plan = Plan(items=(Item(id="a", kind="own", title="x"), Item(id="b", kind="own", title="y")))
    assert (plan.item("b"), plan.item("c")) == (plan.items[1], None)
    assert [plan.place(name) for name in ("a", "b", "c", "")] == [0, 1, -1, -1]
