"""How facts, answers, outcomes, dates and sources are said in a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from babel.dates import format_date

from guidance.domain.assessment import Score, Verdict
from guidance.domain.case import Answer
from guidance.domain.citation import Citation
from guidance.domain.fact import UNKNOWN, Fact
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.export import words

NBSP = "\u00a0"


def day(value: date, lang: Lang) -> str:
    """A date as people write it."""
    return format_date(value, format="d MMMM y", locale=lang)


def short_day(value: date, lang: Lang) -> str:
    """A date that fits a column."""
    return format_date(value, format="yyyy-MM-dd" if lang == "sv" else "d MMM y", locale=lang)


def quoted(text: str, lang: Lang) -> str:
    """Words in the quotation marks of the language around them."""
    return f"”{text}”" if lang == "sv" else f"“{text}”"


def answer(fact: Fact, value: Answer, lang: Lang) -> str:
    """What was answered; a dash where nothing was."""
    if value is None:
        return words.NO_ANSWER.to(lang)
    if not isinstance(value, str):
        comma = f"{value:,.0f}"
        amount = comma if lang == "en" else comma.replace(",", NBSP)
        return words.MONEY.to(lang).format(amount=amount)
    if value == UNKNOWN:
        return words.UNKNOWN.to(lang)
    option = fact.option(value)
    return option.label.to(lang) if option else words.GONE.to(lang)


def outcome(book: Handbook, verdict: Verdict, lang: Lang) -> str:
    """An outcome in a few words, with what it leans to while undecided."""
    headline = book.outcomes[verdict.outcome].headline.to(lang)
    if verdict.leans_to is None:
        return headline
    leaning = book.outcomes[verdict.leans_to].leaning.to(lang)
    return words.LEANS_SHORT.to(lang).format(outcome=headline, leaning=leaning)


def share(score: Score, lang: Lang) -> str:
    """A score as a range in per cent; one figure only where nothing is open."""
    low, high = round(score.low * 100), round(score.high * 100)
    figures = f"{low}–{high}" if score.low != score.high else f"{low}"
    return f"{figures}{NBSP}%" if lang == "sv" else f"{figures}%"


def cite(book: Handbook, citation: Citation, lang: Lang) -> str:
    """Source, place, quotation if any, and for law the day on which it was read."""
    text = place(book, citation, lang)
    if citation.quote:
        text += f": {quoted(citation.quote, lang)}"
    elif not text.endswith(("?", "!", ".")):
        text += "."
    checked = book.sources[citation.source].checked
    if checked is not None:
        text += f" {words.READ.to(lang).format(date=day(checked, lang))}"
    return text


def place(book: Handbook, citation: Citation, lang: Lang) -> str:
    """Source and place; the source once where the place begins with it."""
    called = book.sources[citation.source].short.to(lang)
    return citation.at if citation.at.startswith(called) else f"{called}, {citation.at}"


def cite_briefly(book: Handbook, citations: Iterable[Citation], lang: Lang) -> str:
    """Sources and places, one a line, without the quoted words."""
    return "\n".join(dict.fromkeys(_dated_place(book, citation, lang) for citation in citations))


def _dated_place(book: Handbook, citation: Citation, lang: Lang) -> str:
    """A place; for law also the day on which it was read, since law changes."""
    said, checked = place(book, citation, lang), book.sources[citation.source].checked
    if checked is None or not is_law(book, citation):
        return said
    return f"{said} ({words.READ_ON.to(lang).format(date=short_day(checked, lang))})"


def is_law(book: Handbook, citation: Citation) -> bool:
    """Whether the citation says what law is, so that it must not be taken for advice."""
    return book.sources[citation.source].kind in {"law", "case_law"}
