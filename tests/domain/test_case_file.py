"""A case as a file: there and back, and every fault named with its place and a suggestion."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from guidance.bootstrap import handbook
from guidance.content.example import EXAMPLE, example_case
from guidance.domain.case import Case, Talk, Term
from guidance.domain.case_file import MAX_BYTES, from_json, to_json
from guidance.domain.case_parts import Task
from guidance.domain.fault import WORDS, CaseFileError, Fault
from guidance.domain.model import LANGS
from tests.domain.cases import cases

SMALLEST = b'{"facts": {"initiative": "cso"}}'


def read(raw: bytes) -> Case:
    book = handbook()
    return from_json(raw, book.facts, book.guidelines)


def faults(raw: bytes | dict[str, Any]) -> list[Fault]:
    """The faults in a file that cannot be read."""
    data = json.dumps(raw).encode() if isinstance(raw, dict) else raw
    with pytest.raises(CaseFileError) as caught:
        read(data)
    assert caught.value.faults
    return caught.value.faults


def codes(raw: bytes | dict[str, Any]) -> dict[str, str]:
    return {fault.place: fault.code for fault in faults(raw)}


@given(cases)
def test_a_case_is_the_same_after_it_was_saved_and_opened(case: Case) -> None:
    assert read(to_json(case).encode()) == case


def test_the_example_is_the_same_after_it_was_saved_and_opened() -> None:
    assert read(EXAMPLE.read_bytes()) == example_case()
    assert read(to_json(example_case()).encode()) == example_case()


def test_the_version_stands_first_and_what_is_unset_is_left_out() -> None:
    assert json.loads(to_json(Case())) == {"version": 1}
    assert to_json(Case(title="Torget")).startswith('{\n  "version": 1,')


def test_swedish_stays_readable_in_the_file() -> None:
    assert "Kvällsöppet" in to_json(Case(title="Kvällsöppet"))


def test_the_smallest_case_is_enough() -> None:
    assert read(SMALLEST) == Case(facts={"initiative": "cso"})
    assert read(b"{}") == Case()


def test_a_byte_order_mark_and_white_space_do_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + SMALLEST + b"\n\n") == read(SMALLEST)


def test_null_is_unanswered_and_unknown_is_an_answer() -> None:
    case = read(b'{"facts": {"market": null, "initiative": "unknown", "value_sek": null}}')
    assert case.facts == {"market": None, "initiative": "unknown", "value_sek": None}


def test_a_conditional_fact_without_its_condition_is_kept() -> None:
    case = read(b'{"facts": {"school_setting": "no", "register_checks": "shown"}}')
    assert case.facts["register_checks"] == "shown"


@pytest.mark.parametrize("value", [0, 1, 2_500_000, 0.5, 10**15])
def test_an_amount_may_be_any_ordinary_number_from_nought(value: float) -> None:
    raw = json.dumps({"facts": {"value_sek": value}}).encode()
    assert read(raw).facts["value_sek"] == value


PLACES: list[tuple[str, dict[str, Any], str, str]] = [
    ("an unknown fact", {"facts": {"initativ": "cso"}}, "facts.initativ", "unknown_fact"),
    ("an unknown option", {"facts": {"market": "maybe"}}, "facts.market", "unknown_option"),
    (
        "an option of another",
        {"facts": {"initiative": "yes"}},
        "facts.initiative",
        "unknown_option",
    ),
    ("a number for a choice", {"facts": {"market": 1}}, "facts.market", "wrong_type"),
    ("true for a choice", {"facts": {"market": True}}, "facts.market", "wrong_type"),
    ("a list for a choice", {"facts": {"market": ["no"]}}, "facts.market", "wrong_type"),
    ("an object for a choice", {"facts": {"market": {}}}, "facts.market", "wrong_type"),
    ("text for a number", {"facts": {"value_sek": "12"}}, "facts.value_sek", "wrong_type"),
    ("true for a number", {"facts": {"value_sek": True}}, "facts.value_sek", "wrong_type"),
    ("a negative amount", {"facts": {"value_sek": -1}}, "facts.value_sek", "bad_number"),
    ("a party’s unknown fact", {"by_party": {"cso": {"x": "y"}}}, "by_party.cso.x", "unknown_fact"),
    (
        "a party’s unknown option",
        {"by_party": {"public": {"market": "x"}}},
        "by_party.public.market",
        "unknown_option",
    ),
    ("an unknown guideline", {"guideline": "calmar"}, "guideline", "unknown_guideline"),
    ("a guideline that is a number", {"guideline": 7}, "guideline", "wrong_type"),
    ("an unknown key", {"fact": {}}, "fact", "unknown_key"),
    ("an unknown party", {"by_party": {"both": {}}}, "by_party.both", "unknown_key"),
    ("facts in a list", {"facts": []}, "facts", "wrong_type"),
    ("facts in a text", {"facts": "cso"}, "facts", "wrong_type"),
    ("parties in a list", {"by_party": []}, "by_party", "wrong_type"),
    ("a party in a list", {"by_party": {"cso": []}}, "by_party.cso", "wrong_type"),
    ("tasks in an object", {"tasks": {"a": 1}}, "tasks", "wrong_type"),
    ("a task without a phase", {"tasks": [{"id": "a"}]}, "tasks.0.phase", "bad_value"),
    ("a title that is a number", {"title": 7}, "title", "wrong_type"),
    ("a title that is too long", {"title": "x" * 301}, "title", "bad_value"),
    ("a note that is too long", {"decisions": {"a": "x" * 20_001}}, "decisions.a", "bad_value"),
    ("a language nobody speaks here", {"lang": "de"}, "lang", "bad_value"),
    ("example as text", {"example": "yes"}, "example", "wrong_type"),
    ("example as a number", {"example": 1}, "example", "wrong_type"),
    (
        "a date as a number",
        {"tasks": [{"id": "a", "phase": "b", "due": 5}]},
        "tasks.0.due",
        "wrong_type",
    ),
    (
        "a date that does not exist",
        {"tasks": [{"id": "a", "phase": "b", "due": "2026-02-30"}]},
        "tasks.0.due",
        "bad_value",
    ),
    (
        "an end before the start",
        {"term": {"start": "2027-09-01", "end": "2027-08-31"}},
        "term.end",
        "end_before_start",
    ),
    (
        "an end on the start",
        {"term": {"start": "2027-09-01", "end": "2027-09-01", "months": 36}},
        "term.end",
        "end_before_start",
    ),
    (
        "an end after 20 years",
        {"term": {"start": "2027-09-01", "end": "2047-09-01"}},
        "term.end",
        "too_long",
    ),
    ("200 years", {"term": {"start": "2027-09-01", "months": 2400}}, "term.months", "too_long"),
    ("months beyond reckoning", {"term": {"months": 10**30}}, "term.months", "too_long"),
    ("no months at all", {"term": {"months": 0}}, "term.months", "no_months"),
    ("months as text", {"term": {"months": "36"}}, "term.months", "wrong_type"),
    ("months as true", {"term": {"months": True}}, "term.months", "wrong_type"),
    ("months as false", {"term": {"months": False}}, "term.months", "wrong_type"),
    ("a start long ago", {"term": {"start": "1999-12-31"}}, "term.start", "start_out_of_range"),
    ("a start far ahead", {"term": {"start": "2101-01-01"}}, "term.start", "start_out_of_range"),
    ("a start that is no day", {"term": {"start": "2027-02-29"}}, "term.start", "bad_value"),
    ("a start that is a number", {"term": {"start": 2027}}, "term.start", "wrong_type"),
    (
        "13 follow-ups a year",
        {"term": {"follow_ups": 13}},
        "term.follow_ups",
        "follow_ups_out_of_range",
    ),
    (
        "fewer follow-ups than none",
        {"term": {"follow_ups": -1}},
        "term.follow_ups",
        "follow_ups_out_of_range",
    ),
    ("an end in the year 9999", {"term": {"end": "9999-12-31"}}, "term.end", "day_out_of_range"),
    ("a term in a list", {"term": []}, "term", "wrong_type"),
    ("a term with something else", {"term": {"length": 3}}, "term.length", "unknown_key"),
    ("a day in the year 2500", {"moved": {"a": "2500-01-01"}}, "moved.a", "day_out_of_range"),
    ("a day in the year 1", {"moved": {"a": "0001-01-01"}}, "moved.a", "day_out_of_range"),
    ("a moved day that is none", {"moved": {"a": "soon"}}, "moved.a", "bad_value"),
    ("moved days in a list", {"moved": []}, "moved", "wrong_type"),
    ("an order that is a text", {"order": {"merged": "name"}}, "order.merged", "wrong_type"),
    ("ready as text", {"ready": {"name": "yes"}}, "ready.name", "wrong_type"),
    ("the version as text", {"version": "1"}, "version", "unknown_version"),
    ("the version as true", {"version": True}, "version", "unknown_version"),
    ("a later version", {"version": 2}, "version", "unknown_version"),
    ("no version", {"version": None}, "version", "unknown_version"),
    ("half a version", {"version": 1.5}, "version", "unknown_version"),
    ("a list of versions", {"version": [1]}, "version", "unknown_version"),
]


@pytest.mark.parametrize(
    ("raw", "place", "code"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES]
)
def test_a_fault_is_named_with_its_place(raw: dict[str, Any], place: str, code: str) -> None:
    assert codes(raw) == {place: code}


def test_a_term_that_makes_no_sense_says_all_that_is_wrong_and_what_to_do() -> None:
    term = {"start": "1850-01-01", "end": "1840-01-01", "follow_ups": 99}
    assert codes({"term": term}) == {
        "term.start": "start_out_of_range",
        "term.follow_ups": "follow_ups_out_of_range",
    }
    (fault,) = faults({"term": {"start": "2027-09-01", "months": 2400}})
    assert fault.say("sv").startswith("term.months: Avtalet är längre än 20 år")
    assert fault.say("en").startswith("term.months: The agreement is longer than 20 years")


@pytest.mark.parametrize(
    "term",
    [
        {"start": "2027-09-01"},
        {"months": 36},
        {"end": "2030-08-31"},
        {"start": "2027-09-01", "months": 240},
        {"start": "2027-09-01", "end": "2047-08-31"},
        {"start": "2027-09-01", "end": "2027-09-02", "follow_ups": 0},
        {"start": "2100-12-31", "months": 240, "follow_ups": 12},
    ],
)
def test_a_term_that_is_not_finished_or_just_within_the_limits_is_read(
    term: dict[str, Any],
) -> None:
    case = read(json.dumps({"term": term}).encode())
    assert case.term == Term.model_validate(term)


def test_the_same_task_twice_is_a_fault_since_one_would_be_lost() -> None:
    task = {"id": "a", "phase": "talks"}
    assert codes({"tasks": [task, {**task, "text": "other"}]}) == {"tasks.1.id": "double_id"}


def _suggestion(raw: dict[str, Any]) -> str:
    (fault,) = faults(raw)
    return fault.suggestion


def test_a_misspelled_name_gets_a_suggestion() -> None:
    assert "initiative" in _suggestion({"facts": {"initative": "cso"}})
    assert "kalmar" in _suggestion({"guideline": "calmar"})
    assert "facts" in _suggestion({"fact": {}})
    assert "penalty" in _suggestion({"facts": {"sanctions": "penalti"}})


def test_an_option_far_from_all_gets_the_whole_list() -> None:
    assert _suggestion({"facts": {"initiative": "xyz"}}) == "cso, joint, public"
    assert _suggestion({"facts": {"initiative": 7}}) == "cso, joint, public"


def test_a_guideline_far_from_all_gets_the_whole_list() -> None:
    assert "forum" in _suggestion({"guideline": "x"})


def test_all_faults_are_named_at_once() -> None:
    found = codes(
        {
            "guideline": "calmar",
            "title": 7,
            "facts": {"initativ": "cso", "market": "maybe", "value_sek": -1},
            "by_party": {"cso": {"capacity": 3}, "public": {"capacity": "yes", "nope": None}},
            "tasks": [{"id": "a"}],
            "colour": "blue",
        }
    )
    assert found == {
        "guideline": "unknown_guideline",
        "title": "wrong_type",
        "facts.initativ": "unknown_fact",
        "facts.market": "unknown_option",
        "facts.value_sek": "bad_number",
        "by_party.cso.capacity": "wrong_type",
        "by_party.public.nope": "unknown_fact",
        "tasks.0.phase": "bad_value",
        "colour": "unknown_key",
    }


def test_text_that_cannot_be_saved_is_named_everywhere_at_once() -> None:
    raw = rb'{"title": "\ud800", "decisions": {"talks": "a\u0000b"}, "notes": {"\udfff": {}}}'
    assert codes(raw) == {"title": "bad_text", "decisions.talks": "bad_text", "notes": "bad_text"}


WHOLE = [
    (b"", "empty"),
    (b" \n\t ", "empty"),
    (b"\xef\xbb\xbf", "empty"),
    (b"\xef\xbb\xbf \n", "empty"),
    (b"no", "not_json"),
    (b"{", "not_json"),
    (b'{"facts": {}}}', "not_json"),
    (b"{'facts': {}}", "not_json"),
    (b'{"facts": {},}', "not_json"),
    (b"[]", "not_object"),
    (b"null", "not_object"),
    (b"7", "not_object"),
    (b'"text"', "not_object"),
    (b"\xff\xfe{\x00}\x00", "not_utf8"),
    (b'{"title": "\xe5"}', "not_utf8"),
    (b'{"facts": {"value_sek": NaN}}', "bad_number"),
    (b'{"facts": {"value_sek": Infinity}}', "bad_number"),
    (b'{"facts": {"value_sek": -Infinity}}', "bad_number"),
    (b'{"facts": {"value_sek": 1e999}}', "bad_number"),
    (b'{"facts": {"value_sek": -1e999}}', "bad_number"),
    (b'{"facts": {"value_sek": %s}}' % (b"9" * 400), "bad_number"),
    (b'{"facts": {"value_sek": %s}}' % (b"9" * 5000), "bad_number"),
    (b'{"facts": {}, "facts": {}}', "double_key"),
    (b'{"facts": {"market": "no", "market": "yes"}}', "double_key"),
    (b"[" * 100_000, "too_deep"),
    (b'{"a":' * 100_000, "too_deep"),
    (b'{"tasks": [%s0]}' % (b"0," * 50_000), "too_many"),
    (b'{"facts":' + b"[" * 50_000 + b"]" * 50_000 + b"}", "too_deep"),
]


@pytest.mark.parametrize(("raw", "code"), WHOLE, ids=[repr(raw[:30]) for raw, _ in WHOLE])
def test_a_file_that_is_no_case_is_refused(raw: bytes, code: str) -> None:
    (fault,) = faults(raw)
    assert fault.code == code
    assert fault.place


def test_a_file_that_is_not_json_is_refused_with_line_and_column() -> None:
    (fault,) = faults(b'{\n  "facts": {,}\n}')
    assert fault.place == "2:13"


def test_a_double_key_is_named() -> None:
    (fault,) = faults(b'{"facts": {"market": "no", "market": "yes"}}')
    assert fault.found == "market"


def test_the_largest_file_that_may_be_is_read_and_one_byte_more_is_not() -> None:
    room = MAX_BYTES - len(SMALLEST)
    assert read(SMALLEST + b" " * room) == read(SMALLEST)
    assert [f.code for f in faults(SMALLEST + b" " * (room + 1))] == ["too_large"]


OUTSIDE = {"missing_file", "is_folder", "unreadable", "too_large"}
"""What only reading from a disk can find; ``too_large`` has a test of its own."""


def test_every_kind_of_fault_has_been_tried() -> None:
    tried = {code for *_, code in PLACES} | {code for _, code in WHOLE} | {"bad_text", "double_id"}
    assert tried == set(WORDS) - OUTSIDE


@pytest.mark.parametrize("code", WORDS)
def test_a_fault_is_one_line_in_both_languages(code: str) -> None:
    fault = Fault("facts.\x1b[31mx\ud800\n", code, "fo\nund\x07", "this, that")
    for lang in LANGS:
        said = fault.say(lang)
        assert said.isprintable()
        assert said.startswith("facts.")
        assert said.endswith("this, that")
    assert fault.say("sv") != fault.say("en")


def test_long_rubbish_is_shortened_in_what_is_said() -> None:
    (fault,) = faults({"facts": {"market": "x" * 10_000}})
    assert len(fault.say("sv")) < 200
    many = faults({"facts": {"y" * 10_000: "no"}})
    assert all(len(fault.say("sv")) < 400 for fault in many)


def test_an_error_says_all_its_faults() -> None:
    with pytest.raises(CaseFileError, match=r"(?s)facts\.a.*facts\.b"):
        read(b'{"facts": {"a": 1, "b": 2}}')


def test_an_empty_talk_and_a_task_survive_the_file() -> None:
    case = Case(notes={"q": Talk(cso="a")}, tasks=(Task(id="t", phase="talks"),))
    assert read(to_json(case).encode()) == case
