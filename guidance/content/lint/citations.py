"""Every claim cites a source, at a place that a reader can find, with words kept short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.content.lint import codes
from guidance.content.lint.walk import STEP, Node, field, nodes, of
from guidance.content.problem import Problem
from guidance.domain.citation import Citation, Source
from guidance.domain.guideline import Criterion
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import Term
from guidance.domain.learning.paragraph import Paragraph
from guidance.domain.learning.situation import Answer, Point
from guidance.domain.process import Question
from guidance.domain.schedule import TimelineRule

MOST_WORDS = 60
MARKS = "\"'”“’«»"
LINE_REFERENCE = re.compile(r"\b[KPHMS]:\d|\b(?:rad|rader|line|lines) \d", re.IGNORECASE)


def _may_lack(node: Node) -> bool:
    model = node.model
    if isinstance(model, Answer):
        return model.basis == "assumed"
    return isinstance(model, Term) or (isinstance(model, Question) and model.ours)


def _missing(book: Handbook) -> Iterator[Problem]:
    for node in nodes(book):
        if field(node.model, "citations") == () and not _may_lack(node):
            where = f"{node.place}{STEP}citations"
            yield Problem(where, codes.MISSING_CITATION, "nothing is cited")


def _sources(book: Handbook) -> Iterator[Problem]:
    for place, source in of(book, Source):
        if source.kind not in ("document", "ours") and source.checked is None:
            message = f"a source of kind {source.kind} needs the day on which it was last read"
            yield Problem(f"{place}{STEP}checked", codes.MISSING_CHECKED, message)


def _documents(book: Handbook) -> set[str]:
    return {source.id for source in book.sources.values() if source.kind == "document"}


def _unquoted(book: Handbook) -> Iterator[Problem]:
    documents = _documents(book)
    told = (*of(book, Paragraph), *of(book, Answer), *of(book, Point))
    for place, item in (*of(book, Criterion), *of(book, TimelineRule), *told):
        cited = [c for c in item.citations if c.source in documents]
        if cited and not any(c.quote for c in cited):
            message = "what rests on a document needs the document’s own words"
            yield Problem(f"{place}{STEP}citations", codes.QUOTE_MISSING, message)


def _is_wrapped(quote: str) -> bool:
    inner = quote[1:-1]
    return quote[0] in MARKS and quote[-1] in MARKS and not any(mark in inner for mark in MARKS)


def _quotes(book: Handbook) -> Iterator[Problem]:
    documents = _documents(book)
    for place, citation in of(book, Citation):
        if LINE_REFERENCE.search(citation.at):
            message = f"{citation.at!r} is not a place that a reader can find"
            yield Problem(f"{place}{STEP}at", codes.BAD_PLACE, message, "name chapter or paragraph")
        quote = citation.quote
        if quote is None:
            continue
        if citation.source in book.sources and citation.source not in documents:
            message = f"words are quoted from documents only, not from {citation.source!r}"
            yield Problem(f"{place}{STEP}quote", codes.QUOTE_OUTSIDE_DOCUMENT, message)
        if len(quote.split()) > MOST_WORDS:
            message = f"{len(quote.split())} words, at most {MOST_WORDS}"
            yield Problem(f"{place}{STEP}quote", codes.LONG_QUOTE, message)
        if _is_wrapped(quote):
            message = "the marks are set when it is shown"
            yield Problem(f"{place}{STEP}quote", codes.QUOTE_MARKS, message)


def citations(book: Handbook) -> Iterator[Problem]:
    """Missing citations, sources without a day, rules without words, and faulty quotations."""
    yield from _missing(book)
    yield from _sources(book)
    yield from _unquoted(book)
    yield from _quotes(book)
