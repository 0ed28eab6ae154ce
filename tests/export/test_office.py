"""A real office program opens what we write, and finds every word of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import docx
import pytest

from guidance.bootstrap import subject
from guidance.domain.case import Case
from guidance.domain.model import Lang
from guidance.export.document import (
    BulletList,
    Document,
    Figure,
    Heading,
    Kind,
    Paragraph,
    Table,
)
from guidance.export.exporter import BUILDERS, KINDS, Format, build
from tests.export.making import EXAMPLE, HOSTILE, LINES, case_with, view_of

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
FORMATS: tuple[Format, ...] = ("docx", "odt")
HOSTILE_CASE = case_with("\n\n".join([*HOSTILE.values(), LINES]))
FEW: tuple[Kind, ...] = ("outline", "form", "record")
"""The documents that other cases than the example are tried with."""

CASES: dict[str, tuple[Case, Lang]] = {
    "example": (EXAMPLE, "sv"),
    "english": (EXAMPLE, "en"),
    "empty": (Case(), "sv"),
    "hostile": (HOSTILE_CASE, "sv"),
}

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def _convert(folder: Path, target: str, files: Iterable[Path]) -> None:
    """All files in one run, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run = [str(OFFICE), profile, "--headless", "--convert-to", target, "--outdir", str(folder)]
    subprocess.run([*run, *map(str, files)], check=True, capture_output=True, timeout=300)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the program reads in each file, by case, document and format."""
    folder = tmp_path_factory.mktemp("office")
    files: list[Path] = []
    for name, (case, lang) in CASES.items():
        for kind in KINDS if name == "example" else FEW:
            for chosen in FORMATS:
                files.append(folder / f"{name}-{kind}-{chosen}.{chosen}")
                files[-1].write_bytes(build(kind, chosen, subject(case, lang=lang)))
    _convert(folder, "txt:Text (encoded):UTF8", files)
    return {path.stem: path.with_suffix(".txt").read_text("utf-8-sig") for path in files}


def _words(document: Document) -> list[str]:
    """Every text that readers see in the body, each on one line."""
    found = [document.mark, document.title, document.subtitle]
    found += [text for detail in document.details for text in (detail.label, detail.value)]
    found += document.notice
    for block in document.blocks:
        match block:
            case Heading():
                found.append(block.text)
            case Paragraph():
                found += [block.label, block.text]
            case BulletList():
                found += block.items
            case Table():
                found += [
                    block.caption,
                    *block.header,
                    *(text for row in block.rows for text in row),
                ]
            case Figure():
                found.append(block.caption)
            case _:
                pass
    return [_folded(text) for text in found if text.strip()]


def _folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("chosen", FORMATS)
@pytest.mark.parametrize("name", list(CASES))
def test_libreoffice_finds_every_text_in_order(
    texts: dict[str, str], name: str, chosen: Format
) -> None:
    case, lang = CASES[name]
    for kind in KINDS:
        if (shown := texts.get(f"{name}-{kind}-{chosen}")) is None:
            continue
        said, place = _folded(shown), 0
        for text in _words(BUILDERS[kind](subject(case, lang=lang))):
            place = said.find(text, place)
            assert place >= 0, (kind, text)


@pytest.mark.parametrize("chosen", FORMATS)
def test_headings_are_numbered_by_the_program_itself(texts: dict[str, str], chosen: str) -> None:
    assert "1 Partnerskapets namn" in _folded(texts[f"example-outline-{chosen}"])


def test_comments_of_an_opendocument_text_are_comments_in_word_too(tmp_path: Path) -> None:
    path = tmp_path / "outline.odt"
    path.write_bytes(build("outline", "odt", subject(EXAMPLE)))
    _convert(tmp_path, "docx", [path])
    word = docx.Document(str(path.with_suffix(".docx")))
    wanted = [
        c.text for b in view_of("outline", EXAMPLE).blocks for c in getattr(b, "comments", ())
    ]
    assert sorted(c.text for c in word.comments) == sorted(wanted)
    assert {comment.author for comment in word.comments} == {"IOP-guiden"}
    styles = {p.style.name for p in word.paragraphs if p.style is not None}
    assert {"Heading 1", "Heading 2", "Title"} <= styles
