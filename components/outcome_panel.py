"""The outcome beside the question: it moves as people answer, and never promises."""

from __future__ import annotations

from components.assessing import Picture
from components.i18n import _, count
from components.markup import tag, text
from components.score_rows import score_rows, verdict_words, weights_note
from components.tone import mark, tone_of
from components.words import guideline_name


def open_words(open_questions: int) -> str:
    """How many questions remain that the verdict needs."""
    if not open_questions:
        return ""
    return count(open_questions, "{n} fråga kvar som behövs", "{n} frågor kvar som behövs")


def html(now: Picture) -> str:
    """The chosen guideline's outcome in large, the others as rows."""
    verdict, chosen = now.verdict, now.chosen
    tone = tone_of(verdict)
    eyebrow = text(_("Just nu, enligt {guideline}", guideline=guideline_name(chosen)))
    remaining = open_words(now.open_questions)
    body = (
        tag("p", eyebrow, "iop-eyebrow")
        + tag("p", mark(tone) + text(verdict_words(verdict)), "iop-headline")
        + (tag("p", text(remaining), "iop-remaining") if remaining else "")
    )
    others = tag("h2", text(_("Så läser alla riktlinjer svaren")), "iop-small-heading")
    rows = score_rows(now.verdicts, chosen)
    return tag("section", body, f"iop-outcome iop-tone-{tone}", role="status") + tag(
        "section", others + rows + weights_note()
    )
