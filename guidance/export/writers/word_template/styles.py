"""The template's own styles for our blocks, and ours where it has none, in its own colours."""

# python-docx types the XML below its objects only in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
from __future__ import annotations

from copy import deepcopy

from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.numbering import NumberingPart

from guidance.export.writers.word.look import Look
from guidance.export.writers.word.shell import shell
from guidance.export.writers.word.style import ACCENT, INK, STYLES, TINT, insert
from guidance.export.writers.word.xml import Element, name, parsed

STYLE, NAME, ID, VALUE = (name(f"w:{short}") for short in ("style", "name", "styleId", "val"))
TYPE, DEFAULT, BASED = (name(f"w:{short}") for short in ("type", "default", "basedOn"))
COLOR, FILL, SIZES = name("w:color"), name("w:fill"), (name("w:sz"), name("w:szCs"))
FOREIGN = tuple(name(f"w:{short}") for short in ("rFonts", "lang", "next", "link", "numPr", "rsid"))
"""What a style of ours leaves to the template."""

RUNNING = "22"
"""The size of running text in our styles, in half points; a template has its own."""

NEUTRAL = "F2F2F2"


def template_styles(word: Word) -> tuple[dict[str, str], frozenset[int]]:
    """The id of the style for each use, and the levels of headings that are not numbered."""
    sheet = word.styles.element
    own = {(_kind(s), _name(s)): s for s in sheet.findall(STYLE)}
    normal = next((s for s in own.values() if _kind(s) == "paragraph" and _is_default(s)), None)
    color = _accent(own)
    made: dict[str, str] = {}
    for use, ours in _ours().items():
        kind = _kind(ours)
        found = normal if use == "normal" and normal is not None else own.get((kind, _name(ours)))
        if found is None:
            found = _adopt(word, ours, normal, color)
        made[use] = str(found.get(ID, ""))
    known = {str(s.get(ID, "")): s for s in sheet.findall(STYLE)}
    shown = frozenset(n for n in (1, 2, 3) if not _numbered(known, made[f"heading{n}"]))
    return made, shown


def _ours() -> dict[str, Element]:
    """Our styles by their use, read anew each time: trees are not shared between threads."""
    sheet = parsed(shell(Look("sv")).parts["word/styles.xml"])
    by_name = {_name(style): style for style in sheet.findall(STYLE)}
    return {use: by_name[called.lower()] for use, called in STYLES.items()}


def _adopt(word: Word, ours: Element, normal: Element | None, color: str) -> Element:
    """Add a style of ours, on the template's running text and in its colour."""
    made = deepcopy(ours)
    for element in list(made.iter(*FOREIGN)):
        element.getparent().remove(element)
    for size in list(made.iter(*SIZES)):
        if size.get(VALUE) == RUNNING:
            size.getparent().remove(size)
    _recolor(made, color)
    _base(made, normal)
    taken = {s.get(ID) for s in word.styles.element.findall(STYLE)}
    free = str(made.get(ID))
    while free in taken:
        free += "x"
    made.set(ID, free)
    word.styles.element.append(made)
    if _name(made) == "list bullet":
        _bullet(word, made)
    return made


def _base(made: Element, normal: Element | None) -> None:
    base = made.find(BASED)
    if base is None:
        return
    if _kind(made) == "paragraph" and normal is not None:
        base.set(VALUE, str(normal.get(ID)))
    else:
        made.remove(base)


def _recolor(made: Element, color: str) -> None:
    for element in list(made.iter("*")):
        said = element.get(VALUE if element.tag == COLOR else COLOR)
        if said == str(INK) and element.tag == COLOR:
            element.getparent().remove(element)
        elif said == str(ACCENT):
            element.set(VALUE if element.tag == COLOR else COLOR, color)
        if element.get(FILL) == TINT:
            element.set(FILL, NEUTRAL)


def _accent(own: dict[tuple[str, str], Element]) -> str:
    """The colour of the template's own headings, so that ours does not stand out."""
    for wanted in ("heading 1", "title"):
        style = own.get(("paragraph", wanted))
        found = style.find(f".//{COLOR}") if style is not None else None
        said = str(found.get(VALUE, "")) if found is not None else ""
        if len(said) == 6 and all(c in "0123456789abcdefABCDEF" for c in said):
            return said
    return "auto"


def _bullet(word: Word, style: Element) -> None:
    """A list of the template's own numbering part, which is made if there is none."""
    numbering = _numbering(word)
    kind, key = name("w:abstractNum"), name("w:abstractNumId")
    ids = [int(entry.get(key, "0")) for entry in numbering.findall(kind)]
    new = max(ids, default=0) + 1
    scheme = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{new}">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )
    insert(numbering, scheme, "w:num", "w:numIdMacAtCleanup")
    number = numbering.add_num(new).numId
    properties = style.find(name("w:pPr"))
    insert(
        properties,
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{number}"/></w:numPr>'),
        *("w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"),
    )


def _numbering(word: Word) -> Element:
    try:
        return word.part.numbering_part.element
    except NotImplementedError:
        package = word.part.package
        assert package is not None  # noqa: S101 - a part that was read has one
        empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        place = PackURI("/word/numbering.xml")
        made = NumberingPart(place, CONTENT_TYPE.WML_NUMBERING, empty, package)
        word.part.relate_to(made, RELATION.NUMBERING)
        return made.element


def _numbered(known: dict[str, Element], style: str) -> bool:
    """Whether a style, or one that it builds on, numbers its paragraphs."""
    seen: set[str] = set()
    while style in known and style not in seen:
        seen.add(style)
        number = known[style].find(f"{name('w:pPr')}/{name('w:numPr')}")
        if number is not None:
            said = number.find(name("w:numId"))
            return said is None or said.get(VALUE) != "0"
        base = known[style].find(BASED)
        style = str(base.get(VALUE, "")) if base is not None else ""
    return False


def _kind(style: Element) -> str:
    return str(style.get(TYPE, "paragraph"))


def _name(style: Element) -> str:
    said = style.find(NAME)
    return str(said.get(VALUE, "")).lower() if said is not None else ""


def _is_default(style: Element) -> bool:
    return str(style.get(DEFAULT, "0")) in ("1", "true", "on")
