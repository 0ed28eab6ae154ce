"""What the document is not yet, on every page of a template that has no place for it."""

# python-docx types the XML below its objects only in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document as Word
from docx.section import _Header

from guidance.export.writers.word.xml import add, name, run, value

CODE, CHARACTER = name("w:instrText"), name("w:fldChar")


def mark_pages(word: Word, mark: str) -> None:
    """Put the mark first in every header, to the right and in bold."""
    done: list[object] = []
    for header in _headers(word):
        element = header._element
        if any(element is other for other in done):
            continue
        done.append(element)
        made = add(element, "w:p")
        value(add(made, "w:pPr"), "w:jc", "right")
        look = add(run(made, mark), "w:rPr")
        add(look, "w:b")
        look.getparent().insert(0, look)
        element.insert(0, made)


def _headers(word: Word) -> Iterator[_Header]:
    even = word.settings.odd_and_even_pages_header_footer
    for number, section in enumerate(word.sections):
        kinds = [section.header]
        if section.different_first_page_header_footer:
            kinds.append(section.first_page_header)
        if even:
            kinds.append(section.even_page_header)
        for header in kinds:
            if number == 0 and header.is_linked_to_previous:
                header.is_linked_to_previous = False
            if not header.is_linked_to_previous:
                yield header


def refresh_contents(word: Word) -> None:
    """Let Word work out a list of contents anew, since the template knew other headings."""
    for code in word.element.body.iter(CODE):
        if (code.text or "").split()[:1] == ["TOC"]:
            begins = [c for c in code.getparent().itersiblings(preceding=True) if len(c)]
            for sibling in begins:
                char = sibling.find(CHARACTER)
                if char is not None and char.get(name("w:fldCharType")) == "begin":
                    char.set(name("w:dirty"), "true")
                    break
