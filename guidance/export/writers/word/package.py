"""A Word file as a package of parts: settings and language, and the same bytes each time."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

from docx.document import Document as Word
from docx.oxml.ns import qn

from guidance.domain.model import Lang
from guidance.export.locale import LOCALE
from guidance.export.words import PRODUCT
from guidance.export.zip_entry import zip_entry

UNWANTED = {"thumbnail", "stylesWithEffects", "customXml"}
"""Parts of the template that say nothing about this document."""

LEVEL = 4
"""How hard to press: quick, and hardly larger than the hardest."""

ABOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"<Application>{PRODUCT}</Application></Properties>"
)


def settle(word: Word, lang: Lang) -> None:
    """Language and settings; python-docx's own picture and names are dropped."""
    _drop_template(word)
    _speak(word, lang)


def _drop_template(word: Word) -> None:
    package = word.part.package
    if package is None:
        return
    for relations in (package.rels, word.part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.rpartition("/")[2] in UNWANTED:
                del relations[name]
    for part in package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = ABOUT.encode()


def _speak(word: Word, lang: Lang) -> None:
    """The language for spelling and reading aloud, and today's layout instead of an old one."""
    for element in word.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), LOCALE[lang])
    settings = word.settings.element
    for name in ("w:proofState", "w:savePreviewPicture"):
        for element in settings.findall(qn(name)):
            settings.remove(element)
    for element in settings.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), LOCALE[lang])
    for element in settings.iter(qn("w:zoom")):
        element.set(qn("w:percent"), "100")
    for element in settings.iter(qn("w:compatSetting")):
        if element.get(qn("w:name")) == "compatibilityMode":
            element.set(qn("w:val"), "15")


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A package of these parts, with one time for all of them."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts:
            package.writestr(zip_entry(name), content, compresslevel=LEVEL)
    return stream.getvalue()


def unpacked(raw: bytes) -> dict[str, bytes]:
    """The parts of a package that we made ourselves or that has been checked."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}
