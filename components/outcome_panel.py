"""The outcome beside the question: it moves as people answer, and never promises."""

from __future__ import annotations

from collections.abc import Mapping

from components.i18n import _, count
from components.markup import show as show_html
from components.markup import tag, text
from components.score_rows import score_rows, verdict_words
from components.words import MARKS, TONES, guideline_name
from guidance.domain.assessment import Verdict


def open_words(open_questions: int) -> str:
    """How many questions remain that the verdict needs."""
    if not open_questions:
        return ""
    return count(open_questions, "{n} fråga kvar som behövs", "{n} frågor kvar som behövs")


def show(verdicts: Mapping[str, Verdict], chosen: str, open_questions: int) -> None:
    """The chosen guideline's outcome in large, the others as rows."""
    verdict = verdicts[chosen]
    tone = TONES[verdict.leans_to or verdict.outcome]
    mark = tag("span", MARKS[tone], f"iop-mark iop-{tone}", aria_hidden="true")
    eyebrow = text(_("Just nu, enligt {guideline}", guideline=guideline_name(chosen)))
    remaining = open_words(open_questions)
    body = (
        tag("p", eyebrow, "iop-eyebrow")
        + tag("p", mark + text(verdict_words(verdict)), "iop-headline")
        + (tag("p", text(remaining), "iop-remaining") if remaining else "")
    )
    others = tag("h2", text(_("Så läser alla riktlinjer svaren")), "iop-small-heading")
    note = text(
        _(
            "Stapeln visar hur stor del av kriterierna som är uppfylld: mörkt säkert, ljust "
            "möjligt. Vikterna är guidens egna. Stöd för samtal, ingen juridisk rådgivning."
        )
    )
    show_html(
        tag("section", body, f"iop-outcome iop-tone-{tone}", role="status"),
        tag("section", others + score_rows(verdicts, chosen) + tag("p", note, "iop-note")),
    )
