"""A municipality's own template, filled: checked, rendered in Jinja's sandbox, then given text."""

# docxtpl and python-docx have types only in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
# pyright: reportMissingTypeStubs=false, reportIncompatibleMethodOverride=false
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import count
from typing import Any, cast

from docx.document import Document as Word
from docx.opc.part import Part, XmlPart
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from guidance.export.document import Document
from guidance.export.writers.word.package import packed, unpacked
from guidance.export.writers.word.xml import Element, as_bytes, name, parsed
from guidance.export.writers.word_template.allowed import is_allowed
from guidance.export.writers.word_template.body import canvas_for, put_document
from guidance.export.writers.word_template.checking import FILLED, check
from guidance.export.writers.word_template.fault import TemplateError, TemplateFault
from guidance.export.writers.word_template.marking import mark_pages, refresh_contents
from guidance.export.writers.word_template.placing import Placing
from guidance.export.writers.word_template.prepare import Preparation
from guidance.export.writers.word_template.properties import CORE, fill_properties
from guidance.export.writers.word_template.reading import read_xml
from guidance.export.writers.word_template.values import Places, Values, context, places_of

NOTES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    for kind in ("footnotes", "endnotes")
)

_SIGN = re.compile(rb"iop(\d{1,9})x")

BROKEN = (ValueError, LookupError, TypeError, AttributeError, JinjaError)
"""What a template raises that opens, but does not hold together."""


def fill(
    raw: bytes, document: Document, texts: Mapping[str, str], places: Places | None = None
) -> bytes:
    """The template with the document's words in it, as the bytes of a .docx file.

    ``texts`` gives the text of each section of the outline, empty where there is none. Raises
    TemplateError for a template that ``check`` finds fault with.
    """
    faults = check(raw, texts.keys())
    if faults:
        raise TemplateError(faults)
    try:
        return _fill(raw, document, texts, places or places_of(document))
    except TemplateError:
        raise
    except BROKEN as error:
        raise TemplateError([TemplateFault("", "", "unreadable")]) from error


def _fill(raw: bytes, document: Document, texts: Mapping[str, str], places: Places) -> bytes:
    values = Values(_unused(raw))
    names = context(values, document, texts, places)
    mould = _Mould(BytesIO(raw))
    mould.render(names, _sandbox())
    word = cast(Word, mould.docx)
    _place(word, values, document)
    if document.mark and "mark" not in mould.around:
        mark_pages(word, document.mark)
    refresh_contents(word)
    return _finished(word, values, names)


def _sandbox() -> ImmutableSandboxedEnvironment:
    """Jinja without functions, filters and tests; a name that is not there is an error."""
    sandbox = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    for known in (sandbox.globals, sandbox.filters, sandbox.tests):
        known.clear()
    return sandbox


def _unused(raw: bytes) -> str:
    """A beginning for signs that stands nowhere in the template."""
    taken = {int(number) for content in unpacked(raw).values() for number in _SIGN.findall(content)}
    return f"iop{next(number for number in count() if number not in taken)}x"


class _Mould(DocxTemplate):
    """docxtpl with our own way to find tags, which takes them apart as the check does.

    ``around`` are the names shown in headers and footers.
    """

    def __init__(self, template_file: BytesIO) -> None:
        super().__init__(template_file)
        self.around: list[str] = []

    def patch_xml(self, src_xml: str) -> str:
        root = read_xml(src_xml.encode())
        preparation = Preparation("", None, main=root.tag not in FILLED)
        preparation.run(root)
        if root.tag in (name("w:hdr"), name("w:ftr")):
            self.around += preparation.shown
        source = as_bytes(root).decode().partition("?>")[2].lstrip()
        if preparation.faults or not is_allowed(source):
            raise ValueError("a template that was not checked")
        return source

    def resolve_listing(self, xml: str) -> str:
        return xml

    def fix_tables(self, xml: str) -> Element:
        return parsed(xml.encode())

    def render_properties(self, context: dict[str, Any], jinja_env: object = None) -> None:
        """Properties are filled at the end, without Jinja."""

    def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        for part in _notes(cast(Word, self.docx)):
            source = self.patch_xml(part.blob.decode())
            part._blob = self.render_xml_part(source, part, context, jinja_env).encode()


def _notes(word: Word) -> Iterator[Part]:
    for relation in word.part.rels.values():
        if not relation.is_external and relation.target_part.content_type in NOTES:
            yield relation.target_part


def _place(word: Word, values: Values, document: Document) -> None:
    """Give text to all parts: the body last, since it brings blocks with text of people."""

    def nowhere(_paragraph: Element) -> None:
        raise ValueError("the document stands in the running text alone")

    beside = Placing(values, None, nowhere)
    for relation in word.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in ("header", "footer") and not relation.is_external:
            beside.run(cast(XmlPart, relation.target_part).element)
    for part in _notes(word):
        root = parsed(part.blob)
        beside.run(root)
        part._blob = as_bytes(root)
    canvas = canvas_for(word)

    def whole(paragraph: Element) -> None:
        put_document(word, canvas, paragraph, document)

    Placing(values, canvas, whole).run(word.element.body)


def _finished(word: Word, values: Values, names: Mapping[str, Any]) -> bytes:
    """The bytes, the same each time, with the properties' own tags filled."""
    stream = BytesIO()
    word.save(stream)
    parts = unpacked(stream.getvalue())
    if CORE in parts:
        core = parsed(parts[CORE])
        fill_properties(core, lambda path: values.shown(names, path))
        parts[CORE] = as_bytes(core)
    return packed(parts.items())
