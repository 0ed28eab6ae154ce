"""Where paragraphs stand, and text between elements in the place of one."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.export.writers.word.xml import Element, name
from guidance.export.writers.word_template.fault import TemplateFault
from guidance.export.writers.word_template.pieces import PARAGRAPH, TEXT, own

ROW, BODY, CONTENT = name("w:tr"), name("w:body"), name("w:sdtContent")
BINDING, CONTROL, SECTION = name("w:dataBinding"), name("w:sdt"), name("w:sectPr")


def stray(part: str, root: Element, filled: bool) -> Iterator[TemplateFault]:
    """Brackets of tags where no tag is filled in: attributes, codes of fields, other parts."""
    for element in root.iter("*"):
        ours = element.tag == TEXT and next(element.iterancestors(PARAGRAPH), None) is not None
        letters = "" if ours and filled else element.text
        for text in (letters, element.tail, *element.attrib.values()):
            if text and "{" in text and any(mark in text for mark in ("{{", "{%", "{#")):
                yield TemplateFault(part, text, "not_filled_here")


def row_of(paragraph: Element) -> Element | None:
    """The table row that a paragraph stands in."""
    return next(paragraph.iterancestors(ROW), None)


def nothing_else(gone: Element, paragraph: Element) -> bool:
    """Whether all that goes with the tag is the tag."""
    others = [p for p in gone.iter(PARAGRAPH) if p is not paragraph]
    return not any((e.text or "").strip() for p in others for e in own(p))


def in_running_text(paragraph: Element) -> bool:
    """Whether a paragraph stands in the text itself and in nothing else."""
    above = paragraph.getparent()
    while above is not None and above.tag in (CONTENT, CONTROL):
        above = above.getparent()
    return above is not None and above.tag == BODY


def ends_section(paragraph: Element) -> bool:
    """Whether a paragraph carries the page's measures for what stands before it."""
    return next(paragraph.iter(SECTION), None) is not None


def unbind(paragraph: Element) -> None:
    """Word would put the old text back into a control that is bound to a property."""
    for control in paragraph.iterancestors(CONTROL):
        for binding in list(control.iter(BINDING)):
            binding.getparent().remove(binding)
    for binding in list(paragraph.iter(BINDING)):
        binding.getparent().remove(binding)


def replace(element: Element, source: str) -> None:
    """Put text between elements in the place of one; Jinja takes it out again."""
    parent, before = element.getparent(), element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + source
    else:
        before.tail = (before.tail or "") + source
    parent.remove(element)
