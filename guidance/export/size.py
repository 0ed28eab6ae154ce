"""How large a document may be in a format: beyond that it is refused in plain words.

A page or two of rubbish in a case file must not keep everybody else waiting for minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from guidance.domain.model import Lang, Text
from guidance.export.document import (
    Block,
    BulletList,
    Document,
    Figure,
    Heading,
    Paragraph,
    Room,
    Table,
)

LARGEST: Mapping[str, int] = {"pdf": 4_000_000, "docx": 20_000_000, "odt": 20_000_000}
"""By format, in letters as ``weight`` counts them; formats that are text themselves have no limit.

Some seconds of work and less than a gigabyte, and more than three times a draft in which every
section is filled to its last letter.
"""

LINE, PIECE, HEADING = 50, 150, 600
"""How many letters a line break, a piece of text of its own, and a heading count for."""

RARE, UNBROKEN = 3, 3
"""How many letters more a letter counts for that few fonts have, or in a word without end."""

NAMED = 80
"""No longer is a heading that is named in a refusal."""

_RARE = re.compile("[^\\t -~\u00a0-\u017f\u2010-\u201e\u2022\u2026\n]+")
_UNBROKEN = re.compile("[!-~]{33,}")

TOO_LARGE = Text(
    sv=(
        "Dokumentet är för stort för det här formatet. Mest text står under ”{}”. Korta texten, "
        "eller hämta dokumentet som webbsida eller Markdown."
    ),
    en=(
        "The document is too large for this format. Most of its text stands under “{}”. Shorten "
        "the text, or take the document as a web page or Markdown."
    ),
)


class TooLargeError(ValueError):
    """A document that no one could open once it is made; ``place`` is where most of it stands."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(self.say("en"))

    def say(self, lang: Lang) -> str:
        """What is too large, for people."""
        return TOO_LARGE.to(lang).format(self.place)


def check_size(document: Document, chosen: str) -> None:
    """Raises TooLargeError for a document that would take too long to make or to open."""
    most = LARGEST.get(chosen)
    if most is not None and sum(map(_block, document.blocks)) > most:
        raise TooLargeError(_largest(document))


def weight(text: str) -> int:
    """About how much work a text is."""
    letters = len(text) + LINE * text.count("\n")
    if not text.isascii():
        letters += RARE * sum(map(len, _RARE.findall(text)))
    return letters + UNBROKEN * sum(map(len, _UNBROKEN.findall(text)))


def _block(block: Block) -> int:
    match block:
        case Heading() | Paragraph():
            said = [block.text, *(comment.text for comment in block.comments)]
            return _all(said) + (HEADING if isinstance(block, Heading) else 0)
        case BulletList():
            return _all(block.items)
        case Table():
            return _all(cell for row in block.rows for cell in row)
        case Figure():
            return len(block.svg) + PIECE
        case Room():
            return LINE * block.lines


def _all(texts: Iterable[str]) -> int:
    return sum(weight(text) + PIECE for text in texts)


def _largest(document: Document) -> str:
    """The heading with most text under it, else what the document is called."""
    under: dict[str, int] = {}
    here = document.subtitle
    for block in document.blocks:
        if isinstance(block, Heading) and block.text.strip():
            here = block.text
        under[here] = under.get(here, 0) + _block(block)
    place = " ".join(max(under, key=lambda name: under[name]).split())
    return place if len(place) <= NAMED else f"{place[: NAMED - 1]}…"
