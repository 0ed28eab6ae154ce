"""A part made ready for Jinja: tags whole, lines of logic in the place of their paragraphs."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import NamedTuple

from guidance.export.writers.word.xml import Element, name
from guidance.export.writers.word_template.fault import TemplateFault
from guidance.export.writers.word_template.pieces import (
    PARAGRAPH,
    TEXT,
    Piece,
    pieces,
    put,
    said,
)
from guidance.export.writers.word_template.structure import (
    ends_section,
    in_running_text,
    nothing_else,
    replace,
    row_of,
    unbind,
)
from guidance.export.writers.word_template.tags import Found, Tag, check_name, tags

RUN, SECTION, FIELD = name("w:r"), name("w:sectPr"), name("w:fldChar")
MOST = 2000
"""Tags in all parts together."""


DEEPEST = 8
"""Tags of logic within one another."""


class Open(NamedTuple):
    """A tag that waits for its end, and the element in which it must come."""

    tag: Tag
    where: Element
    place: str
    closed: bool = False


class Preparation:
    """Goes through a part once; ``faults`` says what is wrong, ``shown`` which names it shows.

    ``main`` is the part with the running text, the only one that takes the whole document;
    ``room`` is how many more tags there may be.
    """

    def __init__(
        self, part: str, sections: Collection[str] | None, main: bool, room: int = MOST
    ) -> None:
        self.part, self.sections, self.main = part, sections, main
        self.faults: list[TemplateFault] = []
        self.shown: list[str] = []
        self._open: list[Open] = []
        self._moved: list[tuple[Element, str]] = []
        self.room = room

    def run(self, root: Element) -> None:
        """Check all tags below ``root`` and write them as Jinja reads them."""
        for paragraph in list(root.iter(PARAGRAPH)):
            self._paragraph(paragraph)
        for waiting in self._open:
            self._fault(waiting.place, "unbalanced")
        if not self.faults:
            for element, source in self._moved:
                replace(element, source)

    def _fault(self, place: str, code: str, suggestion: str = "") -> None:
        self.faults.append(TemplateFault(self.part, place, code, suggestion))

    def _paragraph(self, paragraph: Element) -> None:
        parts = pieces(paragraph)
        text = said(parts)
        if "{" not in text and "}" not in text:
            return
        found = list(islice(tags(text), self.room + 1))
        self.room -= len(found)
        if self.room < 0:
            if self.faults[-1:] != [TemplateFault(self.part, "", "too_many")]:
                self._fault("", "too_many")
            return
        for entry in found:
            if entry.tag is None:
                self._fault(text[entry.start : entry.end], entry.code)
        whole = [(entry, entry.tag) for entry in found if entry.tag is not None]
        if len(whole) == len(found):
            self._tagged(paragraph, parts, text, whole)

    def _tagged(
        self, paragraph: Element, parts: list[Piece], text: str, found: list[tuple[Found, Tag]]
    ) -> None:
        if not found:
            return
        unbind(paragraph)
        entry, tag = found[0]
        alone = len(found) == 1 and text.strip() == text[entry.start : entry.end].strip()
        if tag.kind != "value" and (alone or tag.level):
            self._line(paragraph, tag, text[entry.start : entry.end], alone)
            return
        depth = len(self._open)
        for entry, tag in found:
            self._inside(paragraph, parts, text[entry.start : entry.end], entry, tag, alone)
        while len(self._open) > depth:
            self._fault(self._open.pop().place, "unbalanced")
        for entry, tag in reversed(found):
            put(parts, entry.start, entry.end, tag.source)

    def _line(self, paragraph: Element, tag: Tag, place: str, alone: bool) -> None:
        """A tag of logic that takes the place of its whole paragraph or table row."""
        gone = row_of(paragraph) if tag.level == "tr" else paragraph
        if gone is None or not alone or not nothing_else(gone, paragraph):
            self._fault(place, "alone")
        elif next(gone.iter(SECTION), None) is not None:
            self._fault(place, "section_break")
        elif next(gone.iter(FIELD), None) is not None:
            self._fault(place, "alone")
        else:
            self._logic(tag, gone.getparent(), place)
            self._moved.append((gone, tag.source))

    def _inside(
        self,
        paragraph: Element,
        parts: list[Piece],
        place: str,
        entry: Found,
        tag: Tag,
        alone: bool,
    ) -> None:
        """A tag among the letters of a paragraph."""
        if tag.kind == "value":
            self._value(paragraph, tag, place, alone)
            return
        element = next(p.element for p in parts if p.start <= entry.start < p.start + len(p.text))
        run = element.getparent()
        if tag.level or element.tag != TEXT or run.tag != RUN:
            self._fault(place, "alone")
        else:
            self._logic(tag, run.getparent(), place)

    def _value(self, paragraph: Element, tag: Tag, place: str, alone: bool) -> None:
        variables = [o.tag.variable for o in self._open if o.tag.kind == "for"]
        code, suggestion = check_name(tag.path, self.sections, variables)
        if code:
            self._fault(place, code, suggestion)
        elif tag.path == "document":
            fits = alone and self.main and in_running_text(paragraph) and not variables
            if not fits or "document" in self.shown or ends_section(paragraph):
                self._fault(place, "document_place")
        self.shown.append(tag.path)

    def _logic(self, tag: Tag, where: Element, place: str) -> None:
        """Keep the tags that wait for an end, as Jinja will."""
        if tag.kind in ("if", "for"):
            self._begin(tag, where, place)
            return
        waiting = self._open[-1] if self._open else None
        opener = "for" if tag.kind == "endfor" else "if"
        if waiting is None or waiting.where is not where or waiting.tag.kind != opener:
            self._fault(place, "unbalanced")
        elif tag.kind in ("endif", "endfor"):
            self._open.pop()
        elif waiting.closed:
            self._fault(place, "unbalanced")
        else:
            self._open[-1] = waiting._replace(closed=tag.kind == "else")
            if tag.kind == "elif":
                self._asks(tag, place)

    def _begin(self, tag: Tag, where: Element, place: str) -> None:
        if tag.kind == "for" and any(o.tag.kind == "for" for o in self._open):
            self._fault(place, "nested_loop")
        if tag.kind == "if":
            self._asks(tag, place)
        if len(self._open) >= DEEPEST:
            self._fault(place, "deep")
        self._open.append(Open(tag, where, place))

    def _asks(self, tag: Tag, place: str) -> None:
        variables = [o.tag.variable for o in self._open if o.tag.kind == "for"]
        if tag.path == "details":
            return
        code, suggestion = check_name(tag.path, self.sections, variables)
        if code:
            self._fault(place, code, suggestion)
