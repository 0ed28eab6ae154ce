"""Bad input: exit 2, every fault with place and suggestion on standard error, nothing written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.cli.command import guidance, refused

FILES: list[tuple[str, bytes, str]] = [
    ("empty", b"", "tom"),
    ("not JSON", b"hello", "JSON"),
    ("not UTF-8", b"\xff\xfe\x00", "UTF-8"),
    ("a list", b"[]", "objekt"),
    ("nested deeply", b"[" * 100_000, "nästlad"),
    ("an unknown fact", b'{"facts": {"initativ": "cso"}}', "initiative"),
    ("an unknown option", b'{"facts": {"market": "nope"}}', "facts.market"),
    ("an unknown guideline", b'{"guideline": "calmar"}', "kalmar"),
    ("a wrong type", b'{"facts": {"market": 1}}', "facts.market"),
    ("NaN", b'{"facts": {"value_sek": NaN}}', "NaN"),
    ("a negative value", b'{"facts": {"value_sek": -5}}', "facts.value_sek"),
    ("an unknown version", b'{"version": 2}', "version"),
    ("rubbish of 50 MB", b"\x80" * 50_000_000, "stor"),
]


@pytest.mark.parametrize(("raw", "named"), [f[1:] for f in FILES], ids=[f[0] for f in FILES])
def test_a_bad_file_is_refused_with_a_word_on_why(raw: bytes, named: str, tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(raw)
    assert named in refused(guidance("assess", path))


def test_all_faults_stand_on_lines_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(b'{"facts": {"initativ": "cso", "market": "x"}, "guideline": "calmar"}')
    said = refused(guidance("assess", path, "--lang", "en")).splitlines()
    assert [line.split(":")[0] for line in said] == ["facts.initativ", "facts.market", "guideline"]
    assert "Perhaps: initiative" in said[0]
    assert "no, partly, yes" in said[1]
    assert "Perhaps: kalmar" in said[2]


def test_a_missing_file_a_folder_and_no_file_are_named(tmp_path: Path) -> None:
    assert "finns inte" in refused(guidance("assess", tmp_path / "none.json"))
    assert "mapp" in refused(guidance("assess", tmp_path))
    assert "CASE.json" in refused(guidance("assess"))


def test_a_path_that_no_disk_can_have_is_refused(tmp_path: Path) -> None:
    refused(guidance("assess", "x" * 5000))
    refused(guidance("assess", tmp_path / "case.json" / "below"))


def test_a_file_name_that_is_not_utf_8_is_refused_in_one_line(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/n\xe4mn\n.json")
    assert len(refused(guidance("assess", name)).splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device only some systems have")
def test_a_file_without_an_end_is_refused() -> None:
    assert "stor" in refused(guidance("assess", "/dev/zero"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(b"{}")
    path.chmod(stat.S_IWUSR)
    assert "läsa" in refused(guidance("assess", path))


def test_an_unknown_guideline_gets_a_suggestion(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(b"{}")
    said = refused(guidance("assess", path, "--guideline", "calmar"))
    assert "--guideline" in said
    assert "kalmar" in said


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("wonder",),
        ("assess", "case.json", "--party", "nobody"),
        ("assess", "case.json", "--lang", "de"),
        ("assess", "case.json", "--colour"),
    ],
)
def test_arguments_that_do_not_exist_are_refused(arguments: tuple[str, ...]) -> None:
    refused(guidance(*arguments))
