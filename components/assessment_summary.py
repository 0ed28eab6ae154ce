"""The outcome for a tired board member: what it is, what decides, what to do now."""

from __future__ import annotations

from collections.abc import Iterable

from components.assessing import Picture
from components.i18n import _, said
from components.markup import show as show_html
from components.markup import tag, text
from components.outcome_panel import open_words
from components.score_rows import range_words, verdict_words
from components.terms import explained
from components.tone import mark, tone_of
from components.words import answer_label, fact_name, guideline_name
from guidance.bootstrap import handbook
from guidance.domain.explanation import Reason, decided_by
from guidance.domain.outcome import Outcome

SHOWN = 4


def _reasons(reasons: Iterable[Reason]) -> str:
    unique = {reason.fact: reason for reason in reasons}
    lines = [
        tag("li", tag("strong", text(fact_name(fact))) + ": " + text(answer_label(fact, r.option)))
        for fact, r in list(unique.items())[:SHOWN]
    ]
    return tag("ul", "".join(lines), "iop-list") if lines else ""


def _steps(outcome: Outcome) -> str:
    steps = handbook().outcomes[outcome].next_steps
    return tag("ol", "".join(tag("li", explained(said(step))) for step in steps), "iop-list")


def _basis(outcome: Outcome) -> str:
    if outcome is Outcome.UNDECIDED:
        return _("Det här behöver ni veta först")
    return _("Det som avgör")


def show(picture: Picture, reasons: list[Reason]) -> None:
    """Outcome, ground and next steps in one card."""
    verdict = picture.verdict
    tone = tone_of(verdict)
    where = _("Enligt {guideline}", guideline=guideline_name(picture.chosen))
    remaining = open_words(picture.open_questions)
    meaning = said(handbook().outcomes[verdict.outcome].meaning)
    head = (
        tag("p", text(where), "iop-eyebrow")
        + tag("p", mark(tone) + text(verdict_words(verdict)), "iop-headline iop-large")
        + tag("p", explained(meaning), "iop-lead")
        + tag("p", text(" · ".join(filter(None, (remaining, _score(picture))))), "iop-remaining")
    )
    ground = tag("h2", text(_basis(verdict.outcome))) + _reasons(
        decided_by(reasons, verdict.outcome)
    )
    now = tag("h2", text(_("Gör så här nu"))) + _steps(verdict.outcome)
    columns = tag("div", tag("div", ground) + tag("div", now), "iop-two")
    show_html(tag("section", head + columns, f"iop-outcome iop-tone-{tone} iop-summary"))


def _score(picture: Picture) -> str:
    return _("{range} av kriterierna är uppfyllda", range=range_words(picture.verdict.score))
