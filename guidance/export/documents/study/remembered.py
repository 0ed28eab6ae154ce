"""The numbers to remember: from the guidelines' rules, and the limit that stands in law."""

from __future__ import annotations

from guidance.domain.citation import Citation
from guidance.domain.guideline import NumberRule
from guidance.domain.handbook import Handbook
from guidance.domain.knowledge import LawUpdate
from guidance.domain.learning.figures import any_amount, said
from guidance.domain.model import Lang
from guidance.export.document import Figure
from guidance.export.documents.labels import is_law, short_day
from guidance.export.documents.study.figures import values
from guidance.export.figures import values as strip
from guidance.export.figures.values import Value
from guidance.export.words import cheat_sheet as own
from guidance.export.words import study

NUMBERS = (
    "kalmar_term",
    "helsingborg_term",
    "kalmar_meetings",
    "kalmar_first_payment",
    "kalmar_register_age",
)
AMOUNT = ("direct_award_limit", "limit_2022")


def rules_with_numbers(book: Handbook) -> list[NumberRule]:
    """The rules whose numbers are shown."""
    found = {rule.id: rule for g in book.guidelines.values() for rule in g.numbers}
    return [found[name] for name in NUMBERS]


def numbers(book: Handbook, lang: Lang) -> Figure:
    """Each number with what it is about and where it stands; last the limit in law."""
    shown = [
        Value(
            _value(rule, lang),
            rule.title.to(lang),
            book.sources[rule.citations[0].source].short.to(lang),
        )
        for rule in rules_with_numbers(book)
    ]
    shown.append(_limit(book, lang))
    told = (own.NUMBER.to(lang).format(**value._asdict()) for value in shown)
    return strip.figure(shown, " ".join(told))


def _value(rule: NumberRule, lang: Lang) -> str:
    """The number of a rule in words; the least and the most as a range."""
    least, most = rule.values.get("min_years"), rule.values.get("max_years")
    if least and most:
        return f"{said(least).to(lang)}–{said(most, 'years').to(lang)}"
    told = values(rule.values, lang)
    return told[:1].upper() + told[1:]


def _limit(book: Handbook, lang: Lang) -> Value:
    """The limit for direct awards as it stands in law, with the day on which it was read."""
    law, amount = _law(book), any_amount(book, AMOUNT[1])
    checked = study.CHECKED.to(lang).format(date=short_day(law.checked, lang))
    source = book.sources[statute(book).source].short.to(lang)
    told = said(amount.value, amount.unit).to(lang)
    return Value(told, amount.name.to(lang), f"{source}, {checked}")


def _law(book: Handbook) -> LawUpdate:
    return next(update for update in book.law if update.id == AMOUNT[0])


def statute(book: Handbook) -> Citation:
    """The place in law where the limit stands."""
    return next(citation for citation in _law(book).citations if is_law(book, citation))
