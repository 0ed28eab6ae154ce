"""How far each guideline is met, as ranges: never a point while answers are missing."""

from __future__ import annotations

from collections.abc import Mapping

from components.i18n import _
from components.markup import tag, text
from components.tone import mark, tone_of
from components.words import guideline_name, headline, leaning
from guidance.domain.assessment import Score, Verdict
from guidance.domain.outcome import Outcome


def verdict_words(verdict: Verdict) -> str:
    """The outcome, or what it leans to, in a few words."""
    if verdict.outcome is Outcome.UNDECIDED and verdict.leans_to is not None:
        return _("Lutar åt {what}", what=leaning(verdict.leans_to))
    return headline(verdict.outcome)


def percent(share: float) -> int:
    """A share of 1 in whole percent."""
    return round(100 * share)


def range_words(score: Score) -> str:
    """A range in words."""
    low, high = percent(score.low), percent(score.high)
    if low == high:
        return _("{n} procent", n=low)
    return _("{low}–{high} procent", low=low, high=high)


def _bar(score: Score) -> str:
    low, high = percent(score.low), percent(score.high)
    sure = tag("span", "", "iop-sure", style=f"width:{low}%")
    span = tag("span", "", "iop-span", style=f"left:{low}%;width:{high - low}%")
    return tag("span", sure + span, "iop-bar", aria_hidden="true")


def score_rows(verdicts: Mapping[str, Verdict], chosen: str) -> str:
    """A row a guideline: name, outcome, range; the chosen one is marked."""
    rows: list[str] = []
    for guideline, verdict in verdicts.items():
        name = tag("span", text(guideline_name(guideline)), "iop-name")
        words = tag("span", text(verdict_words(verdict)), "iop-words")
        numbers = tag("span", text(range_words(verdict.score)), "iop-numbers")
        css = "iop-row iop-chosen" if guideline == chosen else "iop-row"
        rows.append(
            tag("li", mark(tone_of(verdict)) + name + numbers + words + _bar(verdict.score), css)
        )
    return tag("ul", "".join(rows), "iop-rows")


def weights_note() -> str:
    """What a score is and is not; stands wherever scores are shown."""
    words = _(
        "Stapeln visar hur stor del av kriterierna som är uppfyllda: mörkt är säkert, ljust "
        "är möjligt. Vikterna är guidens egna. Stöd för samtal, ingen juridisk rådgivning."
    )
    return tag("p", text(words), "iop-note")
