"""A real office program opens what we write."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from guidance.export.exporter import DOCUMENTS
from tests.export.making import EXAMPLE, make

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_every_document_and_finds_its_text(tmp_path: Path) -> None:
    for document in DOCUMENTS:
        (tmp_path / f"{document}.docx").write_bytes(make(document, "docx", EXAMPLE))
    files = [str(tmp_path / f"{document}.docx") for document in DOCUMENTS]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [str(OFFICE), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*convert, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=180
    )
    texts = {document: (tmp_path / f"{document}.txt").read_text("utf-8") for document in DOCUMENTS}
    assert all("Kvällsöppet på Torget" in text for text in texts.values())
    assert EXAMPLE.outline["target_group"] in texts["outline"]
    assert "1 Partnerskapets namn" in texts["outline"]
    assert EXAMPLE.tasks[0].text in texts["checklist"]
    assert EXAMPLE.decisions["talks"] in texts["case"]
