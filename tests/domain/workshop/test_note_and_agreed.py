"""Notes are plain lines, and what was agreed goes to its place in the case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.domain.case import Case
from guidance.domain.change import Change, fold
from guidance.domain.workshop.agreed import change, flow
from guidance.domain.workshop.agreement import Agreement
from guidance.domain.workshop.note import MAX_NOTE, plain
from guidance.domain.workshop.plan import Item
from guidance.domain.workshop.refused import Refusal

FACT = Item(id="a", kind="fact", ref="market")
QUESTION = Item(id="b", kind="question", ref="why_iop")
OWN = Item(id="c", kind="own", title="Vad nu?", options=("Fortsätta",))


@pytest.mark.parametrize(
    ("sent", "line"),
    [
        ("Vi vill", "Vi vill"),
        ("  två \r\n rader\t ", "två rader"),
        ("a\0b\x1b[31m", "a b [31m"),
        ("\u202eesrever", "esrever"),
        ("\ud800x", "x"),
        ("👩\u200d👧 é 漢 العربية", "👩\u200d👧 é 漢 العربية"),
        ("a\u3164\u2800b", "a b"),
        ("e" + "\u0301\u200d" * 40 + "!", "e" + "\u0301\u200d" * 4 + "\u200d" * 36 + "!"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("å" * MAX_NOTE, "å" * MAX_NOTE),
    ],
)
def test_a_note_is_one_line_of_what_can_be_read(sent: str, line: str) -> None:
    assert plain(sent) == line


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("", "empty_note"),
        (" \n\0\u202e ", "empty_note"),
        ("\u200d\u200c \u200d", "empty_note"),
        ("\u3164\u2800", "empty_note"),
        ("\u0301\ufe0f", "empty_note"),
        ("å" * (MAX_NOTE + 1), "long_note"),
        ("å" + " " * 5000 + "å", "long_note"),
        ("å" * 1_000_000, "long_note"),
    ],
)
def test_what_is_no_note_is_refused_with_a_reason(sent: str, code: str) -> None:
    refused = plain(sent)
    assert isinstance(refused, Refusal)
    assert refused.code == code


@given(st.text(st.characters()))
def test_any_note_can_be_stored_and_is_its_own_plain_form(sent: str) -> None:
    line = plain(sent)
    if isinstance(line, str):
        line.encode()
        assert "\0" not in line
        assert plain(line) == line


ANSWERED = Agreement(item="a", option="no", text="t", dissent="d", open_points="o")
TALKED = Agreement(item="b", option="apart", text="Vi vill olika.", dissent="d")


@pytest.mark.parametrize(
    ("item", "agreement", "expected"),
    [
        (FACT, ANSWERED, Change(kind="fact", key="market", party="agreed", value="no")),
        (
            FACT,
            Agreement(item="a", option="unknown"),
            Change(kind="fact", key="market", party="agreed", value="unknown"),
        ),
        (
            FACT,
            Agreement(item="a", text="Vi talade länge.", dissent="d"),
            Change(kind="fact", key="market", party="agreed"),
        ),
        (
            QUESTION,
            TALKED,
            Change(kind="note", key="why_iop", party="agreed", value="Vi vill olika."),
        ),
        (
            QUESTION,
            Agreement(item="b", option="agree", text=" ", open_points="o"),
            Change(kind="note", key="why_iop", party="agreed"),
        ),
        (OWN, Agreement(item="c", option="o1", text="Vi fortsätter."), None),
    ],
)
def test_only_the_answer_has_a_place_in_the_case(
    item: Item, agreement: Agreement, expected: Change | None
) -> None:
    assert change(item, agreement) == expected
    assert fold([expected] if expected else [], Case())


NOTHING = Agreement(item="a")


@pytest.mark.parametrize(
    ("before", "after", "stands", "written"),
    [
        (None, ANSWERED, None, "no"),
        (None, ANSWERED, "yes", "no"),
        (ANSWERED, ANSWERED, "no", "nothing"),
        (ANSWERED, NOTHING, "no", None),
        (ANSWERED, NOTHING, "yes", "nothing"),
        (None, NOTHING, "yes", "nothing"),
        (NOTHING, NOTHING, "yes", "nothing"),
    ],
)
def test_an_answer_taken_back_leaves_what_others_wrote_since(
    before: Agreement | None, after: Agreement, stands: str | None, written: str | None
) -> None:
    made = flow(FACT, before, after, stands)
    assert (made.value if made else "nothing") == written
