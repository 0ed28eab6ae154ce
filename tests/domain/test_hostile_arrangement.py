"""Case files whose headings, dates and lists are made to do harm: refused with a place, or read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from guidance.bootstrap import handbook
from guidance.domain.arrangement import arranged
from guidance.domain.case import Case
from guidance.domain.case_checks import LISTS, MOST_ENTRIES, MOST_OWN_HEADINGS
from guidance.domain.case_file import to_json
from guidance.domain.draft import draft
from guidance.domain.fault import CaseFileError
from tests.domain.test_case_file import read

BOOK = handbook()


def _faults(data: Any) -> set[tuple[str, str]]:
    with pytest.raises(CaseFileError) as caught:
        read(json.dumps(data).encode())
    return {(fault.place, fault.code) for fault in caught.value.faults}


def _many(number: int, value: Any = "a") -> dict[str, Any]:
    return {f"x{n}": value for n in range(number)}


def test_a_field_with_more_than_any_cooperation_has_is_named() -> None:
    for name in sorted(LISTS):
        given = [{"id": f"t{n}", "phase": "talks"} for n in range(MOST_ENTRIES + 1)]
        data = given if name == "tasks" else _many(MOST_ENTRIES + 1)
        assert _faults({name: data}) == {(name, "too_many")}


def test_every_list_and_mapping_of_a_case_but_the_answers_has_a_limit() -> None:
    found = {
        name
        for name, field in Case.model_fields.items()
        if isinstance(field.default, dict | tuple) and name != "facts"
    }
    assert found == LISTS


def test_own_headings_and_an_order_have_limits_of_their_own() -> None:
    assert _faults({"own_headings": _many(MOST_OWN_HEADINGS + 1)}) == {("own_headings", "too_many")}
    order = {"merged": [f"x{n}" for n in range(MOST_ENTRIES + 1)]}
    assert _faults({"order": order}) == {("order.merged", "too_many")}
    assert len(read(json.dumps({"own_headings": _many(MOST_OWN_HEADINGS)}).encode()).own_headings)


def test_doubled_and_unknown_ids_in_an_order_give_each_heading_once() -> None:
    order = ("nobody", "goals", "own_a", "goals", "own_a", "signature", "purpose") * 100
    case = Case(own_headings={"own_a": "A"}, order={"merged": order, "nowhere": ("a",)})
    plain = {heading.id for heading in arranged(BOOK, Case())}
    found = [heading.id for heading in arranged(BOOK, case)]
    assert len(found) == len(set(found))
    assert set(found) == plain | {"own_a"}


def test_an_own_heading_cannot_take_the_place_of_one_of_ours() -> None:
    case = Case(own_headings={"purpose": "Mitt"}, outline={"purpose": "Texten"})
    titles = [s.section.title.sv for s in draft(BOOK, case).sections]
    assert titles == [s.section.title.sv for s in draft(BOOK, Case()).sections]


def test_everything_left_out_keeps_every_text_and_every_reason() -> None:
    names = [*BOOK.sections, "own_a", "nobody"]
    case = Case(
        own_headings={"own_a": "A"},
        outline=dict.fromkeys(names, "Text"),
        left_out=dict.fromkeys(names, ""),
    )
    made = draft(BOOK, read(to_json(case).encode()))
    assert made.sections == ()
    assert {s.section.id for s in made.left_out} == set(names)
    assert {s.text for s in made.left_out} == {"Text"}


@pytest.mark.parametrize("title", ["", " ", "\u2003\t", "\x1c\x1f", "\u200b", "\u202e\u202e"])
def test_a_heading_of_no_letters_has_a_name(title: str) -> None:
    case = Case(own_headings={"own_a": title}, outline={"own_a": "Text"})
    (own,) = [s for s in draft(BOOK, case).sections if s.section.id == "own_a"]
    assert own.section.title.sv
    assert own.text == "Text"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"uid": "a" * 41}, ("uid", "bad_value")),
        ({"uid": "a\r\nb"}, ("uid", "bad_value")),
        ({"uid": "a\n"}, ("uid", "bad_value")),
        ({"scheme": "../x"}, ("scheme", "bad_value")),
        ({"moved": {"start": "9999-12-31"}}, ("moved.start", "day_out_of_range")),
        ({"moved": {"start": "0001-01-01"}}, ("moved.start", "day_out_of_range")),
        ({"moved": {"start": 1}}, ("moved.start", "wrong_type")),
        ({"term": {"start": "2027-01-01", "months": 1200}}, ("term.months", "too_long")),
        ({"term": {"start": "2027-01-01", "months": 1201}}, ("term.months", "too_long")),
        ({"term": {"months": 0}}, ("term.months", "no_months")),
        ({"term": {"months": True}}, ("term.months", "wrong_type")),
        ({"term": {"follow_ups": 13}}, ("term.follow_ups", "follow_ups_out_of_range")),
        (
            {"term": {"start": "2027-01-02", "end": "2027-01-01"}},
            ("term.end", "end_before_start"),
        ),
        ({"term": {"start": "2027-02-30"}}, ("term.start", "bad_value")),
        ({"term": {"start": "٢٠٢٧-٠١-٠١"}}, ("term.start", "bad_value")),
        ({"term": {"start": "0000-00-00"}}, ("term.start", "bad_value")),
        ({"left_out": {"A B": ""}}, ("left_out.A B.[key]", "bad_value")),
        ({"ready": {"goals": "yes"}}, ("ready.goals", "wrong_type")),
        ({"own_headings": {"a": "x" * 301}}, ("own_headings.a", "bad_value")),
    ],
)
def test_what_no_agreement_has_is_refused_with_its_place(
    data: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert fault in _faults(data)
