"""Word templates to test with: a municipality's own, and small ones made of one idea."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import cast

import docx
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from guidance.export.figures.picture import png

SHIELD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="30" viewBox="0 0 24 30">'
    '<path d="M0 0H24V18L12 30L0 18Z" fill="#0B3D7A"/></svg>'
)
BLUE = RGBColor(0x0B, 0x3D, 0x7A)
HEADER_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(word: Word) -> bytes:
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def template(*paragraphs: str) -> bytes:
    """A template with these paragraphs and nothing else."""
    word = docx.Document()
    for text in paragraphs:
        word.add_paragraph(text)
    return saved(word)


def split_over_runs(text: str) -> bytes:
    """A paragraph as Word saves it after somebody has changed it: a run a letter."""
    word = docx.Document()
    paragraph = word.add_paragraph()
    for letter in text:
        paragraph.add_run(letter)
        paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
    return saved(word)


def with_xml(body: str) -> bytes:
    """A template with this XML in its body."""
    word = docx.Document()
    spaces = nsdecls("w", "r", "a", "wp") + (
        ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    made = parse_xml(f"<w:body {spaces}>{body}</w:body>")
    for element in reversed(list(made)):
        word.element.body.insert(0, element)
    return saved(word)


def parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def repacked(content: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, raw in content.items():
            package.writestr(name, raw)
    return stream.getvalue()


def changed(raw: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A package in which one part is another."""
    content = parts(raw)
    content[name] = change(content.get(name, b""))
    return repacked(content)


def related(kind: str, target: str, mode: str = "External", part: str = "document") -> bytes:
    """A template whose text leads somewhere."""
    entry = f'<Relationship Id="rIdX" Type="{HEADER_KIND}/{kind}" Target="{target}"'
    entry += f' TargetMode="{mode}"/>' if mode else "/>"
    end = b"</Relationships>"
    return changed(
        template("Text"),
        f"word/_rels/{part}.xml.rels",
        lambda old: old.replace(end, entry.encode() + end),
    )


def field(*pieces: str) -> bytes:
    """A template with a complex field whose code is cut into these pieces."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    codes = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    inside = mark.format("begin") + codes + mark.format("separate")
    return with_xml(f"<w:p>{inside}<w:r><w:t>1</w:t></w:r>{mark.format('end')}</w:p>")


def _look(word: Word) -> None:
    """Own fonts and colours, and headings numbered 1, 1.1 by the template itself."""
    normal = cast(ParagraphStyle, word.styles["Normal"])
    normal.font.name, normal.font.size = "Georgia", Pt(11)
    for level, size in ((1, 18), (2, 13), (3, 11)):
        style = cast(ParagraphStyle, word.styles[f"Heading {level}"])
        fonts = style.element.rPr.find(qn("w:rFonts"))
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), BLUE
    numbering = word.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{n + 1}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
        for n, text in enumerate(("%1.", "%1.%2."))
    )
    scheme = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(scheme))
    number = numbering.add_num(77).numId
    for level in (1, 2):
        numbered = word.styles[f"Heading {level}"].element.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = level - 1
        numbered.get_or_add_numId().val = number


def municipality() -> bytes:
    """What a municipality's template may look like: name on top, table of parties, signatures."""
    word = docx.Document()
    _look(word)
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    head = page.header.paragraphs[0]
    head.add_run().add_picture(BytesIO(png(SHIELD)), height=Cm(0.8))
    name = head.add_run(" Lindviks kommun")
    name.bold, name.font.color.rgb = True, BLUE
    head.add_run("\tKultur och fritid\t{{ mark }}")
    page.footer.paragraphs[0].text = "Lindviks kommun, 999 99 Lindvik\t\t{{ date }}"
    word.add_paragraph("{{ title }}", style="Title")
    word.add_paragraph("{{ kind }}", style="Subtitle")
    word.add_paragraph("{{ notice }}")
    word.add_paragraph("Mellan {{ parties.cso }} och {{ parties.public }} gäller det som följer.")
    table = word.add_table(rows=4, cols=2, style="Table Grid")
    texts = (
        ("Uppgift", "Svar"),
        ("{%tr for rad in details %}", ""),
        ("{{ rad.label }}", "{{ rad.value }}"),
        ("{%tr endfor %}", ""),
    )
    for row, both in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, both, strict=True):
            cell.text = text
    word.add_heading("Kort om avtalet", 1)
    word.add_paragraph("{{ text.purpose }}")
    word.add_paragraph("{% if text.dispute %}")
    word.add_paragraph("Tvist: {{ text.dispute }}")
    word.add_paragraph("{% else %}")
    word.add_paragraph("Parterna har inte skrivit om tvist: {{ text.dispute }}")
    word.add_paragraph("{% endif %}")
    word.add_paragraph("{{p document }}")
    word.add_heading("Underskrifter", 1)
    word.add_paragraph("{{ parties.cso }}\n\n______________________________")
    word.add_paragraph("{{ parties.public }}\n\n______________________________")
    return saved(word)
