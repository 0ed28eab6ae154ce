"""The glossary A–Ö: each term in both languages, explained plainly, beside what documents say."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from components.citation_list import citations
from components.i18n import _, count, language, said
from components.markup import tag, text
from components.sources import defined, entry
from components.sources.place import drawn, jump
from guidance.bootstrap import handbook
from guidance.domain.knowledge import Term
from guidance.domain.model import Lang

LETTERS: dict[Lang, str] = {
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
NAMES: dict[Lang, str] = {"sv": "Svenska", "en": "English"}


def _order(word: str) -> list[int]:
    """Where a word stands: as dictionaries of the language sort, signs and blanks first."""
    letters = LETTERS[language()]
    return [letters.find(letter) for letter in word.casefold()]


def letter(term: Term) -> str:
    """The letter under which a term stands."""
    first = said(term.term)[0].casefold()
    return first.upper() if first in LETTERS[language()] else "#"


def in_order(terms: Iterable[Term]) -> list[Term]:
    """The terms A–Ö in Swedish, A–Z in English."""
    return sorted(terms, key=lambda term: _order(said(term.term)))


def _documents(term: Term) -> str:
    found = defined.by_term().get(term.id, ())
    if not found:
        return ""
    words = count(len(found), "{n} definition i dokumenten", "{n} definitioner i dokumenten")
    return tag("details", tag("summary", text(words)) + defined.beside(term.id), "iop-sources")


def _behind(term: Term, other: Lang) -> str:
    words = (
        _("På engelska, och var det står") if other == "en" else _("På svenska, och var det står")
    )
    told = tag("p", text(term.text.to(other)), lang=other)
    aside = tag("span", " " + text(said(term.term)), "iop-unseen")
    inside = told + citations(term.citations)
    return tag("details", tag("summary", text(words) + aside) + inside, "iop-sources")


def _entry(term: Term) -> str:
    other: Lang = "en" if language() == "sv" else "sv"
    return entry.article(
        term.id,
        said(term.term),
        tag("p", text(term.term.to(other)), "iop-other-language", lang=other),
        entry.paragraph(term.text, plain=True),
        _documents(term),
        _behind(term, other),
        level=3,
    )


def _place(name: str) -> str:
    return f"letter-{name.lower()}" if name != "#" else "letter-other"


@drawn
def html() -> str:
    """Ways to the letters, then the terms under them."""
    groups = [(name, list(some)) for name, some in groupby(in_order(handbook().terms), letter)]
    ways = (tag("li", jump(text(name), _place(name))) for name, _ in groups)
    nav = tag("nav", tag("ul", "".join(ways), "iop-letters"), aria_label=_("Bokstäver"))
    return nav + "".join(
        entry.group(name, map(_entry, some), _place(name)) for name, some in groups
    )
