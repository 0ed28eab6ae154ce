"""Real numbers for headings: whoever adds or moves one gets new numbers."""

# python-docx types the XML below its objects only in part.
# pyright: reportPrivateUsage=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from guidance.export.writers.word.style import ACCENT, insert

HANG = Cm(1.15)
"""Room for the numbers, which stand in the margin beside the text."""

PATTERNS = ("%1", "%1.%2")


def number_headings(word: Word) -> None:
    """Number the first two levels of headings, through their styles."""
    numbering = word.part.numbering_part.element
    ids = [int(e.get(qn("w:abstractNumId"))) for e in numbering.findall(qn("w:abstractNum"))]
    new = max(ids, default=0) + 1
    levels = "".join(_level(level, pattern) for level, pattern in enumerate(PATTERNS))
    scheme = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{new}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    insert(numbering, scheme, "w:num")
    number = numbering.add_num(new).numId
    for level in range(len(PATTERNS)):
        properties = word.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
        numbered = properties.get_or_add_numPr()
        numbered.get_or_add_ilvl().val = level
        numbered.get_or_add_numId().val = number


def _level(level: int, pattern: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:lvlText w:val="{pattern}"/>'
        '<w:lvlJc w:val="left"/>'
        '<w:pPr><w:tabs><w:tab w:val="num" w:pos="0"/></w:tabs>'
        f'<w:ind w:left="0" w:hanging="{HANG.twips}"/></w:pPr>'
        f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr></w:lvl>'
    )
