"""A case, its views, and the changes that build it."""

from __future__ import annotations

import random
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from guidance.domain.case import VIEWS, Case, PartyAnswers, Term
from guidance.domain.case_parts import Task
from guidance.domain.change import SINGLE, Change, Kind, address, apply, as_changes, fold
from tests.domain.cases import amounts, cases, ids, lines, notes

days = st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(str)
records = st.fixed_dictionaries(
    {"guideline": ids},
    optional={
        "title": lines,
        "day": days,
        "attendance": st.dictionaries(
            st.sampled_from(["cso", "public", "other"]), st.integers(0, 9)
        ),
        "items": st.lists(
            st.fixed_dictionaries(
                {"item": st.fixed_dictionaries({"id": ids, "kind": st.just("fact"), "ref": ids})},
                optional={
                    "first": st.just([{"side": "cso", "option": "yes", "votes": 3}]),
                    "agreement": st.fixed_dictionaries({"item": ids}, optional={"text": notes}),
                    "notes": st.lists(st.fixed_dictionaries({"text": lines}), max_size=2),
                },
            ),
            max_size=2,
        ),
    },
)
VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    "title": lines,
    "example": st.booleans(),
    "guideline": ids,
    "lang": st.sampled_from(["sv", "en"]),
    "scheme": ids,
    "party_name": lines,
    "fact": ids | amounts,
    "note": notes,
    "decision": notes,
    "task": st.fixed_dictionaries({"phase": ids}, optional={"text": notes, "done": st.booleans()}),
    "checklist": st.fixed_dictionaries({}, optional={"person": lines, "note": notes}),
    "section": notes,
    "uid": st.from_regex(r"[a-z0-9]{0,12}", fullmatch=True),
    "term": st.nothing(),
    "moved": days,
    "order": st.lists(ids, max_size=3),
    "own_heading": lines,
    "left_out": notes,
    "ready": st.booleans(),
    "taken": notes,
    "brief": notes,
    "workshop": records,
}
TERM: dict[str, st.SearchStrategy[Any]] = {
    "start": days,
    "end": days,
    "months": st.integers(1, 240),
    "follow_ups": st.integers(0, 12),
}
PARTIES = {"party_name": ["cso", "public"], "fact": list(VIEWS), "note": list(VIEWS)}
FEW_KEYS = st.sampled_from(["a", "b", "c"])


@st.composite
def changes(draw: st.DrawFn) -> Change:
    kind = draw(st.sampled_from(sorted(VALUES)))
    if kind == "term":
        key = draw(st.sampled_from(sorted(TERM)))
        return Change(kind=kind, key=key, value=draw(st.none() | TERM[key]))
    return Change(
        kind=kind,
        key=draw(FEW_KEYS) if kind not in {*SINGLE, "party_name"} else "",
        party=draw(st.sampled_from(PARTIES.get(kind, [""]))),
        value=draw(st.none() | VALUES[kind]),
    )


def test_every_kind_of_change_is_tried() -> None:
    assert set(VALUES) == set(get_args(Kind))


def _tasks_sorted(case: Case) -> Case:
    """The same case whatever the order in which tasks were written down."""
    return case.model_copy(update={"tasks": tuple(sorted(case.tasks, key=lambda t: t.id))})


@given(cases)
def test_a_case_is_built_again_from_its_changes(case: Case) -> None:
    assert fold(as_changes(case)) == case


@given(cases)
def test_the_changes_of_a_case_have_different_addresses(case: Case) -> None:
    addresses = [address(change) for change in as_changes(case)]
    assert len(set(addresses)) == len(addresses)


@given(cases, cases)
def test_the_changes_of_a_case_overwrite_what_they_name_and_nothing_else(
    case: Case, other: Case
) -> None:
    merged = fold(as_changes(case), other)
    assert merged.facts == {**other.facts, **case.facts}
    assert merged.by_party.cso == {**other.by_party.cso, **case.by_party.cso}
    assert merged.decisions == {**other.decisions, **case.decisions}
    assert merged.moved == {**other.moved, **case.moved}
    assert merged.order == {**other.order, **case.order}
    assert merged.ready == {**other.ready, **case.ready}
    term = other.term.model_dump() | case.term.model_dump(exclude_none=True)
    assert merged.term == Term.model_validate(term)


@given(cases, st.randoms(use_true_random=False))
def test_changes_at_different_addresses_may_come_in_any_order(
    case: Case, dice: random.Random
) -> None:
    shuffled = as_changes(case)
    dice.shuffle(shuffled)
    assert _tasks_sorted(fold(shuffled)) == _tasks_sorted(case)


@given(cases, changes(), changes())
def test_two_changes_at_different_addresses_never_collide(
    case: Case, one: Change, two: Change
) -> None:
    if address(one) != address(two):
        there, back = fold([one, two], case), fold([two, one], case)
        assert _tasks_sorted(there) == _tasks_sorted(back)


@given(cases, changes(), changes())
def test_at_the_same_address_the_later_change_stands(case: Case, one: Change, two: Change) -> None:
    later = two.model_copy(update={"kind": one.kind, "key": one.key, "party": one.party})
    of_a_kind = two.kind == one.kind and (one.kind != "term" or two.key == one.key)
    if of_a_kind:
        assert _tasks_sorted(fold([one, later], case)) == _tasks_sorted(fold([later], case))


@given(cases, changes())
def test_a_change_leaves_the_case_before_it_as_it_was(case: Case, change: Change) -> None:
    before = case.model_copy(deep=True)
    apply(case, change)
    assert case == before


@given(cases, changes())
def test_making_the_same_change_twice_is_the_same_as_once(case: Case, change: Change) -> None:
    once = apply(case, change)
    assert apply(once, change) == once


def test_nothing_takes_a_value_away() -> None:
    case = Case(title="Torget", facts={"market": "no"}, decisions={"talks": "ja"})
    for change in (
        Change(kind="title"),
        Change(kind="fact", key="market", party="agreed"),
        Change(kind="decision", key="talks"),
    ):
        case = apply(case, change)
    assert case == Case()


def test_taking_away_what_is_not_there_changes_nothing() -> None:
    for kind in get_args(Kind):
        party = "agreed" if kind in {"fact", "note"} else ""
        folded = apply(Case(), Change(kind=kind, key="x", party=party))
        assert folded.model_copy(update={"notes": {}}) == Case()


def test_each_view_has_its_own_answers_and_agreed_falls_back_on_neither() -> None:
    case = Case(by_party=PartyAnswers(cso={"market": "no"}, public={"market": "no"}))
    assert case.answers("cso") == {"market": "no"}
    assert case.answers("public") == {"market": "no"}
    assert case.answers("agreed") == {}


@pytest.mark.parametrize(
    "change",
    [
        Change(kind="lang", value="de"),
        Change(kind="example", value="perhaps"),
        Change(kind="fact", key="Bad Id", party="agreed", value="yes"),
        Change(kind="fact", key="value_sek", party="agreed", value=-1),
        Change(kind="fact", key="value_sek", party="agreed", value=float("nan")),
        Change(kind="fact", key="value_sek", party="agreed", value=float("inf")),
        Change(kind="fact", key="market", party="nobody", value="yes"),
        Change(kind="party_name", party="agreed", value="x"),
        Change(kind="title", value="x" * 301),
        Change(kind="decision", key="talks", value="x" * 20_001),
        Change(kind="task", key="t1", value={}),
        Change(kind="checklist", key="c1", value={"status": "lost"}),
        Change(kind="uid", value="ABC"),
        Change(kind="term", key="length", value=3),
        Change(kind="term", key="months", value=0),
        Change(kind="term", key="months", value="36"),
        Change(kind="term", key="follow_ups", value=13),
        Change(kind="term", key="start", value=2027),
        Change(kind="moved", key="ours_talks", value="2027-02-30"),
        Change(kind="moved", key="Ours Talks", value="2027-02-01"),
        Change(kind="order", key="merged", value=["Bad Id"]),
        Change(kind="order", key="merged", value="purpose"),
        Change(kind="own_heading", key="own_1", value="x" * 301),
        Change(kind="ready", key="purpose", value="yes"),
        Change(kind="left_out", key="purpose", value=7),
        Change(kind="taken", key="purpose", value="x" * 20_001),
        Change(kind="brief", key="idea", value=True),
    ],
)
def test_a_bad_value_is_refused(change: Change) -> None:
    with pytest.raises(ValidationError):
        apply(Case(), change)


def test_a_task_keeps_its_id_whatever_its_value_says() -> None:
    change = Change(kind="task", key="t1", value={"id": "t2", "phase": "talks"})
    assert apply(Case(), change).tasks == (Task(id="t1", phase="talks"),)
