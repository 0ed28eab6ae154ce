"""``example`` and ``check``."""

from __future__ import annotations

from pathlib import Path

from guidance.content.example import EXAMPLE
from tests.cli.command import guidance, refused


def test_the_example_is_a_case_that_can_be_assessed(tmp_path: Path) -> None:
    example = guidance("example")
    assert (example.status, example.err) == (0, b"")
    path = tmp_path / "example.json"
    path.write_bytes(example.out)
    run = guidance("assess", path)
    assert (run.status, run.err) == (0, b"")
    assert run.json["guideline"] == example.json["guideline"]
    assert run.json["outcome"] in {"iop", "iop_with_reservations", "not_yet"}


def test_the_example_shows_both_parties_and_what_they_agree_on() -> None:
    example = guidance("example").json
    assert example["version"] == 1
    assert example["example"] is True
    assert {"facts", "by_party", "notes", "decisions", "tasks"} <= set(example)


def test_the_example_that_is_shipped_can_be_assessed() -> None:
    assert guidance("assess", EXAMPLE).status == 0


def test_the_shipped_content_has_no_faults() -> None:
    run = guidance("check")
    assert (run.status, run.out, run.err) == (0, b"no faults\n", b"")


def test_a_folder_with_faults_is_named_with_all_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "madeup"
    folder.mkdir()
    (folder / "guideline.yaml").write_text("guideline: {id: madeup, colour: blue}\n", "utf-8")
    run = guidance("check", folder)
    assert run.status == 1
    assert run.err == b""
    assert run.out.count(b"madeup") >= 2
    assert run.out.strip().endswith(b"faults")


def test_a_folder_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    assert "nowhere" in refused(guidance("check", tmp_path / "nowhere"))
