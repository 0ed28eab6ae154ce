"""``study``: a file of the content, whole or not at all, with faults in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidance.cli.parser import main

BAD_INPUT = 2


def test_the_cheat_sheet_is_written_as_pdf(tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    assert main(["study", "cheat-sheet", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_the_language_and_the_format_are_as_asked(tmp_path: Path) -> None:
    out = tmp_path / "glossary.md"
    asked = ["study", "glossary", "--format", "md", "--lang", "en", "--out", str(out)]
    assert main(asked) == 0
    assert out.read_text("utf-8").startswith("# Glossary")


def test_an_unknown_id_says_which_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nothing.pdf"
    assert main(["study", "none", "--out", str(out)]) == BAD_INPUT
    assert "cheat-sheet" in capsys.readouterr().err
    assert not out.exists()


def test_a_folder_is_no_place_for_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["study", "law", "--format", "md", "--out", str(tmp_path)]) == BAD_INPUT
    assert "mapp" in capsys.readouterr().err
