"""Takes the README's pictures of documents: pages of the Word outline and of the PDF brief."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, cast

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

from guidance.bootstrap import export
from guidance.content.example import example_case

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SCALE = 1.4
"""Pixels a point: sharp enough for a README, small enough for a repository."""


def page_picture(pdf: Path, number: int, name: str) -> None:
    """Write one page of a PDF as a picture."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = cast(Any, document[number])
        picture = page.render(scale=SCALE).to_pil()
    picture.save(PICTURES / f"{name}.png", optimize=True)
    print(f"docs/pictures/{name}.png")


def _printed(word: Path) -> Path:
    """A Word file as LibreOffice prints it. Raises RuntimeError where there is no LibreOffice."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise RuntimeError("the picture of the Word file needs LibreOffice (libreoffice-writer)")
    profile = f"-env:UserInstallation={(word.parent / 'profile').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(word.parent)]
    subprocess.run([*convert, str(word)], check=True, capture_output=True, timeout=180)
    return word.with_suffix(".pdf")


def main() -> None:
    """Both pictures, of the example case."""
    case = example_case()
    with tempfile.TemporaryDirectory() as folder:
        brief = Path(folder) / "brief.pdf"
        brief.write_bytes(export("brief", "pdf", case, "cso"))
        page_picture(brief, 0, "brief-pdf")
        word = Path(folder) / "outline.docx"
        word.write_bytes(export("outline", "docx", case))
        page_picture(_printed(word), 3, "outline-word")


if __name__ == "__main__":
    main()
