"""Values in the place of their signs: as text, with line breaks, and never read again."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from itertools import pairwise

from guidance.export.direction import runs_rightwards
from guidance.export.document import paragraphs
from guidance.export.writers.word.beside import comment
from guidance.export.writers.word.canvas import Canvas
from guidance.export.writers.word.xml import Element, add, letters, name
from guidance.export.writers.word_template.pieces import PARAGRAPH, TEXT, own
from guidance.export.writers.word_template.values import ELEMENT, Value, Values

RUN, LOOK = name("w:r"), name("w:rPr")
ONCE = (name("w:bookmarkStart"), name("w:bookmarkEnd"))
PROPERTIES = name("w:pPr")
_AFTER_BIDI = (
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_AFTER_HIGHLIGHT = (
    "u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
)
"""What Word wants to come after, since it minds the order."""

HIGHLIGHT = "yellow"
"""How offices mark what is missing."""


class Placing:
    """Goes through a part; ``whole`` is called with the paragraph that the document replaces.

    ``canvas`` is None where comments cannot hang.
    """

    def __init__(
        self, values: Values, canvas: Canvas | None, whole: Callable[[Element], None]
    ) -> None:
        self.values, self.canvas, self.whole = values, canvas, whole

    def run(self, root: Element) -> None:
        """Replace every sign below ``root``."""
        for paragraph in list(root.iter(PARAGRAPH)):
            signed = [e for e in own(paragraph) if self.values.mark in (e.text or "")]
            if signed:
                self._paragraph(paragraph, signed)
        _mend(root)

    def _paragraph(self, paragraph: Element, signed: list[Element]) -> None:
        text = "".join(e.text or "" for e in own(paragraph) if e.tag == TEXT).strip()
        alone = self.values.pattern.fullmatch(text)
        if text == self.values.document:
            self.whole(paragraph)
        elif alone is not None:
            self._alone(paragraph, self.values.of(alone.group(1)))
        else:
            for element in signed:
                self._among(paragraph, element)

    def _alone(self, paragraph: Element, value: Value) -> None:
        """A value that has a paragraph to itself may be several paragraphs."""
        texts = paragraphs(value.text) or [""]
        self.values.spend(ELEMENT * sum(1 for _ in paragraph.iter()) * (len(texts) - 1))
        copies = [paragraph] + [_copy(paragraph) for _ in texts[1:]]
        for last, copy in pairwise(copies):
            last.addnext(copy)
        for position, (made, text) in enumerate(zip(copies, texts, strict=True)):
            if runs_rightwards(text):
                _turn(made)
            for element in [e for e in own(made) if self.values.mark in (e.text or "")]:
                _show(element, [Value(text, value.missing)])
            if self.canvas is not None and position == 0:
                comment(self.canvas, made, value.comments)

    def _among(self, paragraph: Element, element: Element) -> None:
        """Values between other words, or several of them."""
        shown: list[Value] = []
        look = element.getparent().find(LOOK)
        inside = 1 if look is None else sum(1 for _ in look.iter())
        for position, text in enumerate(self.values.pattern.split(element.text or "")):
            value = self.values.of(text) if position % 2 else Value(text)
            self.values.spend(ELEMENT * inside)
            shown.append(value)
        _show(element, [value for value in shown if value.text])
        if self.canvas is not None:
            comment(self.canvas, paragraph, [c for value in shown for c in value.comments])


def _copy(paragraph: Element) -> Element:
    """A paragraph like another, without the names and numbers that may stand only once."""
    made = deepcopy(paragraph)
    for mark in list(made.iter(*ONCE)):
        mark.getparent().remove(mark)
    for element in made.iter("*"):
        element.attrib.pop(name("w14:paraId"), None)
    return made


def _show(element: Element, shown: list[Value]) -> None:
    """Put runs that look like the element's own in the place of it."""
    run = element.getparent()
    if run.tag != RUN:
        element.text = " ".join(value.text for value in shown)
        return
    after = list(element.itersiblings())
    last = run
    for value in shown:
        made = _like(run, value)
        letters(made, value.text)
        last.addnext(made)
        last = made
    if after:
        rest = _like(run, Value(""))
        rest.extend(after)
        last.addnext(rest)
    run.remove(element)
    if all(child.tag == LOOK for child in run):
        run.getparent().remove(run)


def _like(run: Element, value: Value) -> Element:
    """An empty run with the look of another; missing words stand out."""
    made = run.makeelement(RUN)
    look = run.find(LOOK)
    if look is not None:
        made.append(deepcopy(look))
    rightwards = runs_rightwards(value.text)
    if value.missing or rightwards:
        own_look = made.find(LOOK)
        if own_look is None:
            own_look = add(made, "w:rPr")
        if value.missing:
            _highlight(own_look)
        if rightwards and own_look.find(name("w:rtl")) is None:
            add(own_look, "w:rtl")
    return made


def _highlight(look: Element) -> None:
    for old in look.findall(name("w:highlight")):
        look.remove(old)
    _insert(look, "w:highlight", _AFTER_HIGHLIGHT).set(name("w:val"), HIGHLIGHT)


def _turn(paragraph: Element) -> None:
    """Let a paragraph run from the right."""
    properties = paragraph.find(PROPERTIES)
    if properties is None:
        properties = paragraph.makeelement(PROPERTIES)
        paragraph.insert(0, properties)
    if properties.find(name("w:bidi")) is None:
        _insert(properties, "w:bidi", _AFTER_BIDI)


def _insert(parent: Element, short: str, following: str) -> Element:
    """A new child before the first of those that follow it."""
    made = parent.makeelement(name(short))
    later = {name(f"w:{one}") for one in following.split()}
    place = next((child for child in parent if child.tag in later), None)
    if place is None:
        parent.append(made)
    else:
        place.addprevious(made)
    return made


def _mend(root: Element) -> None:
    """Cells, headers and boxes end with a paragraph, even where all theirs were left out."""
    cells = {name("w:tc"), name("w:txbxContent"), name("w:hdr"), name("w:ftr")}
    cells |= {name("w:footnote"), name("w:endnote")}
    for holder in root.iter(*cells):
        if not len(holder) or holder[-1].tag not in (PARAGRAPH, name("w:sdt")):
            add(holder, "w:p")
