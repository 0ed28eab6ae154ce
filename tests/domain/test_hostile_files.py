"""Files made to do harm: always a CaseFileError, never another error, and never a long wait."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.domain.case_file import MAX_BYTES
from guidance.domain.fault import CaseFileError, Fault
from tests.domain.answers import OPTIONS
from tests.domain.test_case_file import read


def _refused_or_read(raw: bytes) -> None:
    faults: list[Fault] | None = None
    try:
        read(raw)
    except CaseFileError as error:
        faults = error.faults
    if faults is not None:
        assert faults
        assert all(fault.say("sv").isprintable() for fault in faults)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    _refused_or_read(raw)


@given(st.binary(max_size=60), st.integers(0, 31))
def test_bytes_within_a_good_file_are_read_or_refused(raw: bytes, place: int) -> None:
    good = b'{"facts": {"initiative": "cso"}}'
    _refused_or_read(good[:place] + raw + good[place:])


any_text = st.text(st.characters(), max_size=8)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=8,
)
KEYS = [
    "version", "title", "example", "guideline", "lang", "parties", "facts", "by_party", "notes",
    "decisions", "tasks", "checklist", "scheme", "outline",
]  # fmt: skip
near_answers = st.dictionaries(
    st.sampled_from([*OPTIONS, "value_sek"]) | any_text,
    st.sampled_from(["yes", "no", "cso", "unknown"]) | any_json,
    max_size=3,
)
near_parts = st.one_of(
    any_json,
    near_answers,
    st.fixed_dictionaries({}, optional={"cso": near_answers, "public": near_answers}),
    st.lists(
        st.fixed_dictionaries(
            {}, optional={"id": any_json, "phase": any_json, "due": any_json, "done": any_json}
        ),
        max_size=2,
    ),
    st.dictionaries(st.sampled_from(["a", "b"]), st.dictionaries(any_text, any_json, max_size=2)),
)
near_cases = st.dictionaries(st.sampled_from(KEYS), near_parts, max_size=4)


@settings(max_examples=200)
@given(any_json | near_cases)
def test_any_json_is_read_or_refused(data: Any) -> None:
    _refused_or_read(json.dumps(data).encode())


@settings(max_examples=200)
@given(near_cases)
def test_what_is_read_holds_nothing_that_cannot_be_written(data: Any) -> None:
    try:
        case = read(json.dumps(data).encode())
    except CaseFileError:
        return
    json.dumps(case.model_dump(mode="json"), allow_nan=False).encode()


@pytest.mark.parametrize("depth", range(20, 1200, 21))
def test_no_depth_of_nesting_does_harm(depth: int) -> None:
    for opening, closing in ((b"[", b"]"), (b'{"a":', b"}")):
        middle = opening * depth + b"1" + closing * depth
        for place in (b'{"notes": %s}', b'{"facts": {"market": %s}}', b'{"version": %s}'):
            _refused_or_read(place % middle)


def _many(entry: Callable[[int], str], around: str) -> bytes:
    """A file as large as may be, of many small entries."""
    return _some((MAX_BYTES - 100) // (len(entry(999_999)) + 1), entry, around)


def _some(entries: int, entry: Callable[[int], str], around: str) -> bytes:
    return (around % ",".join(entry(number) for number in range(entries))).encode()


BIG = {
    "rubbish": lambda: os.urandom(50_000_000),
    "zeros": lambda: bytes(50_000_000),
    "open brackets": lambda: b"[" * 50_000_000,
    "brackets that are just small enough": lambda: b"[" * MAX_BYTES,
    "objects that are just small enough": lambda: b'{"a":' * (MAX_BYTES // 5),
    "a long number": lambda: b'{"facts": {"value_sek": %s}}' % (b"9" * (MAX_BYTES - 40)),
    "a long text": lambda: b'{"title": "%s"}' % (b"x" * (MAX_BYTES - 40)),
    "a long name": lambda: b'{"facts": {"%s": 1}}' % (b"x" * (MAX_BYTES - 40)),
    "many unknown facts": lambda: _many(lambda n: f'"initiativ{n:06}":1', '{"facts": {%s}}'),
    "as many unknown facts as may be": lambda: _some(
        24_900, lambda n: f'"initiativ{n:05}":1', '{"facts": {%s}}'
    ),
    "many bad values": lambda: _many(lambda n: f'"a{n:06}":[]', '{"decisions": {%s}}'),
    "many bad facts": lambda: _many(lambda n: f'"a{n:06}":[]', '{"facts": {%s}}'),
    "many unknown keys": lambda: _many(lambda n: f'"fact{n:06}":1', "{%s}"),
    "many bad tasks": lambda: _many(lambda _: "1", '{"tasks": [%s]}'),
    "many double tasks": lambda: _many(lambda _: '{"id":"a","phase":"b"}', '{"tasks": [%s]}'),
    "many bad texts": lambda: _many(lambda _: r'"\ud800"', '{"tasks": [%s]}'),
}


@pytest.mark.parametrize("kind", BIG)
def test_large_rubbish_is_refused_with_words_for_it(kind: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        read(BIG[kind]())
    assert str(caught.value)
