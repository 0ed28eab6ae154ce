"""``export`` on the command line: a whole file or none, and a plain word for what is wrong."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from guidance.cli.parser import main
from guidance.content.example import example_case
from guidance.domain.case_file import to_json
from guidance.export.exporter import DOCUMENTS, formats
from tests.export.workshops import EVENING, held


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(to_json(held(EVENING, case=example_case())), encoding="utf-8")
    return path


def _export(case: Path, out: Path | str, *more: str) -> int:
    given = ["--document", "outline", "--format", "md", *more]
    return main(["export", str(case), *given, "--out", str(out)])


def _left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(("document", "chosen"), [(d, f) for d in DOCUMENTS for f in formats(d)])
def test_every_document_is_written_in_every_format(
    case: Path, tmp_path: Path, document: str, chosen: str
) -> None:
    out = tmp_path / f"ut.{chosen}"
    assert _export(case, out, "--document", document, "--format", chosen) == 0
    assert out.stat().st_size > 100
    assert _left(tmp_path) == {"case.json", out.name}


def test_a_pair_that_makes_no_sense_is_refused_with_those_that_do(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _export(case, tmp_path / "ut.ics", "--document", "form", "--format", "ics") == 2
    said = capsys.readouterr().err
    assert said.startswith("form finns inte som ics. Det här finns: ")
    assert "followup: docx, pdf, odt, md, html, ics, json" in said
    assert _left(tmp_path) == {"case.json"}


def test_a_word_file_opens(case: Path, tmp_path: Path) -> None:
    assert _export(case, tmp_path / "ut.docx", "--format", "docx") == 0
    assert docx.Document(str(tmp_path / "ut.docx")).core_properties.author == "IOP-guiden"


def test_a_case_of_one_fact_is_enough(tmp_path: Path) -> None:
    small = tmp_path / "small.json"
    small.write_text('{"facts": {"initiative": "cso"}}', encoding="utf-8")
    assert _export(small, tmp_path / "ut.md") == 0
    written = (tmp_path / "ut.md").read_text("utf-8")
    assert "Initiativet kom från den idéburna organisationen." in written


def test_the_language_can_be_replaced(case: Path, tmp_path: Path) -> None:
    assert _export(case, tmp_path / "ut.md", "--lang", "en") == 0
    assert "Name of the partnership" in (tmp_path / "ut.md").read_text("utf-8")


def test_a_party_can_take_its_own_answers_away(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps({"by_party": {"cso": {"initiative": "cso"}}}), encoding="utf-8")
    assert _export(path, tmp_path / "ut.md", "--party", "cso") == 0
    assert _export(path, tmp_path / "agreed.md") == 0
    sentence = "Initiativet kom från den idéburna organisationen."
    assert sentence in (tmp_path / "ut.md").read_text("utf-8")
    assert sentence not in (tmp_path / "agreed.md").read_text("utf-8")


def test_an_older_file_is_replaced(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "ut.md"
    out.write_text("gammalt", encoding="utf-8")
    assert _export(case, out) == 0
    assert "gammalt" not in out.read_text("utf-8")


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(case: Path, tmp_path: Path) -> None:
    (tmp_path / "arkiv").mkdir()
    link = tmp_path / "ut.md"
    link.symlink_to(tmp_path / "arkiv" / "utkast.md")
    assert _export(case, link) == 0
    assert link.is_symlink()
    assert (tmp_path / "arkiv" / "utkast.md").is_file()


def test_a_folder_is_no_file(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _export(case, tmp_path) == 2
    assert capsys.readouterr().err == f"{tmp_path}: det här är en mapp, inte en fil\n"


@pytest.mark.parametrize("out", ["saknas/ut.md", "case.json/ut.md"])
def test_a_missing_folder_is_named(
    case: Path, tmp_path: Path, out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _export(case, tmp_path / out) == 2
    assert capsys.readouterr().err == f"{tmp_path / out}: mappen finns inte; skapa den först\n"
    assert _left(tmp_path) == {"case.json"}


def test_nothing_given_is_said(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _export(case, "") == 2
    assert capsys.readouterr().err.startswith("--out: ")


def test_a_device_is_never_replaced(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _export(case, os.devnull) == 2
    assert "inte en vanlig fil" in capsys.readouterr().err
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["a" * 300, "a\0b", "\udcff" * 200])
def test_a_name_that_no_disk_takes_is_said_in_one_line(
    case: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _export(case, tmp_path / name / "ut.md", "--lang", "en") == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
    assert _left(tmp_path) == {"case.json"}


def test_a_file_that_cannot_be_finished_leaves_the_old_one_and_nothing_else(
    case: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ut.docx"
    out.write_text("det gamla", encoding="utf-8")
    given = ["--document", "outline", "--format", "docx", "--out", str(out)]
    run = subprocess.run(
        [sys.executable, "-B", "-m", "guidance", "export", str(case), *given],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stderr.startswith(f"{out}: filen kunde inte skrivas, och inget har ändrats (")
    assert out.read_text("utf-8") == "det gamla"
    assert _left(tmp_path) == {"case.json", "ut.docx"}


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"\xff\xfe", b'{"facts": {"initative": "cso"}}', b'{"version": 9}']
)
def test_a_bad_case_writes_nothing_and_names_the_fault(
    tmp_path: Path, raw: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_bytes(raw)
    assert _export(bad, tmp_path / "ut.md") == 2
    out, err = capsys.readouterr()
    assert (out, err.endswith("\n")) == ("", True)
    assert _left(tmp_path) == {"bad.json"}


def test_a_missing_case_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _export(tmp_path / "saknas.json", tmp_path / "ut.md") == 2
    assert "saknas.json: filen finns inte" in capsys.readouterr().err


@pytest.mark.parametrize("more", [["--document", "novel"], ["--format", "exe"], ["--lang", "fi"]])
def test_an_unknown_choice_is_refused(case: Path, tmp_path: Path, more: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        _export(case, tmp_path / "ut.md", *more)
    assert stopped.value.code == 2
    assert _left(tmp_path) == {"case.json"}
