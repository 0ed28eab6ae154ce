"""Fact by fact: where the learner and the reading differ, where they agree, what was not asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.citation_list import citations
from components.i18n import N_, _, said
from components.learn.situation_words import ASSUMED, guidelines, signed
from components.markup import tag, text
from components.words import fact_name, option_label
from guidance.domain.citation import Citation
from guidance.domain.fact import UNKNOWN
from guidance.domain.learning.comparing import Comparison, Difference, Row
from guidance.domain.learning.learner import Attempt
from guidance.domain.learning.situation import Point, Situation

_TURNS = ("⇄", N_("Svaret ändrar utfallet enligt {names}."))
_TURNS_NOTHING = ("○", N_("Svaret ändrar inget utfall på egen hand."))


def _ours(situation: Situation, fact: str) -> str:
    """Our answer as HTML; one that is assumed says so."""
    answer = situation.answer_to(fact)
    if answer is None:
        return text(_("Vi lämnade frågan öppen"))
    words = text(option_label(fact, answer.options[fact]))
    return words + " " + signed(ASSUMED) if answer.basis == "assumed" else words


def _pair(name: str, html: str) -> str:
    return tag("div", tag("dt", text(name)) + tag("dd", html))


def _pairs(*pairs: str) -> str:
    return tag("dl", "".join(pairs), "iop-both")


def _both(situation: Situation, found: Difference) -> str:
    theirs = option_label(found.fact, found.theirs or UNKNOWN)
    ours = _ours(situation, found.fact)
    return _pairs(_pair(_("Du svarade"), text(theirs)), _pair(_("Vi svarade"), ours))


def _effect(found: Difference) -> str:
    sign, words = _TURNS if found.turned else _TURNS_NOTHING
    said_so = _(words, names=guidelines(found.turned)) if found.turned else _(words)
    mark = tag("span", sign, "iop-sign", aria_hidden="true")
    return tag("p", mark + text(said_so), "iop-effect")


def _why_ours(situation: Situation, fact: str, told: Iterable[Citation]) -> str:
    """What our answer rests on, folded; an assumption is said openly."""
    answer = situation.answer_to(fact)
    if answer is None or answer.citations == tuple(told):
        return ""
    words = tag("p", text(said(answer.because)))
    if answer.basis == "assumed":
        return tag("p", signed(ASSUMED) + " " + text(said(answer.because)))
    summary = tag("summary", text(_("Varför vi svarade så")))
    return tag("details", summary + words + citations(answer.citations), "iop-sources")


def _from_guidelines(rows: Iterable[Row], fact: str, told: Iterable[Citation]) -> str:
    """The guidelines' own words on a fact that their outcomes rest on, but those told already."""
    known = set(told)
    reasons = (reason for row in rows for reason in row.because if reason.fact == fact)
    found = [c for reason in reasons for c in reason.citations if c.quote and c not in known]
    body = citations(found)
    summary = tag("summary", text(_("Riktlinjernas egna ord")))
    return tag("details", summary + body, "iop-sources") if body else ""


def _reasoning(situation: Situation, rows: Sequence[Row], about: Difference | Point) -> str:
    """What is said about a fact: the feedback, the words that decide, and the rest folded."""
    return (
        tag("p", text(said(about.feedback)))
        + citations(about.citations)
        + _why_ours(situation, about.fact, about.citations)
        + _from_guidelines(rows, about.fact, about.citations)
    )


def _card(fact: str, left: str, right: str) -> str:
    head = tag("h3", text(fact_name(fact)))
    return tag("li", tag("div", head + left) + tag("div", right))


def differences(situation: Situation, compared: Comparison) -> str:
    """Difference by difference, what matters most first."""
    items = (
        _card(
            found.fact,
            _both(situation, found) + _effect(found),
            _reasoning(situation, compared.rows, found),
        )
        for found in compared.differences
    )
    return tag("ul", "".join(items), "iop-differences")


def alike(situation: Situation, compared: Comparison) -> str:
    """Where both answer the same, the reasoning one click away; empty where nowhere."""
    items = "".join(
        _agreed(situation, compared.rows, point)
        for point in situation.points
        if point.fact in compared.alike
    )
    return tag("ul", items, "iop-points") if items else ""


def _agreed(situation: Situation, rows: Sequence[Row], point: Point) -> str:
    name = tag("strong", text(fact_name(point.fact)))
    head = tag("p", name + ": " + _ours(situation, point.fact))
    summary = tag("summary", text(_("Så resonerar vi")))
    more = _reasoning(situation, rows, point)
    return tag("li", head + tag("details", summary + more, "iop-sources"))


def unanswered(situation: Situation, compared: Comparison, made: Attempt) -> str:
    """What decides and was not answered; empty where everything was."""
    items = "".join(
        _card(
            point.fact,
            _pairs(_pair(_("Vi svarade"), _ours(situation, point.fact))),
            _reasoning(situation, compared.rows, point),
        )
        for point in situation.points
        if point.fact not in made.answers
    )
    return tag("ul", items, "iop-differences") if items else ""


def idle(compared: Comparison, made: Attempt) -> list[str]:
    """Facts that were answered and do not apply to what else the learner says."""
    weighed = {*compared.alike, *(found.fact for found in compared.differences)}
    return [fact_name(fact) for fact in made.answers if fact not in weighed]
