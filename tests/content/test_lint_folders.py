"""Whatever a folder holds, the linter tells what is wrong and never breaks down."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidance.content.lint import lint_folders
from guidance.content.loader import CONTENT
from tests.content.conftest import Content

STRAND = "guidelines/strand"

UNREADABLE: dict[str, str | bytes] = {
    "broken YAML": "guideline: [unclosed",
    "binary": b"\x00\x89PNG\r\n\xff\xfe\xfd",
    "another encoding": "guideline: {id: Åre}".encode("latin-1"),
    "a double key": "guideline:\n  id: lindvik\n  id: lindvik\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "an unknown tag": "guideline: !!python/object:os.system {}\n",
    "a day that does not exist": "guideline: {id: lindvik, since: 2025-13-45}\n",
    "a list as a key": "guideline: {? [a, b] : c}\n",
    "depth without end": "guideline: " + "[" * 5000 + "]" * 5000,
}
NOT_MAPPINGS = {"nothing": "", "a list": "- id: x\n", "a word": "Lindvik\n", "a remark": "#\n"}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_is_named(text: str | bytes, small: Content) -> None:
    small.write(f"{STRAND}/guideline.yaml", text)
    assert small.faults() == [("UNREADABLE_FILE", "strand/guideline.yaml")]


@pytest.mark.parametrize("text", NOT_MAPPINGS.values(), ids=NOT_MAPPINGS)
def test_a_file_that_is_no_mapping_is_named(text: str, small: Content) -> None:
    small.write(f"{STRAND}/guideline.yaml", text)
    assert small.faults() == [("NOT_A_MAPPING", "strand/guideline.yaml")]


def test_faults_in_several_files_are_told_together(lindvik: Content) -> None:
    lindvik.write("process.yaml", "steps: [")
    lindvik.write("checklist.yaml", "")
    lindvik.replace("guideline.yaml", "fact: duration", "fact: durance")
    assert [code for code, _ in lindvik.faults()] == [
        "NOT_A_MAPPING",
        "UNKNOWN_FACT",
        "UNREADABLE_FILE",
    ]


def test_an_empty_folder_is_no_content(tmp_path: Path) -> None:
    assert [problem.code for problem in lint_folders([tmp_path])] == ["NOT_CONTENT"]


def test_a_folder_of_guidelines_is_told_which_to_name(tmp_path: Path, lindvik: Content) -> None:
    found = lint_folders([tmp_path])
    assert [(p.code, p.suggestion) for p in found] == [
        ("NOT_CONTENT", f"perhaps: {tmp_path.name}/lindvik")
    ]


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "guideline.yaml").mkdir()
    assert [problem.code for problem in lint_folders([tmp_path])] == ["UNREADABLE_FILE"]


def test_a_guideline_file_without_a_guideline_is_told(small: Content) -> None:
    small.write(f"{STRAND}/guideline.yaml", "checklist: []\n")
    assert small.faults() == [("NO_GUIDELINE", "strand")]


def test_another_ending_is_told_since_it_is_not_read(small: Content) -> None:
    small.write(f"{STRAND}/more.yml", "steps: []\n")
    assert small.faults() == [("IGNORED_FILE", "strand/more.yml")]


def test_a_guideline_without_a_usable_id_still_has_its_other_faults_told(lindvik: Content) -> None:
    lindvik.replace("guideline.yaml", "id: lindvik\n", "id: Lindviks kommun\n")
    lindvik.replace("guideline.yaml", "fact: duration", "fact: durance")
    assert [code for code, _ in lindvik.faults()] == ["BAD_ENTRY", "UNKNOWN_FACT"]


def test_a_guideline_with_a_shipped_id_is_told(lindvik: Content) -> None:
    lindvik.replace("guideline.yaml", "id: lindvik\n", "id: kalmar\n")
    place = "lindvik/guideline.yaml › guideline › kalmar"
    assert ("DOUBLE_ID", place) in lindvik.faults()


def test_two_guideline_folders_are_read_together(lindvik: Content, tmp_path: Path) -> None:
    assert lint_folders([lindvik.folder, lindvik.folder]) == []
    double = Content(tmp_path / "other")
    for path in lindvik.folder.iterdir():
        double.write(path.name, path.read_bytes())
    found = lint_folders([lindvik.folder, double.folder])
    assert {problem.code for problem in found} == {"DOUBLE_ID"}


def test_a_shipped_folder_is_read_as_the_shipped_content() -> None:
    assert lint_folders([CONTENT / "guidelines" / "kalmar"]) == lint_folders([])


def test_a_content_without_its_outline_is_told(small: Content) -> None:
    (small.folder / "outline.yaml").unlink()
    assert small.faults() == [("NO_SCHEME", "small")]


def test_an_unreadable_shared_file_is_told_and_nothing_that_follows_from_it(small: Content) -> None:
    small.write("sources.yaml", "sources: [")
    assert small.faults() == [("UNREADABLE_FILE", "small/sources.yaml")]


@pytest.mark.parametrize("items", ["[word]", "[[a]]", "[1, null]", "[{id: [x]}]", "[{}]"])
def test_entries_of_any_shape_are_told(items: str, small: Content) -> None:
    small.write(f"{STRAND}/checklist.yaml", f"checklist: {items}\n")
    assert {code for code, _ in small.faults()} == {"BAD_ENTRY"}


def test_the_linter_leaves_the_folder_as_it_was(small: Content) -> None:
    def contents() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in small.folder.rglob("*.yaml")}

    small.replace(f"{STRAND}/guideline.yaml", "order: 2", "order: last")
    before = contents()
    assert [code for code, _ in small.faults()] == ["BAD_ENTRY"]
    assert contents() == before


def test_faults_come_in_the_same_order_each_time(small: Content) -> None:
    small.replace(f"{STRAND}/guideline.yaml", "order: 2", "order: last")
    small.replace("facts.yaml", "theme: start", "theme: stop")
    found = small.lint()
    assert found == small.lint() == sorted(found)
    assert len(found) == 2
