"""What a Word file says about itself, and its bytes: the same for the same document."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

import os
import zipfile
from datetime import UTC, datetime
from io import BytesIO

from docx.document import Document as Word
from docx.oxml.ns import qn

from guidance.domain.model import Lang
from guidance.export.document import Document
from guidance.export.words import PRODUCT

MADE = datetime(2025, 1, 1, tzinfo=UTC)
"""A fixed moment, so that nothing but the case decides the bytes; SOURCE_DATE_EPOCH replaces it."""

LOCALE: dict[Lang, str] = {"sv": "sv-SE", "en": "en-GB"}
UNWANTED = {"thumbnail", "stylesWithEffects", "customXml"}
"""Parts of the template that say nothing about this document."""

LONGEST = 255
"""No longer a property may be."""

ABOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"<Application>{PRODUCT}</Application></Properties>"
)


def _moment() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else MADE


def settle(word: Word, document: Document) -> None:
    """Properties, language and settings; the template's own picture and names are dropped."""
    about = word.core_properties
    about.title = document.title.replace("\n", " ")[:LONGEST]
    about.subject = document.subtitle[:LONGEST]
    about.author = about.last_modified_by = PRODUCT
    about.comments = ""
    about.language = LOCALE[document.lang]
    about.created = about.modified = _moment().replace(tzinfo=None)
    _drop_template(word)
    _speak(word, document.lang)


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


def finish(raw: bytes) -> bytes:
    """The file with one time for all its parts."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name))
    return stream.getvalue()
