"""The five questions that decide the form, and the red flags, from the rules of the assessment."""

from __future__ import annotations

from collections.abc import Iterable

from guidance.domain.fact import Fact
from guidance.domain.handbook import Handbook
from guidance.domain.model import Lang
from guidance.domain.steps import StepRule
from guidance.export.document import Table
from guidance.export.words import cheat_sheet as own

DECIDING = ("ordered", "payment_alone", "grant_fits", "no_active_cooperation", "one_sided")
SIGNS = "paid_service"
STOPS_BEFORE_GRANTS = 4
"""From this step on, the rules are about grants and readiness rather than about limits."""

CROSS = "☒ {}"


def deciding_rules(book: Handbook) -> list[StepRule]:
    """The rules behind the questions, in the order in which they are asked."""
    found = {rule.id: rule for rule in book.steps.rules}
    return [found[name] for name in DECIDING]


def deciding(book: Handbook, lang: Lang) -> Table:
    """Five questions: the answer that goes with an IOP, and where the other one leads."""
    header = (own.DECIDING.to(lang), own.FOR_IOP.to(lang), own.OTHERWISE.to(lang))
    rows = tuple(_question(book, rule, lang) for rule in deciding_rules(book))
    return Table(header=header, rows=rows, widths=(62, 15, 40))


def _question(book: Handbook, rule: StepRule, lang: Lang) -> tuple[str, str, str]:
    name, options = next(iter(rule.all.items()))
    fact = book.facts[name]
    fitting = (
        _label(fact, option.id, lang) for option in fact.options if _fits(book, fact, option.id)
    )
    answer = _label(fact, options[0], lang) if len(options) == 1 else own.ONLY_ONE.to(lang)
    leaning = book.outcomes[rule.outcome].leaning.to(lang)
    leads = own.ANSWER.to(lang).format(answer=answer, leaning=leaning)
    return (fact.question.to(lang), ", ".join(fitting), leads)


def _fits(book: Handbook, fact: Fact, option: str) -> bool:
    """Whether no rule and no reservation speaks of an answer."""
    ruled = any(option in rule.all.get(fact.id, ()) for rule in book.steps.rules)
    reserved = any(r.fact == fact.id and option in r.options for r in book.steps.reservations)
    return not ruled and not reserved


def _label(fact: Fact, option: str, lang: Lang) -> str:
    """An answer up to its first comma: ”Nej”."""
    found = fact.option(option)
    return found.label.to(lang).partition(",")[0] if found else option


def flagged(book: Handbook) -> list[StepRule]:
    """The rules that stop an IOP and that none of the five questions asks about."""
    asked = {fact for rule in deciding_rules(book) for fact in rule.all}
    limits = (rule for rule in book.steps.rules if rule.step < STOPS_BEFORE_GRANTS)
    return [rule for rule in limits if not asked & rule.all.keys()]


def flags(book: Handbook, lang: Lang) -> Iterable[str]:
    """A line a flag, and last the signs that make a payment a purchase."""
    for rule in flagged(book):
        yield CROSS.format(rule.title.to(lang))
    paid = next(rule for rule in book.steps.rules if rule.id == SIGNS)
    asked = {fact for rule in deciding_rules(book) for fact in rule.all}
    signs = [book.facts[fact].name.to(lang) for fact in paid.any if fact not in asked]
    yield CROSS.format(own.SIGNS.to(lang).format(signs=_listed(signs)))


def _listed(titles: Iterable[str]) -> str:
    """Titles in a sentence."""
    return ", ".join(title[:1].lower() + title[1:] for title in titles)
