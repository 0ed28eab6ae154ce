"""What the agreed answers of the case lead to now, and whether the last answer changed it."""

from __future__ import annotations

from components.i18n import _
from components.markup import show as show_html
from components.markup import tag, text
from components.score_rows import verdict_words
from components.tone import mark, tone_of
from components.words import guideline_name
from components.workshop import agree_store
from guidance.domain.case import Case
from guidance.domain.workshop.plan import Item
from guidance.workshop.room import Room


def _moved(before: str, now: str) -> str:
    """What the last answer did to the outcome."""
    if before == now:
        return _("Svaret ändrade inte utfallet.")
    return _("Svaret ändrade utfallet. Tidigare: {before}.", before=before)


def show(case: Case, room: Room, item: Item) -> None:
    """The outcome, for an item that can change it."""
    if item.kind != "fact":
        return
    now = agree_store.outcome(case, room)
    tone, words = tone_of(now.verdict), verdict_words(now.verdict)
    lead = _("Ärendets gemensamma svar, enligt {guideline}", guideline=guideline_name(now.chosen))
    kept = agree_store.last(room, item)
    before = kept.before if kept else ""
    moved = tag("p", text(_moved(before, words)), "iop-remaining") if before else ""
    show_html(
        tag(
            "section",
            tag("p", text(lead), "iop-eyebrow")
            + tag("p", mark(tone) + text(words), "iop-headline")
            + moved,
            f"iop-outcome iop-tone-{tone}",
            role="status",
        )
    )
