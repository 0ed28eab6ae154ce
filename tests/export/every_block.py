"""A document that holds every kind of block, for writers to try their hand at."""

from __future__ import annotations

from guidance.domain.model import Lang
from guidance.export.document import (
    BulletList,
    Comment,
    Detail,
    Document,
    Figure,
    Heading,
    Paragraph,
    Room,
    Table,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60">'
    '<rect x="0" y="0" width="300" height="60" fill="#EDF3F2"/>'
    '<text x="10" y="30" font-size="12">Start i mars</text></svg>'
)
FIGURE = Figure(
    svg=SVG, alt="En tidslinje med en start i mars", caption="Figur 1", width=300, height=60
)
GUIDANCE = Comment(author="IOP-guiden", text="Vägledning\nKällor:\n  Kalmar")


def every_block(lang: Lang = "sv", wide: bool = False, compact: bool = False) -> Document:
    return Document(
        kind="form",
        lang=lang,
        title="Allt & <b>lite</b> till",
        subtitle="Varje sorts block",
        mark="Utkast",
        details=(Detail(label="Datum", value="1 mars 2027"),),
        notice=("Läs det här först.",),
        contents="Innehåll",
        cover=True,
        wide=wide,
        compact=compact,
        blocks=(
            Heading(level=1, text="Första rubriken", number="1", comments=(GUIDANCE,)),
            Paragraph(text="Det viktigaste", style="lead"),
            Paragraph(text="Ett  två\ttre\n    fyra ", comments=(GUIDANCE,)),
            Paragraph(text="Vem som helst", label="Ansvar"),
            Heading(level=2, text="Underrubriken", number="1.1"),
            Heading(level=3, text="Längst ned"),
            Paragraph(text="En del", style="minor"),
            Paragraph(text="[Saknas än. Skriv.]", style="placeholder"),
            Paragraph(text="Smått", style="note"),
            Paragraph(text="Någons\negna ord", style="quote"),
            Paragraph(text="שלום עולם"),
            BulletList(items=("punkt ett", "punkt\ntvå")),
            BulletList(items=("ruta ett", "ruta två"), marker="box"),
            Table(
                caption="En tabell",
                header=("Vad", "Vem"),
                rows=(("Skriva", "=1+1"), ("Läsa\nigen", "")),
                widths=(60, 40),
            ),
            FIGURE,
            Room(lines=3),
            Heading(level=1, text="Ny sida", number="2", new_page=True),
            Paragraph(text="Slut"),
            Heading(level=1, text="Bilaga"),
        ),
    )


def every_text(document: Document) -> list[str]:
    """All strings of a document, however deep they lie."""

    def strings(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        inside = list(value.values()) if isinstance(value, dict) else value
        return [s for one in inside for s in strings(one)] if isinstance(inside, list) else []

    return strings(document.model_dump(mode="json"))
