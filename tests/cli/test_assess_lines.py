"""``assess --jsonl``: a case a line in, a result a line out."""

from __future__ import annotations

import json

from tests.cli.command import guidance, refused
from tests.domain.answers import BEST

GOOD = [{"facts": {"initiative": "cso"}}, {"facts": BEST}, {"facts": {"unilateral_order": "yes"}}]


def _given(*lines: object) -> bytes:
    return b"\n".join(x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines)


def test_each_line_is_assessed_in_its_place() -> None:
    run = guidance("assess", "--jsonl", given=_given(*GOOD) + b"\n")
    assert (run.status, run.err) == (0, b"")
    assert [line["outcome"] for line in run.lines] == ["undecided", "iop", "procurement"]


def test_a_line_holds_the_same_as_the_whole_command_without_turns() -> None:
    (line,) = guidance("assess", "--jsonl", given=_given({"facts": BEST})).lines
    assert "turns" not in line
    assert {"guideline", "outcome", "leans_to", "score", "reasons", "guidelines", "next_fact"} <= (
        set(line)
    )


def test_a_bad_line_is_answered_in_its_place_and_the_rest_goes_on() -> None:
    bad = [b"", b"no", b"\xff", {"facts": {"market": "maybe"}}, {"fact": {}}, b"[" * 100_000]
    run = guidance("assess", "--jsonl", given=_given(GOOD[0], *bad, GOOD[2]))
    assert run.status == 2
    assert "Traceback" not in run.said
    assert len(run.lines) == 8
    assert run.lines[0]["outcome"] == "undecided"
    assert run.lines[7]["outcome"] == "procurement"
    for number, line in enumerate(run.lines[1:7], 2):
        assert set(line) == {"line", "errors"}
        assert line["line"] == number
        assert line["errors"]
        assert all(isinstance(error, str) for error in line["errors"])


def test_all_faults_of_a_line_are_named() -> None:
    run = guidance("assess", "--jsonl", given=_given({"facts": {"a": 1, "b": 2}, "title": 3}))
    assert len(run.lines[0]["errors"]) == 3


def test_the_language_and_the_guideline_hold_for_every_line() -> None:
    options = ("--guideline", "forum", "--lang", "en", "--party", "cso")
    given = _given({"by_party": {"cso": {**BEST, "market": "yes"}}}, b"no")
    good, bad = guidance("assess", "--jsonl", *options, given=given).lines
    assert (good["guideline"], good["outcome"]) == ("forum", "not_as_described")
    assert "not valid JSON" in bad["errors"][0]


def test_a_line_of_rubbish_as_large_as_a_disk_likes_is_refused_and_the_next_is_read() -> None:
    run = guidance("assess", "--jsonl", given=_given(b"x" * 50_000_000, GOOD[1]))
    assert run.status == 2
    assert run.lines[0]["line"] == 1
    assert run.lines[1]["outcome"] == "iop"


def test_names_that_cannot_be_written_do_no_harm() -> None:
    run = guidance("assess", "--jsonl", given=rb'{"\ud800": "\ud800", "facts": {"\udfff\n": 1}}')
    assert run.status == 2
    assert "Traceback" not in run.said
    assert len(run.lines) == 1


def test_no_lines_give_no_lines() -> None:
    run = guidance("assess", "--jsonl", given=b"")
    assert (run.status, run.out) == (0, b"")


def test_windows_line_ends_do_no_harm() -> None:
    given = _given(*GOOD).replace(b"\n", b"\r\n")
    assert len(guidance("assess", "--jsonl", given=given).lines) == 3


def test_an_unknown_guideline_is_refused_before_any_line() -> None:
    said = refused(guidance("assess", "--jsonl", "--guideline", "x", given=_given(*GOOD)))
    assert "forum" in said
