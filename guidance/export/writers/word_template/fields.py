"""Fields of a template: those that number, date and refer; none that reads a file or runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.export.writers.word.xml import Element, name
from guidance.export.writers.word_template.fault import TemplateFault
from guidance.export.writers.word_template.relations import safe_link

_NAMES = (
    "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ LISTNUM "
    "TOC TC XE INDEX TOA TA "
    "DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME REVNUM "
    "TITLE SUBJECT AUTHOR KEYWORDS COMMENTS LASTSAVEDBY DOCPROPERTY "
    "FILENAME NUMWORDS NUMCHARS HYPERLINK SYMBOL FORMTEXT FORMCHECKBOX FORMDROPDOWN"
)
SAFE = frozenset(_NAMES.split())
INSIDE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a field within a field's code, so that no name can be put together of two."""

_LINK = re.compile(r"^\s*HYPERLINK\s+(.*)$", re.IGNORECASE | re.DOTALL)
_TOKEN = re.compile(r'"[^"]*"|[^\s"]+')
_SWITCHES = {"l": True, "o": True, "t": True, "h": False, "m": False, "n": False}
"""Switches of a link, and whether words of their own follow."""

_CODE, _SIMPLE, _CHAR = name("w:instrText"), name("w:fldSimple"), name("w:fldChar")
_TEXT = name("w:t")
"""Letters before a field's result are read as code, too."""

_DELETED, _BOX = name("w:delInstrText"), name("w:txbxContent")
_TYPE, _INSTRUCTION = name("w:fldCharType"), name("w:instr")


class _Field:
    def __init__(self) -> None:
        self.code: list[str] = []
        self.open = True


def check_fields(part: str, root: Element) -> Iterator[TemplateFault]:
    """Every field of a part, however its code is cut into pieces."""
    for code in codes(root):
        if code is None:
            yield TemplateFault(part, "", "broken_field")
        elif not _safe(code):
            yield TemplateFault(part, code.replace(INSIDE, "{…}"), "field")


def codes(root: Element) -> Iterator[str | None]:
    """The code of each field; None for one that does not end or begin."""
    stories: dict[Element, list[_Field]] = {}
    for element in root.iter(_SIMPLE, _CHAR, _CODE, _DELETED, _TEXT):
        if element.tag == _SIMPLE:
            yield str(element.get(_INSTRUCTION, ""))
            continue
        fields = stories.setdefault(_story(element, root), [])
        if element.tag == _CHAR:
            yield from _mark(fields, str(element.get(_TYPE, "")))
        elif fields and fields[-1].open:
            fields[-1].code.append(element.text or "")
        elif element.tag != _TEXT and (element.text or "").strip():
            yield element.text or ""
    yield from (None for fields in stories.values() for _ in fields)


def _mark(fields: list[_Field], kind: str) -> Iterator[str | None]:
    if kind == "begin":
        if fields and fields[-1].open:
            fields[-1].code.append(INSIDE)
        fields.append(_Field())
    elif not fields:
        yield None
    elif kind == "separate":
        fields[-1].open = False
    elif kind == "end":
        yield "".join(fields.pop().code)


def _story(element: Element, root: Element) -> Element:
    """Text boxes have fields of their own."""
    return next(element.iterancestors(_BOX), root)


def _safe(code: str) -> bool:
    words = code.split(None, 1)
    if not words or words[0].upper() not in SAFE:
        return False
    link = _LINK.match(code)
    return link is None or _safe_target(link.group(1))


def _safe_target(rest: str) -> bool:
    """A link's code: places in the document itself, and addresses that may be opened."""
    if rest.count('"') % 2 or '\\"' in rest:
        return False
    waiting = False
    for token in _TOKEN.finditer(rest):
        said = token.group()
        if said.startswith("\\"):
            if said[1:].lower() not in _SWITCHES:
                return False
            waiting = _SWITCHES[said[1:].lower()]
        elif waiting:
            waiting = False
        elif not safe_link(said.strip('"')):
            return False
    return True
