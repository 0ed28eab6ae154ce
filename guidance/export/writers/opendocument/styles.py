"""The styles of an OpenDocument text, as its file for styles holds them."""

from __future__ import annotations

from guidance.domain.model import Lang
from guidance.export.document import Document
from guidance.export.locale import LOCALE
from guidance.export.writers.opendocument.looks import (
    ACCENT,
    BOXES,
    BULLETS,
    FONT,
    FONT_RTL,
    HANG,
    LABEL,
    LINK,
    NUMBER,
    STYLES,
    Look,
    looks,
    page,
    tabs,
)
from guidance.export.writers.opendocument.xml import Node, add, root

FACES = {
    "Regular": ("normal", "normal"),
    "Bold": ("normal", "bold"),
    "Italic": ("italic", "normal"),
    "BoldItalic": ("italic", "bold"),
}
"""Style and weight of each face of the typeface that goes with the file."""

NEXT = ("title", "subtitle", "heading1", "heading2", "heading3", "lead", "minor")
"""After these comes running text."""


def internal(name: str) -> str:
    """The name of a style inside the file, where spaces are not allowed."""
    return name.replace(" ", "_20_")


def style(thing: str) -> str:
    """The style of a thing in a document, by its name inside the file."""
    return internal(STYLES[thing])


def face_file(face: str) -> str:
    """Where a face of the typeface lies in the package."""
    return f"Fonts/AtkinsonHyperlegibleNext-{face}.ttf"


def styles(document: Document, numbered: bool) -> Node:
    """The file for styles; pages are still to come."""
    made = root("office:document-styles")
    faces(made)
    common = add(made, "office:styles")
    _defaults(common, document.lang)
    add(common, "style:style", {"style:name": "Standard", "style:family": "paragraph"})
    wide = page(document).line
    for thing, look in looks(document).items():
        _paragraph_style(common, thing, look, wide)
    _letters(common)
    _lists(common)
    _outline(common, numbered)
    return made


def faces(made: Node) -> None:
    """The typefaces that the file names; ours lies in the package."""
    declared = add(made, "office:font-face-decls")
    ours = add(declared, "style:font-face", {"style:name": FONT, "svg:font-family": f"'{FONT}'"})
    source = add(ours, "svg:font-face-src")
    for face, (slant, weight) in FACES.items():
        place = {"xlink:href": face_file(face), "xlink:type": "simple"}
        kind = {"loext:font-style": slant, "loext:font-weight": weight}
        uri = add(source, "svg:font-face-uri", {**place, **kind})
        add(uri, "svg:font-face-format", {"svg:string": "truetype"})
    add(declared, "style:font-face", {"style:name": FONT_RTL, "svg:font-family": FONT_RTL})


def _defaults(common: Node, lang: Lang) -> None:
    """What holds for every paragraph and table: language, widows, no hyphens."""
    language, _, country = LOCALE[lang].partition("-")
    default = add(common, "style:default-style", {"style:family": "paragraph"})
    space = {"fo:orphans": "2", "fo:widows": "2", "style:writing-mode": "page"}
    add(default, "style:paragraph-properties", {**space, "style:tab-stop-distance": "1.25cm"})
    spoken = {"fo:language": language, "fo:country": country, "fo:hyphenate": "false"}
    letters = {**_face(Look(11)), **spoken, "style:use-window-font-color": "false"}
    add(default, "style:text-properties", letters)
    table = add(common, "style:default-style", {"style:family": "table"})
    add(table, "style:table-properties", {"table:border-model": "collapsing"})
    row = add(common, "style:default-style", {"style:family": "table-row"})
    add(row, "style:table-row-properties", {"fo:keep-together": "auto"})
    graphic = add(common, "style:style", {"style:name": "Graphics", "style:family": "graphic"})
    place = {"text:anchor-type": "as-char", "style:vertical-pos": "top"}
    add(graphic, "style:graphic-properties", {**place, "style:vertical-rel": "baseline"})


def _face(look: Look) -> dict[str, str]:
    """Letters, alike in scripts that run from the right."""
    weight, slant = ("bold" if look.bold else "normal"), ("italic" if look.italic else "normal")
    size = f"{look.size}pt"
    return {
        "style:font-name": FONT,
        "style:font-name-complex": FONT_RTL,
        "fo:font-size": size,
        "style:font-size-complex": size,
        "fo:font-weight": weight,
        "style:font-weight-complex": weight,
        "fo:font-style": slant,
        "style:font-style-complex": slant,
        "fo:color": look.color,
        "fo:letter-spacing": look.spread,
    }


def _paragraph_style(common: Node, thing: str, look: Look, line: float) -> None:
    name = STYLES[thing]
    heading = name[-1] if name.startswith("Heading") else ""
    made = add(
        common,
        "style:style",
        {
            "style:name": internal(name),
            "style:display-name": name,
            "style:family": "paragraph",
            "style:parent-style-name": "Standard",
            "style:next-style-name": style("normal") if thing in NEXT else "",
            "style:class": "text",
            "style:default-outline-level": heading,
        },
    )
    space = {
        "fo:margin-top": f"{look.before}pt",
        "fo:margin-bottom": f"{look.after}pt",
        "fo:line-height": f"{look.line}%",
        "fo:keep-with-next": "always" if look.keep else "auto",
    }
    paragraph = add(made, "style:paragraph-properties", {**space, **look.more})
    stops = list(tabs(thing, line))
    if stops:
        place = add(paragraph, "style:tab-stops")
        for stop in stops:
            add(place, "style:tab-stop", stop)
    add(made, "style:text-properties", _face(look))


def _letters(common: Node) -> None:
    """Styles for letters inside a paragraph."""
    bold = {"fo:font-weight": "bold", "style:font-weight-complex": "bold", "fo:color": ACCENT}
    looks_of = {LABEL: bold, NUMBER: {"fo:color": ACCENT}, LINK: {}}
    for name, letters in looks_of.items():
        given = {"style:name": internal(name), "style:display-name": name, "style:family": "text"}
        add(add(common, "style:style", given), "style:text-properties", letters)


def _lists(common: Node) -> None:
    """Bullets, and boxes to tick."""
    for name, sign in ((BULLETS, "•"), (BOXES, "☐")):
        made = add(
            common, "text:list-style", {"style:name": internal(name), "style:display-name": name}
        )
        given = {"text:level": "1", "text:bullet-char": sign, "text:style-name": internal(NUMBER)}
        level = add(made, "text:list-level-style-bullet", given)
        _align(level, 0.75, 0.75)


def _outline(common: Node, numbered: bool) -> None:
    """Real numbers for headings: whoever adds or moves one gets new numbers."""
    outline = add(common, "text:outline-style", {"style:name": "Outline"})
    for depth in (1, 2, 3):
        counts = numbered and depth < 3
        given = {"text:level": str(depth), "text:style-name": internal(NUMBER)}
        number = {"style:num-format": "1", "text:display-levels": str(depth)} if counts else {}
        level = add(outline, "text:outline-level-style", {**given, **number})
        if counts:
            _align(level, 0, HANG)


def _align(level: Node, indent: float, hang: float) -> None:
    """Text starts at the indent, its bullet or number that much before it."""
    mode = {"text:list-level-position-and-space-mode": "label-alignment"}
    place = {
        "text:label-followed-by": "listtab",
        "text:list-tab-stop-position": f"{indent}cm",
        "fo:text-indent": f"-{hang}cm",
        "fo:margin-left": f"{indent}cm",
    }
    properties = add(level, "style:list-level-properties", mode)
    add(properties, "style:list-level-label-alignment", place)
