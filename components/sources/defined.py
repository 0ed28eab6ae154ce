"""How the documents define their words: each definition with its quotation, and by term."""

from __future__ import annotations

from functools import cache

from components.citation_list import citations
from components.i18n import said
from components.markup import tag, text
from components.sources import entry
from components.sources.parts import GLOSSARY
from components.sources.place import drawn, link
from guidance.bootstrap import handbook
from guidance.domain.glossary import TermFinder
from guidance.domain.knowledge import Definition
from guidance.domain.model import Text


@cache
def by_term() -> dict[str, list[Definition]]:
    """The glossary's terms, each with the definitions whose heading begins with it."""
    book = handbook()
    finder = TermFinder(book.terms, "sv")
    found: dict[str, list[Definition]] = {}
    for definition in book.definitions:
        named = finder.first(definition.term.sv)
        if named:
            found.setdefault(named[0].term, []).append(definition)
    return found


def _name(term: Text) -> str:
    return text(said(term))


def _entry(found: Definition, term: str) -> str:
    names = {other.id: other.term for other in handbook().terms}
    way = tag("p", link(GLOSSARY, _name(names[term]), term), "iop-note") if term else ""
    return entry.article(
        found.id,
        said(found.term),
        entry.paragraph(found.text, plain=True),
        citations(found.citations),
        way,
        ref=found.ref,
    )


@drawn
def html() -> str:
    """Every definition, in the order of their marks."""
    terms = {d.id: term for term, found in by_term().items() for d in found}
    return "".join(_entry(found, terms.get(found.id, "")) for found in handbook().definitions)


def beside(term: str) -> str:
    """The definitions of a term, to stand beside its plain explanation."""
    items = (
        tag(
            "li",
            tag("p", tag("strong", text(said(found.term)))) + citations(found.citations),
            id=f"definition-{found.id}",
        )
        for found in by_term().get(term, ())
    )
    inside = "".join(items)
    return tag("ul", inside, "iop-defined") if inside else ""
