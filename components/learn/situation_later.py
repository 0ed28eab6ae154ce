"""What became of a case that has happened, and what the law says now."""

from __future__ import annotations

from collections.abc import Iterable

from components.i18n import _, day, said
from components.markup import tag, text
from components.source_details import sources
from guidance.bootstrap import handbook
from guidance.domain.knowledge import LawUpdate
from guidance.domain.learning.situation import Situation


def _law(situation: Situation) -> Iterable[LawUpdate]:
    """The entries that it names, each once."""
    named = {name for later in situation.later for name in later.law}
    return (update for update in handbook().law if update.id in named)


def _status(update: LawUpdate) -> str:
    """How the entry was read, and when."""
    if update.status == "V":
        return _("Läst i källan. Kontrollerat {day}.", day=day(update.checked))
    return _("Läst i utdrag eller i andra hand. Kontrollerat {day}.", day=day(update.checked))


def _entry(update: LawUpdate) -> str:
    title = said(update.title)
    body = (
        tag("h3", text(title))
        + tag("p", text(said(update.now)))
        + tag("p", text(_status(update)), "iop-note")
        + sources(update.citations, title)
    )
    return tag("div", body, "iop-law")


def later(situation: Situation) -> str:
    """What happened, with its sources, then the law; empty where nothing is told."""
    if not situation.later:
        return ""
    told = "".join(
        tag("p", text(said(part.text))) + sources(part.citations, _("om hur det gick"))
        for part in situation.later
    )
    entries = "".join(map(_entry, _law(situation)))
    advice = tag("p", text(_("Det här är ingen juridisk rådgivning.")), "iop-note")
    return told + entries + advice
