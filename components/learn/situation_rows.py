"""Guideline by guideline: the outcome with the learner's answers, with ours, and as guessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.i18n import N_, _, count, said
from components.learn.situation_words import guidelines, listed, signed
from components.markup import tag, text
from components.score_rows import verdict_words
from components.tone import mark, tone_of
from components.words import answer_label, fact_name, guideline_name, headline
from guidance.domain.assessment import Verdict
from guidance.domain.explanation import Reason
from guidance.domain.learning.comparing import Row
from guidance.domain.learning.learner import Attempt
from guidance.domain.learning.situation import Situation

_AS_GUESSED = ("=", N_("Som du sa"))
_OTHERWISE = ("≠", N_("Något annat"))
_SHOWN = 4


def _verdict(verdict: Verdict) -> str:
    """The outcome in the words that it is guessed by; what it leans to stands beside."""
    words = text(headline(verdict.outcome))
    if verdict.leans_to is not None:
        words += " " + tag("span", text(f"({verdict_words(verdict)})"), "iop-note")
    return tag("span", mark(tone_of(verdict)) + tag("span", words), "iop-verdict")


def _cells(row: Row, made: Attempt) -> dict[str, str]:
    """What one guideline says, by the words at the head of the column."""
    cells: dict[str, str] = {}
    if made.answers:
        cells[_("Med dina svar")] = _verdict(row.theirs)
    cells[_("Med våra svar")] = _verdict(row.ours)
    if row.guessed is not None:
        pair = _AS_GUESSED if row.guessed else _OTHERWISE
        cells[_("Mot det du sa")] = signed(pair, "iop-guessed")
    return cells


def _line(row: Row, cells: dict[str, str]) -> str:
    name = tag("th", text(guideline_name(row.guideline)), scope="row")
    values = "".join(tag("td", html, data_head=head) for head, html in cells.items())
    return tag("tr", name + values)


def _table(rows: Sequence[Row], made: Attempt) -> str:
    lines = [(row, _cells(row, made)) for row in rows]
    names = [_("Riktlinje"), *lines[0][1]]
    head = tag("tr", "".join(tag("th", text(name), scope="col") for name in names))
    body = "".join(_line(row, cells) for row, cells in lines)
    return tag("table", tag("thead", head) + tag("tbody", body), "iop-table iop-readings")


def _on_guess(rows: Iterable[Row]) -> str:
    """How the guess stands to the readings, without counting."""
    same = {row.guessed for row in rows}
    if same == {True}:
        return _("Alla riktlinjer läser fallet så.")
    if same == {False}:
        return _(
            "Ingen riktlinje läser våra svar så. Nedanför står vad som hade behövt vara annorlunda."
        )
    return _("Riktlinjerna läser fallet olika, och några av dem läser det som du.")


def _on_answers(rows: Iterable[Row]) -> str:
    apart = [row.guideline for row in rows if row.theirs.outcome != row.ours.outcome]
    if not apart:
        return _("Med dina svar kommer varje riktlinje fram till detsamma som med våra.")
    return _("Med dina svar blir utfallet ett annat enligt {names}.", names=guidelines(apart))


def _lead(rows: Sequence[Row], made: Attempt) -> str:
    said_first = ""
    if made.guess:
        words = _("Du sa: ”{outcome}”.", outcome=headline(made.guess))
        said_first = tag("p", tag("strong", text(words)) + " " + text(_on_guess(rows)))
    answered = tag("p", text(_on_answers(rows))) if made.answers else ""
    return said_first + answered


def _reason(reason: Reason) -> str:
    if reason.effect == "unknown":
        return fact_name(reason.fact)
    return f"{fact_name(reason.fact)} ({answer_label(reason.fact, reason.option)})"


def _because(row: Row) -> str:
    """The facts that ours rests on, the first of them by name."""
    facts = list({reason.fact: reason for reason in row.because}.values())
    shown = [_reason(reason) for reason in facts[:_SHOWN]]
    more = len(facts) - len(shown)
    if more:
        shown.append(count(more, "{n} till", "{n} till"))
    return listed(shown)


def _grounds(rows: Iterable[Row]) -> str:
    """What the outcomes rest on, in a fold; what is the same for several is said once."""
    names: dict[str, list[str]] = {}
    for row in rows:
        if row.because:
            names.setdefault(_because(row), []).append(row.guideline)
    found = "".join(
        tag("dt", text(_("Enligt {names}", names=guidelines(same)))) + tag("dd", text(words))
        for words, same in names.items()
    )
    if not found:
        return ""
    summary = tag("summary", text(_("Vad våra utfall vilar på, riktlinje för riktlinje")))
    return tag("details", summary + tag("dl", found, "iop-grounds"), "iop-fold")


def readings(situation: Situation, rows: Sequence[Row], made: Attempt) -> str:
    """The readings beside each other, and why they come out so."""
    explains = tag("p", text(said(situation.explains)), "iop-explains")
    return _lead(rows, made) + _table(rows, made) + explains + _grounds(rows)
